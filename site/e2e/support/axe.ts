// Runs axe in an open page: in place, so that one load can be checked in several renderings.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

/** Minified: on a small page most of the time goes to parsing the rules. */
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] as const;
/** WCAG 2.2 A and AA. */
export const wcagRules = { type: "tag", values: wcag } as const;
/** WCAG 2.2 A and AA, and axe's best practices: landmarks, order of headings, one h1. */
export const allRules = { type: "tag", values: [...wcag, "best-practice"] } as const;
/** The only rule that depends on colours. */
export const contrastOnly = { type: "rule", values: ["color-contrast"] } as const;

interface WithAxe {
  readonly axe?: { readonly run: (context: object, options: object) => Promise<AxeResults> };
}

export interface AxeRequest {
  readonly rules?: object;
  /** Selector of the part to check; the whole page if absent. */
  readonly within?: string;
  /** Selector of the parts to leave out, which have been checked before. */
  readonly without?: string;
}

/** Loads axe in each page that the context opens from now on: a fifth of the time that it takes to send it to each. */
export async function preloadAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: source });
}

/** Violations, a line each. The site has no frames, so axe runs in the page itself, without a second page for each run. */
export async function axeFaults(page: Page, { rules: runOnly = allRules, within, without }: AxeRequest = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => (window as WithAxe).axe !== undefined))) await page.evaluate(source);
  const asked = { runOnly, within, without };
  const found = await page.evaluate(async ({ runOnly, within, without }) => {
    const { axe } = window as WithAxe;
    if (!axe || document.querySelector("iframe")) throw new Error("axe runs in the page itself, without frames");
    const context = { include: within ? [[within]] : document, exclude: without ? [[without]] : [] };
    // Only experimental rules need the stylesheets fetched again. The top left cell of a table may be empty.
    const rules = { "empty-table-header": { enabled: false } };
    const { violations } = await axe.run(context, { runOnly, rules, resultTypes: ["violations"], preload: false });
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(" ")) }));
  }, asked);
  return found.flatMap(({ id, targets }) => targets.map((target) => `${id}: ${target}`));
}
