// The outcome of the answers for a method with named results: which questions are asked, the progress, and the results.
import type { ModelQuestion, Response } from "../../../scripts/method/edition.ts";
import { chosenOf } from "../../../scripts/method/engine/answer.ts";
import { contextOf, type Method } from "../../../scripts/method/engine/evaluate.ts";
import { type Context, evaluate, holds, missing, type Value } from "../../../scripts/method/rules/evaluate-rule.ts";
import type { Filled } from "../drafts/state.ts";
import type { BlockProgress } from "./outcome.ts";

export interface MethodOutcome {
  readonly context: Context;
  /** By name, in the order of the method's results. */
  readonly results: ReadonlyMap<string, Value>;
  /** Follow-up questions whose condition is not met. This and the lists below are in the questionnaire's order. */
  readonly notAsked: readonly string[];
  /** Those of them that have an answer, which is retained but not counted. */
  readonly inactive: readonly string[];
  readonly answered: number;
  readonly asked: number;
  readonly blocks: readonly BlockProgress[];
  /** Asked questions answered "vet inte". */
  readonly unknown: readonly string[];
}

/** Pure and total. */
export function methodOutcomeOf(method: Method, filled: Filled): MethodOutcome {
  const { model, followUps } = method;
  const response: Response = { answers: filled.answers, background: filled.background };
  const context = contextOf(method, response);
  const isCalled = ({ id }: ModelQuestion): boolean => {
    const rule = followUps.get(id);
    return !rule || holds(evaluate(rule, context)) === true;
  };
  const asked = model.questions.filter((one) => context.isAsked?.(one) ?? true);
  const notAskedFollowUps = model.questions.filter((one) => !isCalled(one));
  const isAnswered = (one: ModelQuestion): boolean => chosenOf(one, response) !== undefined;
  const blocks = Array.from({ length: model.blocks }, (_, index): BlockProgress => {
    const within = asked.filter((one) => one.block === index + 1);
    const open = within.filter((one) => !isAnswered(one));
    return { block: index + 1, answered: within.length - open.length, asked: within.length, firstUnanswered: open[0]?.id };
  });
  return {
    context,
    results: new Map([...method.results.keys()].map((name) => [name, context.resultOf?.(name) ?? missing])),
    notAsked: notAskedFollowUps.map((one) => one.id),
    inactive: notAskedFollowUps.filter((one) => filled.answers[one.id] !== undefined).map((one) => one.id),
    answered: asked.filter(isAnswered).length,
    asked: asked.length,
    blocks,
    unknown: asked.filter((one) => filled.answers[one.id] === "unknown").map((one) => one.id),
  };
}
