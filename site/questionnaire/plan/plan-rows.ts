// The rows of a plan in its files: a step each, by column.
import { withFullStop } from "../../../scripts/core/text.ts";
import { sumOf, totalOf } from "../../../scripts/method/pathway/hours.ts";
import type { SavedPlan, SavedStep } from "../../../scripts/method/pathway/plan-file.ts";
import type { PlanFileWords } from "../../text/sv/form/planning/plan-files.ts";
import { markedGoal } from "./described-steps.ts";
import { lastDue } from "./plan-dates.ts";

export type Row = Partial<Record<keyof PlanFileWords["labels"], string | number>>;

/** In order. The lines of a cell stand one under the other. */
export function planRows({ steps, size }: SavedPlan, words: PlanFileWords): readonly Row[] {
  return steps.map((step, index) => ({ ...rowOf(step, size, words), order: index + 1 }));
}

/** Hours of the steps that are known to be left, and of those that may fall away where there are any: what each sum is called, and its last day. */
export function sumRows({ steps }: { readonly steps: readonly SavedStep[] }, words: PlanFileWords) {
  return [false, true].flatMap((isDoubtful) => {
    const of = steps.filter(({ isUnknown = false }) => isUnknown === isDoubtful);
    const hours = sumOf(of.flatMap((one) => one.hours ?? []));
    return of.length === 0 ? [] : [{ goal: isDoubtful ? words.sumUnknown : words.sum, hours, isDoubtful, due: lastDue(of) ?? "" }];
  });
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
  const { title, hours, responsible, reason, first, how, done, show, buys, start, due } = step;
  const given = { title, hours: hours && words.hours(hours, size), responsible, first, how: how.join("\n"), show, buys, start, due };
  const [least, most] = hours ? totalOf(sumOf([hours])) : ["", ""];
  return {
    goal: markedGoal(step, words.steps),
    reason,
    done,
    least,
    most,
    questions: raiseText(step, words),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
  };
}
