// Decides between which bounds each part of a change certainly lies, whatever the rounding hid.
import type { Part, Split } from "./decomposition.ts";
import { type Bounds, countBetween, roundingError, shareBetween } from "./worst-case.ts";

/** In shares, −1 to 1. */
export interface SplitBetween {
  readonly within: Bounds;
  readonly joiners: Bounds;
  readonly leavers: Bounds;
}

/** Bounds of the share of all that answered, then and now. */
export interface WholeBetween {
  readonly from: Bounds;
  readonly to: Bounds;
}

/** The share now less the share then, both of whoever answered. */
export function differenceBetween({ from, to }: WholeBetween): Bounds {
  return less(to, from);
}

/**
 * Bounds of the three parts, each by itself: no choice of true counts that gives the published ones leaves them. For a subject that is
 * one cell of a panel, so that its counts and the panel's size each lie within four of the truth. The panel is as many then as now, so
 * its change is the difference of two counts over one number. What joiners brought is the share of all now less that of the panel, and
 * what leavers took is the share of the panel then less that of all (`decompose`): the counts of all are published, where those of
 * joiners and leavers are only differences.
 */
export function splitBetween({ before, after }: Pick<Split, "before" | "after">, { from, to }: WholeBetween): SplitBetween {
  const own = (part: Part): Bounds => shareBetween(part.count, part.of, false);
  return { within: withinBetween(before, after), joiners: less(to, own(after)), leavers: less(own(before), from) };
}

function withinBetween(before: Part, after: Part): Bounds {
  const moved = after.count - before.count;
  const size = countBetween(after.of);
  const shares = [moved - 2 * roundingError, moved + 2 * roundingError].flatMap((count) =>
    [size.low, size.high].map((of) => count / Math.max(1, of)),
  );
  return { low: Math.max(-1, Math.min(...shares)), high: Math.min(1, Math.max(...shares)) };
}

function less(one: Bounds, other: Bounds): Bounds {
  return { low: one.low - other.high, high: one.high - other.low };
}
