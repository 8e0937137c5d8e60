// What an organisation takes along can be saved, read again and printed, and its public part reveals nothing.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, type TestInfo } from "@playwright/test";
import { editionDigest } from "../../scripts/shared/digests.ts";
import { offlineNames } from "../offline/offline-names.ts";
import { draftText } from "../questionnaire/drafts/draft-file.ts";
import type { Filled } from "../questionnaire/drafts/state.ts";
import { axeFaults } from "./support/axe.ts";
import { catalogue, edition, exampleResponse, exampleTakeaway, model } from "./support/example-takeaway.ts";
import { firstPageHeight, pressPrint, printed, roomOnPage } from "./support/printed-report.ts";
import { docxWords, textsPerPage } from "./support/saved-files.ts";
import type { RunningRehearsal } from "./support/server.ts";
import { test } from "./support/shared-rehearsal.ts";
import { answerBlock, answerBlockOne, goTo, openForm, watch } from "./support/steps.ts";

let rehearsal: RunningRehearsal;
test.beforeAll(({ shared }) => {
  rehearsal = shared;
});

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
  await page.locator("#utkast-oppna").setInputFiles(draftOf(info, example));
  await goTo(page, "ledningen");
  await expect(page.locator("#ta-med-punkter li")).toHaveCount(3);
}

async function savedBytes(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("nothing of it loads before block 1 is complete; then it says what it is based on, and a failed load is retried", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const loads = () => asked.filter((one) => /takeaway|taking|formular\/att-ta-med/.test(one)).length;
  await page.route("**/formular/att-ta-med-*", (route) => route.abort());
  await openForm(page, rehearsal.address);
  await page.locator('input[name="svar-governance-policy"][value="1"]').check();
  await expect(page.locator("#ta-med-vantar")).toContainText("när block 1 är besvarat");
  expect(loads()).toBe(0);
  await answerBlockOne(page, 2);
  await goTo(page, "ledningen");
  await expect(page.locator("#ta-med-fel")).toBeVisible();
  await page.unroute("**/formular/att-ta-med-*");
  await answerBlock(page, 2, (id) => (id === "governance-plan" ? "unknown" : 1));
  await expect(page.locator("#ta-med-punkter li")).toHaveCount(3);
  await expect(page.locator("#ta-med-fel")).toBeHidden();
  await expect(page.locator("#ta-med-bygger")).toHaveText(/^Det här bygger på block 1–2\. Kvar att besvara: .* i block 3, .* i block 4\./);
  expect(loads()).toBeGreaterThan(0);
});

test("the public paper reveals no question, measure, area or result; the appendix has them, and neither has a note", async ({
  page,
}, info) => {
  await openExample(page, info, { id: "level-2" });
  await page.getByLabel("Organisationens namn").fill("Exempelkommun");
  const open = await savedBytes(page, "Spara tjänsteskrivelsen");
  const appendix = await savedBytes(page, "Spara bilagan");
  expect([open.name, appendix.name]).toEqual(["infosaktrappan-2026-tjansteskrivelse.docx", "infosaktrappan-2026-bilaga.docx"]);
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
  expect(kept).toMatch(/57 procent[\s\S]*Fråga 10 i block 3\./);
  for (const text of [given, kept]) {
    expect(text).toContain("Exempelkommun");
    expect(text).toContain(rehearsalMark);
    expect(text).not.toContain("KANARIE");
  }
  await page.getByText("Läs tjänsteskrivelsen här").click();
  await expect(page.locator("#ta-med-text h3")).toHaveText("Tjänsteskrivelse, Exempelkommun");
  await page.getByLabel("Organisationens namn").fill("");
  await expect(page.locator("#ta-med-text h3")).toHaveText("Tjänsteskrivelse");
});

for (const [id, target, pages] of [
  ["all-zero", 3, 9],
  ["level-2", 3, 5],
  ["agency-level-4", 4, 2],
] as const) {
  test(`the report prints on A4: one page first, no page empty (${id})`, async ({ page }, info) => {
    await openExample(page, info, { id, target });
    const before = await page.title();
    await pressPrint(page);
    const height = await firstPageHeight(page, async () => {
      await expect(page.locator(".report-first")).toContainText("Tre punkter till nästa ledningsmöte");
      await expect(page.locator(".report-first")).toContainText(rehearsalMark);
      for (const other of [".form-header", ".form-footer", ".rehearsal-banner", "#ta-med-rubrik", "#ta-med"])
        await expect(page.locator(other)).toBeHidden();
      expect(await page.locator("#rapport").textContent()).not.toContain("KANARIE");
    });
    expect(height).toBeLessThan(roomOnPage);

    const pdf = await printed(page);
    const raw = pdf.toString("latin1");
    expect(new Set(raw.match(/\/MediaBox\s*\[[^\]]*\]/g))).toEqual(new Set([expect.stringMatching(/\[0 0 59[45][.\d]* 84[12][.\d]*\]/)]));
    const texts = textsPerPage(pdf);
    expect(texts.length).toBeLessThanOrEqual(pages + 1);
    expect(texts.length).toBeGreaterThanOrEqual(pages - 1);
    // A footer has three at most, the page number included.
    for (const [at, drawn] of texts.entries()) expect(drawn, `page ${at + 1}`).toBeGreaterThan(8);
    expect(await page.title()).toBe(before);
    await expect(page.locator("#rapport")).toBeHidden();
  });
}

test("an English form gives an English report on one page first, and an English paper", async ({ page }, info) => {
  await openForm(page, `${rehearsal.address}/en`);
  await page.locator("#utkast-oppna").setInputFiles(draftOf(info, { id: "level-2" }));
  await goTo(page, "ledningen");
  await expect(page.locator("#ta-med-punkter li").first()).toHaveText(/^Start the measure “Monitor/);
  const open = await savedBytes(page, "Save the decision paper");
  expect(open.name).toBe("infosaktrappan-2026-decision-paper.docx");
  // Swedish names of laws are in parentheses.
  expect((await docxWords(open.bytes)).replaceAll(/\([^)]*\)/g, "")).not.toMatch(/\b(?:och|inte|ni|är)\b/);
  await pressPrint(page, "Print the report");
  expect(await firstPageHeight(page)).toBeLessThan(roomOnPage);
  expect(textsPerPage(await printed(page))).toHaveLength(5);
});

test("a part gives no files, and when all answers are removed nothing made from them is left", async ({ page }, info) => {
  await openExample(page, info, { id: "level-2" });
  await page.getByLabel("Organisationens namn").fill("Exempelkommun");
  await pressPrint(page);
  await printed(page);
  await page.locator("#utkast-rensa").click();
  await page.getByRole("button", { name: "Ta bort svaren" }).click();
  await goTo(page, "ledningen");
  await expect(page.locator("#ta-med-vantar")).toHaveText("Det här går att göra när block 1 är besvarat. 20 frågor är kvar.");
  await expect(page.locator("#ta-med-delar")).toBeHidden();
  await expect(page.locator("#rapport")).toBeEmpty();
  await expect(page.locator("#ta-med-namn")).toHaveValue("");
  await page
    .locator("#utkast-oppna")
    .setInputFiles(draftOf(info, { id: "level-2", answers: { "incident-plan": 2 }, part: { areas: ["incident"] } }));
  // A part has no tabs.
  await goTo(page, "utkast");
  await page.locator("#utkast").getByRole("link", { name: "Alla områden" }).click();
  await page.getByRole("button", { name: "Visa alla frågor" }).click();
  await goTo(page, "ledningen");
  await expect(page.locator("#ta-med-vantar")).toContainText("Ni svarar på en del.");
  await expect(page.locator("#ta-med-delar")).toBeHidden();
});

test("the form in one file makes the same offline", async ({ context, page }, info) => {
  const elsewhere = mkdtempSync(join(tmpdir(), "takeaway-"));
  copyFileSync(join(rehearsal.site, offlineNames.sv), join(elsewhere, offlineNames.sv));
  const { complaints } = watch(page);
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  await context.setOffline(true);
  await page.goto(pathToFileURL(join(elsewhere, offlineNames.sv)).href);
  await expect(page.locator("#formularet[data-ready=true]")).toBeAttached();
  await page.locator("#utkast-oppna").setInputFiles(draftOf(info, { id: "level-2" }));
  await goTo(page, "ledningen");
  await expect(page.locator("#ta-med-punkter li")).toHaveCount(3);
  const open = await savedBytes(page, "Spara tjänsteskrivelsen");
  expect(await docxWords(open.bytes)).toContain("Tjänsteskrivelse");
  await pressPrint(page);
  expect(textsPerPage(await printed(page))).toHaveLength(5);
  await expect(page.locator("#ta-med a")).toHaveCount(0);
  expect(asked.filter((one) => !/^(blob|data):/.test(one))).toHaveLength(1);
  expect(complaints).toEqual([]);
  rmSync(elsewhere, { recursive: true, force: true });
});

for (const look of [
  { viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
] as const) {
  test(`everything of it passes the accessibility rules, ${look.colorScheme} and ${look.viewport.width} px wide`, async ({
    browser,
  }, info) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    const { complaints } = watch(page);
    await openExample(page, info, { id: "stopped-after-block-1" });
    await page.getByText("Läs tjänsteskrivelsen här").click();
    expect(await axeFaults(page, { within: "#ta-med" })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
}
