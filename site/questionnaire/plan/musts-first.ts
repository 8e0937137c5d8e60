// Which of the questions that a measure raises names it.
import type { Model, ModelQuestion } from "../../../scripts/method/edition.ts";
import type { Raise } from "../../../scripts/method/result.ts";

/** A question with a must that is not in place names the measure. */
export function mustsFirst(raises: readonly Raise[], model: Model): readonly Raise[] {
  return raises.toSorted((a, b) => Number(isMust(b, model)) - Number(isMust(a, model)));
}

/** Whether a must that is not in place needs it. */
export function isMust(raise: Raise, model: Model): boolean {
  return (questionOf(raise, model)?.must ?? 0) > raise.from;
}

export function questionOf({ question }: Raise, model: Model): ModelQuestion | undefined {
  return model.questions.find((one) => one.id === question);
}
