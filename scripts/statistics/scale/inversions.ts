// Decides whether the staircase's order holds: who meets what a later block demands but not what an earlier one does.

import type { Model, Response } from "../../method/edition.ts";
import { conditionsOf, isMet } from "../../method/engine/staircase.ts";

/** One block at the threshold where it first counts: block k as level k demands it. Numbers of organisations. */
export interface Inversion {
  readonly block: number;
  /** Answered the block in full. */
  readonly answered: number;
  /** Of those, meet the block's own conditions. */
  readonly met: number;
  /** Of those again, fail the conditions of at least one earlier block. */
  readonly inverted: number;
}

/**
 * Level ℓ demands more of earlier blocks than level ℓ − 1 did, so whole levels can never be inverted. What can be is the order of the
 * blocks: each is therefore judged alone, at the conditions (musts, share, area floors) of the level that first asks for it.
 */
export function levelInversions(model: Model, responses: readonly Response[]): readonly Inversion[] {
  const met = responses.map((response) => Array.from({ length: model.blocks }, (_, at) => meetsBlock(model, response, at + 1)));
  return Array.from({ length: Math.max(0, model.blocks - 1) }, (_, at): Inversion => {
    const block = at + 2;
    const answered = met.filter((one) => one[block - 1] !== undefined);
    const meeting = answered.filter((one) => one[block - 1] === true);
    const inverted = meeting.filter((one) => one.slice(0, block - 1).some((earlier) => earlier === false));
    return { block, answered: answered.length, met: meeting.length, inverted: inverted.length };
  });
}

/** Undefined where the block is not answered in full, or no level asks for it. */
function meetsBlock(model: Model, response: Response, block: number): boolean | undefined {
  const own = conditionsOf(model, response, block).filter((one) => one.block === block);
  if (own.length === 0 || block > model.thresholds.length || own.some((one) => one.kind === "answered")) return undefined;
  return own.every(isMet);
}
