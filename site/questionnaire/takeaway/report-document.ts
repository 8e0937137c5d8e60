// The plan as a document for a word processor.
import { type OfficeDocument, paragraph, remark } from "../../office/document.ts";
import { datesOf } from "../plan/plan-dates.ts";
import { footerOf, type Report } from "./management-report.ts";
import { type BlocksLanguage, planBlocks } from "./report-blocks.ts";

/** The plan with room for who is responsible. `start`: the first day, YYYY-MM-DD; without it the dates are left open. */
export function planDocument(report: Report, start: string | undefined, words: BlocksLanguage): OfficeDocument {
  const { report: text, appendix } = words;
  const { takeaway, plan } = report;
  const { fields, placeholders } = appendix;
  const dated = start === undefined ? [] : datesOf(plan, start);
  const [title, ...blocks] = planBlocks(report, words, (_, index) => [
    [appendix.responsible, placeholders.role],
    [fields.due, dated[index]?.due ?? placeholders.date],
  ]);
  return {
    language: text.language,
    title: title?.kind === "heading" ? title.text : "",
    footer: footerOf(report, words),
    blocks: [
      ...(takeaway.isRehearsal ? [paragraph(appendix.rehearsal)] : []),
      remark(`${takeaway.organisation ? `${takeaway.organisation}. ` : ""}${report.identity}`),
      ...blocks,
    ],
  };
}
