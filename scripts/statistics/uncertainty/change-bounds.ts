// Certain bounds of a change and its parts, whatever the rounding conceals.
import type { Part, Split } from "./decomposition.ts";
import { type Bounds, countBounds, roundingError, shareBounds } from "./worst-case.ts";

/** In shares, −1 to 1. */
export interface SplitBounds {
  readonly within: Bounds;
  readonly joiners: Bounds;
  readonly leavers: Bounds;
}

/** Bounds of the share of all respondents, then and now. */
export interface CrossSectionBounds {
  readonly from: Bounds;
  readonly to: Bounds;
}

/** Bounds of the cross-sectional change: the share now less the share then. */
export function differenceBounds({ from, to }: CrossSectionBounds): Bounds {
  return subtractBounds(to, from);
}

/**
 * Bounds of the three parts, each on its own: no true counts that round to the published ones exceed them. For a subject that is one
 * cell of a panel, so that its counts and the panel's size are each within four of the truth. The panel has the same size then and now,
 * so its change is the difference of two counts divided by one number. The effect of joiners is the share of all now less that of the
 * panel, and the effect of leavers is the share of the panel then less that of all (`decompose`): the counts of all are published,
 * whereas those of joiners and leavers are only differences.
 */
export function splitBounds({ before, after }: Pick<Split, "before" | "after">, { from, to }: CrossSectionBounds): SplitBounds {
  const own = (part: Part): Bounds => shareBounds(part.count, part.of, false);
  return { within: withinBounds(before, after), joiners: subtractBounds(to, own(after)), leavers: subtractBounds(own(before), from) };
}

function withinBounds(before: Part, after: Part): Bounds {
  const moved = after.count - before.count;
  const size = countBounds(after.of);
  const shares = [moved - 2 * roundingError, moved + 2 * roundingError].flatMap((count) =>
    [size.low, size.high].map((of) => count / Math.max(1, of)),
  );
  return { low: Math.max(-1, Math.min(...shares)), high: Math.min(1, Math.max(...shares)) };
}

function subtractBounds(one: Bounds, other: Bounds): Bounds {
  return { low: one.low - other.high, high: one.high - other.low };
}
