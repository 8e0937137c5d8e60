// Interval of a share of the whole frame under a declared assumption about those who did not respond.
import type { ThirdClass } from "../schema.ts";
import { classLimits } from "./movement.ts";
import { type Bounds, countBounds, type RespondentCounts } from "./worst-case.ts";

/** At most this share of the leavers has crossed level 1 since they last answered: a judgement, declared to readers. */
export const movedShare = 1 / 4;

/** Leavers that were invited again, and how many of all leavers were below level 1 when they last answered. */
export interface Leavers {
  readonly n: number;
  readonly below: Exclude<ThirdClass, null>;
}

/**
 * Interval of the share of the whole frame below level 1, 0–1: that of the respondents with its rounding; leavers at their last level, but
 * for at most one in four; and the others from the lower of respondents and leavers to the higher of respondents and leavers after one in
 * four has fallen. How often it contains the truth under mechanisms of non-response is in `coverage.json`. Needs n above 0.
 */
export function likelyBelow({ count, n, N }: RespondentCounts, leavers: Leavers): Bounds {
  const { low: a, high: b } = classLimits(leavers.below);
  const share = Math.min(1, count / n);
  const never = Math.max(0, N - n - leavers.n);
  const own = countBounds(count, n);
  const low = own.low + Math.max(0, a - movedShare) * leavers.n + never * Math.min(share, a);
  const most = Math.min(1, b + movedShare);
  const high = own.high + most * leavers.n + never * Math.max(share, most);
  return { low: low / N, high: Math.min(1, high / N) };
}
