// Decides how the automatic accessibility rules are run in a page that is open: in place, so that a page can be tried in several looks.
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const fromPlaywright = createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright"));
const { source } = fromPlaywright("axe-core") as { readonly source: string };

/** WCAG 2.2 A and AA, and the rules that axe counts as good practice: landmarks, order of headings, one h1. */
export const allRules = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
} as const;
/** What alone depends on the colours. */
export const contrastOnly = { type: "rule", values: ["color-contrast"] } as const;

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] }[];
}
interface WithAxe {
  readonly axe?: { readonly run: (context: Document, options: object) => Promise<Found> };
}

/**
 * What breaks the rules, a line each. The site has no frames, so the rules run in the page itself:
 * a quarter of the time that the package's own runner takes, which opens a second page for each run.
 */
export async function axeFaults(page: Page, runOnly: object = allRules): Promise<readonly string[]> {
  if (!(await page.evaluate(() => (window as WithAxe).axe !== undefined))) await page.evaluate(source);
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = window as WithAxe;
    if (!axe || document.querySelector("iframe")) throw new Error("the rules are run in the page alone");
    // Only rules that are on trial need the stylesheets fetched once more. The first corner of a table may be empty.
    const rules = { "empty-table-header": { enabled: false } };
    const { violations } = await axe.run(document, { runOnly, rules, resultTypes: ["violations"], preload: false });
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(" ")) }));
  }, runOnly);
  return found.flatMap(({ id, targets }) => targets.map((target) => `${id}: ${target}`));
}
