// The levels that an organisation's answers could give with every question's weight anywhere within ±20 per cent.
import type { Model, ModelQuestion, Response } from "../../method/edition.ts";
import { optionOf } from "../../method/engine/answer.ts";
import { applicableIn, conditionsOf, isMet, isReached } from "../../method/engine/staircase.ts";

/** The level of the engine's `score`, without its explanation. */
export function levelOf(model: Model, response: Response): number {
  return highest(model, (level) => isReached(model, response, level));
}

/** The model with each weight in fifths: 5 unchanged, 6 a fifth more, 4 a fifth less. Integers stay integers. */
export function weighted(model: Model, fifths: (question: ModelQuestion) => 4 | 5 | 6): Model {
  return { ...model, questions: model.questions.map((one) => ({ ...one, weight: one.weight * fifths(one) })) };
}

/**
 * Σ w·(100·credit − needed·creditMax) ≥ 0 is linear in the weights, so each condition is easiest, and hardest, with every weight at an
 * end of its range. The conditions are judged one by one: no weights within ±20 per cent give a level outside the bounds, though no
 * single set of weights need attain them.
 */
export function levelBounds(model: Model, response: Response): { readonly low: number; readonly high: number } {
  const at = (end: 1 | -1) => highest(model, (level) => canMeet({ model, response, level, end }));
  return { low: at(-1), high: at(1) };
}

function highest(model: Model, isPossible: (level: number) => boolean): number {
  for (let level = model.thresholds.length; level > 0; level -= 1) if (isPossible(level)) return level;
  return 0;
}

interface Extreme {
  readonly model: Model;
  readonly response: Response;
  readonly level: number;
  /** 1: the most favourable weights for the organisation; −1: the least favourable. */
  readonly end: 1 | -1;
}

function canMeet({ model, response, level, end }: Extreme): boolean {
  return conditionsOf(model, response, level).every((condition) => {
    if (condition.kind !== "block" && condition.kind !== "area") return isMet(condition);
    const questions = applicableIn(model, response, condition.block);
    const counted = condition.kind === "area" ? questions.filter((one) => one.area === condition.area) : questions;
    const margins = counted.map((one) => {
      const margin = one.weight * (100 * (one.credits[optionOf(one, response) ?? 0] ?? 0) - condition.needed * model.creditMax);
      return margin * (margin * end > 0 ? 6 : 4);
    });
    return margins.reduce((sum, one) => sum + one, 0) >= 0;
  });
}
