// Writes a plan as a CSV table: one step per row, with empty columns for what the organisation decides itself.
import { withFullStop } from "../../../scripts/core/text.ts";
import type { SavedPlan, SavedStep } from "../../../scripts/method/pathway/plan-file.ts";
import type { PlanFileWords } from "../../text/sv/form/planning/plan-files.ts";
import { csvText } from "../data/csv-text.ts";
import { goalOf } from "./described-steps.ts";

type Column = keyof PlanFileWords["columns"];
export type Row = Partial<Record<Column, string | number>>;

/** CSV. The lines of a cell stand one under the other. */
export function planTable(plan: SavedPlan, words: PlanFileWords): string {
  const names = Object.keys(words.columns) as readonly Column[];
  const mark = marksOf(plan, words);
  const rows: readonly Row[] = planRows(plan, words);
  // A table without steps has its mark all the same.
  const marked = rows.length === 0 && mark !== "" ? [{ mark }] : rows.map((row) => ({ ...row, mark }));
  const lines = marked.map((row: Row) => names.map((name) => String(row[name] ?? "")));
  return csvText([names.map((name) => words.columns[name]), ...lines]);
}

/** A row for each step, in order. */
export function planRows({ steps, size }: SavedPlan, words: PlanFileWords): readonly Row[] {
  return steps.map((step, index) => ({ ...rowOf(step, size, words), order: index + 1 }));
}

/** One sentence if it is from a rehearsal, and one if the edition is a pilot. */
export function marksOf({ rehearsal: isRehearsal, pilot: isPilot }: SavedPlan, { rehearsal, pilot }: PlanFileWords): string {
  return [...(isRehearsal ? [`${rehearsal}.`] : []), ...(isPilot ? [pilot] : [])].join(" ");
}

/** The question, what is answered and what the step leads to. */
export function raiseText({ number, text, from, to }: SavedStep, words: PlanFileWords): string {
  return words.raise(words.question(number, text), withFullStop(from.text), to.goal);
}

function rowOf(step: SavedStep, size: SavedPlan["size"], words: PlanFileWords): Row {
  const { question, title, hours, responsible, reason, first, how, done, show, buys, start, due } = step;
  const given = { title, hours: hours && words.hours(hours, size), responsible, first, how: how.join("\n"), show, buys, start, due };
  return {
    goal: goalOf(step),
    step: `${question}:${step.to.option}`,
    reason,
    done,
    questions: raiseText(step, words),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
  };
}
