// What is sent is what was shown, errors lose nothing, and the code is not stored or sent.
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { formatCode, makeCode } from "../../scripts/envelope/invitation/invitation.ts";
import type { RunningRehearsal } from "./support/server.ts";
import { test } from "./support/shared-rehearsal.ts";
import { answerBlockOne, clickBlock, goTo, openForm, submit, watch } from "./support/steps.ts";

let rehearsal: RunningRehearsal;
test.beforeAll(({ shared }) => {
  rehearsal = shared;
});

const code = (at: number): string => rehearsal.unused[at]?.code ?? "";
/** A well-formed code of nobody who was invited. */
const strangerCode = formatCode(makeCode());
const field = (page: Page) => page.getByLabel("Kod ur inbjudan");
const sendButton = (page: Page) => page.getByRole("button", { name: "Försegla och skicka" });

test("block 1 must be complete before sending, and the page says what is left", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await goTo(page, "skicka");
  await expect(page.locator("#skicka-vantar")).toContainText("20 frågor är kvar");
  await expect(sendButton(page)).toBeHidden();
});

test("what arrives is what was shown: all of block 1, and nothing of a partly answered block", async ({ page }) => {
  const seen = watch(page);
  await openForm(page, rehearsal.address);
  const given = await clickBlock(page, 1, (id) => (id === "risk-done" ? "unknown" : 2));
  // Whoever began with the first question has not seen the questions about the organisation, and is led there before sealing.
  await page.locator('#skicka-form a[href="#om-er"]').click();
  await expect(page.locator("#om-er-rubrik")).toBeInViewport();
  await page.locator('input[name="fakta-answered-how"][value="workshop"]').check();
  await page.locator('input[name="svar-governance-plan"][value="3"]').check();
  await expect(page.locator("#skicka-delvis")).toContainText("Block 2 är besvarat till en del (1 av 18)");
  await field(page).fill(code(0));
  await expect(page.locator("#kod-antal")).toContainText("Koden är skriven som den ska");
  const shown = await page.locator("#skicka-json").textContent();
  const receipt = await submit(page, code(0));
  const received = await rehearsal.open(seen.sent.at(-1) ?? "");
  // The answers for review: each in the page's own words, and only what is sent.
  const rows = await page.locator("#skicka-svar tr").allTextContents();
  expect(rows).toHaveLength(Object.keys(given).length + 1);
  expect(rows.find((one) => one.includes("riskanalys"))).toBeDefined();
  expect(rows.filter((one) => one.endsWith("Vet inte"))).toHaveLength(1);
  expect(rows.at(-1)).toMatch(/möte|workshop|tillsammans/i);
  expect(JSON.parse(shown ?? "")).toEqual(received);
  expect(received).toMatchObject({ type: "submit", answers: given, background: { "answered-how": "workshop" } });
  expect(receipt).toMatchObject({ schema: "infosaktrappan-receipt/2", round: "ovning-2" });
  expect(seen.complaints).toEqual([]);
  expect([...seen.hosts]).toEqual([new URL(rehearsal.address).host]);
});

test("a code is accepted as people type it, and a mistake is reported while the code is still there", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  const right = code(1);
  const last = right.at(-1) === "A" ? "B" : "A";
  const wrong = right.slice(0, -1) + last;
  // The form is hidden until its script has loaded, and keys pressed before that reach nothing.
  await goTo(page, "skicka");
  await expect(field(page)).toBeVisible();
  await field(page).pressSequentially(wrong.toLowerCase());
  await expect(field(page)).toHaveValue(wrong.toLowerCase());
  await expect(page.locator("#kod-fel")).toContainText("Något tecken i koden stämmer inte");
  await sendButton(page).click();
  const summary = page.locator("#skicka-fel");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("heading")).toHaveText("Det här behöver rättas");
  await summary.getByRole("link").click();
  await expect(field(page)).toHaveValue(wrong.toLowerCase());
  await field(page).fill(right.slice(0, 20));
  await field(page).blur();
  await expect(page.locator("#kod-fel")).toContainText("Den ska ha 36");
  await field(page).fill("");
  await sendButton(page).click();
  await expect(page.locator("#kod-fel")).toContainText("Skriv koden ur inbjudan");
  await field(page).fill(right.toLowerCase().replaceAll("-", " "));
  await expect(page.locator("#kod-fel")).toBeHidden();
  await submit(page, right.toLowerCase().replaceAll("-", ""));
});

test("an unknown code is refused with the intake's own message, and nothing is lost", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  await field(page).fill(strangerCode);
  await sendButton(page).click();
  await expect(page.locator("#skicka-fel")).toContainText("Mottagningen skriver:");
  await expect(field(page)).toHaveValue(strangerCode);
  await expect(page.locator("#framsteg-1-antal")).toHaveText("20 av 20");
});

test("without a network the envelope can be saved as a file, and a second attempt sends the same bytes", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  await field(page).fill(code(2));
  const bodies: string[] = [];
  await page.route("**/v1/**", async (route) => {
    bodies.push(route.request().postData() ?? "");
    await (bodies.length === 1 ? route.abort() : route.continue());
  });
  await sendButton(page).click();
  await expect(page.locator("#skicka-fel")).toContainText("Inget är förlorat");
  await expect(page.locator("#skicka-fel").getByRole("heading")).toHaveText("Det lyckades inte");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Ladda ner kuvertet" }).click()]);
  expect(download.suggestedFilename()).toMatch(/^[0-9a-f]{64}\.json$/);
  expect(readFileSync(await download.path(), "utf8")).toBe(bodies[0]);
  const receipt = await submit(page, code(2));
  expect(bodies[1]).toBe(bodies[0]);
  expect(`${receipt.envelope}.json`).toBe(download.suggestedFilename());
});

test("a later answer has a later time, so that it counts", async ({ page }) => {
  await page.clock.install({ time: new Date("2026-11-24T12:00:00Z") });
  await page.clock.resume();
  const { sent } = watch(page);
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  await submit(page, code(3));
  await page.clock.setSystemTime(new Date("2026-11-20T12:00:00Z"));
  await page.locator('input[name="svar-governance-policy"][value="3"]').check();
  await submit(page, code(3));
  const [earlier, later] = await Promise.all(sent.map(rehearsal.open));
  expect(later?.issuedAt).toBeGreaterThan(earlier?.issuedAt ?? Number.POSITIVE_INFINITY);
});

test("a receipt can be printed: it alone, with what happens next and when, and nothing of the answer", async ({ page }) => {
  // The journey asks for the print; no dialog opens in a browser without a window.
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  const receipt = await submit(page, code(4));
  await page.getByRole("button", { name: "Skriv ut kvittensen" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".receipt")).toContainText(receipt.envelope ?? "");
  await expect(page.locator(".receipt")).toContainText(/Resultatet publiceras (den \d|en dag som ännu inte är bestämd)/);
  await expect(page.locator(".receipt")).toContainText("Övning – påhittade organisationer");
  for (const hidden of ["#skicka-rubrik", "#skicka-fel", ".form-header", "#kvittens-spara"])
    await expect(page.locator(hidden)).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the code is nowhere afterwards: not in storage, not in an address, not in what is sent", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.url()} ${request.postData() ?? ""}`));
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  await submit(page, code(0));
  const bare = code(0).replaceAll("-", "").slice(4);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state]),
  );
  for (const text of [kept, ...requests]) expect(text.replaceAll("-", "")).not.toContain(bare);
  await expect(field(page)).toHaveValue("");
});
