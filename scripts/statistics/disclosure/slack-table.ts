// Finds a feasible table of all variables with as much slack in the linking constraints as possible.
//
// In the true table most links hold with equality somewhere, and then no single variable can move without others. From a table with
// slack most can – and any feasible table is as good a witness as the true one.
import { seededRandom } from "../../core/random.ts";
import type { Constraint } from "../solver.ts";
import type { System } from "./knowledge.ts";
import type { JointTable, LinkConstraint } from "./linking-constraints.ts";

/** More slack than this in one constraint is of no use. */
const maxUsefulSlack = 5;
const passes = 3;
/** Moves tried per atom and pass. */
const movesPerAtom = 60;

/** A feasible table, reached from the true one by moving one or two organisations at a time. The same input gives the same table. */
export function tableWithMostSlack(
  systems: ReadonlyMap<string, System>,
  linkConstraints: readonly LinkConstraint[],
  seed: number,
): JointTable {
  const tables = new Map([...systems].map(([id, { truth }]) => [id, Int32Array.from(truth)]));
  const slack = Float64Array.from(
    linkConstraints,
    ({ terms }) => -terms.reduce((sum, { variable, column, value }) => sum + value * (tables.get(variable)?.[column] ?? 0), 0),
  );
  const termsByColumn = new Map([...systems].map(([id, { truth }]) => [id, truth.map((): Occurrence[] => [])]));
  linkConstraints.forEach(({ terms }, at) => {
    for (const { variable, column, value } of terms) termsByColumn.get(variable)?.[column]?.push({ at, value });
  });
  for (let pass = 0; pass < passes; pass += 1) {
    for (const [id, system] of systems) {
      const own = termsByColumn.get(id) ?? [];
      if (own.some(({ length }) => length > 0))
        increaseSlack({ system, table: tables.get(id) as Int32Array, linkTerms: own, slack, seed: seed * passes + pass + 1 });
    }
  }
  return tables;
}

/** Where a column occurs: the place of the constraint, and the column's value in it. */
type Occurrence = { readonly at: number; readonly value: number };

/** The constraints that each of the program's `width` columns occurs in. */
export function constraintsByColumn(constraints: readonly Constraint[], width: number): readonly (readonly Occurrence[])[] {
  const byColumn = Array.from({ length: width }, (): Occurrence[] => []);
  constraints.forEach(({ columns, values }, at) => {
    columns.forEach((column, place) => {
      byColumn[column]?.push({ at, value: values[place] ?? 0 });
    });
  });
  return byColumn;
}

/** The current sum of each constraint. */
export function sumsOf(constraints: readonly Constraint[], table: Int32Array): Float64Array {
  return Float64Array.from(constraints, ({ columns, values }) =>
    columns.reduce((sum, column, place) => sum + (values[place] ?? 0) * (table[column] ?? 0), 0),
  );
}

interface SlackSearch {
  readonly system: System;
  readonly table: Int32Array;
  readonly linkTerms: readonly (readonly Occurrence[])[];
  readonly slack: Float64Array;
  readonly seed: number;
}

function increaseSlack({ system, table, linkTerms, slack, seed }: SlackSearch): void {
  const width = system.categories.length;
  const constraints = system.constraints;
  const sums = sumsOf(constraints, table);
  const byColumn = constraintsByColumn(constraints, table.length);
  const shift = (column: number, by: number): number => {
    table[column] = (table[column] ?? 0) + by;
    for (const { at, value } of byColumn[column] ?? []) sums[at] = (sums[at] ?? 0) + by * value;
    let gain = 0;
    for (const { at, value } of linkTerms[column] ?? []) {
      const before = slack[at] ?? 0;
      slack[at] = before - by * value;
      gain += Math.min(maxUsefulSlack, slack[at] ?? 0) - Math.min(maxUsefulSlack, before);
    }
    return gain;
  };
  const fits = (column: number): boolean =>
    (table[column] ?? 0) >= (system.lower[column] ?? 0) &&
    (table[column] ?? 0) <= (system.upper[column] ?? 0) &&
    (byColumn[column] ?? []).every(
      ({ at }) => (sums[at] ?? 0) >= (constraints[at]?.min ?? 0) && (sums[at] ?? 0) <= (constraints[at]?.max ?? 0),
    ) &&
    (linkTerms[column] ?? []).every(({ at }) => (slack[at] ?? 0) >= 0);
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let tries = 0; tries < movesPerAtom * system.atoms.length; tries += 1) {
    const atom = below(system.atoms.length) * width;
    const [from, to] = [atom + below(width), atom + below(width)];
    if (from === to || (table[from] ?? 0) === 0) continue;
    const gain = shift(from, -1) + shift(to, 1);
    if (gain >= 0 && fits(from) && fits(to)) continue;
    // A row at its bound can take the move if another of its parts makes the opposite one.
    const other = below(system.atoms.length) * width;
    const [back, forth] = [other + (to % width), other + (from % width)];
    const both = other === atom ? -1 : gain + shift(back, -1) + shift(forth, 1);
    if (both > 0 && [from, to, back, forth].every(fits)) continue;
    if (other !== atom) {
      shift(forth, -1);
      shift(back, 1);
    }
    shift(to, -1);
    shift(from, 1);
  }
}
