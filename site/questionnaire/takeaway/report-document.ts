// The report to the management and the plan as documents for a word processor.
import { heading, list, type OfficeDocument, paragraph, remark } from "../../../scripts/office/document.ts";
import { datesOf } from "../plan/plan-dates.ts";
import { footerOf, type Report } from "./management-report.ts";
import { type BlocksLanguage, conditionBlocks, findOutBlocks, planBlocks } from "./report-blocks.ts";

/** The whole report, without its drawing. */
export function reportDocument(report: Report, words: BlocksLanguage): OfficeDocument {
  const { report: text, decision, takeaway: takeawayWords } = words;
  const { takeaway, meaning, firstMeasures } = report;
  const { organisation, areas, nextPlan, level } = takeaway;
  return {
    language: text.language,
    title: organisation ? `${text.title}, ${organisation}` : text.title,
    footer: footerOf(report, words),
    blocks: [
      ...(takeaway.isRehearsal ? [paragraph(decision.rehearsal)] : []),
      remark(`${report.identity} ${text.selfAssessed}${takeaway.isPilot ? ` ${text.pilot}` : ""}`),
      remark(`${text.handling} ${text.handlingMore}`),
      heading(report.headline),
      paragraph(`${report.share} ${report.target}`),
      heading(meaning.title),
      paragraph(meaning.text),
      heading(text.points),
      list(report.points, true),
      heading(text.firstMeasures(firstMeasures.length, nextPlan.length, level + 1)),
      ...(firstMeasures.length > 0
        ? [
            {
              kind: "table" as const,
              name: text.firstMeasures(firstMeasures.length, nextPlan.length, level + 1),
              columns: [text.overviewColumns[1] ?? "", text.who, text.hours],
              rows: firstMeasures.map(({ title, who, hours, estimate }) => ({
                cells: [title, who, takeawayWords.hours(hours, estimate === true)],
              })),
            },
          ]
        : [paragraph(text.noMeasures(level >= takeaway.top))]),
      heading(text.areas),
      paragraph(report.areasFinding),
      remark(text.areasNote),
      {
        kind: "table",
        name: text.areasCaption,
        columns: [text.areaColumn, text.shareColumn],
        rows: areas.map(({ name, percent }) => ({ cells: [name, percent === null ? text.areaNone : String(percent)] })),
      },
      ...conditionBlocks(report, words),
      heading(text.toFindOut),
      ...findOutBlocks(report, words),
      ...planBlocks(report, words, () => []),
      heading(text.basis),
      ...text.basisLines(takeaway.edition, takeaway.editionDigest, takeaway.answeredBlocks, takeaway.blocks).map(paragraph),
    ],
  };
}

/** The plan with room for who is responsible. `start`: the first day, YYYY-MM-DD; without it the dates are left open. */
export function planDocument(report: Report, start: string | undefined, words: BlocksLanguage): OfficeDocument {
  const { report: text, decision } = words;
  const { takeaway, plan } = report;
  const { fields, placeholders, appendix } = decision;
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
      ...(takeaway.isRehearsal ? [paragraph(decision.rehearsal)] : []),
      remark(`${takeaway.organisation ? `${takeaway.organisation}. ` : ""}${report.identity}`),
      remark(`${text.handling} ${text.handlingMore}`),
      ...blocks,
    ],
  };
}
