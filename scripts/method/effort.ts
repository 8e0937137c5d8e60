// Hours of work as ranges, and the effort class that follows from them.
import type { MeasureHours } from "./schema.ts";

/** Least and most hours. */
export type Hours = readonly [least: number, most: number];

/** 1 = days, 2 = weeks, 3 = months. */
export type Effort = 1 | 2 | 3;

/** The most hours, of everyone together, that count as days and as weeks: one working week, and four. */
export const mostHours = { days: 40, weeks: 160 } as const;

export function hoursOf(stated: number | readonly number[]): Hours {
  return typeof stated === "number" ? [stated, stated] : [stated[0] ?? 0, stated[1] ?? 0];
}

/** By the most hours that a small organisation needs, of everyone together: it has the fewest to share them. */
export function effortOf({ small }: MeasureHours): Effort {
  const most = hoursOf(small.coordinator)[1] + hoursOf(small.others)[1];
  if (most <= mostHours.days) return 1;
  return most <= mostHours.weeks ? 2 : 3;
}
