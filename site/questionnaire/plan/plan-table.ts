// Writes a plan as a CSV table: one measure per row, with empty columns for what the organisation decides itself.
import type { PlanRaise, PlanStep } from "../../../scripts/method/pathway/plan.ts";
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";
import { csvText } from "../data/csv-text.ts";
import type { Takeaway } from "../takeaway/takeaway.ts";
import { type Dated, datesOf } from "./plan-dates.ts";

type Column = keyof TakeawayWords["table"]["columns"];
type Row = Partial<Record<Column, string | number>>;

/**
 * CSV. A measure's questions, and its prerequisites, are in one cell, one per line. Has dates if `start` is given.
 */
export function planTable(takeaway: Takeaway, start: string | undefined, words: TakeawayWords): string {
  const { columns } = words.table;
  const names = Object.keys(columns) as readonly Column[];
  const dated = start === undefined ? takeaway.plan.map((step) => ({ step })) : datesOf(takeaway.plan, start);
  // Readers know the measures by title, not by id.
  const titles = new Map(takeaway.plan.map((step) => [step.measure, step.title]));
  const rows: readonly Row[] = [
    ...dated.map((one, index) => ({ ...rowOf(one, index + 1, words), after: one.step.after.map((id) => titles.get(id) ?? id).join("\n") })),
    ...takeaway.withoutMeasure.map((raise) => ({ title: words.withoutMeasure, questions: raiseText(raise, words) })),
  ];
  const mark = marksOf(takeaway, words);
  // A table without measures has its mark all the same.
  const marked: readonly Row[] = rows.length === 0 && mark !== "" ? [{ mark }] : rows.map((row) => ({ ...row, mark }));
  const lines = marked.map((row) => names.map((name) => String(row[name] ?? "")));
  return csvText([names.map((name) => columns[name]), ...lines]);
}

/** One sentence if it is from a rehearsal, and one if the edition is a pilot. */
function marksOf({ isRehearsal, isPilot }: Takeaway, { rehearsal, pilot }: TakeawayWords): string {
  return [...(isRehearsal ? [`${rehearsal}.`] : []), ...(isPilot ? [pilot] : [])].join(" ");
}

function rowOf({ step, start, due }: Partial<Dated> & { readonly step: PlanStep }, order: number, words: TakeawayWords): Row {
  return {
    order,
    measure: step.measure,
    title: step.title,
    effort: words.effort(step.effort),
    hours: words.hours(step.hours, step.estimate === true),
    who: step.who,
    firstStep: step.firstStep,
    doneWhen: step.doneWhen,
    questions: step.raises.map((raise) => raiseText(raise, words)).join("\n"),
    ...(start === undefined ? {} : { start }),
    ...(due === undefined ? {} : { due }),
  };
}

function raiseText({ number, text, from, to }: PlanRaise, words: TakeawayWords): string {
  return words.table.raise(words.question(number, text), from.text, to.goal);
}
