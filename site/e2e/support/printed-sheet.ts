// A view of the form as the browser prints it.
import { expect, type Page } from "@playwright/test";
import { textsPerPage } from "./saved-files.ts";

/** Presses the view's button, without the browser's print dialog. @throws Error if the button does not print. */
export async function pressPrint(page: Page, button: string): Promise<void> {
  const isPrinted = await page.evaluate(async (selector) => {
    let isCalled = false;
    window.print = () => {
      isCalled = true;
    };
    document.querySelector<HTMLButtonElement>(selector)?.click();
    return isCalled;
  }, button);
  if (!isPrinted) throw new Error(`${button} prints nothing`);
}

/** What would be printed of the view in sight, all of it on A4. */
export async function printed(page: Page): Promise<Buffer> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sizes = new Set(pdf.toString("latin1").match(/\/MediaBox\s*\[[^\]]*\]/g));
  expect(sizes).toEqual(new Set([expect.stringMatching(/\[0 0 59[45][.\d]* 84[12][.\d]*\]/)]));
  return pdf;
}

export async function pagesOf(page: Page): Promise<number> {
  return textsPerPage(await printed(page)).length;
}
