// How a count of those that answered two rounds is shown.
import { pointFloor } from "../../scripts/statistics/cube/cube.ts";
import { countBounds } from "../../scripts/statistics/uncertainty/worst-case.ts";
import type { Words } from "../text/words.ts";

/** What became of the level, in the order of the bar. */
export const movementParts = ["rose", "same", "fell"] as const;

/** "omkring 35"; in a panel of few, "31–39". `n`: the exact size of the panel. */
export function movedCount(count: number, n: number, { overTime, statistics, formats }: Words): string {
  if (n >= pointFloor) return overTime.about(formats.inDigits(count));
  const { low, high } = countBounds(count, n);
  return statistics.bounds(low, high);
}
