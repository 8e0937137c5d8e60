// Finds the published counts that may truly be the largest, so that rounding never picks a winner.
import type { Bounds } from "./worst-case.ts";

/**
 * The items that no other certainly exceeds, and that certainly exceed more than half of the others; in the given order. The counts must be
 * of one group, so that they rank as their shares do.
 */
export function foremost<Counted extends { readonly counts: Bounds }>(counted: readonly Counted[]): readonly Counted[] {
  const most = Math.max(...counted.map(({ counts }) => counts.low));
  return counted.filter((one) => one.counts.high >= most && 2 * exceeded(one, counted) > counted.length - 1);
}

/** Of how many of the counts the one is certainly the larger. */
export function exceeded(one: { readonly counts: Bounds }, counted: readonly { readonly counts: Bounds }[]): number {
  return counted.filter((other) => leadsCertainly(one, other)).length;
}

/** Whether the first count is larger than the second, or than none, whatever the rounding hides. */
export function leadsCertainly(first: { readonly counts: Bounds }, second?: { readonly counts: Bounds }): boolean {
  return first.counts.low > (second?.counts.high ?? 0);
}
