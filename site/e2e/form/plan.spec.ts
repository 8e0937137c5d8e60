// The plan: what is left out, added or dated changes the whole of it, is there after a reload, and is what every file holds.
import { readFileSync, writeFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { expect, type Page, type TestInfo } from "@playwright/test";
import { shapeFaults } from "../../../scripts/core/shape.ts";
import { SavedPlan } from "../../../scripts/method/pathway/plan-file.ts";
import { editionDigest } from "../../../scripts/repository/digests.ts";
import { draftText } from "../../questionnaire/drafts/draft-text.ts";
import type { Filled } from "../../questionnaire/drafts/state.ts";
import { goalOf } from "../../questionnaire/plan/described-steps.ts";
import { axeFaults } from "../support/axe.ts";
import { tabTo } from "../support/by-keyboard.ts";
import { edition, exampleResponse, model } from "../support/example-takeaway.ts";
import { addAnother, alvik, bergby, nameOpen, openDrafts, row } from "../support/organisations.ts";
import { contextLooks } from "../support/page-looks.ts";
import { calendarEvents, calendarLines, docxWords } from "../support/saved-files.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { states } from "../support/states.ts";
import { goTo, openForm, reloadForm, savedDraft, watch } from "../support/steps.ts";

const data = { edition: "2026", editionDigest: editionDigest(edition), model, facts: edition.questionnaire.background };
const rehearsalMark = "Övning – påhittade organisationer";

/** Opens what is filled in at its plan. */
async function openFilled(page: Page, info: TestInfo, filled: Filled, path = ""): Promise<void> {
  const file = info.outputPath("utkast.json");
  writeFileSync(file, draftText(data, filled));
  await openForm(page, rehearsal.address + path);
  await page.locator("#utkast-oppna").setInputFiles(file);
  await expect(page.locator("#framsteg-1-antal")).toContainText("20");
  await goTo(page, "plan");
  await expect(page.locator("#planen")).toBeVisible();
}

/** The same for a worked example. */
async function openPlan(page: Page, info: TestInfo, more: Partial<Filled> & { readonly id: string }, path = ""): Promise<void> {
  const { id, ...changed } = more;
  await openFilled(page, info, { ...exampleResponse(id), target: 3, ...changed }, path);
}

const cards = (page: Page) => page.locator("#plan-kort > .card");
const goals = (page: Page) => page.locator("#plan-kort > .card h2").allTextContents();
const level = (page: Page) => page.locator("#plan-niva");
const within = (page: Page, nth: number) => cards(page).nth(nth);

/** Unfolds a card and what one can choose on it. */
async function openChoice(page: Page, nth: number) {
  const card = within(page, nth);
  await card.locator("> details").evaluate((part) => part.setAttribute("open", ""));
  await card.locator("details.more").last().locator("summary").click();
  return card.locator("details.more").last();
}

test("by keyboard alone a step is left out and taken back, and the plan leads to the level all the same", async ({ page }, info) => {
  await openPlan(page, info, { id: "level-2" });
  const before = await goals(page);
  await expect(level(page)).toHaveText("Nivå 3, Genomslag");
  await expect(page.locator("#plan-rubrik")).toHaveText(/^\S+ steg till nivå 3/);
  // The last step is for points alone: others can give them.
  const choice = await openChoice(page, before.length - 1);
  await expect(choice.locator("p")).toHaveText(
    /^Utan det här, i stället: \d\.\d+ .* Hela planen tar då \d+–\d+ timmar \(.*timm.*\) och kan vara klar den \d/,
  );
  await choice.locator("summary").focus();
  await tabTo(page, "#plan-kort > .card:last-child .more .button");
  await page.keyboard.press("Enter");
  await expect(page.locator("#plan-besked")).toHaveText(/^Borttaget: .* Planen är omräknad\.$/);
  expect(await goals(page)).not.toContain(before.at(-1));
  await expect(level(page)).toHaveText("Nivå 3, Genomslag");
  await expect(page.locator("#plan-kort summary:focus")).toHaveCount(1);
  await expect(page.locator("#plan-val li")).toHaveCount(1);
  await page.locator("#plan-val .button").press("Enter");
  expect(await goals(page)).toEqual(before);
  await expect(page.locator("#plan-val li")).toHaveCount(0);
});

test(
  "a must cannot be left out, and a choice that makes the level impossible is told and not followed",
  { tag: "@long" },
  async ({ page }, info) => {
    await openFilled(page, info, states["nothing in place"]);
    const choice = await openChoice(page, 0);
    await expect(choice.locator("p")).toHaveText(/^Utan 1\.\d+ nås inte nivå 1\.$/);
    await expect(choice.locator(".button")).toBeHidden();
    await page.evaluate(() => localStorage.clear());
    await openFilled(page, info, { ...states["nothing in place"], plan: { bounds: { "safeguards-mfa": { most: 0 } } } });
    await expect(page.locator("#plan-val li")).toContainText("Utan 1.13 nås inte nivå 1, så steget är med ändå.");
    await expect(page.locator('[data-step="safeguards-mfa:1"]')).toBeVisible();
  },
);

test("what is changed is there after a reload, in the saved file and when it is opened, and never in what is sent", async ({
  page,
}, info) => {
  await openPlan(page, info, { id: "level-2" });
  const first = within(page, 0);
  await first.getByLabel("Vem").fill("Driftchefen");
  await first.getByLabel("Klart senast").fill("2027-09-01");
  const choice = await openChoice(page, (await cards(page).count()) - 1);
  await choice.locator(".button").click();
  await page.locator("#plan-tider summary").click();
  await page.getByLabel("Planens första dag").fill("2027-02-01");
  const hours = page.getByLabel("Samordnarens timmar i veckan");
  await hours.fill("0");
  await hours.blur();
  await expect(page.locator("#plan-samordnaren-fel")).toHaveText("Skriv ett helt tal från 1 till 400. Tills dess räknar vi med 4.");
  await hours.fill("6");
  await hours.blur();
  await expect(page.locator("#plan-samordnaren-fel")).toBeHidden();
  await page.getByLabel("Timmarna gäller").selectOption("large");
  const shown = async () => ({
    goals: await goals(page),
    lines: await page.locator("#plan-kort .card-line").allTextContents(),
    out: await page.locator("#plan-val li").allTextContents(),
    lead: await page.locator("#plan-tid").textContent(),
  });
  const made = await shown();
  expect(made.out).toHaveLength(1);
  expect(made.lines[0]).toMatch(/Driftchefen · börja \d+ \p{L}+ \d{4}, klart 1 september 2027$/u);
  expect(made.lead).toContain("sex timmar i veckan");
  expect(made.lead).toContain("omkring 10 000 anställda");
  await page.reload();
  await expect(within(page, 0)).toBeVisible();
  expect(await shown()).toEqual(made);

  const { path } = await savedDraft(page);
  await page.evaluate(() => localStorage.clear());
  await openForm(page, rehearsal.address);
  await page.locator("#utkast-oppna").setInputFiles(path);
  await goTo(page, "plan");
  await expect(within(page, 0)).toBeVisible();
  expect(await shown()).toEqual(made);
  await goTo(page, "skicka");
  await expect(page.locator("#skicka-json")).toContainText("incident-detect");
  await expect(page.locator("#skicka-json")).not.toContainText(/Driftchefen|2027-09-01|bounds|weekly/);

  // The second year: the file is of a round that has closed.
  const lastYear = info.outputPath("forra-utkast.json");
  writeFileSync(lastYear, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), round: "ovning-1" }));
  await page.evaluate(() => localStorage.clear());
  await openForm(page, rehearsal.address);
  await page.locator("#utkast-oppna").setInputFiles(lastYear);
  await expect(page.locator("#utkast-besked")).toContainText("Gå igenom svaren område för område");
  // An area that has been gone through stays so.
  const through = page.locator("#oversikt .note", { hasText: "Ni har gått igenom" });
  await expect(through).toContainText("i 0 av ");
  // Last round's answers do not pass for this one's: not on the overview, in an area, nor where they are sent.
  const tasks = page.locator("#oversikt .task-state").filter({ visible: true });
  await expect(tasks.filter({ hasText: "Klart" })).toHaveCount(0);
  await expect(tasks.filter({ hasText: "Från förra omgången" }).first()).toBeVisible();
  await expect(page.locator("#framsteg-1-antal")).toBeHidden();
  await goTo(page, "skicka");
  await expect(page.locator("#skicka .gone-through")).toContainText("Ni har gått igenom svaren i 0 av ");
  // The result is marked as last round's, and leads to what is left, as the overview does.
  await goTo(page, "resultat");
  await expect(page.locator("#resultat .gone-through")).toContainText("Nivån räknas också på svar från förra mätomgången");
  const primary = page.locator("#oversikt .actions, #resultat-vidare").locator(".button:not(.button-secondary)").filter({ visible: true });
  await expect(primary).toHaveText(/^Nästa: /);
  await goTo(page, "oversikt");
  await expect(primary).toHaveText(/^Nästa: /);
  await primary.click();
  const mark = page.locator(".note", { hasText: "Svaren här är från förra omgången." }).filter({ visible: true });
  await expect(mark).toHaveCount(1);
  const area = page.locator(".view.area").filter({ visible: true });
  await area.getByLabel("Vi har gått igenom svaren i det här området").check();
  await expect(mark).toHaveCount(0);
  await area.getByLabel("Vi har gått igenom svaren i det här området").uncheck();
  await expect(mark).toHaveCount(1);
  // To go on confirms, and so does only that.
  await area.locator(".pager a:not(.button)").last().click();
  await goTo(page, "oversikt");
  await expect(through).toContainText("i 0 av ");
  await primary.click();
  await area.locator(".pager .button").click();
  await reloadForm(page);
  await goTo(page, "oversikt");
  await expect(through).toContainText("i 1 av ");
  await expect(tasks.filter({ hasText: "Klart" })).toHaveCount(1);
  await goTo(page, "plan");
  await expect(page.locator("#plan-mer")).toBeEmpty();
  await page.locator('input[name="svar-people-knowledge"][value="3"]').check();
  await page.locator('input[name="svar-incident-detect"][value="1"]').check();
  await page.reload();
  await goTo(page, "plan");
  await expect(page.locator("#plan-mer")).toHaveText("Sedan sist: tre steg klara. Frågor som ni då svarade ”Vet inte” på räknas inte.");
  // A draft that has stayed in the browser counts from what it held, and every area is gone through anew.
  await page.evaluate(() => {
    for (const [key, text] of Object.entries(localStorage))
      localStorage.setItem(key, text.replace(/"round":"[^"]+"/, '"round":"ovning-1"'));
  });
  await reloadForm(page);
  await goTo(page, "oversikt");
  await expect(through).toContainText("i 0 av ");
  await page.locator('input[name="svar-incident-detect"][value="2"]').check();
  await goTo(page, "plan");
  await expect(page.locator("#plan-mer")).toHaveText(/^Sedan sist: ett steg klart\./);
  await goTo(page, "resultat");
  await expect(page.locator("#resultat-lage")).toContainText("Sedan sist: ett steg klart.");
  await goTo(page, "skicka");
  await expect(page.locator("#skicka-json")).toContainText("incident-detect");
  await expect(page.locator("#skicka-json")).not.toContainText("lastRound");
  // Nor in the list of organisations.
  await nameOpen(page, alvik);
  await addAnother(page, bergby);
  await openDrafts(page);
  await expect(row(page, alvik)).toContainText(/[^0-9]0 av /);
});

test("two tabs that change the plan lose neither's change", async ({ context, page }, info) => {
  await openPlan(page, info, { id: "level-2" });
  const other = await context.newPage();
  await openForm(other, rehearsal.address);
  await goTo(other, "plan");
  const choice = await openChoice(page, (await cards(page).count()) - 1);
  await choice.locator(".button").click();
  await expect(other.locator("#plan-val li")).toHaveCount(1);
  await within(other, 0).getByLabel("Vem").fill("Driftchefen");
  await within(other, 0).getByLabel("Vem").blur();
  await expect(within(page, 0).locator(".card-line")).toContainText("Driftchefen");
  await expect(page.locator("#plan-val li")).toHaveCount(1);
});

test("every file holds the steps that are shown, in their order and with their dates, and is marked as a rehearsal's", async ({
  page,
}, info) => {
  await openPlan(page, info, { id: "level-2", notes: { "incident-detect": "KANARIE" } });
  await within(page, 0).getByLabel("Klart senast").fill("2027-09-01");
  const wanted = await goals(page);
  const due = await page.locator("#plan-kort input[type=date]").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  const saved = async (format: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-plan-file="${format}"]`).click()]);
    expect(download.suggestedFilename()).toBe(`infosaktrappan-2026-plan.${format}`);
    await expect(page.locator("#plan-filer-besked")).toContainText(`infosaktrappan-2026-plan.${format}`);
    return readFileSync(await download.path());
  };
  const json = JSON.parse((await saved("json")).toString("utf8")) as SavedPlan;
  expect(shapeFaults(SavedPlan, json)).toEqual([]);
  expect(json).toMatchObject({ edition: "2026", level: 2, target: 3, size: "small", pilot: true, rehearsal: true });
  expect(json.steps.map(goalOf)).toEqual(wanted);
  expect(json.steps.map((one) => one.due)).toEqual(due);

  const ics = (await saved("ics")).toString("utf8");
  for (const line of calendarLines(ics)) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const events = calendarEvents(ics);
  const checks = events.filter((one) => one.SUMMARY?.startsWith("Stäm av: "));
  expect(events).toHaveLength(2 * wanted.length);
  expect(new Set(events.map((one) => one.UID)).size).toBe(events.length);
  expect(checks.map((one) => one["DTSTART;VALUE=DATE"])).toEqual(due.map((day) => day.replaceAll("-", "")));
  for (const one of events) expect(one.SUMMARY).toContain(rehearsalMark);

  const { Sheets } = read(await saved("xlsx"));
  expect(wanted.map((_, at) => String(Sheets.Plan?.[`B${at + 2}`]?.v).replace(" (kan falla bort)", ""))).toEqual(wanted);
  const words = await docxWords(await saved("docx"));
  const places = wanted.map((goal, at) => words.indexOf(`${at + 1}. ${goal}`));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places).not.toContain(-1);
  for (const text of [words, JSON.stringify(Sheets)]) expect(text).toContain(rehearsalMark);
  for (const text of [JSON.stringify(json), ics, words, JSON.stringify(Sheets)]) expect(text).not.toContain("KANARIE");
});

test("the same dates and hours stand in the plan, on the page for management and in the result", async ({ page }, info) => {
  await openFilled(page, info, states["17 of 60"]);
  const line = (await within(page, 0).locator(".card-line").textContent()) ?? "";
  const [, hours = "", day = ""] = /(\d+–\d+ timmar).*, klart (.*)$/.exec(line) ?? [];
  const lead = (await page.locator("#plan-tid").textContent()) ?? "";
  const [, all = ""] = /(\d+–\d+ timmar)/.exec(lead) ?? [];
  const [, last = ""] = /klara den (\d+ \p{L}+ \d{4})/u.exec(lead) ?? [];
  await goTo(page, "ledningen");
  const rows = page.locator("#ledningen-beslut tr");
  await expect(rows).toHaveCount(6);
  await expect(rows.last()).toContainText(all);
  await expect(rows.last()).toContainText(last);
  await expect(rows.nth(1)).toContainText(hours);
  await expect(rows.nth(1)).toContainText(day);
  await goTo(page, "resultat");
  await expect(page.locator("#resultat-lage")).toContainText(all);
});

test(
  "another step is chosen instead, counts at once, and is taken out; the least work is one press away",
  { tag: "@long" },
  async ({ page }, info) => {
    await openFilled(page, info, states["17 of 60"]);
    const before = await goals(page);
    await page.locator("#prova summary").click();
    const rows = page.locator("#prova-lista li");
    expect(await rows.count()).toBeLessThanOrEqual(6);
    const told = (await rows.first().locator("p").allTextContents()).join(" ");
    const form = /^In: (1\.\d+ .*)\. Ut: (1\.\d+ .*)\. Hela planen tar då (\d+–\d+ timmar) \(.*timm.*\) och kan vara klar den (.*)\.$/;
    const [, adds = "", drops = "", hours = "?", day = "?"] = form.exec(told) ?? [];
    await rows.first().locator(".button").click();
    // What was told of it is what the plan then says, and it is undone where the focus is.
    await expect(page.locator("#plan-tid")).toContainText(hours);
    await expect(page.locator("#plan-tid")).toContainText(day);
    await expect(page.locator("#plan-val li")).toHaveText(/^Tillagt: 1\.\d+ /);
    const undo = page.locator("#plan-val").getByRole("button", { name: "Ångra" });
    await expect(undo).toBeFocused();
    await undo.press("Enter");
    expect(await goals(page)).toEqual(before);
    await rows.first().locator(".button").click();
    await expect(page.locator("#plan-besked")).toHaveText(/^Tillagt: .* Planen är omräknad\.$/);
    const added = page.locator("#plan-kort .card", { hasText: "Ni har lagt till det" });
    await expect(added).toHaveCount(1);
    // All that is exchanged is named.
    const after = await goals(page);
    const named = (steps: string): readonly string[] => steps.split("; ").map((one) => one.replace(/^1\.\d+ /, ""));
    expect(named(adds).toSorted()).toEqual(after.filter((one) => !before.includes(one)).sort());
    expect(named(drops).toSorted()).toEqual(before.filter((one) => !after.includes(one)).sort());
    await added.locator("> details").evaluate((part) => part.setAttribute("open", ""));
    await added.locator("details.more").last().locator("summary").click();
    await added.locator(".more .button").click();
    await expect(added).toHaveCount(0);
    expect(await goals(page)).toEqual(before);
    const most = async () => Number(/–(\d+) timmar/.exec((await page.locator("#plan-tid").textContent()) ?? "")?.[1]);
    const broad = await most();
    await page.locator("#plan-minst .button").click();
    await expect(page.locator("#plan-minst")).toContainText("Det här är det minsta arbetet");
    expect(await most()).toBeLessThan(broad);
    await page.locator("#plan-minst .button").click();
    expect(await goals(page)).toEqual(before);
  },
);

test("where the target is reached the view says what holds the level, with the owners that are written", async ({ page }, info) => {
  await openPlan(page, info, { id: "level-2", target: 2, owners: { "governance-policy": "Stadsdirektören" } });
  await expect(page.locator("#plan-rubrik")).toHaveText("Ni är där. Så håller ni nivån.");
  await expect(cards(page)).toHaveCount(0);
  await expect(page.locator("#plan-panel")).toBeHidden();
  await expect(page.locator("#plan-ovrigt li", { hasText: "Ansvarig: Stadsdirektören" })).toHaveCount(1);
  // Another level makes a plan of it again.
  await page.locator("#mal").selectOption("3");
  await expect(within(page, 0)).toBeVisible();
  await expect(page.locator("#plan-panel")).toBeVisible();
});

for (const look of contextLooks) {
  test(`everything open breaks no rule, ${look.colorScheme} and ${look.viewport.width} px wide`, async ({ browser }, info) => {
    const context = await browser.newContext({ ...look, locale: "sv-SE" });
    const page = await context.newPage();
    const { complaints } = watch(page);
    await openPlan(page, info, { id: "stopped-after-block-1", target: 2, plan: { bounds: { "safeguards-logging": { most: 0 } } } });
    await page.locator("#plan").evaluate((place) => {
      for (const one of place.querySelectorAll("details")) one.open = true;
    });
    await expect(page.locator("#prova-lista li").first()).toBeVisible();
    expect(await axeFaults(page, { within: "#plan" })).toEqual([]);
    for (const width of [320, look.viewport.width]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test("in print every step stands with who and when, and no controls", async ({ page }, info) => {
  await openPlan(page, info, { id: "level-2" });
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#plan-panel")).toBeVisible();
  await expect(page.locator("#plan-tid")).toBeVisible();
  await expect(within(page, 0).locator(".card-line")).toBeVisible();
  const { width: whole = 0 } = (await within(page, 0).boundingBox()) ?? {};
  expect((await within(page, 0).locator("h2").boundingBox())?.width).toBeGreaterThan(whole / 2);
  for (const control of ["#prova", "#sikta", "#plan-filer", "#plan-minst", ".card-foot", ".form-header"])
    await expect(page.locator(control).first()).toBeHidden();
});
