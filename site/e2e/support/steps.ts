// Decides how a visitor's steps through the form are written, once for every journey.
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { questionnaire as swedish } from "../../text/sv/form/questionnaire.ts";

/** Opens the form and waits for its script. */
export async function openForm(page: Page, address = "", path = "/svara/"): Promise<void> {
  await page.goto(address + path);
  await expect(page.locator("#formularet[data-ready=true]")).toBeAttached();
}

/** Which option each question gets: the same for all, or chosen by its id. */
export type Choice = number | "unknown" | ((question: string) => number | "unknown");

/** The questions of a later block stand closed until somebody goes there. */
export async function openBlock(page: Page, block: number): Promise<void> {
  const closed = page.locator(`#block-${block} details.block-questions:not([open]) > summary`);
  if ((await closed.count()) > 0) await closed.click();
}

/** On a staircase the questions about the organisation stand closed too. */
export async function openBackground(page: Page): Promise<void> {
  const closed = page.locator("#bakgrund details.block-questions:not([open]) > summary");
  if ((await closed.count()) > 0) await closed.click();
}

/** Answers every question of a block by clicking; returns the answers as they will be sent. */
export async function answerBlock(page: Page, block: number, choice: Choice): Promise<Record<string, number | "unknown">> {
  const given: Record<string, number | "unknown"> = {};
  await openBlock(page, block);
  const ids = await page
    .locator(`#block-${block} fieldset[data-question]`)
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.question ?? ""));
  for (const id of ids) {
    const answer = typeof choice === "function" ? choice(id) : choice;
    const input = page.locator(`input[name="svar-${id}"][value="${answer}"]`);
    if (await input.isDisabled()) continue;
    await input.check();
    given[id] = answer;
  }
  return given;
}

export async function answerBlockOne(page: Page, choice: Choice): Promise<Record<string, number | "unknown">> {
  return answerBlock(page, 1, choice);
}

/** What the form says where one sends: its own words, in its language. */
export type SendingWords = Readonly<Record<"codeLabel" | "sendButton" | "received" | "receiptSave", string>>;

/** Types the code and sends. Waits for the receipt and returns its file's content. */
export async function submit(page: Page, code: string, words: SendingWords = swedish): Promise<Record<string, string>> {
  await page.getByLabel(words.codeLabel).fill(code);
  await page.getByRole("button", { name: words.sendButton }).click();
  await expect(page.getByRole("heading", { name: words.received })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: words.receiptSave }).click()]);
  return JSON.parse(readFileSync(await download.path(), "utf8")) as Record<string, string>;
}

/** What the browser complained of, and every host it asked: both must stay quiet. */
export interface Watch {
  readonly complaints: string[];
  readonly hosts: Set<string>;
  /** Bodies that were sent to the intake, in order. */
  readonly sent: string[];
}

export function watch(page: Page): Watch {
  const seen: Watch = { complaints: [], hosts: new Set(), sent: [] };
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") seen.complaints.push(message.text());
  });
  page.on("pageerror", (error) => seen.complaints.push(String(error)));
  page.on("request", (request) => {
    const { protocol, host, pathname } = new URL(request.url());
    if (request.method() === "POST" && pathname.startsWith("/v1/")) seen.sent.push(request.postData() ?? "");
    if (protocol !== "blob:" && protocol !== "data:") seen.hosts.add(host);
  });
  return seen;
}
