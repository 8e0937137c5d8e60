// The management report in print: one page first, a footer on every page, nothing wider than the paper.
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { footerOf, managementReport } from "../questionnaire/takeaway/management-report.ts";
import { reportMarkup } from "../questionnaire/takeaway/report-view.ts";
import { htmlOf } from "../questionnaire/widgets/markup.ts";
import { report } from "../text/sv/form/report.ts";
import { takeaway } from "../text/sv/form/takeaway.ts";
import { exampleTakeaway } from "./support/example-takeaway.ts";

const words = { report, takeaway };
const styles = ["tokens", "base", "content", "staircase", "chart", "form/report"]
  .map((name) => readFileSync(new URL(`../styles/${name}.css`, import.meta.url), "utf8").replaceAll(/@import[^;]*;/g, ""))
  .join("\n");

/** What the margins of `@page report` leave of an A4, in CSS pixels. */
const millimetre = 96 / 25.4;
const room = { width: (210 - 40) * millimetre, height: (297 - 38) * millimetre };

/** The report within a page that has more in it, as while it is printed. */
async function showReport(page: Page, id: string, target: number): Promise<void> {
  const made = managementReport({ ...exampleTakeaway(id, target), organisation: "Exempelkommunens kommunalförbund" }, words);
  await page.setViewportSize({ width: Math.floor(room.width), height: 900 });
  await page.setContent(
    `<!doctype html><html lang="sv" data-print="report"><head><title>x</title><style>${styles}</style></head><body><header class="site-header">SIDHUVUD</header><main class="site-main page-width"><h1>SIDANS RUBRIK</h1><div>${htmlOf(reportMarkup(made, words))}</div></main><footer>SIDFOT</footer></body></html>`,
  );
  await page.emulateMedia({ media: "print" });
  await page.evaluate((text) => document.documentElement.style.setProperty("--report-footer", JSON.stringify(text)), footerOf(made, words));
}

for (const [id, target] of [
  ["all-zero", 3],
  ["stopped-after-block-1", 3],
  ["foundation-holds-back", 4],
  ["level-2", 3],
  ["region-level-3", 4],
  ["agency-level-4", 4],
] as const) {
  test(`the management's first page fits on one A4 (${id}, target ${target})`, async ({ page }) => {
    await showReport(page, id, target);
    const first = await page.locator(".report-first").boundingBox();
    expect(first?.y).toBe(0);
    expect(first?.height).toBeLessThan(room.height);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBe(0);
  });
}

test("only the report is printed, the areas start on a new page, and the plan follows directly after what is to be found out", async ({
  page,
}) => {
  await showReport(page, "level-2", 3);
  for (const text of ["SIDHUVUD", "SIDANS RUBRIK", "SIDFOT"]) await expect(page.getByText(text)).toBeHidden();
  await expect(page.locator(".report-step")).toHaveCount(exampleTakeaway("level-2").plan.length);
  await expect(page.locator(".report-part-areas")).toHaveCSS("break-before", "page");
  await expect(page.locator(".report-part-plan")).toHaveCSS("break-before", "auto");
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  // What is to be found out gets no page of its own.
  expect(pages).toBe(5);
  // A4 in points.
  expect(new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g))).toEqual(new Set([expect.stringMatching(/\[0 0 59[45][.\d]* 84[12][.\d]*\]/)]));
});

test("a plan so long that it opens with a table starts on a new page", async ({ page }) => {
  await showReport(page, "all-zero", 3);
  await expect(page.locator(".report-part-plan .report-overview")).toBeVisible();
  await expect(page.locator(".report-part-plan")).toHaveCSS("break-before", "page");
});
