// Declining and withdrawing with the code alone: what arrives is what was shown, and contains no answer.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { digestOf } from "../../../scripts/envelope/digest.ts";
import { formatCode, makeCode } from "../../../scripts/envelope/invitation/invitation.ts";
import { nodeVerifiers } from "../../../scripts/envelope/node-verifiers.ts";
import { verifyReceipt } from "../../../scripts/envelope/receipt.ts";
import type { Envelope } from "../../../scripts/envelope/schema.ts";
import { unwrap } from "../../../scripts/repository/read-file.ts";
import { readRound } from "../../../scripts/repository/read-round.ts";
import { axeFaults, wcagRules } from "../support/axe.ts";
import { tabTo } from "../support/by-keyboard.ts";
import { contextLooks } from "../support/page-looks.ts";
import type { RunningRehearsal } from "../support/server.ts";
import { test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, openForm, submit, watch } from "../support/steps.ts";

let rehearsal: RunningRehearsal;
let folder: string;
test.beforeAll(({ shared }) => {
  rehearsal = shared;
  folder = mkdtempSync(join(tmpdir(), "stepping-"));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Not the invitations of the other journeys: a code allows twenty envelopes. */
const code = (at: number): string => rehearsal.unused[at + 10]?.printed ?? "";
const pinned = () => unwrap(readRound(rehearsal.place, "ovning-2")).document;
/** The members that every envelope without an answer has. */
const common = () => {
  const { edition, editionDigest } = pinned();
  return {
    edition,
    editionDigest,
    schema: "infosaktrappan-response/2",
    issuedAt: expect.any(Number),
  };
};

const words = {
  "": { code: "Kod ur brevet", send: "Försegla och skicka", received: "Kuvertet är mottaget", save: "Spara kvittensen" },
  "/en": { code: "Code from the letter", send: "Seal and send", received: "The envelope has been received", save: "Save the receipt" },
} as const;
type Prefix = keyof typeof words;

async function openPage(page: Page, prefix: Prefix = ""): Promise<void> {
  await page.goto(`${rehearsal.address}${prefix}/avsta/`);
  await expect(page.locator("#avsta[data-ready=true]")).toBeAttached();
}

const field = (page: Page) => page.getByLabel("Kod ur brevet");
const sendButton = (page: Page) => page.getByRole("button", { name: "Försegla och skicka" });
const shown = async (page: Page): Promise<string> => (await page.locator("#avsta-json").textContent()) ?? "";

/** The key that signed an envelope. */
const subOf = (envelope: string): string => (JSON.parse(envelope) as Envelope).sub;

/** Saves the receipt, and verifies it as anybody can: with the round's key and the envelope's own bytes. */
async function verifiedReceipt(page: Page, envelope: string, prefix: Prefix = "") {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: words[prefix].save }).click()]);
  const bytes = readFileSync(await download.path());
  return unwrap(await verifyReceipt({ bytes, round: pinned(), envelope: await digestOf(envelope), verifiers: nodeVerifiers }));
}

test("declining by keyboard alone seals the reason, as shown, and nothing else; the receipt is valid", async ({ page }) => {
  const seen = watch(page);
  await openPage(page);
  await tabTo(page, 'main a[href="#skicka"]');
  await page.keyboard.press("Enter");
  await tabTo(page, "#avsta-decline");
  await page.keyboard.press("Space");
  await tabTo(page, "#avsta-no-time");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("#avsta-ord")).toHaveText("I kuvertet står att ni avstår. Orsak: Vi följs redan upp på annat sätt.");
  await tabTo(page, "#kod");
  await page.keyboard.type(code(0).toLowerCase());
  await expect(page.locator("#kod-antal")).toContainText("Koden är för ");
  const before = JSON.parse(await shown(page));
  await tabTo(page, "#avsta-knapp");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Kuvertet är mottaget" })).toBeFocused();
  const [envelope = ""] = seen.sent;
  const received = await rehearsal.open(envelope);
  expect(received).toEqual({ ...common(), type: "decline", reason: "other-followup" });
  expect(before).toEqual(received);
  expect((await verifiedReceipt(page, envelope)).sub).toBe(subOf(envelope));
  await expect(field(page)).toHaveValue("");
  expect(seen.complaints).toEqual([]);
  expect([...seen.hosts]).toEqual([new URL(rehearsal.address).host]);
});

test("an answer is withdrawn, in English, by a later envelope that looks the same from outside", { tag: "@long" }, async ({ page }) => {
  const seen = watch(page);
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  await submit(page, code(1));
  await openPage(page, "/en");
  // A reason that was ticked on the way is not part of a withdrawal.
  await page.getByLabel("We decline to take part in this round").check();
  await page.getByLabel("We see no benefit in it").check();
  await page.getByLabel("We withdraw what we have sent").check();
  await expect(page.getByRole("group", { name: "Why do you decline?" })).toBeHidden();
  await page.getByLabel(words["/en"].code).fill(code(1));
  await page.getByRole("button", { name: words["/en"].send }).click();
  await expect(page.getByRole("heading", { name: words["/en"].received })).toBeVisible();
  const [answer = "", taken = ""] = seen.sent;
  const [earlier, later] = await Promise.all([answer, taken].map(rehearsal.open));
  expect(later).toEqual({ ...common(), type: "withdraw" });
  expect(earlier).toMatchObject({ type: "submit" });
  expect(subOf(answer)).toBe(subOf(taken));
  expect(later?.issuedAt).toBeGreaterThan(earlier?.issuedAt ?? Number.POSITIVE_INFINITY);
  expect(taken.length).toBe(answer.length);
  expect((await verifiedReceipt(page, taken, "/en")).sub).toBe(subOf(taken));
});

test("everything missing is reported at once, each error with a link to its field, and nothing that was typed is lost", async ({
  page,
}) => {
  await openPage(page);
  const summary = page.locator("#avsta-fel");
  await sendButton(page).click();
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(2);
  await summary.getByRole("link", { name: "Ni har inte valt vad ni vill göra" }).click();
  await expect(page.locator("#avsta-decline")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.locator("#avsta-val-fel")).toBeHidden();
  await expect(page.locator("#avsta-ord")).toHaveText("Texten visas här när ni har valt ovan.");
  // Straight from the field: its own error must not move the button away from under the pointer.
  await field(page).fill(formatCode(makeCode()).slice(0, 20));
  await sendButton(page).click();
  await expect(summary.getByRole("link").last()).toContainText("ska ha 36");
  await summary.getByRole("link", { name: "Ni har inte valt någon orsak" }).click();
  await expect(page.locator("#avsta-no-time")).toBeFocused();
  await expect(page.getByRole("group", { name: "Varför avstår ni?" })).toHaveAccessibleDescription(/Ni har inte valt någon orsak/);
  await page.getByLabel("Annan orsak").check();
  const stranger = `${rehearsal.unused[10]?.organisation} ${formatCode(makeCode())}`;
  await field(page).fill(stranger);
  await sendButton(page).click();
  await expect(summary).toContainText("Koden är inte gjord för");
  await expect(field(page)).toHaveValue(stranger);
  expect(JSON.parse(await shown(page))).toMatchObject({ type: "decline", reason: "other" });
});

test("the code is nowhere afterwards: not in storage, not in an address, not in what is sent", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.url()} ${request.postData() ?? ""}`));
  await openPage(page);
  await page.getByLabel("Vi tar tillbaka det vi har skickat").check();
  await field(page).fill(code(3));
  await sendButton(page).click();
  await expect(page.getByRole("heading", { name: "Kuvertet är mottaget" })).toBeVisible();
  const bare = (rehearsal.unused[13]?.code ?? "").replaceAll("-", "").slice(4);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state]),
  );
  expect(bare).toHaveLength(36);
  for (const text of [kept, ...requests]) expect(text.replaceAll("-", "")).not.toContain(bare);
});

test("without JavaScript the page says what is needed", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${rehearsal.address}/avsta/`);
  await expect(page.locator("#skicka .note").first()).toContainText("behöver sidan JavaScript");
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await context.close();
});

for (const [at, look] of contextLooks.entries()) {
  test(`each state passes the automatic accessibility rules, ${look.colorScheme} and ${look.viewport.width} px wide`, async ({
    browser,
  }) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    await openPage(page);
    await page.getByLabel("Vi avstår i den här mätomgången").check();
    await sendButton(page).click();
    expect(await axeFaults(page, { rules: wcagRules })).toEqual([]);
    await page.getByLabel("Vi kan inte lämna ut sådana uppgifter").check();
    await field(page).fill(code(5 + at));
    const isWider = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(await isWider()).toBe(false);
    await sendButton(page).click();
    await expect(page.getByRole("heading", { name: "Kuvertet är mottaget" })).toBeFocused();
    expect(await axeFaults(page, { rules: wcagRules })).toEqual([]);
    expect(await isWider()).toBe(false);
    await context.close();
  });
}
