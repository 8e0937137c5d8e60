// A visitor's steps through the form, shared by the journeys.
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { sendingFrame as swedish } from "../../text/sv/form/sending-frame.ts";
import type { Widened } from "../../text/widened.ts";
import { bringViewsInSight } from "./in-sight.ts";

/** Opens the form and waits for its script. */
export async function openForm(page: Page, address = "", path = "/svara/"): Promise<void> {
  // Also for pages that a journey makes itself.
  bringViewsInSight(page);
  await page.goto(address + path);
  await expectReady(page);
}

/** Loads the form anew, and waits for what it had stored. */
export async function reloadForm(page: Page): Promise<void> {
  await page.reload();
  await expectReady(page);
}

/** Says, where it fails, whether there is a form and how far its script has come. */
const expectReady = (page: Page): Promise<void> => expect(page.locator("#formularet")).toHaveAttribute("data-ready", "true");

type Answer = number | "unknown";
/** Which option each question gets: the same for all, or chosen by its id. */
export type Choice = Answer | ((question: string) => Answer);

/** Goes to a place of the form by its address, as a link does. */
export async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, id);
  await expect(page.locator(`[id="${id}"]`)).toBeVisible();
}

async function chosen(page: Page, block: number, choice: Choice): Promise<readonly (readonly [id: string, answer: Answer])[]> {
  const ids = await page
    .locator(`.area[data-block="${block}"] fieldset[data-number]`)
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).id.replace("fraga-", "")));
  return ids.map((id) => [id, typeof choice === "function" ? choice(id) : choice]);
}

/** Answers every question of a block with the pointer, as a visitor does; returns the answers as they will be sent. */
export async function clickBlock(page: Page, block: number, choice: Choice): Promise<Record<string, Answer>> {
  const given: Record<string, Answer> = {};
  for (const [id, answer] of await chosen(page, block, choice)) {
    const input = page.locator(`input[name="svar-${id}"][value="${answer}"]`);
    if (await input.isDisabled()) continue;
    await input.check();
    given[id] = answer;
  }
  return given;
}

/** The same by the page's own script, in a fraction of the time: for journeys that are about something else. */
export async function answerBlock(page: Page, block: number, choice: Choice): Promise<Record<string, Answer>> {
  const given = await page.evaluate(
    (all) =>
      all.filter(([id, answer]) => {
        const input = document.querySelector<HTMLInputElement>(`input[name="svar-${id}"][value="${answer}"]`);
        if (input?.disabled) return false;
        input?.click();
        if (!input?.checked) throw new Error(`question ${id} cannot be answered with ${answer}`);
        return true;
      }),
    await chosen(page, block, choice),
  );
  return Object.fromEntries(given);
}

export async function answerBlockOne(page: Page, choice: Choice): Promise<Record<string, Answer>> {
  return answerBlock(page, 1, choice);
}

export interface Saved {
  readonly name: string;
  readonly path: string;
}

/** Saves the draft as a file: by the pointer, or as `press` does. */
export async function savedDraft(
  page: Page,
  press: () => Promise<void> = () => page.locator("#utkast [data-save-draft]").click(),
): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

/** The labels and messages of the view that sends, in its language. */
type SendingFrame = Widened<typeof swedish>;

/** Says yes where answers without a name are about to be sealed: they are the organisation's that the code is for. */
export async function sayWhose(page: Page): Promise<void> {
  const asked = page.locator("#bekrafta-ja");
  await expect(asked.or(page.locator("#kvittens-rubrik")).filter({ visible: true }).first()).toBeVisible();
  if (await asked.isVisible()) await asked.click();
}

/** Types the code and sends. Waits for the receipt and returns its file's content. */
export async function submit(page: Page, code: string, words: SendingFrame = swedish): Promise<Record<string, string>> {
  await page.getByLabel(words.codeLabel).fill(code);
  await page.getByRole("button", { name: words.sendButton }).click();
  await sayWhose(page);
  await expect(page.getByRole("heading", { name: words.receipt.answer.title })).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: words.receipt.save }).click()]);
  return JSON.parse(readFileSync(await download.path(), "utf8")) as Record<string, string>;
}

/** The browser's errors and warnings, and every host that it contacted. */
export interface Watch {
  readonly complaints: string[];
  readonly hosts: Set<string>;
  /** Request bodies sent to the intake, in order. */
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
    if (request.method() === "POST" && pathname.includes("/v1/")) seen.sent.push(request.postData() ?? "");
    if (protocol !== "blob:" && protocol !== "data:") seen.hosts.add(host);
  });
  return seen;
}
