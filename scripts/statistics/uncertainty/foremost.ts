// Finds the published counts that may truly be the largest, so that rounding never picks a winner.
import { countBounds } from "./worst-case.ts";

/**
 * The items that no other certainly exceeds, in the given order. The counts must be of one group, so that they rank as their shares do.
 * These are the counts less than two bases below the largest.
 */
export function foremost<Counted extends { readonly count: number }>(counted: readonly Counted[]): readonly Counted[] {
  const most = Math.max(...counted.map(({ count }) => count));
  return counted.filter(({ count }) => countBounds(count).high >= countBounds(most).low);
}

/** Whether the first count is larger than the second, or than none, whatever the rounding hides. */
export function leadsCertainly(first: { readonly count: number }, second: { readonly count: number } = { count: 0 }): boolean {
  return countBounds(first.count).low > countBounds(second.count).high;
}
