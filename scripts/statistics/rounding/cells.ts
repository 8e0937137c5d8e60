// Lays out a table for rounding: which sets of organisations share one value, and the sums that connect them.
import { type Aggregate, type TrueCell, trueCell } from "../plan/aggregate.ts";
import { denominatorCategory, respondent } from "../plan/plan.ts";
import { partitions, rowsIn } from "../plan/rows.ts";
import type { Variable } from "../schema.ts";
import { withheldRows } from "./withheld-rows.ts";

/** The category of a row's total of `respondent`. No plan can use it, since a category has at least one character. */
export const total = "";

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

/** All cells that count exactly the same organisations: they get one value. */
export interface Group {
  readonly organisations: readonly string[];
  /** The variable whose draw decides: respondent, else the one redrawn least, else the first of the plan. */
  readonly owner: string;
  /** How often the owner has been redrawn. */
  readonly counter: number;
  /** Whether it is the size of a row that is to be rounded down, whatever is drawn, if the sums allow it. */
  readonly roundsDown: boolean;
  /** 8 for the whole frame, 4 for a type, 2 below: where sums force some cell off its draw, a small one goes first. */
  readonly weight: number;
}

/** Name of a counter that is above 0 where the size of a row – the number who answered, or declined – is to be rounded down. */
export function lowSizeCounter(row: string, category: string): string {
  return `${respondent}-${category}-low-in-${row}`;
}

/** One sum: `whole` equals the sum of its parts, or is at least that where there is a rest. Cells are named by key. */
interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly hasRest?: boolean;
}

export interface Structure {
  readonly groups: readonly Group[];
  /** From a cell's key to its place in `groups`. */
  readonly groupOf: ReadonlyMap<string, number>;
  readonly sums: readonly Sum[];
}

/**
 * Lays out the table of a plan. `counters` are the redraws of each variable. Rows that a variable's floor withholds however the sizes
 * are rounded have no cells of it: they would only add constraints, and single answers there could make a table infeasible.
 */
export function structureOf(table: Aggregate, variables: readonly Variable[], counters: Readonly<Record<string, number>>): Structure {
  const precedence = new Map(
    variables
      .map(({ id, kind }, index) => ({ id, rank: kind === "respondent" ? -1 : (counters[id] ?? 0), index }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .map(({ id }, place) => [id, place]),
  );
  const weights = weightsOf(table);
  const isNeverShown = alwaysWithheld(table, variables);
  const places = new Map<string, number>();
  const groups: Omit<Group, "counter" | "roundsDown">[] = [];
  const roundedDown = new Set<number>();
  const groupOf = new Map<string, number>();
  for (const cell of [...totals(table), ...table.cells, ...unionCells(table, variables)]) {
    if (isNeverShown(cell.variable, cell.row)) continue;
    const who = cell.organisations.join("\n");
    const place = places.get(who) ?? groups.length;
    places.set(who, place);
    const weight = weights.get(cell.row) ?? 2;
    const known = groups[place];
    const takesOver = known !== undefined && (precedence.get(cell.variable) ?? 0) < (precedence.get(known.owner) ?? 0);
    groups[place] = {
      organisations: cell.organisations,
      owner: known === undefined || takesOver ? cell.variable : known.owner,
      weight: Math.max(weight, known?.weight ?? 0),
    };
    if (cell.variable === respondent && (counters[lowSizeCounter(cell.row, cell.category)] ?? 0) > 0) roundedDown.add(place);
    groupOf.set(cellKey(cell.row, cell.variable, cell.category), place);
  }
  const sums = sumsOf(table, variables).filter(({ whole, parts }) => [whole, ...parts].every((key) => groupOf.has(key)));
  return {
    groups: groups.map((group, place) => ({ ...group, counter: counters[group.owner] ?? 0, roundsDown: roundedDown.has(place) })),
    groupOf,
    sums,
  };
}

/** Whether a row is below a variable's floor even if every size in the table were rounded up. */
function alwaysWithheld(table: Aggregate, variables: readonly Variable[]): (variable: string, row: string) => boolean {
  const most = new Map(
    table.cells
      .filter(({ variable }) => variable === respondent)
      .map(({ row, category, count }) => [cellKey(row, respondent, category), Math.ceil(count / 5) * 5]),
  );
  const withheld = new Map(
    variables.map((one) => {
      const size = (row: string) => most.get(cellKey(row, respondent, denominatorCategory(one))) ?? 0;
      return [one.id, withheldRows(rowsIn(table.rows, one.families), one.floor, size)];
    }),
  );
  return (variable, row) => withheld.get(variable)?.has(row) ?? false;
}

function totals(table: Aggregate): readonly TrueCell[] {
  return table.rows.map(({ id, organisations }) => trueCell(id, respondent, total, organisations));
}

/** Unions that are published as one number are rounded like cells, or the errors of their parts would add up. */
function unionCells(table: Aggregate, variables: readonly Variable[]): readonly TrueCell[] {
  const cells = new Map(table.cells.map((cell) => [cellKey(cell.row, cell.variable, cell.category), cell]));
  return variables.flatMap(({ id, families, unions = [] }) =>
    rowsIn(table.rows, families).flatMap((row) =>
      unions.map((union) => {
        const members = union.flatMap((category) => cells.get(cellKey(row.id, id, category))?.organisations ?? []);
        return trueCell(row.id, id, unionKey(union), members.toSorted());
      }),
    ),
  );
}

/** Types and sectors are headline groups, one or two steps below the whole frame; all other rows are parts of them. */
function weightsOf({ rows }: Aggregate): ReadonlyMap<string, number> {
  const root = rows.find(({ parent }) => parent === null)?.id;
  return new Map(rows.map(({ id, family, parent }) => [id, parent === null ? 8 : parent === root || headline.has(family) ? 4 : 2]));
}

const headline: ReadonlySet<string> = new Set(["type", "sector"]);

function sumsOf({ rows }: Aggregate, variables: readonly Variable[]): readonly Sum[] {
  return variables.flatMap((variable) => {
    const within = rowsIn(rows, variable.families);
    const key = (row: { readonly id: string }, category: string) => cellKey(row.id, variable.id, category);
    const isResponse = variable.kind === "respondent";
    const rest = variable.kind === "measure" ? { hasRest: true } : {};
    const acrossCategories = within.flatMap((row): readonly Sum[] => [
      {
        whole: cellKey(row.id, respondent, isResponse ? total : denominatorCategory(variable)),
        parts: variable.categories.map((one) => key(row, one)),
        ...rest,
      },
      ...(variable.unions ?? []).map((union) => ({ whole: key(row, unionKey(union)), parts: union.map((one) => key(row, one)) })),
    ]);
    const acrossRows = partitions(within).flatMap(({ parent, children }) =>
      [...variable.categories, ...(isResponse ? [total] : [])].map((one) => ({
        whole: key(parent, one),
        parts: children.map((child) => key(child, one)),
      })),
    );
    return [...acrossCategories, ...acrossRows];
  });
}
