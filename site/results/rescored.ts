// An earlier round scored by a newer edition's rules.

import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import type { Release } from "../data/releases.ts";

/** Figures of the earlier round with each answer at its lower bound. */
export interface RescoredRound {
  readonly of: { readonly round: string; readonly edition: string };
  readonly cube: ProtectedCube;
}

/** Null where the release rescores no round, or does not publish the figures. */
export function rescoredRound({ rescored }: Release): RescoredRound | null {
  return rescored?.cube ? { of: rescored.of, cube: rescored.cube } : null;
}
