// Shows that every page of a rehearsal passes the automatic accessibility rules, light and dark, wide and narrow, and asks no foreign host.
import { readdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import type { RunningRehearsal } from "./server.ts";
import { test } from "./shared-rehearsal.ts";
import { answerBlockOne, openForm, submit, watch } from "./steps.ts";

let rehearsal: RunningRehearsal;
test.beforeAll(({ shared }) => {
  rehearsal = shared;
});

const narrowDark = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;
const wideLight = { viewport: { width: 1280, height: 900 }, colorScheme: "light" } as const;

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze();
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}`));
}

function everyPage(): readonly string[] {
  return readdirSync(rehearsal.site, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => `/${name.replaceAll("\\", "/").replace(/index\.html$/, "")}`)
    .sort();
}

/** One page of each kind in each language: the single questions, the measures and the frameworks share a layout each. */
function onePageOfEachKind(): readonly string[] {
  const kind = (path: string): string => path.replace(/^((?:\/en)?\/(?:fragor|atgarder|ramverk)\/).+/, "$1*");
  return everyPage().filter((path, at, all) => all.findIndex((other) => kind(other) === kind(path)) === at);
}

/** The English pages have the Swedish ones' layout and other words. */
const isEnglish = (path: string): boolean => path.startsWith("/en/");

/** What is wrong on the pages: rules broken, sideways scrolling, complaints of the browser, foreign hosts. */
async function faultsOf(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  const seen = watch(page);
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(`${rehearsal.address}${path}`);
    found.push(...(await faults(page)).map((one) => `${path} ${one}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) found.push(`${path} is ${overflow} px wider than the window`);
  }
  seen.hosts.delete(new URL(rehearsal.address).host);
  return [...found, ...seen.complaints, ...seen.hosts];
}

test("every page in Swedish and one of each kind in English, dark and 390 px wide", async ({ browser }) => {
  test.setTimeout(300_000);
  const context = await browser.newContext(narrowDark);
  const pages = [...everyPage().filter((path) => !isEnglish(path)), ...onePageOfEachKind().filter(isEnglish)];
  expect(pages.filter(isEnglish).length).toBeGreaterThan(10);
  expect(pages.length).toBeGreaterThan(90);
  expect(await faultsOf(await context.newPage(), pages)).toEqual([]);
  await context.close();
});

for (const look of [wideLight, { ...narrowDark, colorScheme: "light" }, { ...wideLight, colorScheme: "dark" }] as const) {
  test(`one page of each kind, ${look.colorScheme} and ${look.viewport.width} px wide`, async ({ browser }) => {
    const context = await browser.newContext(look);
    const pages = onePageOfEachKind().filter((path) => look === wideLight || !isEnglish(path));
    expect(await faultsOf(await context.newPage(), pages)).toEqual([]);
    await context.close();
  });
}

for (const [at, look] of [wideLight, narrowDark].entries()) {
  test(`the form in each of its states, ${look.colorScheme} and ${look.viewport.width} px wide`, async ({ browser }) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    await openForm(page, rehearsal.address);
    await answerBlockOne(page, (id) => (id === "assets-inventory" ? "unknown" : 1));
    await page.locator("#mal-plan summary").click();
    await page.locator("#minsta summary").click();
    expect(await faults(page)).toEqual([]);
    await page.locator("#skicka-knapp").click();
    await expect(page.locator("#skicka-fel")).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.locator("#utkast-rensa").click();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await submit(page, rehearsal.unused[at]?.code ?? "");
    expect(await faults(page)).toEqual([]);
    await context.close();
  });
}
