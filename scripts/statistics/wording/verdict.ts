// The one rule for words of direction: which of them the published movement and the known errors allow.
import type { ErrorsOfChange } from "../cube/known-errors.ts";
import type { Direction, Movement } from "../uncertainty/movement.ts";

/**
 * `more`: more rose than fell, beyond what rounding and answering twice may add; `less`: the opposite. `unclear`: they may explain the
 * difference. `known-error`: so may a known error in the figures of either round. `unknown`: nothing is published of those that answered both.
 */
export type Verdict = Direction | "known-error" | "unknown";

/**
 * A direction stands beside known errors that only work against it: of more that rose, levels shown too low now or too high before. A
 * difference of two cross-sections never gives a direction.
 */
export function verdict(movement: Pick<Movement, "way"> | null, errors: ErrorsOfChange): Verdict {
  if (!movement) return "unknown";
  const { way } = movement;
  if (way === "unclear") return way;
  const [against, before] = way === "more" ? (["down", "up"] as const) : (["up", "down"] as const);
  return errors.now.every((one) => one === against) && errors.before.every((one) => one === before) ? way : "known-error";
}
