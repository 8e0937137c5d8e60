// The Tab key goes through a page in reading order, skips nothing that can be used, and gets out again.
import { expect, type Page } from "@playwright/test";
import { wide } from "./support/page-looks.ts";
import { test } from "./support/shared-rehearsal.ts";

interface Stop {
  /** Position in document order. */
  readonly at: number;
  readonly is: string;
}

/** Every stop from the top of the page until the focus leaves it, by real presses of Tab. */
async function stopsOn(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const here = document.activeElement;
      if (!here || here === document.body) return undefined;
      return { at: [...document.querySelectorAll("*")].indexOf(here), is: here.outerHTML.slice(0, 80) };
    });
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error("the focus does not leave the page");
}

/** How many stops there must be. A group of radio buttons is one stop. */
function usableOn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLInputElement>("a[href], button, input:not(:disabled), select, textarea, summary, [tabindex='0']"),
    ].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const groups = new Set(all.filter((one) => one.type === "radio").map((one) => one.name));
    return all.filter((one) => one.type !== "radio").length + groups.size;
  });
}

for (const path of ["/", "/en/tillsammans/", "/kvittens/", "/resultat/", "/svara/"]) {
  test(`Tab goes through ${path} in reading order`, async ({ page, shared }) => {
    await page.setViewportSize(wide);
    await page.goto(shared.address + path);
    const stops = await stopsOn(page);
    expect(stops.filter(({ at }, index) => at <= (stops[index - 1]?.at ?? -1))).toEqual([]);
    expect(stops.length).toBe(await usableOn(page));
    expect(stops.length).toBeGreaterThan(15);
  });
}
