// No page of a rehearsal breaks the automatic accessibility rules, and one page of each kind passes in its renderings: light and dark, wide,
// narrow and zoomed, by keyboard, in forced colours, without motion, and on paper. The long profile takes every rule in every rendering.
import { type Browser, expect, type Page } from "@playwright/test";
import { kindOf, onePageOfEachKind, pagesOf } from "../../scripts/testing/site/page-kinds.ts";
import { cases, isLong } from "../../scripts/testing/test-profile.ts";
import { preloadAxe } from "./support/axe.ts";
import { copyLooks, everyLook, firstLayout, firstLook } from "./support/page-looks.ts";
import { rehearsal, test } from "./support/shared-rehearsal.ts";
import { watch } from "./support/steps.ts";
import { inEachView, inViews } from "./support/views.ts";

/** Enough to keep two cores busy. */
const atOnce = 2;

/** Everything wrong on the pages, each loaded once: broken rules, the browser's errors, foreign hosts. */
async function faultsOn(
  browser: Browser,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const waiting = [...paths];
  const found: string[] = [];
  const visit = async (): Promise<void> => {
    const context = await browser.newContext();
    await preloadAxe(context);
    const page = await context.newPage();
    const seen = watch(page);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await page.goto(rehearsal.address + path);
      found.push(...(await look(page, path)).map((one) => `${path} ${one}`));
    }
    seen.hosts.delete(new URL(rehearsal.address).host);
    found.push(...seen.complaints, ...seen.hosts);
    await context.close();
  };
  await Promise.all(Array.from({ length: atOnce }, visit));
  return found;
}

/** Of the kinds of pages, which share header, footer and styles, one in sixteen gets every look, another all but what repeats, and the others
 * the first look. */
const depthAt = (at: number) => (at % 16 === 0 ? "all" : "most");
/** Of the form's views, which share these and each other's parts: the first, and one that asks. */
const thoroughViews = ["oversikt", "b1-governance"];
/** Where the form of another edition, and the form in one file, differ from the form itself. */
const ownViews = ["oversikt", "alla"];

/**
 * Two views of the Swedish form in every look, and two of each of its variants, which have the same parts, by their layout; in the long
 * profile all views. Views with answers are tried in accessibility-form.spec.ts.
 */
async function lookAtForm(page: Page, path: string): Promise<readonly string[]> {
  if (path === "/svara/") return [...(isLong ? await inEachView(page, everyLook) : []), ...(await inViews(page, thoroughViews, everyLook))];
  return isLong ? inEachView(page, copyLooks) : inViews(page, ownViews, copyLooks);
}

test("one page of each kind in each language passes in its renderings, the form in all", async ({ browser }) => {
  const kinds = onePageOfEachKind(pagesOf(rehearsal.site));
  expect(kinds.filter((path) => path.startsWith("/en/")).length).toBeGreaterThan(15);
  expect(kinds.length).toBeGreaterThan(40);
  const lookAtKind = (page: Page, path: string) => {
    if (/svara/.test(path)) return lookAtForm(page, path);
    const at = kinds.indexOf(path);
    // The English pages have the markup of the Swedish ones, with other lengths of words.
    if (!isLong && path.startsWith("/en/")) return firstLayout(page);
    if (!isLong && at % 8 > 0) return firstLook(page);
    return everyLook(page, { depth: depthAt(at) });
  };
  expect(await faultsOn(browser, kinds, lookAtKind)).toEqual([]);
});

/** Of the many similar pages, every one in the long profile. */
const oneIn = cases({ part: 10, whole: 1 });

test("other pages in Swedish break no rule and are no wider than the window, dark and 390 px wide", { tag: "@long" }, async ({
  browser,
}) => {
  const all = pagesOf(rehearsal.site);
  // The English ones have the same layout, and one page of each kind has been checked.
  const kinds = new Set(onePageOfEachKind(all));
  const others = all.filter((path) => !kinds.has(path) && !path.startsWith("/en/"));
  expect(new Set(others.map(kindOf)).size).toBeGreaterThan(3);
  expect(others.length).toBeGreaterThan(100);
  const tried = others.filter((_, at) => at % oneIn === 0);
  expect(await faultsOn(browser, tried, (page) => firstLook(page))).toEqual([]);
});
