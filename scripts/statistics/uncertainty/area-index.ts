// The index of block 1: the mean share of it that is in place, bounded from the published classes of its areas.
import { type ProtectedCube, responseRate, shares } from "../cube/cube.ts";
import { cumulativeBounds, type ShownRow } from "./runs.ts";

/** Per cent, 0–100. `low` and `high` are certain bounds; `middle` puts each share in the middle of its class. */
interface AreaIndex {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly n: number;
}

/** Limits of each class in per cent, in the order of `areaClasses`. */
const limits = [
  [0, 25],
  [25, 50],
  [50, 75],
  [75, 100],
] as const;

/**
 * Mean over the respondents of block 1's share, with equal weight to each area. All respondents have answered block 1 in full, so
 * nothing is missing. Exact shares are never published, so it is computed from rounded counts in classes: the true mean lies between
 * `low` and `high`, whatever the classes and the rounding conceal. Null where withheld.
 */
export function areaIndex(cube: ProtectedCube, row: string): AreaIndex | null {
  const areas = cube.variables.filter(({ kind }) => kind === "area").flatMap(({ id }) => [shares(cube, row, id) ?? []]);
  const { n } = responseRate(cube, row);
  if (areas.length === 0 || areas.some(({ length }) => length !== limits.length)) return null;
  const rows = areas.map((one): ShownRow => ({ shown: one.map(({ count }) => count), size: n }));
  const meanOver = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const bounds = rows.map(cumulativeBounds);
  const [lowest, highest] = [bounds.map((one) => one.map(({ low }) => low)), bounds.map((one) => one.map(({ high }) => high))];
  return {
    low: meanOver(highest.map((one) => meanOf(one, 0))),
    middle: meanOver(areas.map((one) => one.reduce((sum, { share }, at) => sum + share * meanOver(limits[at] ?? []), 0))),
    high: meanOver(lowest.map((one) => meanOf(one, 1))),
    n,
  };
}

/** The mean of these cumulative counts, each class at one of its limits. The more in the first classes, the lower it is. */
function meanOf(cumulative: readonly number[], limit: 0 | 1): number {
  const inClass = (at: number) => (cumulative[at + 1] ?? 0) - (cumulative[at] ?? 0);
  return limits.reduce((sum, one, at) => sum + one[limit] * inClass(at), 0) / (cumulative.at(-1) ?? 1);
}
