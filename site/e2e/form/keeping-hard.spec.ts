// Nothing that is ticked is lost or silently overwritten in the hardest cases: full storage, two tabs at the same moment, a page restored
// from the history, and a clock that jumps.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { secondRound } from "../../../scripts/rehearsal/make.ts";
import { box, click, fill, isAlike, kept, makeRoom, ticked } from "../support/kept-answers.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, goTo, openForm, reloadForm, savedDraft, submit, watch } from "../support/steps.ts";

const state = (page: Page) => page.locator("#utkast-lage");
const told = (page: Page) => page.locator("#utkast-besked");

async function savedAnswers(page: Page): Promise<unknown> {
  return (JSON.parse(readFileSync((await savedDraft(page)).path, "utf8")) as { answers: unknown }).answers;
}

/** Closes the page, and returns whether the browser asked first. */
async function asksWhenLeft(page: Page): Promise<boolean> {
  // Rejected when the page closes without having asked.
  const dialog = page.waitForEvent("dialog").catch(() => undefined);
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  const asked = await dialog;
  await asked?.accept();
  await closed;
  return asked?.type() === "beforeunload";
}

test("full storage keeps what it had, the page keeps the rest, and a file gets all of it", async ({ page, context }) => {
  await openForm(page, rehearsal.address);
  await box(page, "risk-done", 1).check();
  await page.evaluate(fill);
  await box(page, "incident-plan", 2).check();
  await expect(state(page)).toContainText("sparar inget");
  expect(await kept(page)).toEqual({ "risk-done": 1 });
  expect(await ticked(page)).toEqual({ "risk-done": 1, "incident-plan": 2 });
  expect(await savedAnswers(page)).toEqual({ "risk-done": 1, "incident-plan": 2 });
  await box(page, "people-training", 3).check();
  // Another tab that makes room and ticks does not remove what only this one has.
  const other = await context.newPage();
  await openForm(other, rehearsal.address);
  await makeRoom(other);
  await box(other, "assets-inventory", 1).check();
  await expect(box(page, "assets-inventory", 1)).toBeChecked();
  await box(page, "risk-method", 2).check();
  await expect(state(page)).toContainText("Sparat på datorn");
  const all = { "risk-done": 1, "incident-plan": 2, "people-training": 3, "assets-inventory": 1, "risk-method": 2 };
  expect(await kept(page)).toEqual(all);
  await expect.poll(() => ticked(other)).toEqual(all);
});

test("storage that is full before the form opens still restores the draft, and whoever leaves is asked", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await box(page, "risk-done", 1).check();
  // At each load: storage that was full in one visit has a little room in the next.
  await page.addInitScript(fill);
  await page.reload();
  await expect(box(page, "risk-done", 1)).toBeChecked();
  await box(page, "incident-plan", 2).check();
  await expect(state(page)).toContainText("sparar inget");
  expect(await kept(page)).toEqual({ "risk-done": 1 });
  expect(await asksWhenLeft(page)).toBe(true);
});

test("where storage is forbidden a draft is saved, opened and merged as files, and whoever leaves without a file is asked", async ({
  page,
}, info) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("forbidden", "SecurityError");
      },
    });
  });
  const seen = watch(page);
  await openForm(page, rehearsal.address);
  await expect(state(page)).toContainText("sparar inget");
  await box(page, "risk-done", 1).check();
  await box(page, "incident-plan", 2).check();
  await expect(page.locator("#framsteg-1-antal")).toHaveText("2 av 20");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#utkast [data-save-draft]").click()]);
  const path = info.outputPath("utkast.json");
  await download.saveAs(path);
  await box(page, "risk-done", 3).check();
  await page.getByLabel("Öppna ett sparat utkast").setInputFiles(path);
  await page.getByRole("button", { name: "Ersätt med filen" }).click();
  await expect(box(page, "risk-done", 1)).toBeChecked();
  const draft = JSON.parse(readFileSync(path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...draft, answers: { "risk-done": 2, "people-training": 1 } }));
  await goTo(page, "dela");
  await expect(page.locator("#ihop-yta")).toBeVisible();
  await page.getByLabel("Filerna som kommit tillbaka").setInputFiles(path);
  await page.locator('#ihop-lista input[value="0"]').check();
  await page.getByRole("button", { name: "Använd det vi har valt" }).click();
  expect(await ticked(page)).toEqual({ "risk-done": 2, "incident-plan": 2, "people-training": 1 });
  expect(seen.complaints).toEqual([]);
  expect(await asksWhenLeft(page)).toBe(true);
});

test("ticks in two tabs at the same moment are all kept, in both", async ({ page, context }) => {
  const other = await context.newPage();
  await openForm(page, rehearsal.address);
  await openForm(other, rehearsal.address);
  const ids = await page
    .locator('.area[data-block="1"] fieldset[data-number]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).id.replace("fraga-", "")));
  const pairs = ids.flatMap((id, index) => (index % 2 === 0 ? [[id, ids[index + 1] ?? id] as const] : []));
  for (const [mine, theirs] of pairs) await Promise.all([click(page, mine, 1), click(other, theirs, 2)]);
  const all = Object.fromEntries(
    pairs.flatMap(
      ([mine, theirs]) =>
        [
          [mine, 1],
          [theirs, 2],
        ] as const,
    ),
  );
  expect(Object.keys(all)).toHaveLength(20);
  await expect.poll(() => ticked(page)).toEqual(all);
  await expect.poll(() => ticked(other)).toEqual(all);
  expect(await kept(page)).toEqual(all);
  await reloadForm(page);
  expect(await ticked(page)).toEqual(all);
});

test("two tabs that answer the same question end up with the same answer, and the one whose answer was changed says so", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await openForm(page, rehearsal.address);
  await openForm(other, rehearsal.address);
  await box(page, "risk-done", 1).check();
  await box(page, "incident-plan", 1).check();
  await expect(box(other, "incident-plan", 1)).toBeChecked();
  await expect(told(other)).not.toContainText("två flikar");
  await box(other, "risk-done", 3).check();
  await expect(box(page, "risk-done", 3)).toBeChecked();
  await expect(told(page)).toContainText("Ni har formuläret öppet i två flikar.");
  await expect(told(page).locator("li")).toHaveCount(1);
  await expect(told(page).locator('a[href="#fraga-risk-done"]')).toContainText("fick ett annat svar i en annan flik");
  // At the same moment: one of the two prevails, in both tabs and in storage.
  for (const option of [0, 1, 2]) await Promise.all([click(page, "risk-done", option), click(other, "risk-done", 3 - option)]);
  await expect
    .poll(async () => isAlike(await ticked(page), await ticked(other)) && isAlike(await ticked(page), await kept(page)))
    .toBe(true);
  expect(await ticked(page)).toEqual({ "risk-done": expect.any(Number) as unknown, "incident-plan": 1 });
});

test("a removal in one tab is a removal in the other, and only what is ticked after it remains", async ({ page, context }) => {
  const other = await context.newPage();
  await openForm(page, rehearsal.address);
  await openForm(other, rehearsal.address);
  await box(page, "risk-done", 1).check();
  await expect(box(other, "risk-done", 1)).toBeChecked();
  await other.locator("#utkast-rensa").click();
  await other.locator("#bekrafta-ja").click();
  await expect(box(page, "risk-done", 1)).not.toBeChecked();
  await box(page, "incident-plan", 2).check();
  expect(await kept(page)).toEqual({ "incident-plan": 2 });
});

test("the browser's form restoration brings back nothing that has been changed or removed since", { tag: "@long" }, async ({
  page,
  context,
}) => {
  await openForm(page, rehearsal.address);
  await box(page, "risk-done", 1).check();
  await box(page, "incident-plan", 1).check();
  await page.locator("#fraga-risk-done .own-note summary").click();
  await page.locator("#not-risk-done").fill("Gammalt");
  await page.goto(`${rehearsal.address}/skala/`);
  const other = await context.newPage();
  await openForm(other, rehearsal.address);
  await box(other, "risk-done", 3).check();
  await other.locator("#fraga-risk-done .own-note summary").click();
  await other.locator("#not-risk-done").fill("Nytt");
  await page.goBack();
  await expect.poll(() => ticked(page)).toEqual({ "risk-done": 3, "incident-plan": 1 });
  await expect(page.locator("#not-risk-done")).toHaveValue("Nytt");
  await page.goto(`${rehearsal.address}/skala/`);
  await other.locator("#utkast-rensa").click();
  await other.locator("#bekrafta-ja").click();
  await page.goBack();
  await expect(page.locator("#formularet[data-ready=true]")).toBeAttached();
  await page.waitForLoadState("load");
  await expect.poll(() => ticked(page)).toEqual({});
  expect(await kept(page)).toEqual({});
});

test("with a clock that jumps a year ahead and back between visits the draft stays, and the answer sent last counts", {
  tag: "@long",
}, async ({ browser }) => {
  const context = await browser.newContext();
  const code = rehearsal.unused[7]?.printed ?? "";
  const year = 365 * 24 * 3600 * 1000;
  const visit = async (off: number): Promise<Page> => {
    const page = await context.newPage();
    await page.clock.install({ time: Date.now() + off });
    await page.clock.resume();
    await openForm(page, rehearsal.address);
    return page;
  };
  const send = async (page: Page): Promise<number> => {
    const seen = watch(page);
    await submit(page, code);
    return (await rehearsal.open(seen.sent.at(-1) ?? "")).issuedAt;
  };
  const ahead = await visit(year);
  await answerBlockOne(ahead, 1);
  const first = await send(ahead);
  await ahead.close();
  const back = await visit(-year);
  await expect(back.locator("#framsteg-1-antal")).toHaveText("20 av 20");
  await box(back, "risk-done", 3).check();
  const second = await send(back);
  expect(second).toBeGreaterThan(first);
  await back.close();
  const right = await visit(0);
  await expect(box(right, "risk-done", 3)).toBeChecked();
  expect(Object.keys(await kept(right))).toHaveLength(20);
  expect(await right.evaluate((round) => localStorage.getItem(`infosaktrappan-${round}-senast`), secondRound)).toBe(String(second));
  await context.close();
});
