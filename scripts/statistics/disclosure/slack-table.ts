// Decides nothing: finds one whole table of all variables that fits everything known and leaves the method's rules as much room as it can.
//
// Most rules hold with equality somewhere in the true table, and then no single variable can be moved without moving others. Seen
// from a table with room, most can – and any table that fits is as good a witness as the true one.

import { seededRandom } from "../../core/random.ts";
import type { System } from "./knowledge.ts";
import type { JointTable, LinkConstraint } from "./linking-constraints.ts";

/** More room than this in one rule helps nobody. */
const enough = 5;
const passes = 3;
/** Moves tried for each atom and pass. */
const movesPerAtom = 60;

/** A table that fits, from the true one by moves of one organisation or two at a time. The same input gives the same table. */
export function tableWithMostSlack(systems: ReadonlyMap<string, System>, ties: readonly LinkConstraint[], seed: number): JointTable {
  const tables = new Map([...systems].map(([id, { truth }]) => [id, Int32Array.from(truth)]));
  const room = Float64Array.from(
    ties,
    ({ terms }) => -terms.reduce((sum, { variable, column, value }) => sum + value * (tables.get(variable)?.[column] ?? 0), 0),
  );
  const tiesOf = new Map([...systems].map(([id, { truth }]) => [id, truth.map((): { at: number; value: number }[] => [])]));
  ties.forEach(({ terms }, at) => {
    for (const { variable, column, value } of terms) tiesOf.get(variable)?.[column]?.push({ at, value });
  });
  for (let pass = 0; pass < passes; pass += 1) {
    for (const [id, system] of systems) {
      const own = tiesOf.get(id) ?? [];
      if (own.some(({ length }) => length > 0))
        loosen({ system, table: tables.get(id) as Int32Array, own, room, seed: seed * passes + pass + 1 });
    }
  }
  return tables;
}

interface Loosening {
  readonly system: System;
  readonly table: Int32Array;
  readonly own: readonly (readonly { readonly at: number; readonly value: number }[])[];
  readonly room: Float64Array;
  readonly seed: number;
}

function loosen({ system, table, own, room, seed }: Loosening): void {
  const width = system.categories.length;
  const rules = system.constraints;
  const sums = Float64Array.from(rules, ({ columns, values }) =>
    columns.reduce((sum, column, place) => sum + (values[place] ?? 0) * (table[column] ?? 0), 0),
  );
  const byColumn: { at: number; value: number }[][] = table.reduce<{ at: number; value: number }[][]>((all) => [...all, []], []);
  rules.forEach(({ columns, values }, at) => {
    columns.forEach((column, place) => {
      byColumn[column]?.push({ at, value: values[place] ?? 0 });
    });
  });
  const shift = (column: number, by: number): number => {
    table[column] = (table[column] ?? 0) + by;
    for (const { at, value } of byColumn[column] ?? []) sums[at] = (sums[at] ?? 0) + by * value;
    let gain = 0;
    for (const { at, value } of own[column] ?? []) {
      const before = room[at] ?? 0;
      room[at] = before - by * value;
      gain += Math.min(enough, room[at] ?? 0) - Math.min(enough, before);
    }
    return gain;
  };
  const fits = (column: number): boolean =>
    (table[column] ?? 0) >= (system.lower[column] ?? 0) &&
    (table[column] ?? 0) <= (system.upper[column] ?? 0) &&
    (byColumn[column] ?? []).every(({ at }) => (sums[at] ?? 0) >= (rules[at]?.least ?? 0) && (sums[at] ?? 0) <= (rules[at]?.most ?? 0)) &&
    (own[column] ?? []).every(({ at }) => (room[at] ?? 0) >= 0);
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let tries = 0; tries < movesPerAtom * system.atoms.length; tries += 1) {
    const atom = below(system.atoms.length) * width;
    const [from, to] = [atom + below(width), atom + below(width)];
    if (from === to || (table[from] ?? 0) === 0) continue;
    const gain = shift(from, -1) + shift(to, 1);
    if (gain >= 0 && fits(from) && fits(to)) continue;
    // A full row makes room when another of its parts does the opposite.
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
