// Prints the report alone, and restores the page afterwards.
import { nodeOf } from "../widgets/markup.ts";
import { footerOf, type Report, type ReportLanguage } from "./management-report.ts";
import { reportMarkup } from "./report-view.ts";

/** Fills `place` with the report and opens the print dialog. styles/form/report.css must be loaded. */
export function printReport(place: HTMLElement, report: Report, words: ReportLanguage): void {
  const root = document.documentElement;
  const before = { title: document.title, hidden: place.hidden };
  place.replaceChildren(nodeOf(reportMarkup(report, words)));
  place.hidden = false;
  // "Save as PDF" takes the file's name from the title.
  document.title = words.report.documentTitle(report.takeaway.edition);
  root.dataset.print = "report";
  root.style.setProperty("--report-footer", quoted(footerOf(report, words)));
  window.addEventListener(
    "afterprint",
    () => {
      document.title = before.title;
      place.hidden = before.hidden;
      delete root.dataset.print;
      root.style.removeProperty("--report-footer");
    },
    { once: true },
  );
  window.print();
}

/** A CSS string. */
function quoted(text: string): string {
  return `"${text.replaceAll(/\s+/g, " ").replaceAll(/[\\"]/g, "\\$&")}"`;
}
