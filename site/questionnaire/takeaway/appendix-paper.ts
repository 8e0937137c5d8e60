// The decision paper's appendix: result and plan, a document of its own.
import { heading, list, paragraph } from "../../../scripts/office/document.ts";
import type { Report } from "./management-report.ts";
import type { Paper } from "./paper.ts";
import { type BlocksLanguage, conditionBlocks, findOutBlocks, planBlocks } from "./report-blocks.ts";

/** With the roles and days of the plan, and placeholders where it has none. */
export function appendixPaper(report: Report, words: BlocksLanguage): Paper {
  const { appendix, report: text } = words;
  const { takeaway } = report;
  const { fields, placeholders } = appendix;
  return {
    language: appendix.language,
    title: appendix.title(takeaway.organisation),
    footer: text.handling,
    blocks: [
      ...(takeaway.isRehearsal ? [paragraph(appendix.rehearsal)] : []),
      {
        kind: "fields",
        rows: [
          [fields.date, placeholders.date],
          [fields.diary, placeholders.diary],
          [fields.secrecy, appendix.secrecy],
        ],
      },
      heading(appendix.result),
      paragraph(`${report.headline}. ${report.share} ${report.target}`),
      paragraph(`${report.identity} ${text.selfAssessed}${takeaway.isPilot ? ` ${text.pilot}` : ""}`),
      heading(text.areas),
      paragraph(text.areasNote),
      list(takeaway.areas.map(({ name, percent }) => (percent === null ? appendix.areaNone(name) : appendix.areaValue(name, percent)))),
      ...conditionBlocks(report, words),
      heading(text.toFindOut),
      ...findOutBlocks(report, words),
      ...planBlocks(report, words, (step) => [
        [appendix.responsible, step.responsible ?? placeholders.role],
        [fields.due, step.due ?? `${placeholders.date} (${text.effort(words.takeaway.effort(step.effort))})`],
      ]),
      heading(text.basis),
      ...text.basisLines(takeaway.edition, takeaway.editionDigest, takeaway.answeredBlocks, takeaway.blocks).map(paragraph),
    ],
  };
}
