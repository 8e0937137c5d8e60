// How certain a share is, and how it is therefore shown: as one number, or as an interval alone.
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { direction } from "../../scripts/statistics/uncertainty/figure.ts";
import { type Headline, headline } from "../../scripts/statistics/uncertainty/headline.ts";
import { type Bounds, roundOutwards } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { figureRule, levelFloor } from "../../scripts/statistics/wording/figure-rule.ts";
import type { Words } from "../text/words.ts";
import { percent } from "./percent-format.ts";

/**
 * Whom a certain difference between groups is of: nobody; those that answered, whatever the rounding hides; or all in the groups, whatever
 * the others would have answered.
 */
export type Apart = "nobody" | "answered" | "all";

/** Whether any two shares under level 1 certainly differ. Groups that may have the same share are never ranked. */
export function apart(shown: readonly Pick<Headline, "between" | "worst">[]): Apart {
  const isAny = (of: (one: (typeof shown)[number]) => Bounds): boolean =>
    shown.some((one) => shown.some((other) => direction({ between: of(one) }, { between: of(other) }) === "more"));
  if (isAny(({ worst }) => worst)) return "all";
  return isAny(({ between }) => between) ? "answered" : "nobody";
}

/** The shares under level 1 of the rows that are shown. */
export function underIn(cube: ProtectedCube, rows: readonly string[]): readonly Headline[] {
  return rows.flatMap((row) => headline(cube, row, "under-1") ?? []);
}

/** Whole per cent that every group may have as its share of all: as little as `low`, as much as `high`. Null where they have none in common. */
export function sharedBounds(shown: readonly Pick<Headline, "worst">[]): Bounds | null {
  const low = Math.ceil(100 * Math.max(...shown.map(({ worst }) => worst.low)) - 1e-9);
  const high = Math.floor(100 * Math.min(...shown.map(({ worst }) => worst.high)) + 1e-9);
  return shown.length > 1 && low < high ? { low, high } : null;
}

/** Whether everyone answered: exact. There is then no nonresponse to make assumptions about. */
export function allAnswered({ n, N }: Pick<Headline, "n" | "N">): boolean {
  return n === N;
}

type Share = Pick<Headline, "share" | "between" | "isSmall">;

/** "46", or of a small group "6–57": per cent of those that answered. */
export function shownPercent({ share, between, isSmall }: Share, { statistics }: Words): string {
  return isSmall ? boundsText(between, { statistics }) : String(percent(share));
}

/** "6–57", rounded outwards. */
export function boundsText(bounds: Bounds, { statistics }: Pick<Words, "statistics">): string {
  return statistics.bounds(...roundOutwards(bounds));
}

/** How many are under level 1 as a table has it: the rounded count, or of a small group its bounds. */
export function shownUnder(under: Headline, { formats, statistics }: Words): string {
  return under.isSmall ? statistics.bounds(...countsOf(under)) : formats.inDigits(under.count);
}

/** The same of those at level 1 or higher; null in a group so small that it has no counts by level. */
export function shownHigher(under: Headline, { formats, statistics }: Words): string | null {
  if (under.n < levelFloor) return null;
  const [low, high] = countsOf(under);
  return figureRule(under.n) === "interval" ? statistics.bounds(under.n - high, under.n - low) : formats.inDigits(under.of - under.count);
}

/** Certain bounds of how many of those that answered: whole numbers. */
export function countsOf({ between, n }: Pick<Headline, "between" | "n">): readonly [number, number] {
  return [Math.round(between.low * n), Math.round(between.high * n)];
}
