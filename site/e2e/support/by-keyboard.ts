// A visitor's steps by keyboard alone.
import { expect, type Page } from "@playwright/test";

type Key = "Tab" | "Shift+Tab";

/** More than there are stops in any view of the form. */
const mostPresses = 90;

const hasFocus = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Presses Tab, forwards or backwards, until the focus is on what matches the selector. */
export async function tabTo(page: Page, selector: string, key: Key = "Tab"): Promise<void> {
  for (let presses = 0; presses < mostPresses; presses++) {
    await page.keyboard.press(key);
    if (await hasFocus(page, selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

/** Follows a link of the form, and waits for the focus at the heading of the view that it opens. */
export async function followByKeyboard(page: Page, link: string, view: string, key: Key = "Tab"): Promise<void> {
  await tabTo(page, link, key);
  await page.keyboard.press("Enter");
  await expect(page.locator(`#${view} h1`)).toBeFocused();
}

/** The third option of each question in block 1, one area after the other, by the button that leads to the next and then to the result. */
export async function answerByKeyboard(page: Page): Promise<void> {
  const areas = await page.locator('.area[data-block="1"]').evaluateAll((all) => all.map((one) => one.id));
  await followByKeyboard(page, "#borja", areas[0] ?? "");
  for (const [at, area] of areas.entries()) {
    for (let left = await page.locator(`#${area} fieldset[data-number]`).count(); left > 0; left--) {
      await tabTo(page, `#${area} fieldset:not(:has(input:checked)) input[type="radio"]`);
      for (const key of ["Space", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    }
    await followByKeyboard(page, `#${area} .pager a.button`, areas[at + 1] ?? "resultat");
  }
}
