// Decides which of several published counts may be the largest: what the rounding hid never picks a winner.
import { countBetween } from "./worst-case.ts";

/**
 * Those that no other certainly exceeds, in the order given: all that may be first. The counts are of one group, so that which count is
 * larger is which share is larger; with counts in fives, those that are less than ten from the largest.
 */
export function foremost<Counted extends { readonly count: number }>(counted: readonly Counted[]): readonly Counted[] {
  const most = Math.max(...counted.map(({ count }) => count));
  return counted.filter(({ count }) => countBetween(count).high >= countBetween(most).low);
}
