// Certain bounds of a figure: what the rounding conceals, and what non-respondents could have answered.
import { base, roundingErrorOf } from "../base.ts";

/** Inclusive: 0–1 for shares, integers for counts. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Maximum distance of a published count from the truth. */
export const roundingError = roundingErrorOf(base);

/** Bounds of the true count; `n` is the exact size of its group, where that is known. */
export function countBounds(published: number, n = Number.POSITIVE_INFINITY): Bounds {
  return { low: Math.max(0, published - roundingError), high: Math.min(n, published + roundingError) };
}

/** Bounds of the true share of a group of exactly `n`, above 0. */
export function shareBounds(count: number, n: number): Bounds {
  const { low, high } = countBounds(count, n);
  return { low: low / n, high: high / n };
}

/** A rounded count, and the exact numbers of respondents and of organisations in the frame; N is above 0. */
export interface RespondentCounts {
  readonly count: number;
  readonly n: number;
  readonly N: number;
}

/**
 * Bounds of the share of the whole frame that has the property, without any assumption about non-respondents: none of them at the lower
 * bound, all of them at the upper, with the rounding error added.
 */
export function worstCase({ count, n, N }: RespondentCounts): Bounds {
  const { low, high } = countBounds(count, n);
  return { low: low / N, high: (high + N - n) / N };
}

/** The bounds in integer per cent, rounded outwards: never narrower. */
export function roundOutwards({ low, high }: Bounds): readonly [number, number] {
  return [Math.floor(100 * low + 1e-9), Math.ceil(100 * high - 1e-9)];
}
