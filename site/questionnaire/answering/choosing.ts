// Answers to questions where several options may be chosen.
import type { ModelQuestion } from "../../../scripts/method/edition.ts";
import type { Answer } from "../../../scripts/method/schema.ts";

/** Value of the checkbox that answers with no option at all. Only for questions without an exclusive option. */
export const noneValue = "none";

interface Toggle {
  /** The checkbox's value: an option's index, `unknown` or `none`. */
  readonly value: string;
  readonly checked: boolean;
}

/**
 * The answer after a checkbox was ticked or cleared, its indices ascending; undefined if none is ticked any longer. An exclusive option,
 * "vet inte" and "none" clear all others, and are cleared by them.
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

/** Whether the checkbox is ticked for the answer. */
export function isTicked(value: string, answer: Answer | undefined): boolean {
  if (!Array.isArray(answer)) return value === "unknown" && answer === "unknown";
  return value === noneValue ? answer.length === 0 : answer.includes(Number(value));
}

/** How many checkboxes a tick in another one cleared. */
export function countCleared(before: Answer | undefined, after: Answer | undefined): number {
  if (after === undefined || before === undefined) return 0;
  const ticked = Array.isArray(before) && before.length > 0 ? before : [before];
  return ticked.filter((one) => !(Array.isArray(after) && typeof one === "number" ? after.includes(one) : after === one)).length;
}
