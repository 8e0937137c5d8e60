// The states of the English form that have text of their own, for what is checked in each of them.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { answerBlockOne, goTo, openForm, sayWhose } from "./steps.ts";
import { openParts } from "./views.ts";

/** What there is to see once everything is open, by view. */
const openedParts = {
  ledningen: ["#ledningen-beslut tr"],
  skrivelse: ["#skrivelse-text h2"],
  resultat: ["#krav h4", "#andra h4"],
  plan: ["#prova-lista li"],
  alla: ["details.help[open] dt"],
};

/** Opens everything that is folded, and what only comes with a part of the script that something opened has loaded. */
async function openEverything(page: Page): Promise<void> {
  const open = (): Promise<number> =>
    page.evaluate(() => {
      // The help and the notes are alike at all sixty questions: the first two stand for the rest.
      const alike = [...document.querySelectorAll(".help, .own-note")].slice(2);
      const closed = [...document.querySelectorAll("details")].filter((one) => !one.open && !alike.includes(one));
      for (const one of closed) one.open = true;
      return closed.length;
    });
  await open();
  for (const [view, parts] of Object.entries(openedParts)) {
    await goTo(page, view);
    for (const part of parts) await expect(page.locator(part).first()).toBeVisible();
  }
  await expect.poll(open).toBe(0);
}

/** What is checked in a state: in these views, or else in the one in sight. */
export type Look = (state: string, views?: readonly string[]) => Promise<void>;

/** Each state of the English form with text of its own, from the first visit to the receipt. */
export async function inEachState(page: Page, address: string, code: string, look: Look): Promise<void> {
  await openForm(page, address, "/en/svara/");
  await look("empty");
  await answerBlockOne(page, (id) => (id === "assets-inventory" ? "unknown" : 1));
  await goTo(page, "resultat");
  await openParts(page);
  await page.locator("#andra-typ").selectOption({ index: 1 });
  await openEverything(page);
  await look("answered, everything open");
  await page.locator('#dela-vem select[data-area="risk"]').selectOption({ index: 1 });
  await page.locator("#dela-filer button").click();
  await page.locator("#dela-ny button").click();
  await page.locator("#skicka-knapp").click();
  await expect(page.locator("#skicka-fel")).toContainText("Enter the code from the letter.");
  await page.locator("#kod").fill("IST1-ABC");
  await page.locator("#skicka-knapp").click();
  await look("nothing chosen, no whole code", ["dela", "skicka"]);
  await page.locator("#utkast-rensa").click();
  await look("asked before anything is removed");
  await page.keyboard.press("Escape");
  await page.locator("#kod").fill(code);
  await page.locator("#skicka-knapp").click();
  await expect(page.locator("#bekrafta")).toBeVisible();
  await look("asked whose the answers are");
  await sayWhose(page);
  await expect(page.getByRole("heading", { name: "The answer has been received" })).toBeVisible();
  // As everywhere on the English pages: the day before the month.
  for (const day of await page.locator('[data-receipt="day"]').all()) await expect(day).toHaveText(/^\d{1,2} [A-Z][a-z]+ \d{4}$/);
  await look("sent");
}

export async function inEachFile(page: Page, address: string, path: string, look: Look): Promise<void> {
  await openForm(page, address, "/en/svara/");
  await page.locator('input[name="svar-risk-done"][value="1"]').check();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#utkast [data-save-draft]").click()]);
  await download.saveAs(path);
  const draft = JSON.parse(readFileSync(path, "utf8")) as { answers: Record<string, unknown> };
  const answers = { ...draft.answers, "risk-done": 3, "incident-plan": 9, gone: 1 };
  const faulty = { ...draft, answers, editionDigest: "0".repeat(64), target: 9, extra: 1, notes: { "risk-done": 7 }, part: { areas: 1 } };
  writeFileSync(path, JSON.stringify(faulty));
  await goTo(page, "dela");
  await expect(page.locator("#ihop-filer")).toBeVisible();
  await page.locator("#ihop-filer").setInputFiles(path);
  await expect(page.locator("#ihop-val")).toBeVisible();
  await look("merged, with a choice and with faults");
  await page.getByLabel("Open a draft").setInputFiles(path);
  await expect(page.locator("#bekrafta")).toBeVisible();
  await look("asked before the file replaces anything");
  await page.locator("#bekrafta-ja").click();
  await expect(page.locator("#utkast-besked li")).not.toHaveCount(0);
  await look("opened with faults");
  writeFileSync(path, JSON.stringify({ ...draft, part: { areas: ["incident"], label: "IT unit" } }));
  await page.getByLabel("Open a draft").setInputFiles(path);
  await page.locator("#bekrafta-ja").click();
  await goTo(page, "oversikt");
  await expect(page.locator("#del")).toBeVisible();
  await look("a colleague's part", ["oversikt", "dela"]);
}
