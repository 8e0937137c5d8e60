// Reads what is ticked and what the browser stores, and fills the storage.
import type { Page } from "@playwright/test";

export const key = "infosaktrappan-2026-utkast";
export const box = (page: Page, question: string, option: number | string) =>
  page.locator(`input[name="svar-${question}"][value="${option}"]`);

export async function kept(page: Page): Promise<Record<string, unknown>> {
  const text = await page.evaluate((name) => localStorage.getItem(name), key);
  return text === null ? {} : (JSON.parse(text) as { answers: Record<string, unknown> }).answers;
}

export async function ticked(page: Page): Promise<Record<string, unknown>> {
  const pairs = await page
    .locator("fieldset[data-number] input:checked")
    .evaluateAll((all) =>
      all.map((one) => [(one as HTMLInputElement).name.slice("svar-".length), Number((one as HTMLInputElement).value)]),
    );
  return Object.fromEntries(pairs) as Record<string, unknown>;
}

export const isAlike = (a: Record<string, unknown>, b: Record<string, unknown>): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

/** By script: a tab that is behind another draws nothing, so that a pointer would wait. */
export const click = (where: Page, id: string, option: number): Promise<void> =>
  where.evaluate((selector) => document.querySelector<HTMLInputElement>(selector)?.click(), `input[name="svar-${id}"][value="${option}"]`);

/** Really full: no room for one more character. */
export const fill = (): void => {
  let text = "x".repeat(2 ** 22);
  let at = 0;
  while (text) {
    try {
      localStorage.setItem(`ballast-${at}`, text);
      at += 1;
    } catch {
      text = text.slice(0, Math.floor(text.length / 2));
    }
  }
};
export const makeRoom = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const name of Object.keys(localStorage)) if (name.startsWith("ballast-")) localStorage.removeItem(name);
  });
