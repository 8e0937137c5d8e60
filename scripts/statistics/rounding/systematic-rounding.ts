// Systematic rounding: one secret offset for each row of each variable cuts the row's cumulative counts at every fifth organisation.
//
// A row adds up over its categories, and rows are rounded alone, so the rows of a family need not add up. With d_j the true less the
// published sum of the first j categories, a true row can have given the published one if and only if max d − min d ≤ base − 1: every run
// of consecutive categories is within that of its true count (`enumerated-rows.test.ts`). Those are the audit's constraints.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import { ceilTo, floorTo } from "../base.ts";
import type { StatisticsCode } from "../messages.ts";
import type { Aggregate } from "../plan/aggregate.ts";
import { respondent } from "../plan/plan.ts";
import { cellKey, dividesAnswered, offsetOf, type TrueRow, trueRows } from "./cells.ts";
import { areWide } from "./family-bounds.ts";

/** What a row's secret offset depends on: the same row under the same counter and attempt has the same offset. */
interface RowDraw {
  /** See `offsetOf`. */
  readonly variable: string;
  /** Those that the categories divide, sorted by id. */
  readonly organisations: readonly string[];
  /** The true counts that the offset rounds. A row that has changed gets an offset of its own: one offset for both would tell more of what changed. */
  readonly counts: readonly number[];
  /** How often the audit has had the variable redrawn. */
  readonly counter: number;
  /** How often rows of the variable have been drawn before because they left each other too little room. */
  readonly attempt: number;
}

/** The secret draw of a row: a number in [0, 1) with at least 48 bits. */
export type Draw = (row: RowDraw) => number | Promise<number>;

export interface RoundingInput {
  readonly table: Aggregate;
  /** The redraws by `offsetOf`. */
  readonly counters: Readonly<Record<string, number>>;
  readonly base: number;
  readonly draw: Draw;
  /** By `rowKey`: rows that earlier releases, and rounds compared with, have shown. The same row shows the same numbers again. */
  readonly earlier?: ReadonlyMap<string, readonly number[]>;
}

/** Rounded counts by `cellKey`. None in rows that a variable's floor withholds. */
export type Rounded = ReadonlyMap<string, number>;

/** Key of a row in `RoundingInput.earlier`. */
export function rowKey({ variable, organisations, drawnFrom }: Pick<TrueRow, "variable" | "organisations" | "drawnFrom">): string {
  return JSON.stringify([variable.id, drawnFrom, organisations]);
}

/** Multiples of the base: the cumulative counts, moved by the offset (0 to base − 1), are cut at every multiple. */
function cut(counts: readonly number[], offset: number, base: number): readonly number[] {
  let sum = offset;
  return counts.map((count) => {
    const before = floorTo(sum, base);
    sum += count;
    return floorTo(sum, base) - before;
  });
}

/** Whether no proper run of categories shows more than the row's exact size rounded down: else all are known to be in it. */
function mayBeShown(shown: readonly number[], size: number): boolean {
  const total = shown.reduce((sum, one) => sum + one, 0);
  return total <= size || (shown.length > 1 && (shown[0] ?? 0) > 0 && (shown.at(-1) ?? 0) > 0);
}

interface Rounding {
  readonly drawn: number;
  readonly base: number;
  /** The exact size of the row. */
  readonly size: number;
}

/** The row as published; see `roundTogether`. */
export function roundRow(counts: readonly number[], rounding: Rounding): readonly number[] {
  return roundTogether([counts], rounding)[0] ?? [];
}

/**
 * The same row of several variables as published by one offset. An offset that `mayBeShown` rules out for any is replaced by one of those
 * that round the whole down, each as likely, from the draw's lower bits.
 */
export function roundTogether(variables: readonly (readonly number[])[], { drawn, base, size }: Rounding): readonly (readonly number[])[] {
  const cutAt = (offset: number) => variables.map((counts) => cut(counts, offset, base));
  const first = cutAt(Math.floor(drawn * base));
  if (first.every((shown) => mayBeShown(shown, size))) return first;
  const whole = variables[0]?.reduce((sum, one) => sum + one, 0) ?? 0;
  return cutAt(Math.floor(((drawn * 2 ** 24) % 1) * (base - (whole % base))));
}

/** Attempts at a family of rows, given those above it, and how often all families are begun again before the audit decides. */
const [familyAttempts, restarts] = [10, 20] as const;

/** Rounds the whole table, each offset with the first draws whose rows leave each other room. Refused where a draw is out of range. */
export async function roundTable(input: RoundingInput): Promise<Checked<Rounded>> {
  const rounded = new Map<string, number>();
  const known = new Map(input.earlier);
  const all = trueRows(input.table);
  // First the reasons of those who declined: they are one row with their number, which is the sum of what is shown of them.
  const offsets = new Set(
    [...input.table.variables].sort((a, b) => Number(b.kind === "reason") - Number(a.kind === "reason")).map(offsetOf),
  );
  for (const offset of offsets) {
    const rows = all.filter(({ variable }) => offsetOf(variable) === offset);
    const names = [...new Set(rows.map(({ row }) => row.family))];
    const drawn = await drawFamilies(
      { ...input, earlier: known },
      names.map((family) => rows.filter(({ row }) => row.family === family)),
    );
    if (!drawn) return refused(fault<StatisticsCode>("rounding-draw-range"));
    for (const [{ variable, row }, numbers] of drawn) {
      variable.categories.forEach((one, place) => {
        if (numbers) rounded.set(cellKey(row.id, variable.id, one), numbers[place] ?? 0);
      });
      const whole = all.find((one) => one.variable.id === respondent && one.row.id === row.id);
      if (variable.kind === "reason" && numbers && whole) known.set(rowKey(whole), [numbers.reduce((sum, one) => sum + one, 0)]);
    }
  }
  return accepted(rounded);
}

/** By row: its numbers, null where it is withheld. */
type Drawn = ReadonlyMap<TrueRow, readonly number[] | null>;

/**
 * Family by family, parents first: each with the first of its attempts that leaves the rows so far room. Where none of them does, all begin
 * again; the last time each keeps its last attempt. Null where a draw is out of range.
 */
async function drawFamilies(input: RoundingInput, families: readonly (readonly TrueRow[])[]): Promise<Drawn | null> {
  let attempt = 0;
  for (let start = 0; ; start += 1) {
    const isLast = start === restarts - 1;
    let drawn: Drawn = new Map();
    let isWide = true;
    for (const family of families) {
      isWide = false;
      let next: Drawn = drawn;
      for (let again = 0; again < familyAttempts && !isWide; again += 1) {
        const shown = await drawRows({ ...input, earlier: withDrawn(input.earlier, drawn) }, family, attempt);
        if (shown === null) return null;
        next = new Map([...drawn, ...family.map((one, at) => [one, shown[at] ?? null] as const)]);
        isWide = leavesRoom(next, input.base);
        attempt += 1;
      }
      if (!isWide && !isLast) break;
      drawn = next;
    }
    if (isWide || isLast) return drawn;
  }
}

/** A row that counts the same as one in a family above shows the same numbers, though another attempt drew those. */
function withDrawn(earlier: RoundingInput["earlier"], drawn: Drawn): NonNullable<RoundingInput["earlier"]> {
  const known = [...drawn].flatMap(([row, shown]) => (shown ? [[rowKey(row), shown] as const] : []));
  return new Map([...known, ...(earlier ?? [])]);
}

function leavesRoom(drawn: Drawn, base: number): boolean {
  const variables = new Set([...drawn.keys()].map(({ variable }) => variable));
  return [...variables].every((variable) => {
    const own = [...drawn].flatMap(([one, shown]) => (one.variable === variable ? [{ ...one.row, size: one.size, shown }] : []));
    return !dividesAnswered(variable) || areWide(own, base);
  });
}

/** In the order of `rows`, which one offset rounds in each row of the plan. Null for each that is withheld; null if a draw is out of range. */
async function drawRows(
  { draw, counters, base, earlier }: RoundingInput,
  rows: readonly TrueRow[],
  attempt: number,
): Promise<readonly (readonly number[] | null)[] | null> {
  const found = new Map<TrueRow, readonly number[]>();
  for (const id of new Set(rows.map(({ row }) => row.id))) {
    const own = rows.filter((one) => one.row.id === id && !one.isWithheld);
    const [first] = own;
    if (!first) continue;
    const { variable, organisations, drawnFrom: counts, size } = first;
    const drawn = await draw({ variable: offsetOf(variable), organisations, counts, counter: counters[offsetOf(variable)] ?? 0, attempt });
    if (!(drawn >= 0 && drawn < 1)) return null;
    // Having declined is no answer: the number may exceed those who did not answer, by the rounding.
    const sized = { drawn, base, size: variable.kind === "respondent" ? Number.POSITIVE_INFINITY : size };
    const truths = own.map((one) => one.counts);
    const shown = roundTogether(truths, sized);
    for (const [at, one] of own.entries()) found.set(one, earlier?.get(rowKey(one)) ?? shown[at] ?? []);
  }
  return rows.map((one) => found.get(one) ?? null);
}

/** Whether rounding could have given a row to any counts of this size. */
export function isRounding(shown: readonly number[], size: number, base: number): boolean {
  const total = shown.reduce((sum, one) => sum + one, 0);
  return (total === floorTo(size, base) || total === ceilTo(size, base)) && mayBeShown(shown, size);
}

/** Whether a published row is one that rounding could have given to these counts: every run is within the rounding error. */
export function couldBe(shown: readonly number[], counts: readonly number[], base: number): boolean {
  let [off, low, high] = [0, 0, 0];
  shown.forEach((one, at) => {
    off += (counts[at] ?? 0) - one;
    low = Math.min(low, off);
    high = Math.max(high, off);
  });
  return high - low < base;
}
