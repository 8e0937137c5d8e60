// What an organisation takes along can be saved, read again and printed, and the open decision paper reveals nothing.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, type TestInfo } from "@playwright/test";
import { editionDigest } from "../../../scripts/repository/digests.ts";
import { offlineName } from "../../offline/offline-names.ts";
import { draftText } from "../../questionnaire/drafts/draft-text.ts";
import type { Filled } from "../../questionnaire/drafts/state.ts";
import { catalogue, edition, exampleResponse, exampleTakeaway, model } from "../support/example-takeaway.ts";
import { docxWords, pressPrint, printed, savedBytes, textsPerPage } from "../support/saved-files.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { goTo, openForm, reloadForm, watch } from "../support/steps.ts";

const data = { edition: "2026", editionDigest: editionDigest(edition), model, facts: edition.questionnaire.background };
const { plan } = exampleTakeaway("level-2");
/** Notes beside the answers, which no file may contain. */
const canaries = { notes: { "incident-detect": "KANARIE-ANTECKNING" }, finders: { "followup-audit": "KANARIE-NAMN" } };
const rehearsalMark = "Övning – påhittade organisationer";

interface Example extends Partial<Filled> {
  readonly id: string;
}

/** A draft file of a worked example, with notes and the given changes. */
function draftOf(info: TestInfo, { id, ...more }: Example): string {
  const { answers, background } = exampleResponse(id);
  const path = info.outputPath(`${id}-utkast.json`);
  writeFileSync(path, draftText(data, { answers, background, target: 3, ...canaries, ...more }));
  return path;
}

async function openExample(page: Page, info: TestInfo, example: Example): Promise<void> {
  await openForm(page, rehearsal.address);
  await openFile(page, info, example);
}

/** Opens the file in the form, and the further documents. */
async function openFile(page: Page, info: TestInfo, example: Example): Promise<void> {
  await page.locator("#utkast-oppna").setInputFiles(draftOf(info, example));
  await expect(page.locator("#utkast-besked")).not.toBeEmpty();
  await goTo(page, "ledningen");
  await page.locator("#fler-dokument > summary").click();
  await expect(page.locator("#fler-dokument[data-ready]")).toBeAttached();
}

test("the open paper reveals no question, measure, area or result; the appendix has them, and neither has a note", async ({
  page,
}, info) => {
  await openExample(page, info, { id: "level-2" });
  await page.locator("#ledningen-namn").fill("Exempelkommun");
  const appendix = await savedBytes(page, "#ta-med-bilaga");
  await page.locator("#ledningen-verktyg").getByRole("link", { name: "Tjänsteskrivelse" }).click();
  const open = await savedBytes(page, "#skrivelse-docx");
  expect([open.name, appendix.name]).toEqual(
    ["tjansteskrivelse", "bilaga"].map((what) => `infosaktrappan-2026-exempelkommun-${what}.docx`),
  );
  const [given, kept] = [await docxWords(open.bytes), await docxWords(appendix.bytes)];
  const { questions, areas } = edition.questionnaire;
  const secrets = [
    ...questions.flatMap((one) => [one.text.sv, ...one.options.map((option) => option.text.sv)]),
    ...areas.map((one) => one.name.sv),
    ...catalogue.map((one) => one.title.sv),
  ].map((one) => one ?? "");
  expect(secrets.filter((one) => one === "" || given.includes(one))).toEqual([]);
  expect(given).not.toMatch(/fråga \d|procent|under nivå|block \d|av 100|poäng/i);
  expect(given.match(/nivå \d/g)).toEqual(["nivå 3"]);
  // The same search finds them where they belong.
  expect(secrets.filter((one) => kept.includes(one)).length).toBeGreaterThan(areas.length + plan.length);
  expect(kept).toMatch(/46 av 60 poäng[\s\S]*Fråga 3\.10\./);
  for (const text of [given, kept]) {
    expect(text).toContain("Exempelkommun");
    expect(text).toContain(rehearsalMark);
    expect(text).not.toContain("KANARIE");
  }
  await expect(page.locator("#skrivelse-text h2")).toHaveText("Tjänsteskrivelse, Exempelkommun");
});

test("opposite answers give the same open paper, byte for byte in the file and text for text on paper", async ({ page }, info) => {
  const made: { readonly bytes: string; readonly text: string; readonly pages: number }[] = [];
  await openForm(page, rehearsal.address);
  for (const option of [0, 3]) {
    const answers = Object.fromEntries(model.questions.map((one) => [one.id, option]));
    await openFile(page, info, { id: "level-2", answers });
    await goTo(page, "skrivelse");
    await expect(page.locator("#skrivelse-text h2")).toBeVisible();
    const { bytes } = await savedBytes(page, "#skrivelse-docx");
    await pressPrint(page, "#skrivelse-skriv-ut");
    await page.emulateMedia({ media: "print" });
    // Nothing around the paper is printed.
    const text = await page.locator("#skrivelse-text").textContent();
    const beside = await page
      .locator("body > *, main > *, .view > *, #skrivelse-delar > *")
      .evaluateAll((all) =>
        all.flatMap((one) =>
          one.checkVisibility() && !one.querySelector("#skrivelse-text") && !one.closest("#skrivelse-text")
            ? [one.id || one.className || one.tagName]
            : [],
        ),
      );
    expect(beside).toEqual([]);
    await page.emulateMedia({ media: null });
    made.push({ bytes: bytes.toString("base64"), text: text ?? "", pages: textsPerPage(await printed(page)).length });
    await page.evaluate(() => localStorage.clear());
    await reloadForm(page);
  }
  const [lowest, highest] = made;
  expect(highest?.bytes).toBe(lowest?.bytes);
  expect(highest?.text).toBe(lowest?.text);
  expect(lowest?.text).toMatch(/^TJÄNSTESKRIVELSE|^Tjänsteskrivelse/);
  expect([lowest?.pages, highest?.pages]).toEqual([2, 2]);
});

test("an English form gives English files", { tag: "@long" }, async ({ page }, info) => {
  await openForm(page, `${rehearsal.address}/en`);
  await openFile(page, info, { id: "level-2" });
  const page1 = await savedBytes(page, "#ledningen-docx");
  await goTo(page, "skrivelse");
  const open = await savedBytes(page, "#skrivelse-docx");
  expect([page1.name, open.name]).toEqual(["infosaktrappan-2026-page-for-management.docx", "infosaktrappan-2026-decision-paper.docx"]);
  // Swedish names of laws are in parentheses.
  for (const text of [await docxWords(page1.bytes), await docxWords(open.bytes)]) {
    expect(text.replaceAll(/\([^)]*\)/g, "")).not.toMatch(/\b(?:och|inte|ni|är)\b/);
  }
});

test("the form in one file makes the same offline", async ({ context, page }, info) => {
  const elsewhere = mkdtempSync(join(tmpdir(), "takeaway-"));
  copyFileSync(join(rehearsal.site, offlineName("sv")), join(elsewhere, offlineName("sv")));
  const { complaints } = watch(page);
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  await context.setOffline(true);
  await openForm(page, pathToFileURL(join(elsewhere, offlineName("sv"))).href, "");
  await page.locator("#utkast-oppna").setInputFiles(draftOf(info, { id: "level-2" }));
  await goTo(page, "ledningen");
  await page.locator("#fler-dokument > summary").click();
  await expect(page.locator("#fler-dokument[data-ready]")).toBeAttached();
  expect((await savedBytes(page, "#ta-med-bilaga")).name).toBe("infosaktrappan-2026-bilaga.docx");
  expect(textsPerPage(await printed(page))).toHaveLength(1);
  await expect(page.locator("#ledningen-tider a[href^='/'], #fler-dokument a")).toHaveCount(0);
  expect(asked.filter((one) => !/^(blob|data):/.test(one))).toHaveLength(1);
  expect(complaints).toEqual([]);
  rmSync(elsewhere, { recursive: true, force: true });
});
