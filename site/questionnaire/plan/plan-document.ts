// A plan as a document for a word processor: an overview first, then each measure.
import type { Plan, PlanStep } from "../../../scripts/method/pathway/plan.ts";
import { heading, list, type OfficeDocument, paragraph, remark } from "../../../scripts/office/document.ts";
import type { PlanFileWords } from "../../text/sv/form/plan-files.ts";
import type { PaperBlock } from "../takeaway/paper.ts";
import { goalOf } from "./described-steps.ts";
import { marksOf, raiseText } from "./plan-table.ts";

export function planDocument(plan: Plan, words: PlanFileWords): OfficeDocument {
  const { labels } = words;
  const { steps, withoutMeasure } = plan;
  const title = words.title(plan.target);
  return {
    language: words.language,
    title: plan.organisation ? `${title}, ${plan.organisation}` : title,
    footer: [
      ...(plan.rehearsal ? [`${words.rehearsal}.`] : []),
      words.identity(words.date(plan.computedOn), plan.edition),
      words.care,
    ].join(" "),
    blocks: [
      ...headOf(plan, words).map(remark),
      ...noteLines(plan, words).map(paragraph),
      ...(steps.length > 0
        ? [
            {
              kind: "table" as const,
              name: title,
              columns: [labels.order, labels.goal, labels.responsible, labels.due],
              rows: steps.map((step, index) => ({ cells: [String(index + 1), goalOf(step), step.responsible ?? "", step.due ?? ""] })),
            },
          ]
        : []),
      ...steps.flatMap((step, index) => stepBlocks(step, { index, level: 2 }, words)),
      ...(withoutMeasure.length > 0 ? [paragraph(words.without), list(withoutMeasure.map((raise) => raiseText(raise, words)))] : []),
    ],
  };
}

/** What it is, when it was made, how it is marked, and how to handle it. */
export function headOf(plan: Plan, words: PlanFileWords): readonly string[] {
  const mark = marksOf(plan, words);
  return [...(mark === "" ? [] : [mark]), words.identity(words.date(plan.computedOn), plan.edition), words.care];
}

/** What one must know to read the plan right. */
export function noteLines({ reaches, target, assumesUnanswered }: Plan, words: PlanFileWords): readonly string[] {
  return [
    ...(reaches !== undefined && reaches < target ? [words.reaches(reaches, target)] : []),
    ...(assumesUnanswered ? [words.assumesUnanswered] : []),
  ];
}

/** One measure. `level`: of its heading. */
export function stepBlocks(
  step: PlanStep,
  { index, level }: { readonly index: number; readonly level: 2 | 3 },
  words: PlanFileWords,
): readonly PaperBlock[] {
  const { labels } = words;
  const rows: readonly (readonly [string, string])[] = [
    [labels.responsible, step.responsible ?? ""],
    [labels.start, step.start ?? ""],
    [labels.due, step.due ?? ""],
    [labels.firstStep, step.firstStep],
    [labels.title, step.title],
    [labels.who, step.who],
    [labels.hours, words.hours(step.hours, step.estimate === true)],
    [labels.doneWhen, step.doneWhen],
  ];
  return [
    heading(`${index + 1}. ${goalOf(step)}`, level),
    { kind: "fields", rows: rows.filter(([, value]) => value !== "") },
    list(step.raises.map((raise) => raiseText(raise, words))),
  ];
}
