// The one rule for words of direction: which of them the published movement and the known errors allow.
import type { Direction, Movement } from "../uncertainty/movement.ts";

/**
 * `more`: more rose than fell, however counts were rounded; `less`: the opposite. `probably-…`: the same, but figures of either round
 * have a known error. `unclear`: the rounding hides which. `unknown`: nothing is published of those that answered both rounds.
 */
export type Verdict = Direction | "probably-more" | "probably-less" | "unknown";

/** `hasKnownError`: in the levels or respondents of either round. A difference of two cross-sections never gives a direction. */
export function verdict(movement: Pick<Movement, "way"> | null, hasKnownError: boolean): Verdict {
  if (!movement) return "unknown";
  return hasKnownError && movement.way !== "unclear" ? `probably-${movement.way}` : movement.way;
}
