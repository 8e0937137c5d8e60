// Lays out a table for rounding: which sets of organisations share one value, and the sums that bind them.
import { ceilTo, floorTo } from "../base.ts";
import { type Aggregate, type TrueCell, trueCell } from "../plan/aggregate.ts";
import { isPartition, respondent } from "../plan/plan.ts";
import { partitions, rowsIn } from "../plan/rows.ts";
import { shownTypes, typesShown } from "../plan/shown-types.ts";
import type { Cube } from "../schema.ts";
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

/** A union of categories as a category of its own; no category contains a plus sign. */
function unionKey(categories: readonly string[]): string {
  return categories.join("+");
}

/**
 * Every number that a cube publishes of a table, that of a union too, with the organisations that it counts; null where withheld. None of a
 * table without cells, of which only is known who answered.
 */
export function publishedNumbers(
  { cells }: Pick<Cube, "cells">,
  table: Aggregate,
): readonly { readonly cell: TrueCell; readonly count: number | null }[] {
  const counts = countsByKey(cells);
  const unions = table.cells.length > 0 ? unionCells(table) : [];
  return [...table.cells, ...unions].map((cell) => {
    const parts = cell.category.split("+").map((category) => counts.get(cellKey(cell.row, cell.variable, category)) ?? null);
    return { cell, count: parts.includes(null) ? null : parts.reduce<number>((sum, one) => sum + (one ?? 0), 0) };
  });
}

/** All cells that count exactly the same organisations: they get one value. */
export interface Group {
  readonly organisations: readonly string[];
  /** The variable whose draw decides: the one redrawn least, else the first of the plan. */
  readonly owner: string;
  /** How often the owner has been redrawn. */
  readonly counter: number;
  /**
   * The largest value: no cell shows more than its row's size rounded down. Only the number who declined may be rounded up above the number
   * who did not answer: it is no answer, and small types could otherwise not add up.
   */
  readonly max: number;
  /** 8 for the whole frame, 4 for a type, 2 below: where sums force some cell off its draw, a small one goes first. */
  readonly weight: number;
}

/**
 * min ≤ Σ parts − whole ≤ max, where a sum without `whole` is bounded by numbers alone. Cells are named by key. `largest`: the parts are
 * rows, and these are the values that the sizes of some leave no room above, of the category and of unions with it. Where one has that
 * value, nearly all organisations of its row are in the category or the union, and the sum may be lower.
 */
export interface Sum {
  readonly largest?: ReadonlyMap<string, number>;
  readonly whole?: string;
  readonly parts: readonly string[];
  readonly min: number;
  readonly max: number;
  /** Of all categories of a row: what decides whether their sum is rounded up. */
  readonly total?: Pick<Group, "owner" | "counter" | "weight">;
}

export interface Structure {
  readonly groups: readonly Group[];
  /** From a cell's key to its place in `groups`. */
  readonly groupOf: ReadonlyMap<string, number>;
  readonly sums: readonly Sum[];
}

/** What a table is laid out from. `counters`: the redraws of each variable. */
export interface Layout {
  readonly table: Aggregate;
  readonly counters: Readonly<Record<string, number>>;
  readonly base: number;
}

/** Lays out a table. Rows that a variable's floor withholds have no cells of it: they would only add constraints. */
export function structureOf({ table, counters, base }: Layout): Structure {
  const precedence = new Map(
    table.variables
      .map(({ id }, index) => ({ id, redraws: counters[id] ?? 0, index }))
      .sort((a, b) => a.redraws - b.redraws || a.index - b.index)
      .map(({ id }, place) => [id, place]),
  );
  const weights = weightsOf(table);
  const sizes = sizesOf(table);
  const withheld = withheldIn(table, sizes);
  const places = new Map<string, number>();
  const groups: Group[] = [];
  const groupOf = new Map<string, number>();
  for (const cell of [...table.cells, ...unionCells(table)]) {
    if (withheld.get(cell.variable)?.has(cell.row)) continue;
    const who = cell.organisations.join("\n");
    const place = places.get(who) ?? groups.length;
    places.set(who, place);
    const known = groups[place];
    const hasPrecedence = known === undefined || (precedence.get(cell.variable) ?? 0) < (precedence.get(known.owner) ?? 0);
    const owner = hasPrecedence ? cell.variable : known.owner;
    groups[place] = {
      organisations: cell.organisations,
      owner,
      counter: counters[owner] ?? 0,
      max: Math.min(
        (cell.variable === respondent ? ceilTo : floorTo)(sizes(cell.variable, cell.row), base),
        known?.max ?? Number.POSITIVE_INFINITY,
      ),
      weight: Math.max(weights.get(cell.row) ?? 2, known?.weight ?? 0),
    };
    groupOf.set(cellKey(cell.row, cell.variable, cell.category), place);
  }
  const isKnown = (key: string) => groupOf.has(key);
  const sums = sumsOf(table, { sizes, weights, counters, base }).filter(
    ({ whole, parts }) => parts.every(isKnown) && (whole === undefined || isKnown(whole)),
  );
  return { groups, groupOf, sums };
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
  return new Map(
    variables.map((one) => [
      one.id,
      withheldRows(rowsIn(rows, one), one.floor, (row) => (one.floor > 0 && empty.has(row) ? null : sizes(one.id, row))),
    ]),
  );
}

/** Unions that are published as one number are rounded like cells, or the errors of their parts would add up. */
function unionCells({ rows, variables, cells }: Aggregate): readonly TrueCell[] {
  const byKey = new Map(cells.map((cell) => [cellKey(cell.row, cell.variable, cell.category), cell]));
  return variables.flatMap((variable) =>
    rowsIn(rows, variable).flatMap((row) =>
      (variable.unions ?? []).map((union) => {
        const members = union.flatMap((category) => byKey.get(cellKey(row.id, variable.id, category))?.organisations ?? []);
        return trueCell(row.id, variable.id, unionKey(union), members.toSorted());
      }),
    ),
  );
}

function weightsOf({ rows }: Aggregate): ReadonlyMap<string, number> {
  const root = rows.find(({ parent }) => parent === null)?.id;
  return new Map(rows.map(({ id, parent }) => [id, parent === null ? 8 : parent === root ? 4 : 2]));
}

interface SumInput extends Omit<Layout, "table"> {
  readonly sizes: Sizes;
  readonly weights: ReadonlyMap<string, number>;
}

/** Sums across the categories of a row and across the rows of a family. */
function sumsOf({ rows, variables }: Aggregate, { sizes, weights, counters, base }: SumInput): readonly Sum[] {
  return variables.flatMap((variable) => {
    const within = rowsIn(rows, variable);
    const key = (row: { readonly id: string }, category: string) => cellKey(row.id, variable.id, category);
    const setsWith = (category: string): readonly string[] => [
      category,
      ...(variable.unions ?? []).filter((union) => union.includes(category)).map(unionKey),
    ];
    const largestOf = (part: string, size: number): readonly (readonly [string, number])[] =>
      variable.kind === "respondent" || size % base === 0 ? [] : [[part, floorTo(size, base)]];
    const acrossCategories = within.flatMap((row): readonly Sum[] => {
      const size = sizes(variable.id, row.id);
      const parts = variable.categories.map((one) => key(row, one));
      const owner = variable.kind === "reason" ? respondent : variable.id;
      const total = { owner, counter: counters[owner] ?? 0, weight: weights.get(row.id) ?? 2 };
      return [
        ...(isPartition(variable) ? [{ parts, min: floorTo(size, base), max: ceilTo(size, base), total }] : []),
        ...(variable.unions ?? []).map((union) => ({
          whole: key(row, unionKey(union)),
          parts: union.map((one) => key(row, one)),
          ...equal,
        })),
        // The reasons of all who declined are one number: that of those who declined.
        ...(variable.kind === "reason" ? [{ whole: cellKey(row.id, respondent, "declined"), parts, ...equal }] : []),
      ];
    });
    const acrossRows = partsOf(within).flatMap(({ parent, children }) =>
      variable.categories.map((one) => ({
        whole: key(parent, one),
        parts: children.map((child) => key(child, one)),
        ...equal,
        largest: new Map(
          children.flatMap((child) => setsWith(one).flatMap((set) => largestOf(key(child, set), sizes(variable.id, child.id)))),
        ),
      })),
    );
    return [...acrossCategories, ...acrossRows];
  });
}

const equal = { min: 0, max: 0 } as const;

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
