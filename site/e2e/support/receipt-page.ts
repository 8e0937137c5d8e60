// A visitor's steps on the page that verifies receipts and reads replies.
import { expect, type Page } from "@playwright/test";

export interface Asked {
  readonly prefix?: "" | "/en";
  readonly code?: string;
  /** A file's path, or its contents. */
  readonly receipt?: string | { readonly name: string; readonly text: string };
}

/** What the page says, line by line. */
export async function ask(page: Page, address: string, asked: Asked): Promise<readonly string[]> {
  await page.goto(`${address}${asked.prefix ?? ""}/kvittens/`);
  return askHere(page, asked);
}

/** The same on the page as it stands, whatever was asked before. */
export async function askHere(page: Page, { code, receipt }: Asked): Promise<readonly string[]> {
  if (receipt !== undefined) await choose(page, receipt);
  if (code !== undefined) {
    await page.locator("#kvittens-kod").fill(code);
    await page.locator("#kvittens-form button[type=submit]").click();
  }
  // The answer comes in parts: what can be said at once, and what is fetched.
  const answer = page.locator("#kvittens-besked[aria-busy=false]");
  await expect(answer).toBeVisible();
  return answer.locator("p").allTextContents();
}

/** Chooses the file, and waits for nothing. */
export async function choose(page: Page, receipt: Asked["receipt"] & {}): Promise<void> {
  const file =
    typeof receipt === "string" ? receipt : { name: receipt.name, mimeType: "application/json", buffer: Buffer.from(receipt.text) };
  await page.locator("#kvittens-filer").setInputFiles(file);
}
