// Parts that the plan and the appendix have in common, as blocks of a document.
import type { PlanStep } from "../../../scripts/method/pathway/plan.ts";
import { heading, list, paragraph } from "../../../scripts/office/document.ts";
import type { AppendixWords } from "../../text/sv/form/appendix.ts";
import type { Report, ReportLanguage } from "./management-report.ts";
import type { PaperBlock } from "./paper.ts";

export interface BlocksLanguage extends ReportLanguage {
  readonly appendix: AppendixWords;
}

/** What the next level requires, and what of it is in place. */
export function conditionBlocks({ takeaway, unmet, met }: Report, { appendix, report: text }: BlocksLanguage): readonly PaperBlock[] {
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

/** Rows beside those of the measure: what the organisation decides itself. */
export type DecidedRows = (step: PlanStep, index: number) => readonly (readonly [label: string, value: string])[];

/** The whole plan, a measure at a time. */
export function planBlocks(
  { takeaway, plan: steps, withoutMeasure }: Report,
  words: BlocksLanguage,
  decided: DecidedRows,
): readonly PaperBlock[] {
  const { report: text, takeaway: takeawayWords } = words;
  const raise = ({ number, text: asked, from, to }: (typeof withoutMeasure)[number]): string =>
    `${takeawayWords.question(number, asked)} ${text.from}: ${withFullStop(from.text)} ${text.to}: ${withFullStop(to.goal)}`;
  const isEmpty = steps.length + withoutMeasure.length === 0;
  return [
    heading(text.plan(takeaway.target)),
    paragraph(isEmpty ? text.noMeasures(takeaway.level >= takeaway.top) : text.planLead),
    ...(takeaway.assumesUnanswered ? [paragraph(text.assumesUnanswered)] : []),
    ...steps.flatMap((step, index) => [
      heading(`${index + 1}. ${step.title}`, 3),
      { kind: "fields" as const, rows: [...stepRows(step, words), ...decided(step, index)] },
      list(step.raises.map(raise)),
    ]),
    ...(withoutMeasure.length > 0 ? [paragraph(text.without), list(withoutMeasure.map(raise))] : []),
  ];
}

function stepRows(step: PlanStep, { report: text, takeaway: words }: BlocksLanguage): readonly (readonly [string, string])[] {
  const rows: readonly (readonly [string, string])[] = [
    [text.firstStep, step.firstStep],
    [text.who, step.who],
    [text.hours, words.hours(step.hours, step.estimate === true)],
    [text.doneWhen, step.doneWhen],
  ];
  return rows.filter(([, value]) => value !== "");
}

/** What somebody has to find out. */
export function findOutBlocks({ takeaway }: Report, { report: text, takeaway: takeawayWords }: BlocksLanguage): readonly PaperBlock[] {
  if (takeaway.toFindOut.length === 0) return [paragraph(text.toFindOutNone)];
  const item = ({ number, text: asked, ask }: (typeof takeaway.toFindOut)[number]): string =>
    [takeawayWords.question(number, asked), ...(ask ? [text.ask(ask)] : [])].join(" ");
  return [paragraph(text.toFindOutLead), list(takeaway.toFindOut.map(item))];
}

function withFullStop(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
