// Prints an HTML report as PDF with Chromium, twice: the first print gives the page numbers that the second writes in its contents.
import type { Browser } from "playwright-core";
import { findChromium } from "../../core/chromium.ts";
import { accepted, type Checked, type Diagnostic, diagnostic, hasError, refused } from "../../core/diagnostic.ts";
import { chromiumArguments } from "../../core/system-chromium.ts";
import type { Report } from "../assemble.ts";
import { messages, type ReportCode } from "../messages.ts";
import { type PageNumbers, reportPage } from "./page.ts";
import { withMetadata } from "./pdf-metadata.ts";
import { pdfFaults, readPdf } from "./pdf-structure.ts";
import { letterSection } from "./to-hast.ts";

/** A tagged PDF of the report, with bookmarks and with page numbers in its contents; or why there is none. */
export async function printReport(report: Report): Promise<Checked<Uint8Array>> {
  const found = await findChromium().catch(() => null);
  if (found === null) return refused(diagnostic(messages, "report-no-browser"));
  const { executablePath, env } = found;
  // Loading it takes longer than all else that the command loads.
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath,
    args: chromiumArguments,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    return await printWith(browser, report);
  } finally {
    await browser.close();
  }
}

async function printWith(browser: Browser, report: Report): Promise<Checked<Uint8Array>> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    const print = async (pages: PageNumbers): Promise<Uint8Array> => {
      await page.setContent(reportPage(report, pages));
      return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
    };
    // Page numbers do not move the sections: each is at the end of its own line.
    const { destinations } = await readPdf(await print({}));
    const title = await page.title();
    const pdf = withMetadata(await print(destinations), { title, author: report.authority, language: "sv" });
    const faults = [...pdfFaults(await readPdf(pdf)), ...firstPageFaults(report, destinations)];
    return hasError(faults) ? refused(...faults) : accepted(pdf, faults);
  } finally {
    await page.close();
  }
}

/** The judgement has one page. Below a warning it may run on to the next: whoever reads the report must meet the warning first. */
function firstPageFaults({ warnings }: Report, pages: PageNumbers): readonly Diagnostic<ReportCode>[] {
  const next = pages[letterSection];
  return next === undefined || next === 2 || warnings.length > 0 ? [] : [diagnostic(messages, "report-pdf-first-page")];
}
