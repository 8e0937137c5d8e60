// The outcome of the answers so far: the engine's score, and the progress of each block.
import type { Model, Response } from "../../../scripts/method/edition.ts";
import { isApplicable, optionOf } from "../../../scripts/method/engine/answer.ts";
import { applicableIn, conditionsOf, isMet, score as scoreOf } from "../../../scripts/method/engine/staircase.ts";
import type { Score } from "../../../scripts/method/result.ts";
import type { Filled } from "../drafts/state.ts";

export interface BlockProgress {
  readonly block: number;
  readonly answered: number;
  readonly asked: number;
  readonly firstUnanswered: string | undefined;
}

export interface Outcome {
  readonly response: Response;
  /** Every unmet condition of the next level is in its list, also those that the others would meet. */
  readonly score: Score;
  readonly blocks: readonly BlockProgress[];
  /** Ids of the asked questions answered "vet inte", in the questionnaire's order. */
  readonly unknown: readonly string[];
}

/** Pure and total. */
export function outcomeOf(model: Model, filled: Filled): Outcome {
  const response: Response = { answers: filled.answers, background: filled.background };
  const result = scoreOf(model, response);
  const blocks = Array.from({ length: model.blocks }, (_, index) => progressOf(model, response, index + 1));
  const unknown = model.questions.filter((one) => isApplicable(one, filled.background) && filled.answers[one.id] === "unknown");
  const next = result.level < model.thresholds.length ? conditionsOf(model, response, result.level + 1) : [];
  const score = { ...result, unmet: next.filter((one) => !isMet(one)) };
  return { response, score, blocks, unknown: unknown.map(({ id }) => id) };
}

function progressOf(model: Model, response: Response, block: number): BlockProgress {
  const asked = applicableIn(model, response, block);
  const open = asked.filter((question) => optionOf(question, response) === undefined);
  return { block, answered: asked.length - open.length, asked: asked.length, firstUnanswered: open[0]?.id };
}
