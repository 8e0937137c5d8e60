// The attacker's knowledge of one variable, as a system of linear constraints.
//
// The attacker knows the frame, who answered, which answers changed between two releases, and every published cube. Organisations in
// the same published rows are indistinguishable to it (an atom); how many of them fall in each category is all there is to find out.
// There is one column per atom and category: totals, crossing classifications, earlier releases and a coalition's own answers all
// become constraints on those columns.
import type { Aggregate } from "../plan/aggregate.ts";
import { rowsIn } from "../plan/rows.ts";
import { cellKey, countsByKey } from "../rounding/cells.ts";
import type { Cube, Variable } from "../schema.ts";
import type { Constraint } from "../solver.ts";

/** A published cube and the table that it was made from, which holds the sizes that the attacker knows and the true counts. */
export interface Publication {
  readonly cube: Cube;
  readonly table: Aggregate;
  /** Figures published beside the counts. They must follow from the rounded counts. */
  readonly figures?: readonly Figure[];
  /** Rows whose numbers are differences of other published ones: they add no constraint. */
  readonly derived?: ReadonlySet<string>;
  /** For comparison only: cell suppression instead of rounding, with true counts from one to four withheld. */
  readonly isSuppressed?: boolean;
}

/** A published mean over some categories of a row: Σ weight · count / Σ count. A share is a mean with weights 1 and 0. */
export interface Figure {
  readonly row: string;
  readonly variable: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly value: number;
}

/** What an attack starts from: everything published of one round. */
export interface Knowledge {
  readonly publications: readonly Publication[];
  /** The method's public rules; see `linksOf`. */
  readonly links: readonly Link[];
  /** Organisations that pool their own answers to learn others'. */
  readonly coalition: ReadonlySet<string>;
}

/** A public rule of the method: every organisation in `of` is in at least one of `within`. */
export interface Link {
  readonly of: CategorySet;
  readonly within: readonly CategorySet[];
}

export interface CategorySet {
  readonly variable: string;
  readonly categories: readonly string[];
}

/** Organisations that nothing published distinguishes. `truth` counts them by category, in the variable's order. */
interface Atom {
  readonly members: readonly string[];
  readonly truth: readonly number[];
  /** Keys of the published rows that it is part of; see `rowKey`. */
  readonly rows: readonly string[];
  /** Whether it is a member of the coalition, whose answer is known already. */
  readonly isKnown: boolean;
}

/** A published row as the attacker sees it. */
interface KnownRow {
  readonly id: string;
  readonly release: string;
  readonly atoms: readonly number[];
  readonly size: number;
  /** False where its counts are withheld. */
  readonly isShown: boolean;
}

/** One variable's unknowns. Column `atom × categories.length + category` is how many of the atom fall in the category. */
export interface System {
  readonly variable: Variable;
  /** The variable's own; for a measure also the rest. */
  readonly categories: readonly string[];
  readonly atoms: readonly Atom[];
  readonly rows: readonly KnownRow[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly truth: readonly number[];
  readonly constraints: readonly Constraint[];
}

/** The category of organisations in none of a measure's own. */
export const rest = "+rest";

/** What is known of one variable. Cells of the same row in two releases count different organisations where answers changed. */
export function systemOf({ publications, coalition }: Knowledge, variable: Variable): System {
  const categories = variable.kind === "measure" ? [...variable.categories, rest] : variable.categories;
  const atoms = atomsOf(versionsOf(publications, variable, categories), coalition, categories.length);
  const truth = atoms.flatMap((atom) => atom.truth);
  const upper = atoms.flatMap(({ members, truth: counts, isKnown }) => counts.map((count) => (isKnown ? count : members.length)));
  const rows = publications.flatMap((one, at) => knownRows(one, variable, { publication: at, atoms }));
  const unpublished: System = {
    variable,
    categories,
    atoms,
    rows,
    truth,
    lower: truth.map((count, column) => (atoms[Math.floor(column / categories.length)]?.isKnown ? count : 0)),
    upper,
    constraints: atomSums(atoms, categories.length),
  };
  const published = publications.flatMap((one) => publishedBounds(unpublished, one));
  return { ...unpublished, constraints: [...unpublished.constraints, ...published] };
}

/** The columns that count a union of categories over some atoms. */
export function columnsOf(system: System, atoms: readonly number[], categories: readonly string[]): readonly number[] {
  const places = categories.map((category) => system.categories.indexOf(category));
  return atoms.flatMap((atom) => places.map((place) => atom * system.categories.length + place));
}

/** Members are versions of organisations: `id`, or `id#release` where the answer differs between releases. */
export function organisationOf(member: string): string {
  const at = member.indexOf("#");
  return at < 0 ? member : member.slice(0, at);
}

interface Version {
  readonly name: string;
  readonly category: number;
  /** Keys of its rows in every publication. */
  readonly rows: string[];
}

/** Every organisation's category in each publication. One whose category differs between two publications becomes several versions. */
function versionsOf(publications: readonly Publication[], variable: Variable, categories: readonly string[]): readonly Version[] {
  const versions = new Map<string, Version>();
  const placed = publications.map(({ table, cube }) => placesOf(table, cube, variable, categories));
  for (const organisation of new Set(placed.flatMap((places) => [...places.keys()]))) {
    const found = placed.map((places) => places.get(organisation));
    const distinct = new Set(found.flatMap((one) => (one === undefined ? [] : [one.category])));
    found.forEach((one, at) => {
      if (one === undefined) return;
      const name = distinct.size === 1 ? organisation : `${organisation}#${publications[at]?.cube.release ?? at}`;
      const version = versions.get(name) ?? { name, category: one.category, rows: [] };
      versions.set(name, version);
      version.rows.push(...one.rows.map((row) => rowKey(at, row)));
    });
  }
  return [...versions.values()];
}

function rowKey(publication: number, row: string): string {
  return `${publication}/${row}`;
}

type Places = ReadonlyMap<string, { readonly category: number; readonly rows: string[] }>;

/** By organisation that the variable counts: its category and its rows. */
function placesOf(table: Aggregate, cube: Cube, variable: Variable, categories: readonly string[]): Places {
  const places = new Map<string, { category: number; rows: string[] }>();
  // A release says nothing about a variable that it does not show (one that a correction withdrew), not even who is left.
  if (!cube.variables.some(({ id }) => id === variable.id)) return places;
  const own = new Set(rowsIn(cube.rows, variable.families).map(({ id }) => id));
  const add = (id: string, category: string, row: string): void => {
    const place = places.get(id) ?? { category: categories.indexOf(category), rows: [] };
    places.set(id, place);
    place.rows.push(row);
  };
  const cells = table.cells.filter(({ row }) => own.has(row));
  for (const cell of cells.filter((one) => one.variable === variable.id))
    for (const id of cell.organisations) add(id, cell.category, cell.row);
  if (!categories.includes(rest)) return places;
  const counted = new Set(places.keys());
  for (const row of table.rows.filter(({ id }) => own.has(id))) for (const id of row.answered) if (!counted.has(id)) add(id, rest, row.id);
  return places;
}

function atomsOf(versions: readonly Version[], coalition: ReadonlySet<string>, width: number): readonly Atom[] {
  const atoms = new Map<string, { members: string[]; truth: number[]; rows: readonly string[]; isKnown: boolean }>();
  for (const { name, category, rows } of versions) {
    const isKnown = coalition.has(organisationOf(name));
    const key = `${rows.toSorted().join()}${isKnown ? `|${name}` : ""}`;
    const atom = atoms.get(key) ?? { members: [], truth: new Array<number>(width).fill(0), rows, isKnown };
    atoms.set(key, atom);
    atom.members.push(name);
    atom.truth[category] = (atom.truth[category] ?? 0) + 1;
  }
  return [...atoms.values()];
}

function knownRows(
  { cube }: Publication,
  variable: Variable,
  { publication, atoms }: { readonly publication: number; readonly atoms: readonly Atom[] },
): readonly KnownRow[] {
  const isShown = new Set(cube.cells.flatMap((cell) => (cell.variable === variable.id && cell.count !== null ? [cell.row] : [])));
  const parts = new Map<string, number[]>();
  atoms.forEach(({ rows }, at) => {
    for (const row of rows) parts.set(row, [...(parts.get(row) ?? []), at]);
  });
  return rowsIn(cube.rows, variable.families).map(({ id }) => {
    const within = parts.get(rowKey(publication, id)) ?? [];
    const size = within.reduce((sum, at) => sum + (atoms[at]?.members.length ?? 0), 0);
    return { id, release: cube.release, atoms: within, size, isShown: isShown.has(id) };
  });
}

function atomSums(atoms: readonly Atom[], width: number): readonly Constraint[] {
  return atoms.map(({ members }, at) => ({
    columns: Array.from({ length: width }, (_, place) => at * width + place),
    values: new Array<number>(width).fill(1),
    min: members.length,
    max: members.length,
  }));
}

/** Each published count, and each union that the plan rounds as one number, bounds the sum of its columns. */
function publishedBounds(system: System, { cube, derived, isSuppressed = false }: Publication): readonly Constraint[] {
  const { variable } = system;
  const published = countsByKey(cube.cells);
  return system.rows
    .filter(({ id, release, isShown }) => release === cube.release && isShown && !derived?.has(id))
    .flatMap((row) =>
      [...variable.categories.map((one) => [one]), ...(variable.unions ?? [])].flatMap((union): readonly Constraint[] => {
        const columns = columnsOf(system, row.atoms, union);
        const counts = union.map((one) => published.get(cellKey(row.id, variable.id, one)) ?? null);
        const values = columns.map(() => 1);
        if (isSuppressed) return union.length > 1 ? [] : [{ columns, values, ...suppressedBounds(counts[0] ?? null) }];
        // A union of the plan is rounded like a cell; one with a raw count in it adds nothing to its parts.
        if (counts.length > 1 && counts.some((count) => (count ?? 0) % 5 !== 0)) return [];
        return [{ columns, values, ...boundsFromPublished(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)) }];
      }),
    );
}

/** The true counts that a published number leaves possible. A number that is not a multiple of five was never rounded. */
function boundsFromPublished(count: number): { readonly min: number; readonly max: number } {
  if (count % 5 !== 0) return { min: count, max: count };
  return { min: Math.max(0, count - 4), max: count + 4 };
}

function suppressedBounds(count: number | null): { readonly min: number; readonly max: number } {
  return count === null ? { min: 1, max: 4 } : { min: count, max: count };
}
