// Each check of a page's rendering can fail: a fault is planted in a page that has none, and the check names it.
import { expect, type Page } from "@playwright/test";
import { firstLook, keyboardLook, otherColours, otherMedia, wideLook, zoomedLook } from "./support/page-looks.ts";
import { test } from "./support/shared-rehearsal.ts";

type Look = (page: Page) => Promise<readonly string[]>;

/** Style rules that make the fault, and what is run in the page for it. */
type Planted = readonly [fault: string, look: Look, says: RegExp, css: string, change?: () => void];

const planted: readonly Planted[] = [
  ["an image without a text alternative", firstLook, /image-alt/, "", () => document.querySelector("main")?.append(new Image())],
  ["low contrast in the dark", firstLook, /dark: color-contrast/, "@media (prefers-color-scheme: dark) { .lead { color: #334 } }"],
  ["low contrast on a narrow page", otherColours, /390 px, light: color-contrast/, "@media (max-width: 600px) { .lead { color: #bbb } }"],
  [
    "low contrast on a wide page in the dark",
    otherColours,
    /1280 px, dark: color-contrast/,
    "@media (prefers-color-scheme: dark) and (min-width: 600px) { .lead { color: #334 } }",
  ],
  ["steps without an outline", wideLook, /light: fades into the page/, ".edge { stroke: none }"],
  [
    "a heading that skips a level",
    wideLook,
    /skips a level|heading-order/,
    "",
    () => document.querySelector("main h2")?.replaceWith(document.createElement("h4")),
  ],
  ["something wider than the window", firstLook, /wider than the window/, ".lead { width: 90rem }"],
  ["a text that is cut off", firstLook, /cut off: p/, ".lead { height: 1rem; overflow: hidden }"],
  ["a menu that disappears on a narrow page", zoomedLook, /400 %: is gone: a \/svara\//, ".site-menu li { display: none }"],
  [
    "links that are too small and too close",
    zoomedLook,
    /× \d+ px: a ”/,
    ".site-menu li { padding: 0; font-size: 10px; line-height: 1 } .site-menu li span { display: none }",
  ],
  [
    "a button with no room for wider letter spacing",
    zoomedLook,
    /spacing: cut off: a/,
    ".button { width: max-content; letter-spacing: 0; overflow: hidden; max-width: 10.2rem; white-space: nowrap }",
  ],
  ["invisible focus", keyboardLook, /shows no focus: <a/, ":focus-visible { outline: none }"],
  [
    "something that covers the focus",
    keyboardLook,
    /covered or outside/,
    ".in-front { position: fixed; inset: 0; z-index: 99 }",
    () => document.body.append(Object.assign(document.createElement("div"), { className: "in-front" })),
  ],
  ["no skip link", keyboardLook, /not a visible skip link/, ".skip-link { display: none }"],
  [
    "a skip link that leads nowhere",
    keyboardLook,
    /does not move the focus/,
    "",
    () => document.querySelector("main")?.removeAttribute("tabindex"),
  ],
  [
    "a button that is unreadable in forced colours",
    otherMedia,
    /forced colours: cannot be read: a\.button/,
    "a.button { forced-color-adjust: auto }",
  ],
  ["a transition in spite of reduced motion", otherMedia, /reduced motion: <a/, "main a.button { transition: color 1s !important }"],
  ["a page that is wider than the paper", otherMedia, /print: the page is/, ".lead { min-width: 60rem }"],
  ["a scrolling box in print", otherMedia, /paper cuts off/, ".answers { overflow-x: auto } .answers > * { width: 60rem }"],
];

test("each check finds the fault that is planted for it", { tag: "@long" }, async ({ page, shared }) => {
  await page.goto(`${shared.address}/`);
  for (const [fault, look, says, css, change] of planted) {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css);
    if (change) await page.evaluate(change);
    expect((await look(page)).join("\n"), fault).toMatch(says);
    if (change) await page.reload();
  }
});
