// The decision paper's appendix, a document of its own: result and plan. Loads when it is saved.
import { withFullStop } from "../../../scripts/core/text.ts";
import { heading, list, paragraph } from "../../../scripts/office/document.ts";
import { docxFile } from "../../../scripts/office/docx.ts";
import type { AppendixWords } from "../../text/sv/form/appendix.ts";
import type { PlanFileWords } from "../../text/sv/form/planning/plan-files.ts";
import { noteLines, stepBlocks } from "../plan/plan-document.ts";
import { savedName, slugOf } from "../together/part-name.ts";
import type { MadeFile } from "../widgets/file-button.ts";
import { managementReport, type Report, type ReportLanguage } from "./management-report.ts";
import type { Paper, PaperBlock } from "./paper.ts";
import type { Takeaway } from "./takeaway.ts";

interface AppendixLanguage extends ReportLanguage {
  readonly appendix: AppendixWords;
  readonly planFiles: PlanFileWords;
}

/** As DOCX. */
export function appendixFile(takeaway: Takeaway, words: AppendixLanguage): MadeFile {
  return docxFile(
    savedName([takeaway.edition, slugOf(takeaway.organisation ?? ""), words.appendix.file], "docx"),
    appendixPaper(managementReport(takeaway, words), words),
  );
}

/** With the roles and days of the plan, and placeholders where it has none. */
export function appendixPaper(report: Report, words: AppendixLanguage): Paper {
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
      paragraph(`${report.headline}. ${report.standing}`),
      paragraph(`${report.identity} ${text.selfAssessed}${takeaway.isPilot ? ` ${text.pilot}` : ""}`),
      heading(text.areas),
      list(takeaway.areas.map(({ name, share }) => `${name}: ${share ? text.pointsOf(share.earned, share.possible) : appendix.areaNone}`)),
      ...conditionBlocks(report, words),
      heading(text.toFindOut),
      ...findOutBlocks(report, words),
      ...planBlocks(report, words),
      heading(text.basis),
      ...text.basisLines(takeaway.edition, takeaway.editionDigest, takeaway.answeredBlocks, takeaway.blocks).map(paragraph),
    ],
  };
}

/** What the next level requires, and what of it is in place. */
function conditionBlocks({ takeaway, unmet, met }: Report, { appendix, report: text }: AppendixLanguage): readonly PaperBlock[] {
  const { level, top } = takeaway;
  if (level >= top) return [heading(text.conditions(top)), paragraph(text.conditionsTop)];
  return [
    heading(text.conditions(level + 1)),
    paragraph(text.conditionsCount(takeaway.met.length, takeaway.met.length + takeaway.unmet.length)),
    heading(text.unmet, 3),
    list(unmet.map((one) => appendix.unmet(one.condition, withFullStop(one.needed), withFullStop(one.has)))),
    heading(text.met, 3),
    ...(met.length > 0 ? [list(met)] : [paragraph(text.noneMet)]),
  ];
}

/** The whole plan, a step at a time, as in the plan's own document. */
function planBlocks({ takeaway }: Report, { report: text, planFiles, appendix }: AppendixLanguage): readonly PaperBlock[] {
  const { plan, size, situation } = takeaway;
  const { weekly, unanswered, unknown } = situation.own;
  const { role, date } = appendix.placeholders;
  const empty = situation.isReached ? text.noSteps(takeaway.level >= takeaway.top) : text.noStepsYet;
  return [
    heading(text.plan(takeaway.target)),
    paragraph(plan.length === 0 ? empty : text.planLead),
    ...(situation.isReached ? [] : noteLines({ size, weekly, steps: plan, unanswered, unknown }, planFiles).map(paragraph)),
    ...plan.flatMap((step, index) => stepBlocks({ responsible: role, due: date, ...step }, { index, level: 3, size }, planFiles)),
  ];
}

/** What somebody has to find out. */
function findOutBlocks({ takeaway }: Report, { report: text, takeaway: takeawayWords }: AppendixLanguage): readonly PaperBlock[] {
  if (takeaway.toFindOut.length === 0) return [paragraph(text.toFindOutNone)];
  const item = ({ number, text: asked, ask }: (typeof takeaway.toFindOut)[number]): string =>
    [takeawayWords.question(number, asked), ...(ask ? [text.ask(ask)] : [])].join(" ");
  return [paragraph(text.toFindOutLead), list(takeaway.toFindOut.map(item))];
}
