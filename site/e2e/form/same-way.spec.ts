// The result, the plan and the page to the management say the same of the way on, in every state and in both languages.
import { writeFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { editionDigest } from "../../../scripts/repository/digests.ts";
import { cases } from "../../../scripts/testing/test-profile.ts";
import { draftText } from "../../questionnaire/drafts/draft-text.ts";
import type { Filled } from "../../questionnaire/drafts/state.ts";
import { edition, exampleResponse, model } from "../support/example-takeaway.ts";
import type { RunningRehearsal } from "../support/server.ts";
import { test } from "../support/shared-rehearsal.ts";
import { goTo, openForm, reloadForm } from "../support/steps.ts";

let rehearsal: RunningRehearsal;
test.beforeAll(({ shared }) => {
  rehearsal = shared;
});

const data = { edition: "2026", editionDigest: editionDigest(edition), model, facts: edition.questionnaire.background };
const stopped = exampleResponse("stopped-after-block-1");
const levelTwo = exampleResponse("level-2");
/** One question of block 2 answered, and a must of block 1 that nobody knows the answer to. */
const [begun = ""] = model.questions.flatMap((one) => (one.block === 2 ? [one.id] : []));
const states: readonly (Partial<Filled> & { readonly says: { readonly sv: RegExp; readonly en: RegExp } })[] = [
  { ...stopped, says: { sv: /^Svaren på block 2 visar /, en: /^The answers to block 2 show / } },
  { ...stopped, target: 3, says: { sv: /^Svaren på block 2 visar /, en: /^The answers to block 2 show / } },
  {
    ...stopped,
    answers: { ...stopped.answers, [begun]: 1 },
    says: { sv: /^Svaren på block 2 visar /, en: /^The answers to block 2 show / },
  },
  { ...exampleResponse("all-zero"), says: { sv: /åtgärder tar er till nivå 1\.$/, en: /measures take you to level 1\.$/ } },
  { ...levelTwo, says: { sv: /åtgärder tar er till nivå 3\.$/, en: /measures take you to level 3\.$/ } },
  {
    ...levelTwo,
    answers: { ...levelTwo.answers, "incident-detect": "unknown" },
    says: { sv: /åtgärder tar er till nivå 3\.$/, en: /measures take you to level 3\.$/ },
  },
  { ...levelTwo, target: 2, says: { sv: /^Målnivån är nådd\.$/, en: /^The target level is reached\.$/ } },
  { ...exampleResponse("agency-level-4"), says: { sv: /^Det är den högsta nivån\.$/, en: /^It is the highest level\.$/ } },
];

/** Of the states, every one in the long profile. */
const oneIn = cases({ part: 3, whole: 1 });

const textsOf = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allTextContents();

for (const [language, path] of [
  ["sv", ""],
  ["en", "/en"],
] as const) {
  test(
    `in each state the three views tell one way and the same first decisions (${language})`,
    { tag: language.includes("en") ? "@long" : [] },
    async ({ page }, info) => {
      const file = info.outputPath("utkast.json");
      await openForm(page, rehearsal.address + path);
      for (const { says, ...given } of states.filter((_, at) => at % oneIn === 0)) {
        writeFileSync(file, draftText(data, { answers: {}, background: {}, target: 0, ...given }));
        await page.evaluate(() => localStorage.clear());
        await reloadForm(page);
        await page.locator("#utkast-oppna").setInputFiles(file);
        await expect(page.locator("#framsteg-1-antal")).toContainText("20");
        await goTo(page, "resultat");
        await expect(page.locator("#resultat-vag")).toHaveText(says[language]);
        const way = (await page.locator("#resultat-vag").textContent()) ?? "";
        const first = await page
          .locator("#viktigast-steg > li")
          .evaluateAll((all) => all.map((one) => [...one.childNodes].map((node) => node.textContent)));
        await goTo(page, "ledningen");
        await expect(page.locator("#ledningen-niva")).not.toBeEmpty();
        expect(await page.locator("#ledningen-vag").textContent()).toBe(way);
        const decided = await page
          .locator("#ledningen-beslut tr")
          .evaluateAll((all) =>
            all.map((one) => [...(one.children[0]?.childNodes ?? []), ...[one.children[1]]].map((node) => node?.textContent)),
          );
        expect(decided.map((one) => one.filter(Boolean))).toEqual(first.map((one) => one.filter(Boolean)));
        await goTo(page, "plan");
        await expect(page.locator("#planen")).toBeVisible();
        const [heading = ""] = await textsOf(page, "#plan-rubrik");
        // The plan leads to the level that is aimed at, which here is a block further only in the second state.
        if (decided.length === 0) expect(await page.locator("#plan-kort > li").count()).toBe(0);
        else if (given.target === 3) expect(heading).toMatch(/block(s)? 2 (och|and) 3 /);
        else expect(`${heading}.`).toBe(way);
        // No sheet and no title claims that a number of measures suffices where a block is not answered.
        if (/block/.test(way)) expect(heading).not.toMatch(/åtgärd|measure/);
      }
    },
  );
}
