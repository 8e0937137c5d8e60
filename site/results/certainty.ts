// Decides how sure a share under level 1 is said to be: bounds that hold whatever the others would have said and however it was rounded.

import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { direction, shareOf } from "../../scripts/statistics/uncertainty/figure.ts";
import { type Headline, headline } from "../../scripts/statistics/uncertainty/headline.ts";
import type { Bounds } from "../../scripts/statistics/uncertainty/worst-case.ts";

export interface Certainty {
  readonly under: Headline;
  /** By rounded counts: then there are no others to speak of, and nothing that hangs on how they would have answered. */
  readonly isWhole: boolean;
  /** 0–1; never outside the bounds, which are certain. Null where everybody answered, or where it cannot be computed. */
  readonly similar: Bounds | null;
}

/** Null where the row is withheld. */
export function certaintyOf(cube: ProtectedCube, row: string): Certainty | null {
  const under = headline(cube, row, "under-1");
  if (!under) return null;
  const { similar, worst } = under;
  const isWhole = under.n >= under.N;
  const within = !isWhole && similar && { low: Math.max(worst.low, similar.low), high: Math.min(worst.high, similar.high) };
  return { under, isWhole, similar: within || null };
}

/** Whether any two of the rows certainly differ in their share under level 1, whatever the rounding hid. */
export function certainlyDiffer(cube: ProtectedCube, rows: readonly string[]): boolean {
  const shares = rows.flatMap((row) => shareOf(cube, { row, variable: "level", category: "0" }) ?? []);
  return shares.some((one) => shares.some((other) => direction(one, other) === "more"));
}
