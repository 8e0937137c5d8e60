// Shows that no page of a rehearsal breaks the automatic accessibility rules, and that one page of each kind holds in every look: light and dark, wide, narrow and zoomed, by keyboard, in forced colours, without motion, and on paper.
import { type Browser, expect, type Page } from "@playwright/test";
import { kindOf, onePageOfEachKind, pagesOf } from "../../scripts/testing/site/page-kinds.ts";
import { cases } from "../../scripts/testing/test-profile.ts";
import { bringAxe } from "./support/axe.ts";
import { copyLooks, everyLook, firstLook } from "./support/page-looks.ts";
import type { RunningRehearsal } from "./support/server.ts";
import { test } from "./support/shared-rehearsal.ts";
import { watch } from "./support/steps.ts";

let rehearsal: RunningRehearsal;
test.beforeAll(({ shared }) => {
  rehearsal = shared;
});

/** As many as a machine with two cores has use for. */
const atOnce = 2;

/** What is wrong on the pages, each loaded once: rules broken, complaints of the browser, foreign hosts. */
async function faultsOn(
  browser: Browser,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const waiting = [...paths];
  const found: string[] = [];
  const visit = async (): Promise<void> => {
    const context = await browser.newContext();
    await bringAxe(context);
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

/** The form is tried in every look in Swedish; its copies are made of the same parts, and each is sixty questions long. */
const lookAtKind = (page: Page, path: string) => (/svara/.test(path) && path !== "/svara/" ? copyLooks(page) : everyLook(page));

test("one page of each kind in each language holds in every look", async ({ browser }) => {
  const kinds = onePageOfEachKind(pagesOf(rehearsal.site));
  expect(kinds.filter((path) => path.startsWith("/en/")).length).toBeGreaterThan(15);
  expect(kinds.length).toBeGreaterThan(40);
  expect(await faultsOn(browser, kinds, lookAtKind)).toEqual([]);
});

/** Of the pages that are many and alike, every one in the long profile. */
const oneIn = cases({ part: 5, whole: 1 });

test("other pages in Swedish break no rule and are no wider than the window, dark and 390 px wide", async ({ browser }) => {
  const all = pagesOf(rehearsal.site);
  // The English ones have the same layout, and the words of their kind's page are tried.
  const kinds = new Set(onePageOfEachKind(all));
  const others = all.filter((path) => !kinds.has(path) && !path.startsWith("/en/"));
  expect(new Set(others.map(kindOf)).size).toBeGreaterThan(3);
  expect(others.length).toBeGreaterThan(100);
  const tried = others.filter((_, at) => at % oneIn === 0);
  expect(await faultsOn(browser, tried, (page) => firstLook(page))).toEqual([]);
});
