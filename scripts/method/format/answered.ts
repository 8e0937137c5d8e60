// How much of a response is answered, and which results have a value without any answer behind them.
import type { Response } from "../edition.ts";
import { chosenOf } from "../engine/answer.ts";
import { contextOf, type Method, questionsBehind } from "../engine/evaluate.ts";

export interface Progress {
  /** Questions that are asked and have an answer, "unknown" included. */
  readonly answered: number;
  /** Questions that are asked: neither closed by a background fact nor follow-ups whose condition is not met. */
  readonly asked: number;
  /** Ids of questions that have an answer and are not asked: the answer does not count. In the questionnaire's order. */
  readonly notAsked: readonly string[];
}

export function progressOf(method: Method, response: Response): Progress {
  const { isAsked } = contextOf(method, response);
  const asked = method.model.questions.filter((one) => isAsked?.(one) ?? true);
  const notAsked = method.model.questions.filter((one) => !asked.includes(one) && chosenOf(one, response) !== undefined);
  return {
    answered: asked.filter((one) => chosenOf(one, response) !== undefined).length,
    asked: asked.length,
    notAsked: notAsked.map((one) => one.id),
  };
}

/**
 * Of `shown`, the results that have a value though none of the questions behind them is answered, in the given order. A result that
 * depends on no question, but on background facts alone, is not among them.
 */
export function valuedWithoutAnswers(method: Method, response: Response, shown: readonly string[]): readonly string[] {
  const { resultOf, isAsked, questionOf } = contextOf(method, response);
  const behind = questionsBehind(method);
  return shown.filter((name) => {
    const questions = [...(behind.get(name) ?? [])].flatMap((id) => questionOf?.(id) ?? []);
    const hasAnswer = questions.some((one) => (isAsked?.(one) ?? true) && chosenOf(one, response) !== undefined);
    return questions.length > 0 && !hasAnswer && resultOf?.(name).kind !== "missing";
  });
}
