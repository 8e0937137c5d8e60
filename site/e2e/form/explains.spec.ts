// The result explains itself: the requirements and others' figures – none of it stored, none of it sent.

import { writeFileSync } from "node:fs";
import { expect, type Page, type TestInfo } from "@playwright/test";
import type { Answer } from "../../../scripts/method/schema.ts";
import { editionDigest } from "../../../scripts/repository/digests.ts";
import { draftText } from "../../questionnaire/drafts/draft-text.ts";
import { allRules, axeFaults, contrastOnly } from "../support/axe.ts";
import { edition, exampleResponse, model } from "../support/example-takeaway.ts";
import { dark, narrow, plain, show, wide } from "../support/page-looks.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, goTo, openForm, watch } from "../support/steps.ts";
import { openParts } from "../support/views.ts";

const facts = edition.questionnaire.background;
const data = { edition: "2026", editionDigest: editionDigest(edition), model, facts };

/** A draft file of the worked example at level 2, with some answers changed. */
function fileOf(info: TestInfo, name: string, changed: Readonly<Record<string, Answer>> = {}): string {
  const { answers, background } = exampleResponse("level-2");
  const path = info.outputPath(`${name}-utkast.json`);
  writeFileSync(path, draftText(data, { answers: { ...answers, ...changed }, background, target: 3 }));
  return path;
}

/** Opens the form with the example's answers, and waits for the explanations. */
async function openLevel2(page: Page, info: TestInfo, path = "/svara/"): Promise<void> {
  await openForm(page, rehearsal.address, path);
  await page.getByLabel("Öppna ett sparat utkast").setInputFiles(fileOf(info, "nu"));
  await expect(page.locator("#framsteg-1-antal")).toHaveText("20 av 20");
  await goTo(page, "resultat");
  await openParts(page);
  await expect(page.locator("#krav h4").first()).toBeVisible();
}

/** What the browser stores, and what would be sealed. */
async function storedAndSealed(page: Page): Promise<readonly string[]> {
  const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage).toSorted()));
  await goTo(page, "skicka");
  await expect(page.locator("#skicka-json")).not.toBeEmpty();
  const sealed = (await page.locator("#skicka-json").textContent()) ?? "";
  await goTo(page, "resultat");
  return [kept, sealed];
}

const rows = (page: Page, part: string) => page.locator(`${part} table tbody tr`);

test("removing all answers also forgets the chosen group", async ({ page }, info) => {
  await openLevel2(page, info);
  await page.locator("#andra-typ").selectOption("municipality");
  await page.locator("#utkast-rensa").click();
  await page.locator("#bekrafta-ja").click();
  await goTo(page, "resultat");
  await expect(page.locator("#andra .figure")).toHaveCount(0);
  await answerBlockOne(page, 2);
  await goTo(page, "resultat");
  await openParts(page);
  await expect(page.locator("#krav h4").first()).toBeVisible();
  await expect(page.locator("#andra .figure")).toHaveCount(0);
});

test("the list for a lawyer follows the answers and the law, and states its limits", { tag: "@long" }, async ({ page }, info) => {
  await openLevel2(page, info);
  const titles = page.locator("#krav h4");
  await expect(titles).toHaveText(["Cybersäkerhetslagen: 8 av 14 delar att gå igenom", "NIS 2: 9 av 13 delar att gå igenom"]);
  await expect(page.locator("#krav")).toContainText("Jämförelsen är ett utkast och inte juridisk rådgivning.");
  await expect(page.locator("#krav")).toContainText("27 november 2026, i ramverkets egen text, inte av en jurist");
  await expect(page.locator("#krav")).toContainText("Utkast: ingen har läst frågan bredvid lagens text");
  await page.locator("#krav .framework summary", { hasText: "Gå igenom med jurist (8)" }).click();
  await page.locator("#krav li summary", { hasText: "2.3.5 Förvärv, utveckling och underhåll: en fråga att gå igenom" }).click();
  await expect(page.locator('#krav a[href="#fraga-safeguards-change"]').first()).toBeVisible();
  await page.locator('input[name="svar-safeguards-change"][value="2"]').check();
  await goTo(page, "resultat");
  await expect(titles.first()).toHaveText("Cybersäkerhetslagen: 7 av 14 delar att gå igenom");
  await page.locator('input[name="svar-safeguards-change"][value="unknown"]').check();
  await goTo(page, "resultat");
  await expect(page.locator("#krav .framework summary", { hasText: "Går inte att jämföra ännu (1)" }).first()).toBeVisible();
  await page.locator('input[name="fakta-cybersecurity-act"][value="no"]').check();
  await goTo(page, "resultat");
  await expect(titles.first()).toHaveText("Cybersäkerhetslagen (frivilligt för er): 7 av 14 delar att gå igenom");
  await page.locator('input[name="fakta-cybersecurity-act"][value="unknown"]').check();
  await goTo(page, "resultat");
  await expect(page.locator("#krav")).toContainText("Fråga er jurist.");
});

test("published figures of one's own group: chosen here, marked, with n and response rate, and neither stored nor sent", async ({
  page,
}, info) => {
  await openLevel2(page, info);
  const before = await storedAndSealed(page);
  await page.locator("#andra-typ").selectOption("municipality");
  await expect(page.locator("#andra .warning")).toContainText("Övning – påhittade organisationer");
  await expect(page.locator("#andra h4")).toHaveText(/^\d+ procent av de svarande står på nivå 2, som ni$/);
  await expect(page.locator("#andra svg desc")).toContainText("er nivå");
  await expect(page.locator("#andra")).toContainText(/n = \d+ svarande av N = \d+ inbjudna, svarsfrekvens \d+ procent\./);
  await page.locator("#andra details > summary").click();
  await expect(rows(page, "#andra").nth(2)).toHaveText(/^Nivå 2\d+\s%\s\(\d+\)Er nivå$/);
  const values = await rows(page, "#andra").locator("td:nth-of-type(1)").allTextContents();
  // A count that may be none has bounds.
  expect(values.every((one) => /–\d+\sav\s\d+$/.test(one) || Number(/\((\d+)\)$/.exec(one)?.[1]) % 5 === 0)).toBe(true);
  // A group where fewer than a hundred answered has bounds instead of shares.
  await page.locator("#andra-storlek").selectOption("50000-up");
  await expect(page.locator("#andra h4")).toHaveText(/^(?:Mellan \d+ och|Minst) \d+ av \d+ svarande står på nivå 1 eller högre, som ni$/);
  await expect(rows(page, "#andra").first()).toHaveText(/^Under nivå 1\d+–\d+ av \d+$/);
  await page.locator("#andra-typ").selectOption("region");
  await expect(page.locator("#andra-storlek")).toBeHidden();
  await expect(rows(page, "#andra")).toHaveCount(2);
  expect(await storedAndSealed(page)).toEqual(before);
});

test(
  "with everything unfolded it passes the accessibility rules, light and dark, wide and narrow",
  { tag: "@long" },
  async ({ page }, info) => {
    const seen = watch(page);
    await openLevel2(page, info);
    await page.locator("#andra-typ").selectOption("agency");
    await page.locator("#andra-storlek").selectOption("200-999");
    await page.locator("#mer").evaluate((place) => {
      for (const one of place.querySelectorAll("details")) one.open = true;
    });
    for (const size of [narrow, wide]) {
      for (const media of [dark, plain]) {
        await show(page, size, media);
        // At the same width light and dark differ only in colours.
        expect(await axeFaults(page, { within: "#mer", rules: media === dark ? allRules : contrastOnly })).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      }
    }
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("#andra-typ")).toBeHidden();
    expect(seen.complaints).toEqual([]);
  },
);
