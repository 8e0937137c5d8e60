// No page of a rehearsal breaks the automatic accessibility rules, and one page of each kind passes in its renderings: light and dark, wide,
// narrow and zoomed, by keyboard, in forced colours, without motion, and on paper. The long profile takes every rule in every rendering.
import { type Browser, expect, type Page } from "@playwright/test";
import { kindOf, onePageOfEachKind, pagesOf } from "../../scripts/testing/site/page-kinds.ts";
import { cases } from "../../scripts/testing/test-profile.ts";
import { preloadAxe } from "./support/axe.ts";
import { copyLooks, everyLook, firstLook } from "./support/page-looks.ts";
import type { RunningRehearsal } from "./support/server.ts";
import { test } from "./support/shared-rehearsal.ts";
import { watch } from "./support/steps.ts";
import { inEachView } from "./support/views.ts";

let rehearsal: RunningRehearsal;
test.beforeAll(({ shared }) => {
  rehearsal = shared;
});

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

/** Of the kinds of pages, which share header, footer and styles, one in four gets every rule; all get their layout checked. */
const thoroughIn = 4;

test("one page of each kind in each language passes in its renderings, the form in all", async ({ browser }) => {
  const kinds = onePageOfEachKind(pagesOf(rehearsal.site));
  expect(kinds.filter((path) => path.startsWith("/en/")).length).toBeGreaterThan(15);
  expect(kinds.length).toBeGreaterThan(40);
  const thorough = new Set(kinds.filter((path, at) => at % thoroughIn === 0 || path === "/"));
  /** The Swedish form is checked in every rendering; its variants have the same parts, and each is sixty questions long. */
  const lookAtKind = (page: Page, path: string) =>
    /svara/.test(path) ? inEachView(page, path === "/svara/" ? everyLook : copyLooks) : everyLook(page, { isThorough: thorough.has(path) });
  expect(await faultsOn(browser, kinds, lookAtKind)).toEqual([]);
});

/** Of the many similar pages, every one in the long profile. */
const oneIn = cases({ part: 5, whole: 1 });

test("other pages in Swedish break no rule and are no wider than the window, dark and 390 px wide", async ({ browser }) => {
  const all = pagesOf(rehearsal.site);
  // The English ones have the same layout, and one page of each kind has been checked.
  const kinds = new Set(onePageOfEachKind(all));
  const others = all.filter((path) => !kinds.has(path) && !path.startsWith("/en/"));
  expect(new Set(others.map(kindOf)).size).toBeGreaterThan(3);
  expect(others.length).toBeGreaterThan(100);
  const tried = others.filter((_, at) => at % oneIn === 0);
  expect(await faultsOn(browser, tried, (page) => firstLook(page))).toEqual([]);
});
