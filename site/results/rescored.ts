// Decides what is told of an earlier round by a new edition's rules: its figures where they were published, else why there are none.

import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import type { Release } from "../data/releases.ts";

/** Figures of the earlier round, each answer at its lower bound. */
export interface PublishedAgain {
  readonly of: { readonly round: string; readonly edition: string };
  readonly cube: ProtectedCube;
}

/** Null where the release scores nothing again, or publishes no figures of it. */
export function publishedAgain({ rescored }: Release): PublishedAgain | null {
  return rescored?.cube ? { of: rescored.of, cube: rescored.cube } : null;
}
