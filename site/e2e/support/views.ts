// Every view of the form, for what is checked wherever a visitor can come.
import type { Page } from "@playwright/test";
import { goTo } from "./steps.ts";

/** One area stands for all: the view of all questions shows the others. */
const views = ".view:not(.area ~ .area, #om-er)";

/** What the look finds in each view, under the view's address. A page without views is looked at as it is. */
export async function inEachView(page: Page, look: (page: Page) => Promise<readonly string[]>): Promise<readonly string[]> {
  const ids = await page.locator(views).evaluateAll((all) => all.map((one) => one.id));
  return ids.length === 0 ? look(page) : inViews(page, ids, look);
}

/** The same in these views. */
export async function inViews(
  page: Page,
  ids: readonly string[],
  look: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of ids) {
    await goTo(page, id);
    found.push(...(await look(page)).map((fault) => `#${id} ${fault}`));
  }
  return found;
}

/** Opens every part that explains the result; each is closed at first. */
export async function openParts(page: Page): Promise<void> {
  const parts = page.locator("#mer > details");
  // Their script loads after the first answers.
  await parts.first().waitFor({ state: "attached" });
  await parts.evaluateAll((all) => {
    for (const one of all as HTMLDetailsElement[]) one.open = true;
  });
}
