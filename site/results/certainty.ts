// How certain the share under level 1 is: bounds that hold whatever nonrespondents would have answered and however counts were rounded.
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { direction, shareOf } from "../../scripts/statistics/uncertainty/figure.ts";
import { type Headline, headline } from "../../scripts/statistics/uncertainty/headline.ts";
import type { Bounds } from "../../scripts/statistics/uncertainty/worst-case.ts";

export interface Certainty {
  readonly under: Headline;
  /** Whether everyone answered, by rounded counts. There is then no nonresponse to make assumptions about. */
  readonly allAnswered: boolean;
  /** 0–1, if nonrespondents are like respondents; clipped to the worst-case bounds. Null where everyone answered or it cannot be computed. */
  readonly similar: Bounds | null;
}

/** Null where the row is withheld. */
export function certaintyOf(cube: ProtectedCube, row: string): Certainty | null {
  const under = headline(cube, row, "under-1");
  if (!under) return null;
  const { similar, worst } = under;
  const allAnswered = under.n >= under.N;
  const within = !allAnswered && similar && { low: Math.max(worst.low, similar.low), high: Math.min(worst.high, similar.high) };
  return { under, allAnswered, similar: within || null };
}

/** Whether the shares under level 1 of any two rows differ whatever the rounding hides. */
export function certainlyDiffer(cube: ProtectedCube, rows: readonly string[]): boolean {
  const shares = rows.flatMap((row) => shareOf(cube, { row, variable: "level", category: "0" }) ?? []);
  return shares.some((one) => shares.some((other) => direction(one, other) === "more"));
}
