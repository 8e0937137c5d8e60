// What a published row says of its true counts: exact bounds of every run of consecutive categories, and the one number to show for it.
//
// A row is rounded by one offset. With S the true cumulative counts and A those shown, a true row can have given it if and only if every
// S − A, 0 before the first category included, lies within four of every other; so each bound is one on the difference of two S.
import { type Bounds, roundingError } from "./worst-case.ts";

/** The numbers of a row's categories in the order of publication, and the size of the group that they divide: exact, or bounds of it. */
export interface ShownRow {
  readonly shown: readonly number[];
  readonly size: number | Bounds;
}

/** Consecutive categories: the first, and the one after the last. */
export type Run = readonly [from: number, to: number];

/** Of a run within a longer one. */
export interface RunBounds {
  readonly counts: Bounds;
  /** Of the rest of the longer run, and of its size. */
  readonly rest: Bounds;
  readonly of: Bounds;
  /** Of the run's share of the longer one, 0–1; from 0 to 1 where that may be empty. */
  readonly between: Bounds;
}

/** Every bound is reached by a true row that can have given the numbers shown. `within`: the whole row, if it is left out. */
export function runBounds(row: ShownRow, [from, to]: Run, [first, last]: Run = [0, row.shown.length]): RunBounds {
  const most = mostBetween(row);
  const of = between(most, first, last);
  // Once the size of the longer run is given, the shorter one is a difference like any other.
  const sized = Array.from({ length: of.high - of.low + 1 }, (_, more) => {
    const size = of.low + more;
    return { size, ...between(mostBetween(row, { run: [first, last], size }), from, to) };
  });
  return {
    counts: extremes(sized.flatMap(({ low, high }) => [low, high])),
    rest: extremes(sized.flatMap(({ size, low, high }) => [size - low, size - high])),
    of,
    between: extremes(sized.flatMap(({ size, low, high }) => (size === 0 ? [0, 1] : [low / size, high / size]))),
  };
}

/** The one number of a run: what is shown and, at either end of the row, half of what the whole row's sum is short of its size. */
export function runMiddle({ shown, size }: ShownRow, [from, to]: Run): number {
  const { low, high } = boundsOf(size);
  const short = ((low + high) / 2 - sumOf(shown)) / 2;
  return sumOf(shown.slice(from, to)) + (from === 0 ? short : 0) + (to === shown.length ? short : 0);
}

/** The true cumulative counts, of as many of the first categories as there are before each: all at their lowest, and all at their highest. */
export function cumulativeBounds(row: ShownRow): readonly Bounds[] {
  const most = mostBetween(row);
  return most.map((_, to) => between(most, 0, to));
}

/**
 * By two places among the cumulative counts: the most by which the second can exceed the first. Shortest paths, and so reached by whole
 * numbers, all from one place at once.
 */
function mostBetween({ shown, size }: ShownRow, given?: { readonly run: Run; readonly size: number }): readonly (readonly number[])[] {
  const places = shown.length + 1;
  const most = Array.from({ length: places }, (_, from) =>
    Array.from({ length: places }, (_, to) =>
      from < to ? sumOf(shown.slice(from, to)) + roundingError : Math.min(0, roundingError - sumOf(shown.slice(to, from))),
    ),
  );
  const give = ([from, to]: Run, { low, high }: Bounds) => {
    set(most, from, to, high);
    set(most, to, from, -low);
  };
  give([0, places - 1], boundsOf(size));
  if (given) give(given.run, boundsOf(given.size));
  for (let over = 0; over < places; over += 1)
    for (let from = 0; from < places; from += 1)
      for (let to = 0; to < places; to += 1) set(most, from, to, at(most, from, over) + at(most, over, to));
  return most;
}

function set(most: number[][], from: number, to: number, value: number): void {
  const row = most[from];
  if (row) row[to] = Math.min(row[to] ?? value, value);
}

function at(most: readonly (readonly number[])[], from: number, to: number): number {
  return most[from]?.[to] ?? 0;
}

function between(most: readonly (readonly number[])[], from: number, to: number): Bounds {
  // A difference, since a count is never −0.
  return { low: 0 - at(most, to, from), high: at(most, from, to) };
}

function boundsOf(size: number | Bounds): Bounds {
  return typeof size === "number" ? { low: size, high: size } : size;
}

function extremes(values: readonly number[]): Bounds {
  return { low: Math.min(...values), high: Math.max(...values) };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, one) => sum + one, 0);
}
