// Decides what is told of an earlier round by a new edition's rules: its figures where they were published, else why there are none.

import type { ProtectedCube } from "../../scripts/statistics/cube.ts";
import { leastAgreement } from "../../scripts/statistics/rescored.ts";
import type { Release } from "../releases.ts";

/** Figures of the earlier round, each answer at its lower bound. */
export interface PublishedAgain {
  readonly of: { readonly round: string; readonly edition: string };
  readonly cube: ProtectedCube;
}

/** Null where the release scores nothing again, or publishes no figures of it. */
export function publishedAgain({ rescored }: Release): PublishedAgain | null {
  return rescored?.cube ? { of: rescored.of, cube: rescored.cube } : null;
}

/** What a share under level 1 may be, 0–1: every answer counts at its lowest level, and at most five in a hundred may stand higher. */
export function leftOpen(share: number): { readonly low: number; readonly high: number } {
  return { low: Math.max(0, share - (100 - leastAgreement) / 100), high: share };
}
