// Removing all answers leaves no trace: neither in storage nor in any view that has been opened, before anything is loaded anew.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { isLong } from "../../../scripts/testing/test-profile.ts";
import { box } from "../support/kept-answers.ts";
import { nameOpen } from "../support/organisations.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, goTo, openForm, savedDraft, submit } from "../support/steps.ts";
import { inEachView, openParts } from "../support/views.ts";

const canary = "kanarie7f3a";
const code = () => rehearsal.unused[14]?.printed ?? "";

/** Opens every view, and waits for what loads when it opens: a view that is left before that loads nothing. */
async function openEachView(page: Page): Promise<void> {
  await goTo(page, "resultat");
  await openParts(page);
  for (const inside of ["#krav h4", "#andra-typ"]) await expect(page.locator(inside).first()).toBeAttached();
  await goTo(page, "plan");
  await expect(page.locator("#plan:not([data-loading])")).toBeVisible();
  await inEachView(page, async () => {
    await page.waitForLoadState("networkidle");
    return [];
  });
  await goTo(page, "resultat");
}

/** What each view says and what its fields hold, one line each. Not told: which message the button gave. */
const traces = (page: Page): Promise<Record<string, readonly string[]>> =>
  page.evaluate(() => {
    document.getElementById("utkast-besked")?.replaceChildren();
    const views = [...document.querySelectorAll<HTMLElement>(".view")];
    return Object.fromEntries(
      views.map((view) => {
        const text = (view.textContent ?? "").split(/\s{2,}/);
        const fields = [...view.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>("input, select, textarea")];
        const values = fields.map((one) => `${one.id} ${one.value} ${one instanceof HTMLInputElement && one.checked}`);
        return [view.id, [...text, ...values]];
      }),
    );
  });

const clear = async (page: Page): Promise<void> => {
  await page.locator("#utkast-rensa").click();
  await page.locator("#bekrafta-ja").click();
  await expect(page.locator("#utkast-besked")).toContainText("är borttaget från den här webbläsaren");
  await page.waitForLoadState("networkidle");
};

async function leaveTraces(page: Page, path: string): Promise<string> {
  await answerBlockOne(page, (id) => (id === "risk-done" ? "unknown" : 2));
  for (const id of ["risk-done", "governance-policy"]) {
    await page.locator(`#fraga-${id} .own-note summary`).click();
    for (const kind of ["not", "ansvarig", "underlag"]) await page.locator(`#${kind}-${id}`).fill(canary);
  }
  await page.locator("#vem-risk-done").fill(canary);
  await page.locator("#om-er input[type=radio]").first().check();
  // A colleague's file, whose name is told.
  const draft = JSON.parse(readFileSync((await savedDraft(page)).path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...draft, answers: { "incident-plan": 3, "people-training": 0 }, notes: {} }));
  await goTo(page, "dela");
  await page.locator('#dela-vem select[data-area="risk"]').selectOption("It");
  await page.locator("details", { has: page.locator("#dela-roll") }).evaluate((one) => Object.assign(one, { open: true }));
  await page.locator("#dela-roll").fill(canary);
  await page.locator("#dela-ny button").click();
  await page.locator('#dela-vem select[data-area="people"]').selectOption(canary);
  await page.locator("#dela-filer button").first().click();
  await page.locator("#ihop-filer").setInputFiles(path);
  await expect(page.locator("#ihop-inlagda > li")).toHaveCount(1);
  await goTo(page, "plan");
  const card = page.locator("#plan-kort .card").last();
  await card.locator("> details").evaluate((one) => Object.assign(one, { open: true }));
  await card.getByLabel("Vem").fill(canary);
  await card.getByLabel("Vem").blur();
  await goTo(page, "skicka");
  const { envelope = "" } = await submit(page, code());
  await page.locator("#kod").fill(code());
  // After sending: with this name the code would be another organisation's.
  await goTo(page, "ledningen");
  await page.locator("#ledningen-namn").fill(canary);
  await page.locator("#fler-dokument summary").first().click();
  await goTo(page, "utkast");
  await page.locator("#organisation-namn").fill(canary);
  await page.locator("#organisation-namn-falt button").click();
  return envelope;
}

/** What the views say once a single answer, which says nothing, has been removed. `npm test` only looks for what must be gone. */
async function openCleared(page: Page): Promise<Record<string, readonly string[]>> {
  await openForm(page, rehearsal.address);
  if (!isLong) return {};
  await box(page, "incident-plan", 1).check();
  await openEachView(page);
  await clear(page);
  return traces(page);
}

test("a removal takes answers, names, receipt and code out of storage and out of every view that has been opened", async ({
  page,
}, info) => {
  const before = await openCleared(page);
  const envelope = await leaveTraces(page, info.outputPath(`${canary}.json`));
  await openEachView(page);
  expect(JSON.stringify(await traces(page))).toContain(canary);
  await clear(page);
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  for (const one of [canary, "risk-done", envelope, rehearsal.unused[14]?.code]) expect(stored).not.toContain(one);
  const html = await page.content();
  // The receipt shows its number in groups of four.
  for (const one of [canary, envelope, `${envelope.slice(0, 4)} ${envelope.slice(4, 8)}`]) expect(html).not.toContain(one);
  const after = await traces(page);
  for (const [view, lines] of Object.entries(before)) expect.soft(after[view], view).toEqual(lines);
});

test("roles or a receipt alone can be removed too, and the question says that the receipt goes", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await page.locator("#utkast-rensa").click();
  await expect(page.locator("#utkast-besked")).toContainText("Inget är ändrat.");
  await goTo(page, "dela");
  await page.locator('#dela-vem select[data-area="risk"]').selectOption("It");
  await page.locator("#utkast-rensa").click();
  await expect(page.getByRole("dialog")).toContainText("Ta bort allt som ni har sparat i det här formuläret? Det går inte att ångra.");
  await page.locator("#bekrafta-ja").click();
  await goTo(page, "dela");
  await expect(page.locator('#dela-vem select[data-area="risk"]')).toHaveValue("");
  // Of a round that has closed, whose number the page no longer has.
  await page.evaluate(() => localStorage.setItem("infosaktrappan-ovning-1-kvittens", "{}"));
  await page.locator("#utkast-rensa").click();
  await expect(page.getByRole("dialog")).toContainText("Kvittensen försvinner också.");
  await page.locator("#bekrafta-ja").click();
  expect(await page.evaluate(() => localStorage.getItem("infosaktrappan-ovning-1-kvittens"))).toBeNull();
});

test("in another edition's form only that edition's draft is removed, and in one of several organisations only its own", async ({
  page,
}) => {
  await openForm(page, rehearsal.address);
  await box(page, "risk-done", 1).check();
  // As the form of a draft edition stores its own.
  await page.evaluate(() => {
    for (const key of ["2099-utkast", "2099-delat", "2026-utkast-0000000b", "ovning-2-kvittens-0000000b"])
      localStorage.setItem(`infosaktrappan-${key}`, "{}");
  });
  await clear(page);
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => /-(?:utkast|delat|kvittens)/.test(key)));
  expect(left.sort()).toEqual([
    "infosaktrappan-2026-utkast-0000000b",
    "infosaktrappan-2099-delat",
    "infosaktrappan-2099-utkast",
    "infosaktrappan-ovning-2-kvittens-0000000b",
  ]);
});

test("when the only answer is undone with its file, the roles that were chosen stay", async ({ page }, info) => {
  await openForm(page, rehearsal.address);
  const path = info.outputPath("del.json");
  const draft = JSON.parse(readFileSync((await savedDraft(page)).path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...draft, answers: { "incident-plan": 3 } }));
  await goTo(page, "dela");
  await page.locator('#dela-vem select[data-area="risk"]').selectOption("It");
  await page.locator("#ihop-filer").setInputFiles(path);
  await page.locator("#ihop-inlagda button").click();
  await expect(page.locator("#ihop-inlagda > li")).toHaveCount(0);
  await expect(page.locator('#dela-vem select[data-area="risk"]')).toHaveValue("It");
  await expect(page.locator('[data-area="risk"] .task-who').first()).toHaveText("It");
});

test("a removal in another tab leaves no trace in this one", { tag: "@long" }, async ({ page, context }) => {
  const before = await openCleared(page);
  await box(page, "risk-done", 1).check();
  await page.locator("#fraga-risk-done .own-note summary").click();
  await page.locator("#not-risk-done").fill(canary);
  await nameOpen(page, canary);
  const other = await context.newPage();
  await openForm(other, rehearsal.address);
  await clear(other);
  await expect.poll(() => traces(page)).toEqual(before);
});
