// The plan: what is left out, added, moved or dated changes what it leads to, is there after a reload, and is what every file holds.
import { readFileSync, writeFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { expect, type Page, type TestInfo } from "@playwright/test";
import { shapeFaults } from "../../../scripts/core/shape.ts";
import { Plan } from "../../../scripts/method/pathway/plan.ts";
import { editionDigest } from "../../../scripts/repository/digests.ts";
import { draftText } from "../../questionnaire/drafts/draft-text.ts";
import type { Filled } from "../../questionnaire/drafts/state.ts";
import { goalOf } from "../../questionnaire/plan/described-steps.ts";
import { plannedSteps } from "../../questionnaire/plan/plan-steps.ts";
import { axeFaults } from "../support/axe.ts";
import { tabTo } from "../support/by-keyboard.ts";
import { edition, exampleResponse, model, planInput } from "../support/example-takeaway.ts";
import { contextLooks } from "../support/page-looks.ts";
import { calendarEvents, calendarLines, csvRows, docxWords } from "../support/saved-files.ts";
import type { RunningRehearsal } from "../support/server.ts";
import { test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, goTo, openForm, savedDraft, watch } from "../support/steps.ts";

let rehearsal: RunningRehearsal;
test.beforeAll(({ shared }) => {
  rehearsal = shared;
});

const data = { edition: "2026", editionDigest: editionDigest(edition), model, facts: edition.questionnaire.background };
const rehearsalMark = "Övning – påhittade organisationer";
/** Opens a worked example at its plan. */
async function openPlan(page: Page, info: TestInfo, more: Partial<Filled> & { readonly id: string }, path = ""): Promise<void> {
  const { id, ...changed } = more;
  const file = info.outputPath("utkast.json");
  writeFileSync(file, draftText(data, { ...exampleResponse(id), target: 3, ...changed }));
  await openForm(page, rehearsal.address + path);
  await page.locator("#utkast-oppna").setInputFiles(file);
  await expect(page.locator("#framsteg-1-antal")).toContainText("20");
  await goTo(page, "plan");
  await expect(page.locator("#planen")).toBeVisible();
}

const cards = (page: Page) => page.locator("#plan-kort > .card");
const goals = (page: Page) => page.locator("#plan-kort > .card:not(.is-out) h2").allTextContents();
const level = (page: Page) => page.locator("#plan-niva");

test("by keyboard alone a must is left out and taken back, and a card is moved with the focus kept on its arrow", async ({
  page,
}, info) => {
  await openPlan(page, info, { id: "level-2" });
  const before = await goals(page);
  await expect(level(page)).toHaveText("Nivå 3, Genomslag");
  await expect(page.locator("#plan-rubrik")).toHaveText(/åtgärder tar er till nivå 3$/);
  await page.locator("#plan-rubrik").focus();
  await tabTo(page, "#plan-kort .check");
  await page.keyboard.press("Space");
  // Question 10 of block 3 is the must that the first measure raises.
  await expect(level(page)).toHaveText(/^Nivå 2/);
  await expect(page.locator("#plan-varfor")).toHaveText(/^För nivå 3 fattas: måstet i fråga 10 i block 3/);
  await expect(page.locator("#plan-rubrik")).toHaveText(/^Planen har \S+ åtgärder och räcker inte till nivå 3$/);
  await expect(cards(page).first()).toContainText("Inte med i planen");
  await expect(page.locator(":focus")).toHaveClass("check");
  await page.keyboard.press("Space");
  await expect(level(page)).toHaveText(/^Nivå 3/);
  expect(await goals(page)).toEqual(before);

  await tabTo(page, "#plan-kort > .card:first-child .handle button:last-child");
  await page.keyboard.press("Enter");
  const [first = "", second = ""] = before;
  await expect(page.locator("#plan-flyttad")).toHaveText(`Nu på plats 2 av ${before.length}.`);
  expect((await goals(page)).slice(0, 2)).toEqual([second, first]);
  await expect(page.locator(":focus")).toHaveAttribute("aria-label", `Flytta ned: ${first}`);
});

test("a card does not pass what it builds on, and one that is at the end says so", { tag: "@long" }, async ({ page }, info) => {
  await openPlan(page, info, { id: "all-zero", target: 4 });
  const arrow = (nth: number, which: "first" | "last") => cards(page).nth(nth).locator(".handle button")[which]();
  const told = page.locator("#plan-flyttad");
  const before = await goals(page);
  // Of a long plan the first five are shown, and then all.
  await expect(page.locator("#plan-kort > .card:visible")).toHaveCount(5);
  await page.getByRole("button", { name: `Visa alla ${before.length} åtgärder` }).click();
  await expect(cards(page).nth(5).locator(".check")).toBeFocused();
  await arrow(0, "first").click();
  await expect(told).toHaveText("Den står redan först.");
  await arrow(before.length - 1, "last").click();
  await expect(told).toHaveText("Den står redan sist.");
  const { steps } = plannedSteps(planInput("all-zero", 4));
  const held = steps.findIndex((step, at) => at > 0 && step.after.includes(steps[at - 1]?.measure ?? ""));
  await arrow(held, "first").click();
  await expect(told).toHaveText(`Den bygger på ”${before[held - 1]}” och kan inte stå före.`);
  await arrow(held - 1, "last").click();
  await expect(told).toHaveText(`”${before[held]}” bygger på den och kan inte stå före.`);
  expect(await goals(page)).toEqual(before);
  const free = steps.findIndex((step, at) => at > 0 && !step.after.includes(steps[at - 1]?.measure ?? ""));
  await arrow(free, "first").click();
  await expect(told).toHaveText(`Nu på plats ${free} av ${before.length}.`);
  expect((await goals(page))[free - 1]).toBe(before[free]);
});

test("what is changed is there after a reload, in the saved file and when it is opened, and never in what is sent", async ({
  page,
}, info) => {
  await openPlan(page, info, { id: "level-2" });
  const first = cards(page).first();
  await first.getByLabel("Vem").fill("Driftchefen");
  await first.getByLabel("Klart senast").fill("2027-09-01");
  await cards(page).nth(1).locator(".check").uncheck();
  await cards(page).nth(2).locator(".handle button").last().click();
  await page.locator("#plan-tider summary").click();
  await page.getByLabel("Planens första dag").fill("2027-02-01");
  await page.getByLabel("Timmarna gäller").selectOption("large");
  const shown = async () => ({
    goals: await page.locator("#plan-kort h2").allTextContents(),
    out: await page.locator("#plan-kort .is-out h2").allTextContents(),
    who: await page
      .locator("#plan-kort")
      .getByLabel("Vem")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    due: await page.locator("#plan-kort input[type=date]").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    hours: await page.locator("#plan-kort .card-hours").allTextContents(),
    level: await level(page).textContent(),
  });
  const made = await shown();
  expect(made.out).toHaveLength(1);
  expect([made.who[0], made.due[0]]).toEqual(["Driftchefen", "2027-09-01"]);
  await page.reload();
  await expect(cards(page).first()).toBeVisible();
  expect(await shown()).toEqual(made);

  const { path } = await savedDraft(page);
  await page.evaluate(() => localStorage.clear());
  await openForm(page, rehearsal.address);
  await page.locator("#utkast-oppna").setInputFiles(path);
  await goTo(page, "plan");
  await expect(cards(page).first()).toBeVisible();
  expect(await shown()).toEqual(made);
  await goTo(page, "skicka");
  await expect(page.locator("#skicka-json")).toContainText("incident-detect");
  await expect(page.locator("#skicka-json")).not.toContainText(/Driftchefen|2027-09-01|included|order/);
});

test("two tabs that change the plan lose neither's change", async ({ context, page }, info) => {
  await openPlan(page, info, { id: "level-2" });
  const other = await context.newPage();
  await openForm(other, rehearsal.address);
  await goTo(other, "plan");
  await cards(page).first().locator(".check").uncheck();
  await expect(cards(other).first()).toHaveClass(/is-out/);
  await cards(other).nth(1).getByLabel("Vem").fill("Driftchefen");
  await cards(other).nth(1).getByLabel("Vem").blur();
  await expect(cards(page).nth(1).getByLabel("Vem")).toHaveValue("Driftchefen");
  await expect(cards(page).first()).toHaveClass(/is-out/);
});

test("every file holds the measures that are ticked, in the order and with the dates that are shown, and is marked as a rehearsal's", async ({
  page,
}, info) => {
  await openPlan(page, info, { id: "level-2", notes: { "incident-detect": "KANARIE" } });
  await cards(page).nth(1).locator(".check").uncheck();
  await cards(page).nth(2).locator(".handle button").last().click();
  await cards(page).first().getByLabel("Klart senast").fill("2027-09-01");
  const wanted = await goals(page);
  const due = await page
    .locator("#plan-kort > .card:not(.is-out) input[type=date]")
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  const saved = async (format: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-plan-file="${format}"]`).click()]);
    expect(download.suggestedFilename()).toBe(`infosaktrappan-2026-plan.${format}`);
    await expect(page.locator("#plan-filer-besked")).toContainText(`infosaktrappan-2026-plan.${format}`);
    return readFileSync(await download.path());
  };
  const json = JSON.parse((await saved("json")).toString("utf8")) as Plan;
  expect(shapeFaults(Plan, json)).toEqual([]);
  expect(json).toMatchObject({ edition: "2026", level: 2, target: 3, pilot: true, rehearsal: true });
  expect(json.steps.map(goalOf)).toEqual(wanted);
  expect(json.steps.map((one) => one.due)).toEqual(due);

  const [head = [], ...rows] = csvRows((await saved("csv")).toString("utf8"));
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  expect(column("mal")).toEqual(wanted);
  expect(column("klart_senast")).toEqual(due);
  for (const row of rows) expect(row.at(-1)).toContain(rehearsalMark);

  const ics = (await saved("ics")).toString("utf8");
  for (const line of calendarLines(ics)) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const events = calendarEvents(ics);
  const checks = events.filter((one) => one.SUMMARY?.startsWith("Stäm av: "));
  expect(events).toHaveLength(2 * wanted.length);
  expect(new Set(events.map((one) => one.UID)).size).toBe(events.length);
  expect(checks.map((one) => one["DTSTART;VALUE=DATE"])).toEqual(due.map((day) => day.replaceAll("-", "")));
  for (const one of events) expect(one.SUMMARY).toContain(rehearsalMark);

  const { Sheets } = read(await saved("xlsx"));
  expect(wanted.map((_, at) => Sheets.Plan?.[`B${at + 2}`]?.v)).toEqual(wanted);
  const words = await docxWords(await saved("docx"));
  const places = wanted.map((goal, at) => words.indexOf(`${at + 1}. ${goal}`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  for (const text of [words, JSON.stringify(Sheets)]) expect(text).toContain(rehearsalMark);
  for (const text of [JSON.stringify(json), JSON.stringify(rows), ics, words, JSON.stringify(Sheets)])
    expect(text).not.toContain("KANARIE");
});

test("another measure that lifts something is added, counts at once, and is taken out", { tag: "@long" }, async ({ page }, info) => {
  await openPlan(page, info, { id: "all-zero", target: 1 });
  const before = await goals(page);
  await page.locator("#prova summary").click();
  const rows = page.locator("#prova-lista label");
  expect(await rows.count()).toBeLessThanOrEqual(6);
  await expect(rows.first()).toContainText(/\+\d /);
  const name = (await rows.first().locator("span").textContent()) ?? "";
  const points = await page.locator("#plan-varfor").textContent();
  await rows.first().locator(".check").check();
  await expect(cards(page)).toHaveCount(before.length + 1);
  expect(await goals(page)).toContain(name);
  await expect(page.locator(":focus")).toHaveClass("check");
  await expect(page.locator("#plan-varfor")).not.toHaveText(points ?? "");
  const added = page.locator("#plan-kort .card", { hasText: "Ni har lagt till den." });
  await added.locator(".check").click();
  await expect(added).toHaveCount(0);
  await expect(page.locator("#plan-kort :focus")).toHaveClass("check");
  expect(await goals(page)).toEqual(before);
});

test("where the target is reached the view says what holds the level, with the owners that are written", async ({ page }, info) => {
  await openPlan(page, info, { id: "level-2", target: 2, owners: { "governance-policy": "Stadsdirektören" } });
  await expect(page.locator("#plan-rubrik")).toHaveText("Ni är där. Så håller ni nivån.");
  await expect(cards(page)).toHaveCount(0);
  await expect(page.locator("#plan-panel")).toBeHidden();
  await expect(page.locator("#plan-ovrigt li", { hasText: "Ansvarig: Stadsdirektören" })).toHaveCount(1);
  // Another level makes a plan of it again.
  await page.locator("#mal").selectOption("3");
  await expect(cards(page).first()).toBeVisible();
  await expect(page.locator("#plan-panel")).toBeVisible();
});

test("vet inte and a measure that is left out are told on the cards that rest on them", { tag: "@long" }, async ({ page }, info) => {
  await openPlan(page, info, { id: "level-2" });
  await expect(page.locator("#plan-kort .card-note", { hasText: "Ni svarade ”Vet inte” på fråga 14 i block 3." })).toHaveCount(1);
  await page.evaluate(() => localStorage.clear());
  await openPlan(page, info, { id: "all-zero", target: 4 });
  await cards(page).filter({ hasText: "Måste för nivå 1" }).first().locator(".check").uncheck();
  await expect(page.locator("#plan-kort .card-note", { hasText: "Bygger på något som ni har valt bort: " }).first()).toBeVisible();
});

test("nothing of it loads before it is opened, it says what it waits for, and a failed load is told and tried again", {
  tag: "@long",
}, async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  expect(asked.filter((one) => /plan-view|plan-file|docx|xlsx|formular.mer/.test(one))).toEqual([]);
  // The route stays: taken away while modules are still on their way it can fail them, and a browser remembers that.
  let isDown = true;
  await page.route("**/formular/mer-*", (route) => (isDown ? route.abort() : route.continue()));
  await goTo(page, "plan");
  await expect(page.locator("#plan-mer")).toHaveText(/^Den här delen gick inte att hämta\./);
  isDown = false;
  for (const view of ["oversikt", "plan"]) await goTo(page, view);
  await expect(cards(page).first()).toBeVisible();
  expect(asked.filter((one) => /plan-file|docx|xlsx/.test(one))).toEqual([]);
  // Once the answers are gone, so is everything made from them.
  for (const button of ["#utkast-rensa", "#bekrafta-ja"]) await page.locator(button).click();
  await goTo(page, "plan");
  await expect(page.locator("#plan-mer")).toHaveText("Planen visas när block 1 är besvarat.");
  await expect(page.locator("#plan-rubrik")).toHaveText("Plan");
  await expect(page.locator("#planen")).toBeHidden();
  await expect(cards(page)).toHaveCount(0);
});

for (const look of contextLooks) {
  test(`everything open breaks no rule, ${look.colorScheme} and ${look.viewport.width} px wide`, async ({ browser }, info) => {
    const context = await browser.newContext({ ...look, locale: "sv-SE" });
    const page = await context.newPage();
    const { complaints } = watch(page);
    await openPlan(page, info, { id: "stopped-after-block-1", target: 2 });
    await cards(page).first().locator(".check").uncheck();
    await page.locator("#plan").evaluate((place) => {
      for (const one of place.querySelectorAll("details")) one.open = true;
    });
    expect(await axeFaults(page, { within: "#plan" })).toEqual([]);
    for (const width of [320, look.viewport.width]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test("in print the cards stand whole with who and when, and neither controls nor what is left out", async ({ page }, info) => {
  await openPlan(page, info, { id: "level-2" });
  await cards(page).nth(1).locator(".check").uncheck();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#plan-panel")).toBeVisible();
  await expect(cards(page).first().getByLabel("Vem")).toBeVisible();
  const { width: whole = 0 } = (await cards(page).first().boundingBox()) ?? {};
  expect((await cards(page).first().locator("h2").boundingBox())?.width).toBeGreaterThan(whole / 2);
  for (const control of [".card.is-out", ".handle", "#prova", "#sikta", "#plan-filer", ".form-header"])
    await expect(page.locator(control).first()).toBeHidden();
});
