// The management report as the browser prints it.
import { expect, type Page } from "@playwright/test";

/** Presses the button, without the browser's print dialog. */
export async function pressPrint(page: Page, button = "Skriv ut rapporten"): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole("button", { name: button }).click();
}

const millimetre = 96 / 25.4;
/** What the margins of `@page report` leave of an A4, in CSS pixels. */
export const roomOnPage = (297 - 38) * millimetre;

/** Height of the first page as while it is printed. The report starts at the top of its page. */
export async function firstPageHeight(page: Page, look: () => Promise<void> = async () => undefined): Promise<number> {
  const view = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: Math.floor((210 - 40) * millimetre), height: 900 });
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.scrollTo(0, 0));
  const first = await page.locator(".report-first").boundingBox();
  expect(first?.y).toBe(0);
  await look();
  await page.emulateMedia({ media: null });
  await page.setViewportSize(view);
  return first?.height ?? Number.POSITIVE_INFINITY;
}

/** What would be printed. The browser fires `afterprint`, as after its dialog. */
export const printed = (page: Page): Promise<Buffer> => page.pdf({ preferCSSPageSize: true });
