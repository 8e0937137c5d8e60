// The English form's accessibility. In the long profile only: its markup and colours are those of the Swedish form, which
// accessibility-form.spec.ts checks in its states, and accessibility.spec.ts checks the English one before it is answered.
import { expect } from "@playwright/test";
import { inEachFile, inEachState, type Look } from "../support/english-states.ts";
import { firstLook, wideLayout } from "../support/page-looks.ts";
import { test } from "../support/shared-rehearsal.ts";
import { inEachView, inViews } from "../support/views.ts";

test("the form in English passes the accessibility rules in its states, dark and 390 px wide", async ({ page, shared }, info) => {
  const found: string[] = [];
  const check: Look = async (state, views) => {
    const isWhole = state.startsWith("empty") || state.startsWith("answered");
    const without = isWhole ? {} : { without: "fieldset[data-number]" };
    const looks = async (): Promise<readonly string[]> => [...(await firstLook(page, without)), ...(await wideLayout(page))];
    const faults = isWhole ? inEachView(page, looks) : views ? inViews(page, views, looks) : looks();
    found.push(...(await faults).map((fault) => `${state}: ${fault}`));
  };
  await inEachState(page, shared.address, shared.unused[31]?.printed ?? "", check);
  await inEachFile(page, shared.address, info.outputPath("it.json"), check);
  expect(found).toEqual([]);
});
