// What the rows of a variable, each rounded alone, leave possible of each other: a screen before the audit, from what is published alone.
import { partsOf } from "./cells.ts";

/** A row as published. */
interface ShownRow {
  readonly id: string;
  readonly family: string;
  readonly parent: string | null;
  readonly value: string;
  /** Exact. */
  readonly size: number;
  /** By category; null where withheld. */
  readonly shown: readonly number[] | null;
}

/** Places of the categories `from` up to and without `to`. */
interface Run {
  readonly from: number;
  readonly to: number;
}

type Range = readonly [low: number, high: number];

/** As in the audit's stop rule: the most organisations that may be told apart, and the narrowest interval. */
const [coalition, narrowest] = [3, 2] as const;

/** How often a row's bounds are passed on to its parent and siblings. */
const passes = 3;

/**
 * Whether every run of every row keeps a range in which three organisations that know their own answers learn nothing of the others. A
 * screen and no proof: the audit sees all rows and runs at once.
 */
export function areWide(rows: readonly ShownRow[], base: number): boolean {
  return runsOf(rows, base).every((run) =>
    rows.every(({ shown }, at) => {
      const [low, high] = run.bounds[at] as Range;
      const size = rows[at]?.size ?? 0;
      return shown === null || (high > coalition && low < size - coalition && high - low >= narrowest);
    }),
  );
}

/** Whether some table could have given all rows, as far as each run alone shows. */
export function areFeasible(rows: readonly ShownRow[], base: number): boolean {
  return runsOf(rows, base).every(({ bounds }) => bounds.every(([low, high]) => low <= high));
}

/** Every proper run of categories, with its bounds in each row after they have been passed through parent = Σ children. */
function runsOf(rows: readonly ShownRow[], base: number): readonly (Run & { readonly bounds: readonly Range[] })[] {
  const width = rows.find(({ shown }) => shown !== null)?.shown?.length ?? 0;
  const place = new Map(rows.map(({ id }, at) => [id, at]));
  const families = partsOf(rows).map(({ parent, children }) => ({
    parent: place.get(parent.id) ?? 0,
    children: children.map(({ id }) => place.get(id) ?? 0),
  }));
  const runs = Array.from({ length: width }, (_, from) =>
    Array.from({ length: width - from }, (_one, more) => ({ from, to: from + 1 + more })),
  );
  return runs
    .flat()
    .filter(({ from, to }) => to - from < width)
    .map((run) => {
      const bounds = rows.map((row) => runBounds({ ...row, base }, run));
      for (let pass = 0; pass < passes; pass += 1) for (const family of families) narrow(bounds, family);
      return { ...run, bounds };
    });
}

/** The parent is the sum of its children, and each child what the others leave of it. */
function narrow(bounds: Range[], { parent, children }: { readonly parent: number; readonly children: readonly number[] }): void {
  const own = children.map((at) => bounds[at] as Range);
  const [least, most] = [own.reduce((sum, [low]) => sum + low, 0), own.reduce((sum, [, high]) => sum + high, 0)];
  const [low, high] = bounds[parent] as Range;
  const whole: Range = [Math.max(low, least), Math.min(high, most)];
  bounds[parent] = whole;
  for (const [at, one] of own.entries())
    bounds[children[at] as number] = [Math.max(one[0], whole[0] - (most - one[1])), Math.min(one[1], whole[1] - (least - one[0]))];
}

/**
 * The counts that a published row alone leaves possible of a run: within the rounding error, and where the run is at an end of the row, by
 * how much the row's sum is off its exact size as well.
 */
export function runBounds({ shown, size, base }: Pick<ShownRow, "shown" | "size"> & { readonly base: number }, { from, to }: Run): Range {
  if (shown === null) return [0, size];
  const run = shown.slice(from, to).reduce((sum, one) => sum + one, 0);
  const off = from === 0 || to === shown.length ? size - shown.reduce((sum, one) => sum + one, 0) : 0;
  return [Math.max(0, run + Math.max(0, off) - base + 1), Math.min(size, run + Math.min(0, off) + base - 1)];
}
