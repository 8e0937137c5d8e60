// Prints HTML reports as PDF with Chromium, each twice: the first print gives the page numbers that the second writes in its contents.
import { type Browser, chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "../../core/chromium.ts";
import { accepted, type Checked, diagnostic, hasError, refused } from "../../core/diagnostic.ts";
import type { Report } from "../assemble.ts";
import { messages } from "../messages.ts";
import { type PageNumbers, reportPage } from "./page.ts";
import { pdfFaults, readPdf } from "./pdf-structure.ts";

/**
 * A tagged PDF of each report, with bookmarks and with page numbers in its contents; or why there is none. All are printed by one browser,
 * one after the other.
 */
export async function printReports(reports: readonly Report[]): Promise<readonly Checked<Uint8Array>[]> {
  const found = await findChromium().catch(() => null);
  if (found === null) return reports.map(() => refused(diagnostic(messages, "report-no-browser")));
  const { executablePath, env } = found;
  const browser = await chromium.launch({
    executablePath,
    args: chromiumArguments,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    const printed: Checked<Uint8Array>[] = [];
    for (const report of reports) printed.push(await printReport(browser, report));
    return printed;
  } finally {
    await browser.close();
  }
}

async function printReport(browser: Browser, report: Report): Promise<Checked<Uint8Array>> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    const print = async (pages: PageNumbers): Promise<Uint8Array> => {
      await page.setContent(reportPage(report, pages));
      return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
    };
    // Page numbers do not move the sections: the contents have pages of their own.
    const { destinations } = await readPdf(await print({}));
    const pdf = await print(destinations);
    const faults = pdfFaults(await readPdf(pdf));
    return hasError(faults) ? refused(...faults) : accepted(pdf);
  } finally {
    await page.close();
  }
}
