// Decides which sets of organisations get one number: the cells, the totals, and the sums that tie them together.
import type { Aggregate, TrueCell } from "./aggregate.ts";
import { withheldRows } from "./floors.ts";
import { answered, partitions, respondent } from "./plan.ts";
import type { Variable } from "./schema.ts";

/** The category of a row's total of `respondent`; no plan can use it, since a category has at least one character. */
export const total = "";

export function cellKey(row: string, variable: string, category: string): string {
  return `${row}|${variable}|${category}`;
}

/** All cells that count exactly the same organisations: they take one value. */
export interface Group {
  readonly organisations: readonly string[];
  /** The variable whose draw decides: respondent, else the one redrawn least, else the first of the plan. */
  readonly owner: string;
  /** 8 for the whole frame, 4 for a type, 2 below: where sums force a cell off its draw, it is sooner a small one. */
  readonly weight: number;
}

/** One sum: `whole` equals the parts together. Cells are named by key. */
export interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface Structure {
  readonly groups: readonly Group[];
  /** From a cell's key to its place in `groups`. */
  readonly groupOf: ReadonlyMap<string, number>;
  readonly sums: readonly Sum[];
}

/**
 * Lays out the table of a plan. `counters` say how often each variable has been redrawn. Rows that a variable's floor withholds
 * however the sizes are rounded have no cells of it: they bind nothing, and single answers there could make a table impossible.
 */
export function structureOf(table: Aggregate, variables: readonly Variable[], counters: Readonly<Record<string, number>>): Structure {
  const precedence = new Map(
    variables
      .map(({ id, kind }, index) => ({ id, rank: kind === "respondent" ? -1 : (counters[id] ?? 0), index }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .map(({ id }, place) => [id, place]),
  );
  const weights = weightsOf(table);
  const isOut = neverShown(table, variables);
  const places = new Map<string, number>();
  const groups: Group[] = [];
  const groupOf = new Map<string, number>();
  for (const cell of [...totals(table), ...table.cells]) {
    if (isOut(cell.variable, cell.row)) continue;
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
    groupOf.set(cellKey(cell.row, cell.variable, cell.category), place);
  }
  const sums = sumsOf(table, variables).filter(({ whole, parts }) => [whole, ...parts].every((key) => groupOf.has(key)));
  return { groups, groupOf, sums };
}

/** Whether a row falls under a variable's floor even if every size in the table were rounded up. */
function neverShown(table: Aggregate, variables: readonly Variable[]): (variable: string, row: string) => boolean {
  const most = new Map(
    table.cells
      .filter(({ variable, category }) => variable === respondent && category === answered)
      .map(({ row, organisations }) => [row, Math.ceil(organisations.length / 5) * 5]),
  );
  const withheld = new Map(variables.map(({ id, floor }) => [id, withheldRows(table.rows, floor, (row) => most.get(row) ?? 0)]));
  return (variable, row) => withheld.get(variable)?.has(row) ?? false;
}

function totals(table: Aggregate): readonly TrueCell[] {
  return table.rows.map(({ id, organisations }) => ({ row: id, variable: respondent, category: total, organisations }));
}

function weightsOf({ rows }: Aggregate): ReadonlyMap<string, number> {
  const depth = new Map<string, number>();
  for (const row of rows) depth.set(row.id, row.parent === null ? 0 : (depth.get(row.parent) ?? 0) + 1);
  return new Map([...depth].map(([id, steps]) => [id, [8, 4][steps] ?? 2]));
}

function sumsOf({ rows }: Aggregate, variables: readonly Variable[]): readonly Sum[] {
  const acrossCategories = rows.flatMap(({ id }) =>
    variables.map((variable) => ({
      whole: cellKey(id, respondent, variable.kind === "respondent" ? total : answered),
      parts: variable.categories.map((category) => cellKey(id, variable.id, category)),
    })),
  );
  const acrossRows = partitions(rows).flatMap(({ parent, children }) =>
    variables.flatMap((variable) =>
      [...variable.categories, ...(variable.kind === "respondent" ? [total] : [])].map((category) => ({
        whole: cellKey(parent.id, variable.id, category),
        parts: children.map(({ id }) => cellKey(id, variable.id, category)),
      })),
    ),
  );
  return [...acrossCategories, ...acrossRows];
}
