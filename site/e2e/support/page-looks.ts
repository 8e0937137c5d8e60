// The renderings ("looks") that each page is checked in, and what is checked in each. A page is loaded once; only its environment changes.
import type { Page } from "@playwright/test";
import { cases } from "../../../scripts/testing/test-profile.ts";
import { languages } from "../../text/languages.ts";
import { type AxeRequest, axeFaults, contrastOnly } from "./axe.ts";
import { headingFaults, hiddenByScrolling, moving, notFitting, setSpacing, smallTargets, unseenFocus, usable } from "./in-page.ts";
import { faintShapes, measureContrast, unreadable } from "./in-page-colours.ts";

type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

export const narrow = { width: 390, height: 844 };
export const wide = { width: 1280, height: 900 };
/** A window of 1,280 × 900 px at 400 % (WCAG 1.4.10). */
const zoomed = { width: 320, height: 225 };
/** A4 with the browsers' default margins. */
const paper = { width: 718, height: 1047 };
/** Screen, the page's own colours, light, motion allowed: the base of every look. */
export const plain: Media = { media: "screen", colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference" };
export const dark: Media = { ...plain, colorScheme: "dark" };

/** For pages of a context of their own; the wide one in the long profile. */
export const contextLooks = cases<readonly { readonly viewport: Size; readonly colorScheme: "dark" | "light" }[]>({
  part: [{ viewport: narrow, colorScheme: "dark" }],
  whole: [
    { viewport: narrow, colorScheme: "dark" },
    { viewport: wide, colorScheme: "light" },
  ],
});

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Parts that no state of the page changes, and that have been checked before. */
export type LeftOut = Pick<AxeRequest, "without">;

/** Shows the page in another environment; it keeps its state. */
export async function show(page: Page, size: Size, media: Media): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia(media);
}

const under = (look: string, faults: readonly string[]): readonly string[] => faults.map((one) => `${look}: ${one}`);

/** Every automatic rule, on a phone in dark mode, and nothing wider than the window. */
export async function firstLook(page: Page, leftOut: LeftOut = {}): Promise<readonly string[]> {
  await show(page, narrow, dark);
  return under("390 px, dark", [...(await axeFaults(page, leftOut)), ...(await page.evaluate(notFitting))]);
}

/** Nothing wider than the window, on a phone in dark mode. */
export async function firstLayout(page: Page): Promise<readonly string[]> {
  await show(page, narrow, dark);
  return under("390 px, dark", await page.evaluate(notFitting));
}

/** What depends on colours, in the two remaining combinations of width and colour scheme. Colours are the same in every language. */
export async function otherColours(page: Page): Promise<readonly string[]> {
  await show(page, narrow, plain);
  const narrowLight = await axeFaults(page, { rules: contrastOnly });
  await show(page, wide, dark);
  await page.evaluate(measureContrast);
  const wideDark = [...(await axeFaults(page, { rules: contrastOnly })), ...(await page.evaluate(faintShapes))];
  return [...under("390 px, light", narrowLight), ...under("1280 px, dark", wideDark)];
}

/** Every automatic rule on a wide page in light mode, and its layout. */
export async function wideLook(page: Page, leftOut: LeftOut = {}): Promise<readonly string[]> {
  await show(page, wide, plain);
  const broken = await axeFaults(page, leftOut);
  return [...under("1280 px, light", broken), ...(await wideLayout(page))];
}

/** Colours on a wide page in light mode, and its layout. */
async function wideColours(page: Page): Promise<readonly string[]> {
  await show(page, wide, plain);
  const faint = await axeFaults(page, { rules: contrastOnly });
  return [...under("1280 px, light", faint), ...(await wideLayout(page))];
}

/** Layout, drawings and headings on a wide page in light mode: what texts of other lengths can change. */
async function wideLayout(page: Page): Promise<readonly string[]> {
  await show(page, wide, plain);
  await page.evaluate(measureContrast);
  const faults = [...(await page.evaluate(notFitting)), ...(await page.evaluate(faintShapes)), ...(await page.evaluate(headingFaults))];
  return under("1280 px, light", faults);
}

/** Zoomed to 400 %: nothing is cut off, everything that can be used on a wide page is there, and every target is large enough. */
export async function zoomedLook(page: Page): Promise<readonly string[]> {
  await show(page, wide, plain);
  const atWide = await page.evaluate(usable);
  await show(page, zoomed, plain);
  const menu = page.locator(".site-menu");
  const hasMenu = await menu.isVisible();
  if (hasMenu) await menu.locator("summary").click();
  const atZoomed = new Set(await page.evaluate(usable));
  const gone = atWide.filter((one) => !atZoomed.has(one)).map((one) => `is gone: ${one}`);
  const faults = [...gone, ...(await page.evaluate(notFitting)), ...(await page.evaluate(smallTargets))];
  await page.evaluate(setSpacing, true);
  const spaced = await page.evaluate(notFitting);
  await page.evaluate(setSpacing, false);
  if (hasMenu) await menu.locator("summary").click();
  return [...under("400 %", faults), ...under("400 %, wider text spacing", spaced)];
}

async function skipsMenu(page: Page): Promise<boolean> {
  await page.locator(".skip-link").focus();
  await page.keyboard.press("Enter");
  // Where the page shows one view of many, its script moves the focus to that view's heading.
  return page.evaluate(() => document.activeElement?.matches("main, main .view h1") === true);
}

/** By keyboard, wide and narrow: the first stop is the skip link, and the focus is visible everywhere. */
export async function keyboardLook(page: Page): Promise<readonly string[]> {
  const wideFaults = await wideKeyboardLook(page);
  await page.setViewportSize(narrow);
  await page.keyboard.press("Tab");
  return [...wideFaults, ...under("keyboard, 390 px", await page.evaluate(unseenFocus))];
}

/** The same on a wide page only. */
async function wideKeyboardLook(page: Page): Promise<readonly string[]> {
  await show(page, wide, plain);
  await page.evaluate(() => {
    // The next press of Tab starts from here, whatever had the focus.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    scrollTo(0, 0);
  });
  await page.keyboard.press("Tab");
  const isSkip = await page.evaluate(
    () => document.activeElement?.matches(".skip-link") === true && document.activeElement.getBoundingClientRect().top >= 0,
  );
  const wideFaults = await page.evaluate(unseenFocus);
  const lands = isSkip && (await skipsMenu(page));
  return [
    ...(isSkip ? [] : ["the first stop is not a visible skip link"]),
    ...(lands || !isSkip ? [] : ["the skip link does not move the focus"]),
    ...under("keyboard, 1280 px", wideFaults),
  ];
}

/** Forced colours, reduced motion, and print with its colours. */
export async function otherMedia(page: Page): Promise<readonly string[]> {
  const faults = await otherMediaLayout(page);
  return [...faults, ...under("print", await axeFaults(page, { rules: contrastOnly }))];
}

/** The same but for contrast in print. Leaves the page in print. */
async function otherMediaLayout(page: Page): Promise<readonly string[]> {
  await show(page, wide, { ...plain, forcedColors: "active" });
  // A canvas may cache system colours: `contrastOf` must be made again.
  await page.evaluate(measureContrast);
  const forced = [...(await page.evaluate(unreadable)), ...(await page.evaluate(faintShapes)), ...(await page.evaluate(notFitting))];
  await show(page, wide, { ...plain, reducedMotion: "reduce" });
  const still = await page.evaluate(moving);
  await show(page, paper, { ...dark, media: "print" });
  await page.evaluate(measureContrast);
  const printed = [
    ...(await page.evaluate(notFitting)),
    ...(await page.evaluate(hiddenByScrolling)),
    ...(await page.evaluate(faintShapes)),
  ];
  return [...under("forced colours", forced), ...under("reduced motion", still), ...under("print", printed)];
}

/**
 * Every automatic rule, and the layout of a wide page: for states of a page that is checked in all looks. In the long profile every rule in
 * both.
 */
export async function twoLooks(page: Page, leftOut: LeftOut = {}): Promise<readonly string[]> {
  const second = cases({ part: wideLayout, whole: (one: Page) => wideLook(one, leftOut) });
  return [...(await firstLook(page, leftOut)), ...(await second(page))];
}

/** The layout, narrow and wide: for variants of a page that is checked in every look. In the long profile every automatic rule, too. */
export async function copyLooks(page: Page): Promise<readonly string[]> {
  return [...(await cases({ part: firstLayout, whole: firstLook })(page)), ...(await wideLayout(page))];
}

/** By keyboard on a wide page, and without contrast in print: for a kind of page that is like one checked in every look. */
const mostLooks = [wideColours, zoomedLook, wideKeyboardLook, otherMediaLayout];
const everyLookOnce = [wideLook, zoomedLook, keyboardLook, otherMedia];

/** How much of everything: all of it, or without what repeats. */
type Depth = "all" | "most";

/**
 * Everything above. What axe finds depends on markup and colours, which are the same in another language: there it runs once, or not at
 * all where the depth is less, which also leaves out what the layout of all pages decides. In the long profile the depth is always all,
 * and only there come the colours again at the other width, and zoom, keyboard and other media in the other language.
 */
export async function everyLook(page: Page, { depth = "all" }: { readonly depth?: Depth } = {}): Promise<readonly string[]> {
  const isFirstLanguage = (await page.locator("html").getAttribute("lang")) === languages[0];
  const given = cases<Depth>({ part: depth, whole: "all" });
  const first = isFirstLanguage || given === "all" ? firstLook : firstLayout;
  const always = isFirstLanguage ? { all: everyLookOnce, most: mostLooks }[given] : [wideLayout];
  const inLong = isFirstLanguage ? [otherColours] : [zoomedLook, keyboardLook, otherMediaLayout];
  const found: string[] = [];
  for (const look of [first, ...cases({ part: always, whole: [...always, ...inLong] })]) found.push(...(await look(page)));
  return found;
}
