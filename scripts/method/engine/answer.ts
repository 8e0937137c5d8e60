// Which questions are asked, and what their answers count as. Apart from the level: the form needs this to be answered at all.
import type { ModelQuestion, Response } from "../edition.ts";
import type { Background } from "../schema.ts";

/** Whether the question is asked, given the background facts. Facts alone decide, so that answers never change the denominator. */
export function isApplicable(question: ModelQuestion, background: Background): boolean {
  const when = question.notApplicableWhen;
  return when === undefined || background[when.fact] !== when.is;
}

/** The option that an answer counts as: the lowest for "unknown"; undefined without a usable answer. */
export function optionOf(question: ModelQuestion, response: Response): number | undefined {
  const answer = response.answers[question.id];
  if (answer === "unknown") return question.noUnknown ? undefined : 0;
  return typeof answer === "number" && question.credits[answer] !== undefined ? answer : undefined;
}

/** The options that are chosen: none for "unknown"; undefined without a usable answer. */
export function chosenOf(question: ModelQuestion, response: Response): readonly number[] | undefined {
  const answer = response.answers[question.id];
  if (answer === "unknown") return question.noUnknown ? undefined : [];
  if (!question.several) return typeof answer === "number" && question.credits[answer] !== undefined ? [answer] : undefined;
  if (!Array.isArray(answer) || new Set(answer).size < answer.length) return undefined;
  const isAlone = answer.length === 1 || !answer.some((option) => question.exclusive?.includes(option));
  return isAlone && answer.every((option) => question.credits[option] !== undefined) ? answer : undefined;
}
