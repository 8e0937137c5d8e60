// What rounding and audit need of a table: its rows by variable, their sizes, and which of them are withheld.
import type { Aggregate } from "../plan/aggregate.ts";
import { type CountedRow, partitions, rowsIn } from "../plan/rows.ts";
import { shownTypes, typesShown } from "../plan/shown-types.ts";
import type { Cube, Variable } from "../schema.ts";
import { withheldRows } from "./withheld-rows.ts";

export function cellKey(row: string, variable: string, category: string): string {
  return `${row}|${variable}|${category}`;
}

/** Counts by `cellKey`, of a cube's cells or a table's. */
export function countsByKey<Count extends number | null>(
  cells: readonly { readonly row: string; readonly variable: string; readonly category: string; readonly count: Count }[],
): ReadonlyMap<string, Count> {
  return new Map(cells.map(({ row, variable, category, count }) => [cellKey(row, variable, category), count]));
}

/** The exact number of organisations that a variable divides in a row: those who answered, declined, or did not answer. */
export type Sizes = (variable: string, row: string) => number;

/** Reasons divide those who declined, and the response those who did not answer; all else divides those who answered. */
export function sizesOf({ rows, variables, cells }: Aggregate): Sizes {
  const byRow = new Map(rows.map(({ id, organisations, answered }) => [id, { asked: organisations.length, answered: answered.length }]));
  const kinds = new Map(variables.map(({ id, kind }) => [id, kind]));
  const declined = new Map<string, number>();
  for (const { row, variable, count } of cells) if (kinds.get(variable) === "reason") declined.set(row, (declined.get(row) ?? 0) + count);
  return (variable, row) => {
    const { asked, answered } = byRow.get(row) ?? { asked: 0, answered: 0 };
    const kind = kinds.get(variable);
    if (kind === "reason") return declined.get(row) ?? 0;
    return kind === "respondent" ? asked - answered : answered;
  };
}

/** By variable: the rows that its floor withholds. */
export function withheldIn({ rows, variables }: Aggregate, sizes: Sizes): ReadonlyMap<string, ReadonlySet<string>> {
  const empty = new Set(rows.filter(({ organisations }) => organisations.length === 0).map(({ id }) => id));
  const sizeFor =
    ({ id, floor }: Variable) =>
    (row: string) =>
      floor > 0 && empty.has(row) ? null : sizes(id, row);
  return new Map(variables.map((one) => [one.id, withheldRows(rowsIn(rows, one), one.floor, sizeFor(one))]));
}

/**
 * What the offsets of a variable's rows, and their redraws, are named by: the variable, or for a question of a later block the block. The same
 * organisations lack an answer to all its questions, and offsets of their own would measure that number many times over. With one offset
 * the questions show the same number of it, and disclose no more together than each alone.
 */
export function offsetOf({ id, block }: Pick<Variable, "id" | "block">): string {
  return block === undefined ? id : `block-${block}`;
}

/** One row of one variable. */
export interface TrueRow {
  readonly variable: Variable;
  readonly row: CountedRow;
  /** True counts, by category. */
  readonly counts: readonly number[];
  /** The true counts of all variables that are rounded by the same offset in the row. */
  readonly drawnFrom: readonly number[];
  /** Those that the categories divide, sorted by id. */
  readonly organisations: readonly string[];
  /** The exact number that the variable divides; see `sizesOf`. */
  readonly size: number;
  readonly isWithheld: boolean;
}

/** Every row of every variable, in the table's order; rows without cells of the variable have counts of zero. */
export function trueRows(table: Aggregate): readonly TrueRow[] {
  const sizes = sizesOf(table);
  const withheld = withheldIn(table, sizes);
  const cells = new Map(table.cells.map((cell) => [cellKey(cell.row, cell.variable, cell.category), cell]));
  const all = table.variables.flatMap((variable) =>
    rowsIn(table.rows, variable).map((row): Omit<TrueRow, "drawnFrom"> => {
      const own = variable.categories.map((one) => cells.get(cellKey(row.id, variable.id, one)));
      const isOfAnswered = dividesAnswered(variable);
      return {
        variable,
        row,
        counts: own.map((cell) => cell?.count ?? 0),
        organisations: isOfAnswered ? row.answered : own.flatMap((cell) => cell?.organisations ?? []).sort(),
        size: sizes(variable.id, row.id),
        isWithheld: withheld.get(variable.id)?.has(row.id) ?? false,
      };
    }),
  );
  const drawn = new Map<string, number[]>();
  const keyOf = ({ variable, row }: Omit<TrueRow, "drawnFrom">) => `${offsetOf(variable)}|${row.id}`;
  for (const one of all) drawn.set(keyOf(one), [...(drawn.get(keyOf(one)) ?? []), ...one.counts]);
  return all.map((one) => ({ ...one, drawnFrom: drawn.get(keyOf(one)) ?? [] }));
}

/** Whether the categories divide those who answered, not those who declined. */
export function dividesAnswered({ kind }: Pick<Variable, "kind">): boolean {
  return kind !== "reason" && kind !== "respondent";
}

/** The rows of a table with the numbers that a cube shows of them, where it shows any. */
export function shownRows({ cells }: Pick<Cube, "cells">, table: Aggregate): readonly (TrueRow & { readonly shown: readonly number[] })[] {
  const published = countsByKey(cells);
  return table.cells.length === 0
    ? []
    : trueRows(table).flatMap((one) => {
        const shown = one.variable.categories.map((category) => published.get(cellKey(one.row.id, one.variable.id, category)) ?? null);
        return shown.includes(null) ? [] : [{ ...one, shown: shown.map(Number) }];
      });
}

/** Rows that are the sum of others: a parent of its children, and `shown-types` of the types in it. */
export function partsOf<R extends { readonly id: string; readonly family: string; readonly parent: string | null; readonly value: string }>(
  rows: readonly R[],
): readonly { readonly family: string; readonly parent: R; readonly children: readonly R[] }[] {
  const instead = rows.find(({ family }) => family === shownTypes);
  if (!instead) return partitions(rows);
  const shown = typesShown(instead);
  const children = rows.filter(({ family, value }) => family === "type" && shown.includes(value));
  return [...partitions(rows), { family: "type", parent: instead, children }];
}
