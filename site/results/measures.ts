// Key measures: those that most organisations of a group need to reach their next level.
import { isSmall, type ProtectedCube, responseRate, shares } from "../../scripts/statistics/cube/cube.ts";
import { foremost, leadsCertainly } from "../../scripts/statistics/uncertainty/foremost.ts";
import { type Bounds, countBounds } from "../../scripts/statistics/uncertainty/worst-case.ts";
import type { Group } from "../data/figures.ts";
import { percent } from "./percent-format.ts";

export interface MeasureFigure {
  readonly measure: string;
  readonly variable: string;
  readonly count: number;
  /** Certain bounds of the count. */
  readonly counts: Bounds;
  /** Whole per cent of respondents; null in a small group, which has the bounds alone. */
  readonly percent: number | null;
}

/** The chart shows this many, and any that tie with the last of them. The table shows all. */
const chartLimit = 10;

/** The measures in the chart, given all in the order of `measuresOf`. */
export function chartMeasures(measures: readonly MeasureFigure[]): readonly MeasureFigure[] {
  const last = measures[chartLimit - 1]?.count ?? 0;
  return measures.filter(({ count }, at) => at < chartLimit || count === last);
}

/** Most needed first, ties in catalogue order. Null where the group is withheld, empty where the release has none. */
export function measuresOf(cube: ProtectedCube, group: Group): readonly MeasureFigure[] | null {
  const variables = cube.variables.filter((one) => one.kind === "measure");
  const found = variables.map((one) => ({ one, share: shares(cube, group.row, one.id)?.[0] }));
  if (found.some(({ share }) => share === undefined)) return null;
  const { n } = responseRate(cube, group.row);
  return found
    .map(({ one, share }) => ({
      measure: one.measure ?? "",
      variable: one.id,
      count: share?.count ?? 0,
      counts: countBounds(share?.count ?? 0, n),
      percent: isSmall(cube, group.row) ? null : percent(share?.share ?? 0),
    }))
    .toSorted((a, b) => b.count - a.count);
}

/** The measures that may be needed by most. None where the rounding leaves it open whether anyone needs any. */
export function foremostMeasures<One extends { readonly count: number }>(measures: readonly One[]): readonly One[] {
  return measures[0] && leadsCertainly(measures[0]) ? foremost(measures) : [];
}
