// Turns the links between variables into linear constraints, and builds the programs in which one variable is attacked with others.
import type { Constraint, Program } from "../solver.ts";
import { type CategorySet, columnsOf, type Knowledge, organisationOf, type System } from "./knowledge.ts";

/** One link over one group of organisations: Σ value · column ≤ 0, over several systems. */
export interface LinkConstraint {
  readonly terms: readonly { readonly variable: string; readonly column: number; readonly value: number }[];
}

/** By variable: integer counts in the system's columns. Together they satisfy everything that is known. */
export type JointTable = ReadonlyMap<string, Int32Array>;

/** All variables' systems by id, and what links them. */
export interface LinkedSystems {
  readonly systems: ReadonlyMap<string, System>;
  readonly linkConstraints: readonly LinkConstraint[];
}

/**
 * The links as inequalities: in every published row, no more organisations fall in `of` than in all of `within` together. A row is used
 * where each of the variables can be counted over it (questions are published in three rows only). A link that names an unpublished
 * variable constrains nothing. Sets that are no published row are left out: there a link implies little, and an attacker would need every
 * variable at once.
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
      rowsToLink(
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
function rowsToLink(systems: readonly System[], release: string): readonly ReadonlySet<string>[] {
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

/** The system's atoms that make up the organisations in that release; null where an atom lies only partly inside, or there are none. */
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
    const shared = own.filter((one) => organisations.has(one)).length;
    if (shared > 0 && shared < own.length) return null;
    if (shared > 0) inside.push(at);
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

/**
 * Inner program: the system alone, all other variables fixed at one feasible table. Whatever is feasible here is feasible for
 * everything that the attacker knows.
 */
export function fixedProgram(system: System, linkConstraints: readonly LinkConstraint[], fixedAt: JointTable): Program {
  const { id } = system.variable;
  return jointProgram({ systems: new Map([[id, system]]), linkConstraints }, new Set([id]), fixedAt);
}

/** A link with no more slack than this in a table restricts the variable there: a safe count can move by four, up or down. */
const bindingSlack = 8;

/**
 * Larger inner program: the system and the variables whose links are binding at a feasible table, the rest fixed there. Much smaller
 * than the full program, and again whatever is feasible here is feasible for everything that the attacker knows.
 */
export function neighbourhoodProgram({ variable: { id } }: System, linked: LinkedSystems, fixedAt: JointTable): Program {
  const slack = ({ terms }: LinkConstraint) =>
    -terms.reduce((sum, { variable, column, value }) => sum + value * (fixedAt.get(variable)?.[column] ?? 0), 0);
  const binding = linked.linkConstraints.filter((one) => one.terms.some(({ variable }) => variable === id) && slack(one) <= bindingSlack);
  const free = new Set([id, ...binding.flatMap(({ terms }) => terms.map(({ variable }) => variable))]);
  return jointProgram(linked, free, fixedAt);
}

/** A variable with more neighbours than this is relaxed to itself alone. */
const maxNeighbours = 12;

/** Relaxed program: the system and its direct neighbours, all else dropped. Whatever is infeasible here is infeasible with everything. */
export function relaxedProgram({ variable: { id } }: System, { systems, linkConstraints }: LinkedSystems): Program {
  const neighbours = new Set(
    linkConstraints
      .filter(({ terms }) => terms.some(({ variable }) => variable === id))
      .flatMap(({ terms }) => terms.map(({ variable }) => variable)),
  );
  const free = new Set([id, ...(neighbours.size <= maxNeighbours ? neighbours : [])]);
  const inside = linkConstraints.filter(({ terms }) => terms.every(({ variable }) => free.has(variable)));
  return jointProgram({ systems, linkConstraints: inside }, free);
}

/** Full program: everything that is linked to the system, directly or through other variables. Its own columns come first. */
export function fullProgram(system: System, linked: LinkedSystems): Program {
  const free = new Set([system.variable.id]);
  for (let before = 0; before < free.size; ) {
    before = free.size;
    for (const { terms } of linked.linkConstraints)
      if (terms.some(({ variable }) => free.has(variable))) for (const { variable } of terms) free.add(variable);
  }
  return jointProgram(linked, free);
}

/**
 * The variables in `free` have columns, in that order; the others are fixed at the counts in `fixedAt`, which is needed only for those
 * that are linked to a free one.
 */
function jointProgram({ systems, linkConstraints }: LinkedSystems, free: ReadonlySet<string>, fixedAt: JointTable = new Map()): Program {
  const offsets = new Map<string, number>();
  const parts = [...free].flatMap((id) => systems.get(id) ?? []);
  let width = 0;
  for (const { variable, truth } of parts) {
    offsets.set(variable.id, width);
    width += truth.length;
  }
  const at = (variable: string, column: number) => (offsets.get(variable) ?? 0) + column;
  const own = parts.flatMap(({ variable, constraints }) =>
    constraints.map((one): Constraint => ({ ...one, columns: one.columns.map((column) => at(variable.id, column)) })),
  );
  const linking = linkConstraints
    .filter(({ terms }) => terms.some(({ variable }) => free.has(variable)))
    .map(({ terms }): Constraint => {
      const freeTerms = terms.filter(({ variable }) => free.has(variable));
      const fixedSum = terms
        .filter(({ variable }) => !free.has(variable))
        .reduce((sum, { variable, column, value }) => sum + value * (fixedAt.get(variable)?.[column] ?? 0), 0);
      return {
        columns: freeTerms.map(({ variable, column }) => at(variable, column)),
        values: freeTerms.map(({ value }) => value),
        min: Number.NEGATIVE_INFINITY,
        max: -fixedSum,
      };
    });
  return {
    lower: parts.flatMap(({ lower }) => lower),
    upper: parts.flatMap(({ upper }) => upper),
    constraints: [...own, ...tightest(linking)],
    integer: false,
  };
}

/** The tightest of the constraints on the same sum: a level is linked to many questions in the same way. */
function tightest(constraints: readonly Constraint[]): readonly Constraint[] {
  const kept = new Map<string, Constraint>();
  for (const one of constraints) {
    const key = `${one.columns.join()}|${one.values.join()}`;
    if (one.max < (kept.get(key)?.max ?? Number.POSITIVE_INFINITY)) kept.set(key, one);
  }
  return [...kept.values()];
}
