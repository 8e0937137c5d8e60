// Computes the result of higher answers than the organisation's own, which are unchanged.
import type { Model, ModelQuestion } from "../../../scripts/method/edition.ts";
import { isApplicable, optionOf } from "../../../scripts/method/engine/answer.ts";
import type { Answer } from "../../../scripts/method/schema.ts";
import type { Filled } from "../drafts/state.ts";
import { type Outcome, outcomeOf } from "../result/outcome.ts";

/** Question id → the option that is tried. */
export type Tried = Readonly<Record<string, number>>;

/** A question that can be tried, its option (null: unanswered or "vet inte") and its top option. */
export interface Candidate {
  readonly question: string;
  readonly area: string;
  readonly option: number | null;
  readonly top: number;
}

export interface WhatIf {
  readonly now: Outcome;
  readonly trial: Outcome;
  /** Both are computed over blocks 1 to this one. */
  readonly through: number;
  /** Whether some question in those blocks is unanswered, and counts as its lowest option in both. */
  readonly assumesUnanswered: boolean;
}

/** Single-choice questions that are asked and not answered with the top option, in the questionnaire's order. */
export function candidatesOf(model: Model, filled: Filled): readonly Candidate[] {
  return model.questions.flatMap((question): Candidate[] => {
    const top = question.credits.length - 1;
    const option = currentOption(question, filled);
    if (question.several || !isApplicable(question, filled.background) || option === top) return [];
    return [{ question: question.id, area: question.area, option, top }];
  });
}

/** The tried options that are still higher than the actual answers, of questions that are still asked. */
export function stillHigher(model: Model, filled: Filled, tried: Tried): Tried {
  const candidates = new Map(candidatesOf(model, filled).map((one) => [one.question, one]));
  return Object.fromEntries(
    Object.entries(tried).filter(([id, option]) => {
      const candidate = candidates.get(id);
      return candidate !== undefined && option > (candidate.option ?? 0) && option <= candidate.top;
    }),
  );
}

/**
 * The actual result and the trial's over the same blocks, so that they can be compared. A tried question in an incomplete block includes
 * that block, with unanswered questions at their lowest option, as the plan does. Pure.
 */
export function whatIf(model: Model, filled: Filled, tried: Tried): WhatIf {
  const higher = stillHigher(model, filled, tried);
  const { answeredBlocks } = outcomeOf(model, filled).score;
  const through = Math.max(answeredBlocks, ...model.questions.filter((one) => higher[one.id] !== undefined).map((one) => one.block));
  const open = model.questions.filter(
    (one) => one.block <= through && isApplicable(one, filled.background) && optionOf(one, filled) === undefined,
  );
  const lowest = Object.fromEntries(open.map((one): [string, Answer] => [one.id, 0]));
  const within = model.questions.flatMap((one): [string, Answer][] => {
    const answer = filled.answers[one.id];
    // A later, incomplete block does not count, as in the result itself.
    return one.block <= through && answer !== undefined ? [[one.id, answer]] : [];
  });
  const base = { ...filled, answers: { ...Object.fromEntries(within), ...lowest } };
  return {
    now: outcomeOf(model, base),
    trial: outcomeOf(model, { ...base, answers: { ...base.answers, ...higher } }),
    through,
    assumesUnanswered: open.length > 0,
  };
}

function currentOption(question: ModelQuestion, filled: Filled): number | null {
  if (filled.answers[question.id] === "unknown") return null;
  return optionOf(question, filled) ?? null;
}
