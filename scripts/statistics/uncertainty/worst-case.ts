// Certain bounds of a figure: what the rounding conceals, and what non-respondents could have answered.
import { base, roundingErrorOf } from "../base.ts";

/** Inclusive: 0–1 for shares, integers for counts. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Maximum distance of a published count from the truth. */
export const roundingError = roundingErrorOf(base);

/** Certain bounds of how many respondents have a property, and the exact numbers of respondents and of organisations in the frame; N above 0. */
export interface RespondentCounts {
  readonly counts: Bounds;
  readonly n: number;
  readonly N: number;
}

/** Bounds of the share of the whole frame that has the property, without any assumption about non-respondents: none of them, or all. */
export function worstCase({ counts, n, N }: RespondentCounts): Bounds {
  return { low: counts.low / N, high: (counts.high + N - n) / N };
}

/** The bounds in integer per cent, rounded outwards: never narrower. */
export function roundOutwards({ low, high }: Bounds): readonly [number, number] {
  return [Math.floor(100 * low + 1e-9), Math.ceil(100 * high - 1e-9)];
}
