// Decides how variables help an attacker with one another: the method's rules tie what is known of a level to what is known of answers.

import type { Constraint, Program } from "../solver.ts";
import { type CategorySet, columnsOf, type Knowledge, organisationOf, type System } from "./knowledge.ts";

/** One rule over one group of organisations: Σ value · column ≤ 0, over several systems. */
export interface LinkConstraint {
  readonly terms: readonly { readonly variable: string; readonly column: number; readonly value: number }[];
}

/** By variable: whole counts in the system's columns, of a table that fits everything known. */
export type JointTable = ReadonlyMap<string, Int32Array>;

/**
 * The rules as inequalities: in every published row, no more fall in `of` than in all of `within` together. A row counts where each of
 * the variables can be counted over it – questions know only three. Rules that name a variable that is not published tie nothing.
 * Sets that no row holds alone are left out: for them a rule says little, and an attacker would need every variable at once.
 */
export function linkConstraintsOf({ links, publications }: Knowledge, systems: ReadonlyMap<string, System>): readonly LinkConstraint[] {
  const members = new Map([...systems.values()].map((system) => [system, system.atoms.map((atom) => atom.members.map(organisationOf))]));
  return links.flatMap(({ of, within }) => {
    const sets = [of, ...within].flatMap((set) => {
      const system = systems.get(set.variable);
      return system ? [{ set, system }] : [];
    });
    if (sets.length <= within.length) return [];
    return publications.flatMap(({ cube }) =>
      rowsToTie(
        sets.map(({ system }) => system),
        cube.release,
      ).flatMap((row): readonly LinkConstraint[] => {
        const atoms = sets.map(({ system }) => atomsWithin(members.get(system) ?? [], { system, release: cube.release }, row));
        if (atoms.some((one) => one === null)) return [];
        return [
          { terms: sets.flatMap(({ set, system }, at) => termsOf({ set, system, atoms: atoms[at] ?? [], value: at === 0 ? 1 : -1 })) },
        ];
      }),
    );
  });
}

/** The organisations of every shown row of any of the systems, each set once. */
function rowsToTie(systems: readonly System[], release: string): readonly ReadonlySet<string>[] {
  const sets = new Map<string, ReadonlySet<string>>();
  for (const system of systems) {
    for (const row of system.rows) {
      if (row.release !== release || !row.isShown) continue;
      const organisations = row.atoms.flatMap((at) => (system.atoms[at]?.members ?? []).map(organisationOf)).sort();
      sets.set(organisations.join("\n"), new Set(organisations));
    }
  }
  return [...sets.values()];
}

/** The system's atoms of the release that make up the organisations; null where one lies partly outside, or the release has none of it. */
function atomsWithin(
  members: readonly (readonly string[])[],
  { system, release }: { readonly system: System; readonly release: string },
  organisations: ReadonlySet<string>,
): readonly number[] | null {
  const inRelease = new Set(system.rows.filter((row) => row.release === release).flatMap(({ atoms }) => atoms));
  if (inRelease.size === 0) return null;
  const inside: number[] = [];
  for (const at of inRelease) {
    const own = members[at] ?? [];
    const many = own.filter((one) => organisations.has(one)).length;
    if (many > 0 && many < own.length) return null;
    if (many > 0) inside.push(at);
  }
  return inside;
}

function termsOf(input: {
  readonly set: CategorySet;
  readonly system: System;
  readonly atoms: readonly number[];
  readonly value: number;
}): LinkConstraint["terms"] {
  const { set, system, atoms, value } = input;
  const known = set.categories.filter((one) => system.categories.includes(one));
  return columnsOf(system, atoms, known).map((column) => ({ variable: set.variable, column, value }));
}

/** The system on its own, everything else held at one table that fits: whatever fits this fits all that the attacker knows. */
export function fixedProgram(system: System, ties: readonly LinkConstraint[], held: JointTable): Program {
  const id = system.variable.id;
  const own = ties.filter(({ terms }) => terms.some(({ variable }) => variable === id));
  const constraints = own.map(({ terms }): Constraint => {
    const mine = terms.filter(({ variable }) => variable === id);
    const others = terms.filter(({ variable }) => variable !== id);
    const fixed = others.reduce((sum, { variable, column, value }) => sum + value * (held.get(variable)?.[column] ?? 0), 0);
    return {
      columns: mine.map(({ column }) => column),
      values: mine.map(({ value }) => value),
      least: Number.NEGATIVE_INFINITY,
      most: -fixed,
    };
  });
  return { lower: system.lower, upper: system.upper, constraints: [...system.constraints, ...tightest(constraints)], whole: false };
}

/** Of constraints on the same sum, the one that allows least: a level is tied to many questions in the same way. */
function tightest(constraints: readonly Constraint[]): readonly Constraint[] {
  const kept = new Map<string, Constraint>();
  for (const one of constraints) {
    const key = `${one.columns.join()}|${one.values.join()}`;
    if (one.most < (kept.get(key)?.most ?? Number.POSITIVE_INFINITY)) kept.set(key, one);
  }
  return [...kept.values()];
}

/** A rule that has no more room than this in a table holds the variable back there: a safe count can move by four, up or down. */
const tight = 8;

/**
 * Between the two: the system with those variables that hold it back in a table that fits, everything else held there. Much smaller
 * than the wide program, and whatever fits this, too, fits all that the attacker knows.
 */
export function neighbourhoodProgram(
  system: System,
  {
    ties,
    systems,
    held,
  }: { readonly ties: readonly LinkConstraint[]; readonly systems: ReadonlyMap<string, System>; readonly held: JointTable },
): Program {
  const id = system.variable.id;
  const room = ({ terms }: LinkConstraint) =>
    -terms.reduce((sum, { variable, column, value }) => sum + value * (held.get(variable)?.[column] ?? 0), 0);
  const holding = ties.filter((tie) => tie.terms.some(({ variable }) => variable === id) && room(tie) <= tight);
  const reached = new Set([id, ...holding.flatMap(({ terms }) => terms.map(({ variable }) => variable))]);
  return jointProgram({ reached, ties, systems, held });
}

/** A variable with more neighbours than this is looked at alone. */
const mostNeighbours = 12;

/** The system with what is tied to it directly, and nothing more: what does not fit this fits nothing that the attacker knows. */
export function relaxedProgram(system: System, ties: readonly LinkConstraint[], systems: ReadonlyMap<string, System>): Program {
  const id = system.variable.id;
  const near = new Set(
    ties.filter(({ terms }) => terms.some(({ variable }) => variable === id)).flatMap(({ terms }) => terms.map(({ variable }) => variable)),
  );
  const reached = new Set([id, ...(near.size <= mostNeighbours ? near : [])]);
  const inside = ties.filter(({ terms }) => terms.every(({ variable }) => reached.has(variable)));
  return jointProgram({ reached, ties: inside, systems, held: new Map() });
}

/** Everything that is tied to the system, directly or through others, in one program. Its own columns come first. */
export function fullProgram(system: System, ties: readonly LinkConstraint[], systems: ReadonlyMap<string, System>): Program {
  const reached = new Set([system.variable.id]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const { terms } of ties)
      if (terms.some(({ variable }) => reached.has(variable))) for (const { variable } of terms) reached.add(variable);
  }
  return jointProgram({ reached, ties, systems, held: new Map() });
}

interface Joint {
  /** The variables whose columns are free, in their order in the program. */
  readonly reached: ReadonlySet<string>;
  readonly ties: readonly LinkConstraint[];
  readonly systems: ReadonlyMap<string, System>;
  /** What the others are held at; they need to be there only where a rule ties them to one that is free. */
  readonly held: JointTable;
}

function jointProgram({ reached, ties, systems, held }: Joint): Program {
  const offsets = new Map<string, number>();
  const parts = [...reached].flatMap((id) => systems.get(id) ?? []);
  let width = 0;
  for (const { variable, truth } of parts) {
    offsets.set(variable.id, width);
    width += truth.length;
  }
  const at = (variable: string, column: number) => (offsets.get(variable) ?? 0) + column;
  const own = parts.flatMap(({ variable, constraints }) =>
    constraints.map((one): Constraint => ({ ...one, columns: one.columns.map((column) => at(variable.id, column)) })),
  );
  const tied = ties
    .filter(({ terms }) => terms.some(({ variable }) => reached.has(variable)))
    .map(({ terms }): Constraint => {
      const free = terms.filter(({ variable }) => reached.has(variable));
      const fixed = terms
        .filter(({ variable }) => !reached.has(variable))
        .reduce((sum, { variable, column, value }) => sum + value * (held.get(variable)?.[column] ?? 0), 0);
      return {
        columns: free.map(({ variable, column }) => at(variable, column)),
        values: free.map(({ value }) => value),
        least: Number.NEGATIVE_INFINITY,
        most: -fixed,
      };
    });
  return {
    lower: parts.flatMap(({ lower }) => lower),
    upper: parts.flatMap(({ upper }) => upper),
    constraints: [...own, ...tightest(tied)],
    whole: false,
  };
}
