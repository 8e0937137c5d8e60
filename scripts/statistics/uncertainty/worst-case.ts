// Certain bounds of a figure: what the rounding conceals, and what non-respondents could have answered.

/** Inclusive: 0–1 for shares, integers for counts. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Nothing published is more than four from the truth (controlled rounding to base 5). */
export const roundingError = 4;

/** Bounds of the true count. */
export function countBounds(published: number): Bounds {
  return { low: Math.max(0, published - roundingError), high: published + roundingError };
}

/**
 * Bounds of the true share. Where the rest is one published number, part and rest are each within four of the truth, and an error in one
 * is also one in the whole; otherwise part and whole are, independently.
 */
export function shareBounds(count: number, of: number, isRestOne: boolean): Bounds {
  const part = countBounds(count);
  if (!isRestOne) {
    const whole = countBounds(of);
    return { low: part.low / whole.high, high: Math.min(1, part.high / Math.max(1, whole.low)) };
  }
  const rest = countBounds(of - count);
  return { low: part.low / Math.max(1, part.low + rest.high), high: part.high / (part.high + rest.low) };
}

/** Rounded counts as published. */
interface RespondentCounts {
  /** Respondents with the property. */
  readonly count: number;
  /** Respondents. */
  readonly n: number;
  /** Organisations in the frame, rounded. */
  readonly N: number;
  /** The exact size of the frame, where the release gives it. */
  readonly frameSize?: number | undefined;
  /** Whether the other respondents are one published number, so that `n − count` is within four of the truth and not only within eight. */
  readonly isRestOne: boolean;
}

/**
 * Bounds of the share of the whole frame that has the property, without any assumption about non-respondents: none of them at the lower
 * bound, all of them at the upper, with the rounding error added.
 */
export function worstCase({ count, n, N, frameSize = countBounds(N).high, isRestOne }: RespondentCounts): Bounds {
  const outside = Math.max(0, n - count - (isRestOne ? 1 : 2) * roundingError);
  return { low: countBounds(count).low / frameSize, high: 1 - Math.min(1, outside / frameSize) };
}

/** The bounds in integer per cent, rounded outwards: never narrower. */
export function roundOutwards({ low, high }: Bounds): readonly [number, number] {
  return [Math.floor(100 * low + 1e-9), Math.ceil(100 * high - 1e-9)];
}
