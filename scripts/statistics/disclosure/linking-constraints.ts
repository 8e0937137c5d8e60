// Turns the links between variables into linear constraints, and builds the programs in which one variable is attacked with others.
import { type Constraint, type Program, withProgram } from "../solver.ts";
import type { Knowledge, Link } from "./knowledge.ts";
import { isBetweenRounds, organisationOf, type System } from "./system.ts";
import { columnsOf } from "./unknowns.ts";

/** One link over one group of organisations: Σ value · column ≤ 0, over several systems. */
export interface LinkConstraint {
  readonly terms: readonly { readonly variable: string; readonly column: number; readonly value: number }[];
}

/** By variable: integer counts in the system's columns. Together they satisfy everything that is known. */
export type JointTable = ReadonlyMap<string, readonly number[]>;

/** All variables' systems by id, and what links them. */
export interface LinkedSystems {
  readonly systems: ReadonlyMap<string, System>;
  readonly linkConstraints: readonly LinkConstraint[];
}

/**
 * The links as inequalities on the counts of every published row. A row is used where each of the variables can be counted over it (questions are published for some types only). A link that names an unpublished
 * variable constrains nothing. Sets that are no published row are left out: there a link implies little, and an attacker would need every
 * variable at once.
 */
export function linkConstraintsOf({ links, publications }: Knowledge, systems: ReadonlyMap<string, System>): readonly LinkConstraint[] {
  const round = publications.at(-1)?.cube.round;
  const places = publications.flatMap(({ cube }, place) => (cube.round === round ? [place] : []));
  const rows = new Map([...systems].map(([id, system]) => [id, places.map((place) => linkedRows(system, place))]));
  return links.flatMap(({ terms }) => {
    const parts = terms.flatMap((term) => {
      const [system, own] = [systems.get(term.variable), rows.get(term.variable)];
      return system && own ? [{ term, system, own }] : [];
    });
    if (parts.length < terms.length) return [];
    return places.flatMap((_, at) => {
      const shown = new Map(parts.flatMap(({ own }) => [...(own[at]?.shown ?? [])]));
      return [...shown].flatMap(([key, organisations]): readonly LinkConstraint[] => {
        const atoms = parts.map(({ own }) => own[at]?.atomsWithin(key, organisations) ?? null);
        return atoms.includes(null) ? [] : [{ terms: parts.flatMap(({ term, system }, one) => termsOf(term, system, atoms[one] ?? [])) }];
      });
    });
  });
}

interface LinkedRows {
  /** The organisations of every shown row, each set once, by a key of its own. */
  readonly shown: ReadonlyMap<string, ReadonlySet<string>>;
  /** The system's atoms that make up a set of organisations; null where an atom lies only partly inside, or some are in no atom. */
  readonly atomsWithin: (key: string, organisations: ReadonlySet<string>) => readonly number[] | null;
}

/** One publication's rows in one system. A level is linked to every question, so what is found of a set is kept. */
function linkedRows({ rows, atoms }: System, publication: number): LinkedRows {
  const own = rows.filter((row) => row.publication === publication);
  const members = new Map([...new Set(own.flatMap((row) => row.atoms))].map((at) => [at, (atoms[at]?.members ?? []).map(organisationOf)]));
  const shown = new Map<string, ReadonlySet<string>>();
  for (const row of own.filter(({ isShown }) => isShown)) {
    const organisations = row.atoms.flatMap((at) => members.get(at) ?? []).sort();
    shown.set(organisations.join("\n"), new Set(organisations));
  }
  const found = new Map<string, readonly number[] | null>();
  const atomsIn = (organisations: ReadonlySet<string>): readonly number[] | null => {
    const inside: number[] = [];
    let covered = 0;
    for (const [at, ids] of members) {
      const shared = ids.filter((one) => organisations.has(one)).length;
      if (shared > 0 && shared < ids.length) return null;
      if (shared > 0) inside.push(at);
      covered += shared;
    }
    return covered === organisations.size ? inside : null;
  };
  const atomsWithin = (key: string, organisations: ReadonlySet<string>) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const inside = atomsIn(organisations);
    found.set(key, inside);
    return inside;
  };
  return { shown, atomsWithin };
}

function termsOf(
  { variable, categories, value }: Link["terms"][number],
  system: System,
  atoms: readonly number[],
): LinkConstraint["terms"] {
  const known = categories.filter((one) => system.categories.includes(one));
  return columnsOf(system, atoms, known).map((column) => ({ variable, column, value }));
}

/**
 * The system alone, all other variables fixed at one feasible table. Whatever is feasible here is feasible for everything that the
 * attacker knows.
 */
export function fixedProgram(system: System, linkConstraints: readonly LinkConstraint[], fixedAt: JointTable): Program {
  const { id } = system.variable;
  return programOf({ systems: new Map([[id, system]]), linkConstraints }, new Set([id]), fixedAt);
}

/** A variable with more neighbours than this is attacked alone or together with everything. */
const maxNeighbours = 12;

/** The system and the variables that it is linked to directly, the others fixed: as feasible, and much smaller than the full program. */
export function nearProgram({ variable: { id } }: System, linked: LinkedSystems, fixedAt: JointTable): Program | null {
  const near = neighbours(linked, new Set([id]));
  return near.size > maxNeighbours ? null : programOf(linked, near, fixedAt);
}

/** Everything that is linked to the system, directly or through other variables. Its own columns come first. */
export function fullProgram({ variable: { id } }: System, linked: LinkedSystems): Program {
  let free: ReadonlySet<string> = new Set([id]);
  for (let more = neighbours(linked, free); more.size > free.size; more = neighbours(linked, free)) free = more;
  return programOf(linked, free);
}

function neighbours({ linkConstraints }: LinkedSystems, ids: ReadonlySet<string>): ReadonlySet<string> {
  const about = linkConstraints.filter(({ terms }) => terms.some(({ variable }) => ids.has(variable)));
  return new Set([...ids, ...about.flatMap(({ terms }) => terms.map(({ variable }) => variable))]);
}

/**
 * The variables in `free` have columns, in that order; the others are fixed at the counts in `fixedAt`, which is needed only for those
 * that are linked to a free one.
 */
function programOf({ systems, linkConstraints }: LinkedSystems, free: ReadonlySet<string>, fixedAt: JointTable = new Map()): Program {
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

/** Slack above this in one constraint is not useful. */
const maxUsefulSlack = 5;

/**
 * A feasible table with as much slack as possible in the links, and in what connects rounds. In the true table most links hold with
 * equality somewhere, and then no single variable can move without others; from a table with slack most can, and any feasible table is as
 * good a witness as the true one. One program for each variable, the others fixed at where they are; from `start`, in reverse order.
 */
export async function tableWithMostSlack({ systems, linkConstraints }: LinkedSystems, start?: JointTable): Promise<JointTable> {
  const table = new Map<string, readonly number[]>(start ?? [...systems].map(([id, { truth }]) => [id, truth]));
  const order = start ? [...systems.values()].reverse() : [...systems.values()];
  for (const system of order) {
    const found = await withSlack(fixedProgram(system, linkConstraints, table), system);
    if (found) table.set(system.variable.id, found);
  }
  return table;
}

/** The system's table with the largest sum of useful slack; null where nothing connects it, or the solver finds no integer one. */
async function withSlack({ lower, upper, constraints }: Program, system: System): Promise<readonly number[] | null> {
  const width = system.truth.length;
  const isLoose = (one: Constraint, at: number) => at >= system.constraints.length || isBetweenRounds(one);
  const ends = constraints
    .filter(isLoose)
    .flatMap(({ columns, values, min, max }): readonly Omit<Constraint, "min">[] => [
      ...(max < Number.POSITIVE_INFINITY ? [{ columns, values, max }] : []),
      ...(min > Number.NEGATIVE_INFINITY ? [{ columns, values: values.map((value) => -value), max: -min }] : []),
    ]);
  if (ends.length === 0) return null;
  const widened: Program = {
    lower: [...lower, ...ends.map(() => 0)],
    upper: [...upper, ...ends.map(() => maxUsefulSlack)],
    constraints: [
      ...constraints.filter((one, at) => !isLoose(one, at)),
      ...ends.map(({ columns, values, max }, at) => ({
        columns: [...columns, width + at],
        values: [...values, 1],
        min: Number.NEGATIVE_INFINITY,
        max,
      })),
    ],
    integer: false,
  };
  const costs = [...system.truth.map(() => 0), ...ends.map(() => -1)];
  for (const integer of [false, true]) {
    const solution = await withProgram({ ...widened, integer }, (session) => session.minimize(costs));
    if (solution.status !== "optimal") return null;
    const counts = solution.values.slice(0, width);
    if (counts.every(isInteger)) return counts.map(Math.round);
  }
  return null;
}

export function isInteger(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}
