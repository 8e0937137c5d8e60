// Decides how the automatic accessibility rules are run in a page that is open: in place, so that a page can be tried in several looks.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "@playwright/test";

const fromPlaywright = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
/** The shortened one: what takes the time on a small page is to read the rules. */
const source = readFileSync(fromPlaywright.resolve("axe-core/axe.min.js"), "utf8");

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] as const;
/** WCAG 2.2 A and AA. */
export const wcagRules = { type: "tag", values: wcag } as const;
/** WCAG 2.2 A and AA, and the rules that axe counts as good practice: landmarks, order of headings, one h1. */
export const allRules = { type: "tag", values: [...wcag, "best-practice"] } as const;
/** What alone depends on the colours. */
export const contrastOnly = { type: "rule", values: ["color-contrast"] } as const;

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] }[];
}
interface WithAxe {
  readonly axe?: { readonly run: (context: object, options: object) => Promise<Found> };
}

export interface AxeRequest {
  readonly rules?: object;
  /** What is looked into; all of the page where nothing is said. */
  readonly within?: string;
  /** What has been looked into before and is passed over. */
  readonly without?: string;
}

/** The rules are there from the start in each page that the context opens from now on: a fifth of the time that it takes to send them to each. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: source });
}

/**
 * What breaks the rules, a line each. The site has no frames, so the rules run in the page itself:
 * a quarter of the time that the package's own runner takes, which opens a second page for each run.
 */
export async function axeFaults(page: Page, { rules: runOnly = allRules, within, without }: AxeRequest = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => (window as WithAxe).axe !== undefined))) await page.evaluate(source);
  const asked = { runOnly, within, without };
  const found = await page.evaluate(async ({ runOnly, within, without }) => {
    const { axe } = window as WithAxe;
    if (!axe || document.querySelector("iframe")) throw new Error("the rules are run in the page alone");
    const context = { include: within ? [[within]] : document, exclude: without ? [[without]] : [] };
    // Only rules that are on trial need the stylesheets fetched once more. The first corner of a table may be empty.
    const rules = { "empty-table-header": { enabled: false } };
    const { violations } = await axe.run(context, { runOnly, rules, resultTypes: ["violations"], preload: false });
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(" ")) }));
  }, asked);
  return found.flatMap(({ id, targets }) => targets.map((target) => `${id}: ${target}`));
}
