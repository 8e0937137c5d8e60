// A plan as a document for a word processor: an overview first, then each step.
import type { Plan } from "../../../scripts/method/pathway/plan.ts";
import type { SavedPlan, SavedStep } from "../../../scripts/method/pathway/plan-file.ts";
import { heading, list, type OfficeDocument, paragraph, remark } from "../../../scripts/office/document.ts";
import type { PlanFileWords } from "../../text/sv/form/planning/plan-files.ts";
import type { PaperBlock } from "../takeaway/paper.ts";
import { markedGoal } from "./described-steps.ts";
import { isWithin, lastDue } from "./plan-dates.ts";
import { marksOf, raiseText, sumRows } from "./plan-rows.ts";

export function planDocument(plan: SavedPlan, words: PlanFileWords): OfficeDocument {
  const { labels } = words;
  const { steps } = plan;
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
              columns: [labels.order, labels.goal, labels.hours, labels.responsible, labels.start, labels.due],
              rows: [
                ...steps.map(({ hours, responsible = "", start = "", due = "", ...step }, index) => ({
                  cells: [String(index + 1), markedGoal(step, words.steps), hours ? words.steps.total(hours) : "", responsible, start, due],
                })),
                ...sumRows(plan, words).map(({ goal, hours, due }) => ({ cells: ["", goal, words.steps.total(hours), "", "", due] })),
              ],
            },
          ]
        : []),
      ...steps.flatMap((step, index) => stepBlocks(step, { index, level: 2, size: plan.size }, words)),
    ],
  };
}

/** What it is, when it was made, how it is marked, and how to handle it. */
export function headOf(plan: SavedPlan, words: PlanFileWords): readonly string[] {
  const mark = marksOf(plan, words);
  return [...(mark === "" ? [] : [mark]), words.identity(words.date(plan.computedOn), plan.edition), words.care];
}

/** What one must know to read the plan right. */
export function noteLines(
  plan: Pick<SavedPlan, "size" | "weekly"> & { readonly steps: readonly SavedStep[] } & Partial<Pick<Plan, "unanswered" | "unknown">>,
  words: PlanFileWords,
): readonly string[] {
  const { size, weekly, unanswered = [], unknown = [] } = plan;
  const sums = sumRows(plan, words);
  const last = lastDue(plan.steps);
  return [
    ...sums.map(({ hours, isDoubtful }) => (isDoubtful ? words.steps.leadUnknown(hours, sums.length > 1) : words.steps.lead(hours))),
    ...(last ? [words.steps.ready(weekly, last, isWithin(weekly, plan.steps))] : []),
    words.steps.estimate(size),
    ...(unanswered.length > 0 ? [words.unansweredBlocks(unanswered)] : []),
    ...(unknown.length > 0 ? [words.unknownBlocks(unknown)] : []),
  ];
}

interface StepPlace {
  readonly index: number;
  /** Of its heading. */
  readonly level: 2 | 3;
  readonly size: SavedPlan["size"];
}

export function stepBlocks(step: SavedStep, { index, level, size }: StepPlace, words: PlanFileWords): readonly PaperBlock[] {
  const { labels } = words;
  const values = { ...step, hours: step.hours && words.hours(step.hours, size) };
  const shown = ["reason", "responsible", "start", "due", "first", "title", "hours", "done", "show", "buys"] as const;
  return [
    heading(`${index + 1}. ${markedGoal(step, words.steps)}`, level),
    { kind: "fields", rows: shown.flatMap((key) => (values[key] ? [[labels[key], values[key]] as const] : [])) },
    list([...step.how, raiseText(step, words)]),
  ];
}
