// Decides between which bounds a figure certainly lies: what the rounding hides, and what those who did not answer could have said.

/** Inclusive, 0–1 for shares and whole numbers for counts. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Nothing published is more than four from the truth (controlled rounding to base 5). */
export const roundingError = 4;

/** Where the true count lies. */
export function countBetween(published: number): Bounds {
  return { low: Math.max(0, published - roundingError), high: published + roundingError };
}

/**
 * Every share that the rounding leaves open. Where the rest is one published number, part and rest each lie within four of the truth,
 * and what one has too much the whole has too; else part and whole do, apart from each other.
 */
export function shareBetween(count: number, of: number, isRestOne: boolean): Bounds {
  const part = countBetween(count);
  if (!isRestOne) {
    const whole = countBetween(of);
    return { low: part.low / whole.high, high: Math.min(1, part.high / Math.max(1, whole.low)) };
  }
  const rest = countBetween(of - count);
  return { low: part.low / Math.max(1, part.low + rest.high), high: part.high / (part.high + rest.low) };
}

/** Rounded counts as published. */
export interface Answered {
  /** Of those who answered, so many have the property. */
  readonly count: number;
  /** Answered. */
  readonly n: number;
  /** In the frame: rounded, or exactly where `asked` says. */
  readonly N: number;
  readonly asked?: number | undefined;
  /** Those who answered otherwise are one published number, so that `n − count` is within four of the truth and not within eight. */
  readonly isRestOne: boolean;
}

/**
 * The share of the whole frame that can have the property when nothing is known of those who did not answer: none of them at the
 * least, all of them at the most, and the rounding on top. How many the frame is is known exactly where the release says. Those who answered otherwise are a published number, or the difference of
 * two, each within four of the truth.
 */
export function worstCase({ count, n, N, asked, isRestOne }: Answered): Bounds {
  const all = asked ?? countBetween(N).high;
  const outside = Math.max(0, n - count - (isRestOne ? 1 : 2) * roundingError);
  return { low: countBetween(count).low / all, high: 1 - Math.min(1, outside / all) };
}

/** Whole per cent, never narrower than the bounds. */
export function outwards({ low, high }: Bounds): readonly [number, number] {
  return [Math.floor(100 * low + 1e-9), Math.ceil(100 * high - 1e-9)];
}
