// Answering the form: by keyboard, across a reload, through files, and without JavaScript.
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { answerByKeyboard } from "../support/by-keyboard.ts";
import { scriptsOf, sumOf } from "../support/loaded-scripts.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, clickBlock, goTo, openForm, savedDraft, watch } from "../support/steps.ts";

const level = (page: Page) => page.locator("#lage-niva");

test("whoever looks at the first view loads little script, and the first question and the first answer little more", async ({ page }) => {
  const settled = () => page.waitForLoadState("networkidle");
  const first = await scriptsOf(page, rehearsal.site, async () => {
    await openForm(page, rehearsal.address);
    await settled();
  });
  expect(first.size).toBeGreaterThan(0);
  expect(sumOf(first), [...first].join(" ")).toBeLessThanOrEqual(8_000);
  const question = await scriptsOf(page, rehearsal.site, async () => {
    await goTo(page, "fraga-risk-done");
    await expect(page.locator("#fraga-risk-done .own-note")).toBeVisible();
    await settled();
  });
  expect(question.size).toBeGreaterThan(0);
  expect(sumOf(question), [...question].join(" ")).toBeLessThanOrEqual(8_800);
  const answer = await scriptsOf(page, rehearsal.site, async () => {
    await page.locator('input[name="svar-risk-done"][value="1"]').check();
    await expect(level(page)).toHaveText("Under nivå 1 än så länge");
    await settled();
  });
  expect(answer.size).toBeGreaterThan(0);
  expect(sumOf(answer), [...answer].join(" ")).toBeLessThanOrEqual(3_100);
});

test("by keyboard alone: from the start through every area of block 1 to the level", async ({ page }) => {
  const seen = watch(page);
  await openForm(page, rehearsal.address);
  await answerByKeyboard(page);
  await expect(page.locator("#resultat-niva")).toBeInViewport();
  await expect(level(page)).toHaveText("Ni är på minst nivå 1");
  await expect(page.locator("#trappan")).toHaveAttribute("data-level", "1");
  expect(seen.complaints).toEqual([]);
});

test("each answer has effect at once: progress, areas, what is missing, and the measures in order", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await expect(level(page)).toHaveText("Fyra nivåer att kliva uppför");
  await clickBlock(page, 1, (id) => (id === "assets-inventory" ? "unknown" : 1));
  await expect(level(page)).toHaveText("Ni är under nivå 1");
  await expect(page.locator("#framsteg-1-antal")).toHaveText("20 av 20");
  await goTo(page, "resultat");
  await expect(page.locator("#omrade-governance-tal")).toHaveText("2 av 6");
  // Where they stand, and what the way takes, before everything else.
  await expect(page.locator("#resultat-lage")).toContainText("19 av 60 poäng i block 1. Nivå 1 kräver 30.");
  await expect(page.locator("#resultat-lage")).toContainText(/Planen till nivå 1 har \S+ steg: \d+–\d+ timmar\./);
  await expect(page.locator("#trappan-resultat")).toHaveAttribute("data-level", "0");
  // What the level requires is something to do, not an option that says what falls short.
  await expect(page.locator('#saknas-lista a[href="#fraga-continuity-backup"]')).toHaveText(/^Skydda en kopia av all viktig information/);
  await page.locator("#resultat summary", { hasText: "Att ta reda på" }).click();
  await expect(page.locator('#vet-inte a[href="#fraga-assets-inventory"]')).toBeVisible();
  // What to find out says whom to ask, and the step that depends on it says so.
  await expect(page.locator("#vet-inte .entry-note").first()).toHaveText(/^Vem ni kan fråga: /);
  // No percentages in what is missing: points, and what gives them.
  await expect(page.locator("#saknas-lista")).toContainText("19, och 30 krävs.");
  await expect(page.locator("#saknas")).not.toContainText("procent");
  await goTo(page, "plan");
  await expect(page.locator("#plan-kort h2", { hasText: "Skydda en kopia av all viktig information" })).toHaveCount(1);
  await expect(page.locator("#plan-rubrik")).toHaveText(/ steg till nivå 1, och högst ett därutöver$/);
  await expect(page.locator("#plan-kort .card-note", { hasText: "Ta först reda på svaret" })).toHaveCount(1);
  await goTo(page, "resultat");
  await page.locator('input[name="svar-continuity-backup"][value="2"]').check();
  await goTo(page, "resultat");
  await expect(page.locator('#saknas-lista a[href="#fraga-continuity-backup"]')).toHaveCount(0);
});

test("before block 1 is answered every view that waits for it leads to the first question without an answer", async ({ page }) => {
  await openForm(page, rehearsal.address);
  const questions = page.locator('.area[data-block="1"] fieldset');
  const waiting = ["resultat", "plan", "ledningen", "skicka"];
  for (const [at, view] of waiting.entries()) {
    await goTo(page, view);
    await page.locator(`#${view} [data-next] a`).click();
    await expect(questions.nth(at)).toBeInViewport();
    await expect(questions.nth(at).locator("input").first()).toBeFocused();
    await questions.nth(at).locator("input[value='1']").check();
  }
  await answerBlockOne(page, 2);
  for (const view of waiting) {
    await goTo(page, view);
    await expect(page.locator(`#${view} [data-next]`)).toBeHidden();
  }
});

test("once block 1 is answered the overview leads on to the next block, at its first area that is not answered", async ({ page }) => {
  await openForm(page, rehearsal.address);
  const further = page.locator("#vidare");
  await page.locator('input[name="svar-risk-done"][value="1"]').check();
  await expect(page.locator("#oversikt-rubrik")).toHaveText("1 av 20 frågor är klara");
  await expect(further).toBeHidden();
  await answerBlockOne(page, 2);
  await goTo(page, "oversikt");
  await expect(page.locator("#borja")).toHaveAttribute("href", "#resultat");
  await expect(further).toHaveText("Fortsätt till block 2");
  const rows = page.locator("#block-2 .task");
  await expect(further).toHaveAttribute("href", (await rows.first().getAttribute("href")) ?? "");
  await further.click();
  await expect(page.locator(".view:target fieldset").first()).toBeInViewport();
  for (const one of await page.locator(".view:target fieldset").all()) await one.locator("input[value='1']").check();
  await goTo(page, "oversikt");
  await expect(further).toHaveAttribute("href", (await rows.nth(1).getAttribute("href")) ?? "");
});

test("the target level changes the plan, and without a choice it is the next level", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 3);
  await goTo(page, "plan");
  await expect(page.locator("#mal")).toHaveValue("0");
  await expect(page.locator("#plan-rubrik")).toHaveText("Svaren på block 2 visar vad som krävs för nivå 2");
  await expect(page.locator("#sikta-nu")).toHaveText("nu: nivå 2");
  // Nothing is counted as met that nobody can judge, and the plan leads on to the block that decides.
  await goTo(page, "resultat");
  await expect(page.locator("#resultat-lage")).toContainText("I block 2 är 18 frågor obesvarade.");
  const first = await page.locator("#block-2 .task").first().getAttribute("href");
  await goTo(page, "plan");
  await page.getByRole("link", { name: "Fortsätt till block 2" }).filter({ visible: true }).click();
  await expect(page.locator(`${first} fieldset`).first()).toBeInViewport();
  await goTo(page, "plan");
  await expect(page.locator("#trappan")).toHaveAttribute("data-target", "2");
  await page.locator("#mal").selectOption("3");
  await expect(page.locator("#plan-rubrik")).toHaveText("Svaren på block 2 och 3 visar vad som krävs för nivå 3");
  await page.locator("#mal").selectOption("1");
  await expect(page.locator("#plan-rubrik")).toHaveText("Ni är där. Så håller ni nivån.");
  await page.locator("#mal").selectOption("2");
  await expect(page.locator("#plan-rubrik")).toHaveText("Svaren på block 2 visar vad som krävs för nivå 2");
  await expect(page.locator("#trappan")).toHaveAttribute("data-target", "2");
});

test("a background fact disables its question, and enables it again with the answer it had", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await goTo(page, "om-er");
  const closed = page.locator('input[name="svar-assets-ot"][value="not-applicable"]');
  await page.locator('input[name="svar-assets-ot"][value="2"]').check();
  await expect(closed).toBeDisabled();
  await page.locator('input[name="fakta-control-technology"][value="no"]').check();
  await expect(closed).toBeChecked();
  await expect(page.locator('input[name="svar-assets-ot"][value="2"]')).toBeDisabled();
  await expect(page.locator("#framsteg-3-antal")).toHaveText("13 frågor");
  await page.locator('input[name="fakta-control-technology"][value="yes"]').check();
  await expect(page.locator('input[name="svar-assets-ot"][value="2"]')).toBeChecked();
  await expect(page.locator("#framsteg-3-antal")).toHaveText("1 av 14");
});

test("a reload keeps the draft, and another tab follows", async ({ page, context }) => {
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 2);
  await page.reload();
  await expect(level(page)).toHaveText("Ni är på minst nivå 1");
  await expect(page.locator("#utkast-lage")).toHaveText("Ert utkast är tillbaka: 20 svar.");
  const other = await context.newPage();
  await openForm(other, rehearsal.address);
  await other.locator('input[name="svar-continuity-backup"][value="0"]').check();
  await expect(level(page)).toHaveText("Ni är under nivå 1");
  await expect(page.locator('input[name="svar-continuity-backup"][value="0"]')).toBeChecked();
});

test("save to file, remove, open again: the file's name reveals nothing and nothing is lost", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 2);
  const saved = await savedDraft(page);
  expect(saved.name).toBe("infosaktrappan-2026-utkast.json");
  await page.locator("#utkast-rensa").click();
  await page.locator("#bekrafta-nej").click();
  await expect(level(page)).toHaveText("Ni är på minst nivå 1");
  await page.locator("#utkast-rensa").click();
  await page.locator("#bekrafta-ja").click();
  await expect(level(page)).toHaveText("Er nivå visas efter block 1");
  await page.reload();
  await expect(level(page)).toHaveText("Fyra nivåer att kliva uppför");
  await page.getByLabel("Öppna ett sparat utkast").setInputFiles(saved.path);
  await expect(level(page)).toHaveText("Ni är på minst nivå 1");
  expect(readFileSync((await savedDraft(page)).path, "utf8")).toBe(readFileSync(saved.path, "utf8"));
});

test("without JavaScript every question is there to read, and there is nothing to send with", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${rehearsal.address}/svara/`);
  await expect(page.locator("fieldset[data-number]")).toHaveCount(60);
  await expect(page.locator("#oversikt > .split > div > noscript p")).toBeVisible();
  expect(await page.locator("form, button, input[type=submit], input[type=image], textarea, input[type=file]").count()).toBe(0);
  // The address alone leads about: one view at a time, back and forward, and a question's own address.
  const inSight = page.locator(".view:visible");
  await page.locator("#borja").click();
  await expect(inSight).toHaveId("b1-governance");
  await page.locator("#fraga-governance-policy .help summary").click();
  await expect(page.locator("#fraga-governance-policy .help dt").first()).toBeVisible();
  await page.locator("#b1-governance .pager .button").click();
  await expect(inSight).toHaveId("b1-organisation");
  await page.goBack();
  await expect(inSight).toHaveId("b1-governance");
  await page.goto(`${rehearsal.address}/svara/#fraga-continuity-backup`);
  await expect(inSight).toHaveId("b1-continuity");
  await page.locator(".tabs a", { hasText: "Resultat" }).click();
  await expect(inSight).toHaveId("resultat");
  await page.goto(`${rehearsal.address}/svara/#alla`);
  await expect(page.locator("fieldset[data-number]:visible")).toHaveCount(60);
  await page.locator('input[name="svar-governance-policy"][value="1"]').check();
  await page.keyboard.press("Enter");
  expect(page.url()).toBe(`${rehearsal.address}/svara/#alla`);
  await context.close();
});
