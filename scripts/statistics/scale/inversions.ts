// Counts inversions of the staircase: organisations that meet the requirements of a later block but not those of an earlier one.
import type { Model, Response } from "../../method/edition.ts";
import { conditionsOf, isMet } from "../../method/engine/staircase.ts";

/** One block at the threshold where it first counts: block k as level k requires it. Numbers of organisations. */
export interface Inversion {
  readonly block: number;
  /** Answered the block in full. */
  readonly answered: number;
  /** Of those, meet the block's own conditions. */
  readonly met: number;
  /** Of those in turn, fail the conditions of at least one earlier block. */
  readonly inverted: number;
}

/**
 * Level ℓ requires more of earlier blocks than level ℓ − 1 did, so levels cannot be inverted as such. The order of the blocks can: each
 * is therefore judged alone, by the conditions (musts, share, area floors) of the level that first requires it.
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

/** Undefined where the block is not answered in full, or no level requires it. */
function meetsBlock(model: Model, response: Response, block: number): boolean | undefined {
  const own = conditionsOf(model, response, block).filter((one) => one.block === block);
  if (own.length === 0 || block > model.thresholds.length || own.some((one) => one.kind === "answered")) return undefined;
  return own.every(isMet);
}
