// Decides which measures are shown as those that most have next: key to reaching the next level, group by group.

import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { shares } from "../../scripts/statistics/cube/cube.ts";
import { foremost } from "../../scripts/statistics/uncertainty/foremost.ts";
import type { Group } from "../data/figures.ts";

export interface MeasureFigure {
  readonly measure: string;
  readonly variable: string;
  readonly count: number;
  /** Whole per cent of those who answered. */
  readonly percent: number;
}

/** So many are drawn, and those that as many need as need the last of them; the table has all. */
const drawn = 10;

/** Those that are drawn, of measures in the order of `measuresOf`. */
export function drawnMeasures(measures: readonly MeasureFigure[]): readonly MeasureFigure[] {
  const last = measures[drawn - 1]?.count ?? 0;
  return measures.filter(({ count }, at) => at < drawn || count === last);
}

/** For most organisations first, equal ones in the catalogue's order; null where the group is withheld, empty where the release has none. */
export function measuresOf(cube: ProtectedCube, group: Group): readonly MeasureFigure[] | null {
  const variables = cube.variables.filter((one) => one.kind === "measure");
  const found = variables.map((one) => ({ one, share: shares(cube, group.row, one.id)?.[0] }));
  if (found.some(({ share }) => share === undefined)) return null;
  return found
    .map(({ one, share }) => ({
      measure: one.measure ?? "",
      variable: one.id,
      count: share?.count ?? 0,
      percent: Math.round(100 * (share?.share ?? 0)),
    }))
    .toSorted((a, b) => b.count - a.count);
}

/** Those that may be key to most. None where the first is 5 or fewer: that may be next to nobody. */
export function foremostMeasures(measures: readonly MeasureFigure[]): readonly MeasureFigure[] {
  return (measures[0]?.count ?? 0) <= 5 ? [] : foremost(measures);
}
