// The decision paper: a public part that is the same whatever the result, and a separate appendix with result and plan.
import { heading, list, paragraph } from "../../../scripts/office/document.ts";
import type { DecisionWords } from "../../text/sv/form/decision.ts";
import type { Report } from "./management-report.ts";
import type { Paper, PaperBlock } from "./paper.ts";
import { type BlocksLanguage, conditionBlocks, findOutBlocks, planBlocks } from "./report-blocks.ts";
import type { Takeaway } from "./takeaway.ts";

/** The input of the public part: no result, answer, question or measure, so that none can leak. */
export type OpenInput = Pick<Takeaway, "edition" | "computedOn" | "chosenTarget" | "isPilot" | "isRehearsal"> & {
  readonly organisation?: string | undefined;
};

/** The public part: what the follow-up is, that it has been carried out, and what is proposed. */
export function openPaper(
  { edition, computedOn, chosenTarget, isPilot, isRehearsal, organisation }: OpenInput,
  words: DecisionWords,
): Paper {
  const { open, fields, placeholders } = words;
  return {
    language: words.language,
    title: open.title(organisation),
    blocks: [
      ...(isRehearsal ? [paragraph(words.rehearsal)] : []),
      {
        kind: "fields",
        rows: [
          [fields.date, placeholders.date],
          [fields.diary, placeholders.diary],
          [fields.author, placeholders.name],
          [fields.to, open.to],
        ],
      },
      heading(open.subject),
      ...chapter(open.proposal, paragraph(open.proposalIntro), list(open.proposals(chosenTarget), true)),
      ...chapter(open.summary, paragraph(open.summaryText(edition))),
      ...chapter(open.what, ...open.whatText.map(paragraph), ...(isPilot ? [paragraph(open.pilot)] : [])),
      ...chapter(open.done, paragraph(open.doneText(computedOn))),
      ...chapter(open.why, paragraph(open.whyText)),
      ...chapter(open.cost, paragraph(open.costText)),
      ...chapter(open.secrecy, paragraph(open.secrecyText)),
      ...chapter(open.appendix, paragraph(open.appendixText)),
      ...chapter(open.sentTo, list(open.sentToItems)),
      paragraph(placeholders.name),
    ],
  };
}

/** The appendix: the report's content without its drawings, with placeholders for who is responsible and when. */
export function appendixPaper(report: Report, words: BlocksLanguage): Paper {
  const { decision, report: text } = words;
  const { takeaway } = report;
  const { appendix, fields, placeholders } = decision;
  return {
    language: decision.language,
    title: appendix.title(takeaway.organisation),
    footer: appendix.handling,
    blocks: [
      ...(takeaway.isRehearsal ? [paragraph(decision.rehearsal)] : []),
      {
        kind: "fields",
        rows: [
          [fields.date, placeholders.date],
          [fields.diary, placeholders.diary],
          [fields.secrecy, appendix.secrecy],
        ],
      },
      paragraph(appendix.handling),
      heading(appendix.result),
      paragraph(`${report.headline}. ${report.share} ${report.target}`),
      paragraph(`${report.identity} ${text.selfAssessed}${takeaway.isPilot ? ` ${text.pilot}` : ""}`),
      heading(text.points),
      list(report.points, true),
      heading(text.areas),
      paragraph(text.areasNote),
      list(takeaway.areas.map(({ name, percent }) => (percent === null ? appendix.areaNone(name) : appendix.areaValue(name, percent)))),
      ...conditionBlocks(report, words),
      heading(text.toFindOut),
      ...findOutBlocks(report, words),
      ...planBlocks(report, words, (step) => [
        [appendix.responsible, placeholders.role],
        [fields.due, `${placeholders.date} (${text.effort(words.takeaway.effort(step.effort))})`],
      ]),
    ],
  };
}

function chapter(title: string, ...body: readonly PaperBlock[]): readonly PaperBlock[] {
  return [heading(title), ...body];
}
