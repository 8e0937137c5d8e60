// Writes a plan as a CSV table: one measure per row, with empty columns for what the organisation decides itself.
import { withFullStop } from "../../../scripts/core/text.ts";
import type { Plan, PlanRaise, PlanStep } from "../../../scripts/method/pathway/plan.ts";
import type { PlanFileWords } from "../../text/sv/form/plan-files.ts";
import { csvText } from "../data/csv-text.ts";
import { goalOf } from "./described-steps.ts";

type Column = keyof PlanFileWords["columns"];
export type Row = Partial<Record<Column, string | number>>;

/** CSV. A measure's questions, and its prerequisites, are in one cell, one per line. */
export function planTable(plan: Plan, words: PlanFileWords): string {
  const names = Object.keys(words.columns) as readonly Column[];
  const rows: readonly Row[] = [
    ...planRows(plan, words),
    ...plan.withoutMeasure.map((raise) => ({ title: words.withoutMeasure, goal: raise.to.goal, questions: raiseText(raise, words) })),
  ];
  const mark = marksOf(plan, words);
  // A table without measures has its mark all the same.
  const marked: readonly Row[] = rows.length === 0 && mark !== "" ? [{ mark }] : rows.map((row) => ({ ...row, mark }));
  const lines = marked.map((row) => names.map((name) => String(row[name] ?? "")));
  return csvText([names.map((name) => words.columns[name]), ...lines]);
}

/** A row for each measure. */
export function planRows({ steps }: Plan, words: PlanFileWords): readonly Row[] {
  // Readers know the measures by goal, not by id.
  const goals = new Map(steps.map((step) => [step.measure, goalOf(step)]));
  return steps.map((step, index) => ({
    ...rowOf(step, words),
    order: index + 1,
    after: step.after.map((id) => goals.get(id) ?? id).join("\n"),
  }));
}

/** One sentence if it is from a rehearsal, and one if the edition is a pilot. */
export function marksOf({ rehearsal: isRehearsal, pilot: isPilot }: Plan, { rehearsal, pilot }: PlanFileWords): string {
  return [...(isRehearsal ? [`${rehearsal}.`] : []), ...(isPilot ? [pilot] : [])].join(" ");
}

export function raiseText({ number, text, from, to }: PlanRaise, words: PlanFileWords): string {
  return words.raise(words.question(number, text), withFullStop(from.text), to.goal);
}

function rowOf(step: PlanStep, words: PlanFileWords): Row {
  const { measure, title, effort, hours, estimate, responsible, who, firstStep, doneWhen, raises, start, due } = step;
  return {
    goal: goalOf(step),
    measure,
    title,
    effort: words.effort(effort),
    hours: words.hours(hours, estimate === true),
    who,
    firstStep,
    doneWhen,
    questions: raises.map((raise) => raiseText(raise, words)).join("\n"),
    ...(responsible ? { responsible } : {}),
    ...(start ? { start } : {}),
    ...(due ? { due } : {}),
  };
}
