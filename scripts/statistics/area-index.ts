// Decides the national index of block 1: how much of it is in place, from the published classes of its areas.
import { type ProtectedCube, shares } from "./cube.ts";

/** Per cent, 0–100. `low` and `high` hold whatever the shares within the classes are; `middle` sets each at its class's middle. */
export interface AreaIndex {
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
 * The mean over those who answered of block 1's share in an area; over all areas when none is named, each counting alike. All who
 * answered have answered block 1 in full, so nothing is missing. Worked out from rounded counts in classes, since exact shares are
 * never published: the true mean lies between `low` and `high`, but for the rounding. Null where withheld.
 */
export function areaIndex(cube: ProtectedCube, row: string, area?: string): AreaIndex | null {
  const variables = cube.variables.filter((one) => one.kind === "area" && (area === undefined || one.area === area));
  const found = variables.map(({ id }) => shares(cube, row, id));
  if (found.length === 0 || found.includes(null)) return null;
  const mean = (of: (low: number, high: number) => number) =>
    found.reduce(
      (sum, parts) =>
        sum + (parts ?? []).reduce((all, { share }, at) => all + share * of(ends[at]?.[0] ?? 0, ends[at]?.[1] ?? 0), 0) / found.length,
      0,
    );
  return {
    low: mean((low) => low),
    middle: mean((low, high) => (low + high) / 2),
    high: mean((_, high) => high),
    n: found[0]?.[0]?.n ?? 0,
  };
}
