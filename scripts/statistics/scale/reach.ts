// Decides which levels an organisation's answers could give if every question's weight were anything within a fifth of what it is.

import type { Model, ModelQuestion, Response } from "../../method/edition.ts";
import { applicableIn, conditionsOf, isMet, optionOf } from "../../method/engine/staircase.ts";

/** The level alone, without what explains it. The same as the engine's `score`. */
export function levelOf(model: Model, response: Response): number {
  return highest(model, (level) => conditionsOf(model, response, level).every(isMet));
}

/** The model with each weight in fifths: 5 as it is, 6 a fifth more, 4 a fifth less. Whole numbers stay whole. */
export function weighted(model: Model, fifths: (question: ModelQuestion) => 4 | 5 | 6): Model {
  return { ...model, questions: model.questions.map((one) => ({ ...one, weight: one.weight * fifths(one) })) };
}

/**
 * Σ w·(100·credit − needed·creditMax) ≥ 0 is linear in the weights, so each condition is easiest, and hardest, where every weight is at
 * an end. The conditions are judged one by one: no weights within ±20 per cent give a level outside the bounds, though the bounds
 * themselves may need weights that no single set has.
 */
export function levelBounds(model: Model, response: Response): { readonly low: number; readonly high: number } {
  const at = (end: 1 | -1) => highest(model, (level) => canMeet({ model, response, level, end }));
  return { low: at(-1), high: at(1) };
}

function highest(model: Model, holds: (level: number) => boolean): number {
  for (let level = model.thresholds.length; level > 0; level -= 1) if (holds(level)) return level;
  return 0;
}

interface Reaching {
  readonly model: Model;
  readonly response: Response;
  readonly level: number;
  /** 1: weights as they suit the organisation best; −1: worst. */
  readonly end: 1 | -1;
}

function canMeet({ model, response, level, end }: Reaching): boolean {
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
