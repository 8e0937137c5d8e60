// Each check of a page's rendering can fail: a fault is planted in a page that has none, and the check names it.
import { expect, type Page } from "@playwright/test";
import { firstLook, keyboardLook, otherColours, otherMedia, wideLook, zoomedLook } from "./support/page-looks.ts";
import { test } from "./support/shared-rehearsal.ts";

type Look = (page: Page) => Promise<readonly string[]>;

interface Planted {
  readonly fault: string;
  readonly look: Look;
  readonly says: RegExp;
  /** Style rules that make the fault. */
  readonly css?: string;
  /** Run in the page. */
  readonly change?: () => void;
}

const planted: readonly Planted[] = [
  {
    fault: "an image without a text alternative",
    look: firstLook,
    says: /image-alt/,
    change: () => document.querySelector("main")?.append(new Image()),
  },
  {
    fault: "low contrast in the dark",
    look: firstLook,
    says: /dark: color-contrast/,
    css: "@media (prefers-color-scheme: dark) { .lead { color: #334 } }",
  },
  {
    fault: "low contrast on a narrow page",
    look: otherColours,
    says: /390 px, light: color-contrast/,
    css: "@media (max-width: 600px) { .lead { color: #bbb } }",
  },
  {
    fault: "low contrast on a wide page in the dark",
    look: otherColours,
    says: /1280 px, dark: color-contrast/,
    css: "@media (prefers-color-scheme: dark) and (min-width: 600px) { .lead { color: #334 } }",
  },
  { fault: "steps without an outline", look: wideLook, says: /light: fades into the page/, css: ".edge { stroke: none }" },
  {
    fault: "a heading that skips a level",
    look: wideLook,
    says: /skips a level|heading-order/,
    change: () => document.querySelector("main h2")?.replaceWith(document.createElement("h4")),
  },
  { fault: "something wider than the window", look: firstLook, says: /wider than the window/, css: ".lead { width: 90rem }" },
  { fault: "a text that is cut off", look: firstLook, says: /cut off: p/, css: ".lead { height: 1rem; overflow: hidden }" },
  {
    fault: "a menu that disappears on a narrow page",
    look: zoomedLook,
    says: /400 %: is gone: a \/svara\//,
    css: ".site-menu li { display: none }",
  },
  {
    fault: "links that are too small and too close",
    look: zoomedLook,
    says: /× \d+ px: a ”/,
    css: ".site-menu li { padding: 0; font-size: 10px; line-height: 1 } .site-menu li span { display: none }",
  },
  {
    fault: "a button with no room for wider letter spacing",
    look: zoomedLook,
    says: /spacing: cut off: a/,
    css: ".button { width: max-content; letter-spacing: 0; overflow: hidden; max-width: 10.2rem; white-space: nowrap }",
  },
  { fault: "invisible focus", look: keyboardLook, says: /shows no focus: <a/, css: ":focus-visible { outline: none }" },
  {
    fault: "something that covers the focus",
    look: keyboardLook,
    says: /covered or outside/,
    css: ".in-front { position: fixed; inset: 0; z-index: 99 }",
    change: () => document.body.append(Object.assign(document.createElement("div"), { className: "in-front" })),
  },
  { fault: "no skip link", look: keyboardLook, says: /not a visible skip link/, css: ".skip-link { display: none }" },
  {
    fault: "a skip link that leads nowhere",
    look: keyboardLook,
    says: /does not move the focus/,
    change: () => document.querySelector("main")?.removeAttribute("tabindex"),
  },
  {
    fault: "a button that is unreadable in forced colours",
    look: otherMedia,
    says: /forced colours: cannot be read: a\.button/,
    css: "a.button { forced-color-adjust: auto }",
  },
  {
    fault: "a transition in spite of reduced motion",
    look: otherMedia,
    says: /reduced motion: <a/,
    css: "main a.button { transition: color 1s !important }",
  },
  { fault: "a page that is wider than the paper", look: otherMedia, says: /print: the page is/, css: ".lead { min-width: 60rem }" },
  {
    fault: "a scrolling box in print",
    look: otherMedia,
    says: /paper cuts off/,
    css: ".answers { overflow-x: auto } .answers > * { width: 60rem }",
  },
];

test("each check finds the fault that is planted for it", { tag: "@long" }, async ({ page, shared }) => {
  await page.goto(`${shared.address}/`);
  for (const { fault, look, says, css, change } of planted) {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, css ?? "");
    if (change) await page.evaluate(change);
    expect((await look(page)).join("\n"), fault).toMatch(says);
    if (change) await page.reload();
  }
});
