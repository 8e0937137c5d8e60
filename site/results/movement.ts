// How a count of those that answered two rounds is shown.

import { countBounds } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { figureRule } from "../../scripts/statistics/wording/figure-rule.ts";
import type { Words } from "../text/words.ts";

/** What became of the level, in the order of the bar. */
export const movementParts = ["rose", "same", "fell"] as const;

/** "omkring 35"; in a panel of few, "31–39". `n`: the exact size of the panel. */
export function movedCount(count: number, n: number, { overTime, statistics, formats }: Words): string {
  if (figureRule(n) === "point") return overTime.about(formats.inDigits(count));
  const { low, high } = countBounds(count, n);
  return statistics.bounds(low, high);
}
