// Decides the national index of block 1: how much of it is in place, from the published classes of its areas.
import { type ProtectedCube, shares } from "../cube/cube.ts";
import { countBetween, roundingError } from "./worst-case.ts";

/** Per cent, 0–100. `low` and `high` hold whatever the shares within the classes are and however they were rounded; `middle` sets each at its class's middle. */
interface AreaIndex {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly n: number;
}

/** Where each class begins and ends, per cent, in the order of `areaClasses`. */
const ends = [
  [0, 25],
  [25, 50],
  [50, 75],
  [75, 100],
] as const;

/**
 * The mean over those who answered of block 1's share, each area counting alike. All who answered have answered block 1 in full, so
 * nothing is missing. Worked out from rounded counts in classes, since exact shares are
 * never published: the true mean lies between `low` and `high`, whatever the classes and the rounding hide. Null where withheld.
 */
export function areaIndex(cube: ProtectedCube, row: string): AreaIndex | null {
  const variables = cube.variables.filter(({ kind }) => kind === "area");
  const found = variables.flatMap(({ id }) => shares(cube, row, id) ?? []);
  const n = found[0]?.n ?? 0;
  if (found.length === 0 || found.length < ends.length * variables.length) return null;
  const areas = variables.map((_, at) => found.slice(at * ends.length, (at + 1) * ends.length).map(({ count }) => count));
  const sizes = Array.from({ length: 2 * roundingError + 1 }, (_, at) => n - roundingError + at).filter((size) => size > 0);
  // All areas count the same organisations, so they have one true size.
  const over = (bound: (counts: readonly number[], size: number) => number | null) =>
    sizes.flatMap((size) => {
      const means = areas.map((counts) => bound(counts, size));
      return means.includes(null) ? [] : [means.reduce<number>((sum, one) => sum + (one ?? 0), 0) / areas.length];
    });
  const middles = areas.map((counts) => counts.reduce((sum, count, at) => sum + (count / n) * middleOf(at), 0));
  return {
    low: Math.min(...over((counts, size) => leastMean(counts, size))),
    middle: middles.reduce((sum, one) => sum + one, 0) / areas.length,
    high: Math.max(...over((counts, size) => mostMean(counts, size))),
    n,
  };
}

function middleOf(at: number): number {
  const [low, high] = ends[at] ?? [0, 0];
  return (low + high) / 2;
}

/** The lowest mean of a true table of this size that rounds to these counts: as many as may be in the lowest classes, each at its beginning. */
function leastMean(counts: readonly number[], size: number): number | null {
  const ranges = counts.map(countBetween);
  let left = size - ranges.reduce((sum, { low }) => sum + low, 0);
  let total = 0;
  ranges.forEach(({ low, high }, at) => {
    const more = Math.max(0, Math.min(high - low, left));
    left -= more;
    total += (low + more) * (ends[at]?.[0] ?? 0);
  });
  return left === 0 ? total / size : null;
}

/** The highest, likewise: what the classes are turned round, their ends counted from 100. */
function mostMean(counts: readonly number[], size: number): number | null {
  const turned = leastMean(counts.toReversed(), size);
  return turned === null ? null : 100 - turned;
}
