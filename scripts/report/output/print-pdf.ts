// Decides how the HTML report becomes a PDF: Chromium prints it twice, the second time with the page numbers that the first gave.

import { chromium } from "@playwright/test";
import { chromiumArguments, findChromium } from "../../core/chromium.ts";
import { accepted, type Checked, fault, hasError, refused } from "../../core/diagnostic.ts";
import type { Report } from "../assemble.ts";
import type { ReportCode } from "../messages.ts";
import { type PageNumbers, reportPage } from "./page.ts";
import { pdfFaults, readPdf } from "./pdf-structure.ts";

/** A tagged PDF with bookmarks, and page numbers in its contents; or why there is none. */
export async function printReport(report: Report): Promise<Checked<Uint8Array>> {
  const found = await findChromium().catch(() => null);
  if (found === null) return refused(fault<ReportCode>("report-no-browser"));
  const { executablePath, env } = found;
  const browser = await chromium.launch({
    executablePath,
    args: chromiumArguments,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const print = async (pages: PageNumbers): Promise<Uint8Array> => {
      await page.setContent(reportPage(report, pages));
      return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
    };
    // Where sections begin does not move: the contents have their page to themselves.
    const { destinations } = readPdf(await print({}));
    const pdf = await print(destinations);
    const faults = pdfFaults(readPdf(pdf));
    return hasError(faults) ? refused(...faults) : accepted(pdf);
  } finally {
    await browser.close();
  }
}
