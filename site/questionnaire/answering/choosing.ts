// Decides what the answer becomes when a box is ticked or cleared where several options may be chosen.
import type { ModelQuestion } from "../../../scripts/method/edition.ts";
import type { Answer } from "../../../scripts/method/schema.ts";

/** The value of the box that answers with no option at all; only where no option of the question stands alone. */
export const noneValue = "none";

export interface Toggle {
  /** The box: an option's index, `unknown` or `none`. */
  readonly value: string;
  readonly checked: boolean;
}

/**
 * The answer after the box was ticked or cleared; undefined when nothing is ticked any longer. An option that stands alone, "vet
 * inte" and "none" clear the others, and are cleared by them. Indices rise.
 */
export function answerAfter(question: ModelQuestion, before: Answer | undefined, { value, checked }: Toggle): Answer | undefined {
  if (value === "unknown") return checked ? "unknown" : undefined;
  if (value === noneValue) return checked ? [] : undefined;
  const option = Number(value);
  const others = (Array.isArray(before) ? before : []).filter((one) => one !== option);
  const isExclusive = (one: number): boolean => question.exclusive?.includes(one) ?? false;
  if (!checked) return others.length > 0 ? others : undefined;
  if (isExclusive(option)) return [option];
  return [...others.filter((one) => !isExclusive(one)), option].sort((a, b) => a - b);
}

/** Whether the box is ticked when the question has the answer. */
export function isTicked(value: string, answer: Answer | undefined): boolean {
  if (!Array.isArray(answer)) return value === "unknown" && answer === "unknown";
  return value === noneValue ? answer.length === 0 : answer.includes(Number(value));
}

/** How many boxes a tick in another one cleared. */
export function countCleared(before: Answer | undefined, after: Answer | undefined): number {
  if (after === undefined || before === undefined) return 0;
  const was = Array.isArray(before) && before.length > 0 ? before : [before];
  return was.filter((one) => !(Array.isArray(after) && typeof one === "number" ? after.includes(one) : after === one)).length;
}
