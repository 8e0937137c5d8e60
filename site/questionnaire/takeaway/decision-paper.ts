// The decision paper: a public part that is the same whatever the result, and a separate appendix with result and plan.
import type { PlanStep } from "../../../scripts/method/pathway/plan.ts";
import type { DecisionWords } from "../../text/sv/form/decision.ts";
import type { ExportFile } from "../plan/plan-file.ts";
import type { Report, ReportLanguage } from "./management-report.ts";
import { heading, list, type Paper, type PaperBlock, paperRtf, paragraph } from "./paper.ts";
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

interface AppendixLanguage extends ReportLanguage {
  readonly decision: DecisionWords;
}

/** The appendix: the report's content without its drawings, with placeholders for who is responsible and when. */
export function appendixPaper(report: Report, words: AppendixLanguage): Paper {
  const { decision, report: text } = words;
  const { takeaway } = report;
  const { appendix, fields, placeholders } = decision;
  return {
    language: decision.language,
    title: appendix.title(takeaway.organisation),
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
      ...conditions(report, words),
      heading(text.toFindOut),
      ...toFindOut(report, words),
      ...plan(report, words),
    ],
  };
}

function conditions({ takeaway, unmet, met }: Report, { decision, report: text }: AppendixLanguage): readonly PaperBlock[] {
  const { level, top } = takeaway;
  if (level >= top) return [heading(text.conditions(top)), paragraph(text.conditionsTop)];
  return [
    heading(text.conditions(level + 1)),
    paragraph(text.conditionsCount(takeaway.met.length, takeaway.met.length + takeaway.unmet.length)),
    heading(text.unmet, 3),
    list(unmet.map((one) => decision.appendix.unmet(one.condition, withFullStop(one.needed), withFullStop(one.has)))),
    heading(text.met, 3),
    ...(met.length > 0 ? [list(met)] : [paragraph(text.noneMet)]),
  ];
}

function plan({ takeaway, plan: steps, withoutMeasure }: Report, words: AppendixLanguage): readonly PaperBlock[] {
  const { report: text, takeaway: takeawayWords } = words;
  const raise = ({ number, text: asked, from, to }: (typeof withoutMeasure)[number]): string =>
    `${takeawayWords.question(number, asked)} ${text.from}: ${withFullStop(from.text)} ${text.to}: ${withFullStop(to.goal)}`;
  const isEmpty = steps.length + withoutMeasure.length === 0;
  return [
    heading(text.plan(takeaway.target)),
    paragraph(isEmpty ? text.noMeasures(takeaway.level >= takeaway.top) : text.planLead),
    ...(takeaway.assumesUnanswered ? [paragraph(text.assumesUnanswered)] : []),
    ...steps.flatMap((step, index) => [heading(`${index + 1}. ${step.title}`, 3), stepFields(step, words), list(step.raises.map(raise))]),
    ...(withoutMeasure.length > 0 ? [paragraph(text.without), list(withoutMeasure.map(raise))] : []),
  ];
}

function stepFields(step: PlanStep, { report: text, takeaway: takeawayWords, decision }: AppendixLanguage): PaperBlock {
  const { appendix, fields, placeholders } = decision;
  const rows: readonly (readonly [string, string])[] = [
    [text.firstStep, step.firstStep],
    [text.who, step.who],
    [text.hours, takeawayWords.hours(step.hours, step.estimate === true)],
    [text.doneWhen, step.doneWhen],
    [appendix.responsible, placeholders.role],
    [fields.due, `${placeholders.date} (${text.effort(takeawayWords.effort(step.effort))})`],
  ];
  return { kind: "fields", rows: rows.filter(([, value]) => value !== "") };
}

function toFindOut({ takeaway }: Report, { report: text, takeaway: takeawayWords }: AppendixLanguage): readonly PaperBlock[] {
  if (takeaway.toFindOut.length === 0) return [paragraph(text.toFindOutNone)];
  const item = ({ number, text: asked, ask }: (typeof takeaway.toFindOut)[number]): string =>
    [takeawayWords.question(number, asked), ...(ask ? [text.ask(ask)] : [])].join(" ");
  return [paragraph(text.toFindOutLead), list(takeaway.toFindOut.map(item))];
}

function chapter(title: string, ...body: readonly PaperBlock[]): readonly PaperBlock[] {
  return [heading(title), ...body];
}

function withFullStop(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** The file for a word processor. Its name reveals which part it is, never the result. */
export function paperFile(paper: Paper, edition: string, part: string): ExportFile {
  return { name: `infosaktrappan-${edition}-${part}.rtf`, type: "application/rtf", content: paperRtf(paper) };
}
