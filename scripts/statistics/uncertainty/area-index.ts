// The index of block 1: the mean share of it that is in place, bounded from the published classes of its areas.
import { type ProtectedCube, responseRate, shares } from "../cube/cube.ts";
import { countBounds } from "./worst-case.ts";

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
  const variables = cube.variables.filter(({ kind }) => kind === "area");
  const found = variables.flatMap(({ id }) => shares(cube, row, id) ?? []);
  const { n } = responseRate(cube, row);
  if (found.length === 0 || found.length < limits.length * variables.length) return null;
  const areas = variables.map((_, at) => found.slice(at * limits.length, (at + 1) * limits.length).map(({ count }) => count));
  const meanOf = (bound: (counts: readonly number[], size: number) => number) =>
    areas.reduce((sum, counts) => sum + bound(counts, n), 0) / areas.length;
  const middles = areas.map((counts) =>
    counts.reduce((sum, count, at) => sum + (count / counts.reduce((all, one) => all + one, 0)) * middleOf(at), 0),
  );
  return {
    low: meanOf(minMean),
    middle: middles.reduce((sum, one) => sum + one, 0) / areas.length,
    high: meanOf(maxMean),
    n,
  };
}

function middleOf(at: number): number {
  const [low, high] = limits[at] ?? [0, 0];
  return (low + high) / 2;
}

/** The lowest mean of a table of this size that rounds to these counts: as many as possible in the lowest classes, at the lower limits. */
function minMean(counts: readonly number[], size: number): number {
  const ranges = counts.map((count) => countBounds(count, size));
  let left = size - ranges.reduce((sum, { low }) => sum + low, 0);
  let total = 0;
  ranges.forEach(({ low, high }, at) => {
    const more = Math.max(0, Math.min(high - low, left));
    left -= more;
    total += (low + more) * (limits[at]?.[0] ?? 0);
  });
  return total / size;
}

/** The highest mean, by symmetry: the classes reversed, with their limits counted down from 100. */
function maxMean(counts: readonly number[], size: number): number {
  return 100 - minMean(counts.toReversed(), size);
}
