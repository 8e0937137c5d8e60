// Decides what an attacker knows: which organisations no publication tells apart, and what the published numbers say of them.
//
// The attacker knows the frame, who answered, which answers changed between two releases, and every published cube. To it, the
// organisations that stand in the same published rows are alike; how many of them fall in each category is all there is to find out.
// One column per such set and category: sums, splits that cross one another, earlier releases and insiders all become bounds on those.
import type { Aggregate } from "../plan/aggregate.ts";
import { answered, respondent } from "../plan/plan.ts";
import { rowsIn } from "../plan/rows.ts";
import { cellKey } from "../rounding/cells.ts";
import type { Cube, Variable } from "../schema.ts";
import type { Constraint } from "../solver.ts";

/** A published cube, and the table that it was made from: what the attacker knows of sizes, and the truth that must lie inside. */
export interface Publication {
  readonly cube: Cube;
  readonly table: Aggregate;
  /** Figures published beside the counts. They must follow from the rounded counts. */
  readonly figures?: readonly Figure[];
  /** Rows whose numbers are differences of other published ones: shown, but they bind nothing more. */
  readonly derived?: ReadonlySet<string>;
  /** Not ours, but an alternative to measure against: true counts, of which those from one to four are left out. */
  readonly isSuppressed?: boolean;
}

/** A published mean over those who fall in some categories of a row: Σ weight · count / Σ count. A share is one with weights 1 and 0. */
export interface Figure {
  readonly row: string;
  readonly variable: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly value: number;
}

/** What an attack starts from. All of one round; `links` are the public rules of the method. */
export interface Knowledge {
  readonly publications: readonly Publication[];
  readonly links: readonly Link[];
  /** Organisations that tell the attacker their answers. */
  readonly insiders: ReadonlySet<string>;
}

/** Whoever falls in `of` falls in at least one of `within`: a rule of the method, known to all. */
export interface Link {
  readonly of: CategorySet;
  readonly within: readonly CategorySet[];
}

export interface CategorySet {
  readonly variable: string;
  readonly categories: readonly string[];
}

/** Organisations that nothing published tells apart. `truth` counts them by category, in the variable's order. */
export interface Atom {
  readonly members: readonly string[];
  readonly truth: readonly number[];
  /** Keys of the published rows that it is a part of; see `rowKey`. */
  readonly rows: readonly string[];
  /** Whether it is one of the insiders, whose answer needs no finding out. */
  readonly isKnown: boolean;
}

/** A published row as the attacker sees it. */
export interface KnownRow {
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
  /** The variable's own, and for a measure the rest. */
  readonly categories: readonly string[];
  readonly atoms: readonly Atom[];
  readonly rows: readonly KnownRow[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly truth: readonly number[];
  readonly constraints: readonly Constraint[];
}

/** The category of those whom a variable without parts for everybody leaves out. */
export const rest = "+rest";

/** What is known of one variable. Cells of the same row in two releases count different organisations where answers changed. */
export function systemOf({ publications, insiders }: Knowledge, variable: Variable): System {
  const categories = variable.kind === "measure" ? [...variable.categories, rest] : variable.categories;
  const atoms = atomsOf(versionsOf(publications, variable, categories), insiders, categories.length);
  const truth = atoms.flatMap((atom) => atom.truth);
  const most = atoms.flatMap(({ members, truth: counts, isKnown }) => counts.map((count) => (isKnown ? count : members.length)));
  const rows = publications.flatMap((one, at) => knownRows(one, variable, { publication: at, atoms }));
  const bare: System = {
    variable,
    categories,
    atoms,
    rows,
    truth,
    lower: truth.map((count, column) => (atoms[Math.floor(column / categories.length)]?.isKnown ? count : 0)),
    upper: most,
    constraints: atomSums(atoms, categories.length),
  };
  return { ...bare, constraints: [...bare.constraints, ...publications.flatMap((one) => publishedBounds(bare, one))] };
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
  /** In every publication: the ids of the rows that it stands in. */
  readonly rows: string[];
}

/** Every organisation's category in each publication; one whose category differs between two is as many versions. */
function versionsOf(publications: readonly Publication[], variable: Variable, categories: readonly string[]): readonly Version[] {
  const versions = new Map<string, Version>();
  const placed = publications.map(({ table, cube }) => placesOf(table, cube, variable, categories));
  const everybody = new Set(placed.flatMap((places) => [...places.keys()]));
  for (const organisation of everybody) {
    const found = placed.map((places) => places.get(organisation));
    const kinds = new Set(found.flatMap((one) => (one === undefined ? [] : [one.category])));
    found.forEach((one, at) => {
      if (one === undefined) return;
      const name = kinds.size === 1 ? organisation : `${organisation}#${publications[at]?.cube.release ?? at}`;
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

/** By organisation that the variable counts: its category, and the rows it stands in. */
function placesOf(table: Aggregate, cube: Cube, variable: Variable, categories: readonly string[]): Places {
  const places = new Map<string, { category: number; rows: string[] }>();
  // Of a variable that a release does not show, a correction's that was taken back, it says nothing: not even who is left.
  if (!cube.variables.some(({ id }) => id === variable.id)) return places;
  const own = new Set(rowsIn(cube.rows, variable.families).map(({ id }) => id));
  for (const cell of table.cells) {
    if (cell.variable !== variable.id || !own.has(cell.row)) continue;
    for (const id of cell.organisations) {
      const place = places.get(id) ?? { category: categories.indexOf(cell.category), rows: [] };
      places.set(id, place);
      place.rows.push(cell.row);
    }
  }
  if (!categories.includes(rest)) return places;
  const base = table.cells.filter((cell) => cell.variable === respondent && cell.category === answered && own.has(cell.row));
  const held = new Set(places.keys());
  for (const cell of base) {
    for (const id of cell.organisations) {
      if (held.has(id)) continue;
      const place = places.get(id) ?? { category: categories.indexOf(rest), rows: [] };
      places.set(id, place);
      place.rows.push(cell.row);
    }
  }
  return places;
}

function atomsOf(versions: readonly Version[], insiders: ReadonlySet<string>, width: number): readonly Atom[] {
  const atoms = new Map<string, { members: string[]; truth: number[]; rows: readonly string[]; isKnown: boolean }>();
  for (const { name, category, rows } of versions) {
    const isKnown = insiders.has(organisationOf(name));
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
    least: members.length,
    most: members.length,
  }));
}

/** Each published count, and each union that the plan rounds, bounds what its organisations can add up to. */
function publishedBounds(system: System, { cube, derived, isSuppressed = false }: Publication): readonly Constraint[] {
  const { variable } = system;
  const published = new Map(cube.cells.map((cell) => [cellKey(cell.row, cell.variable, cell.category), cell.count]));
  return system.rows
    .filter(({ id, release, isShown }) => release === cube.release && isShown && !derived?.has(id))
    .flatMap((row) =>
      [...variable.categories.map((one) => [one]), ...(variable.unions ?? [])].flatMap((union): readonly Constraint[] => {
        const columns = columnsOf(system, row.atoms, union);
        const counts = union.map((one) => published.get(cellKey(row.id, variable.id, one)) ?? null);
        const values = columns.map(() => 1);
        if (isSuppressed) return union.length > 1 ? [] : [{ columns, values, ...suppressedBounds(counts[0] ?? null) }];
        // A union of the plan is rounded like a cell; one with a raw count in it says nothing that the parts do not say.
        if (counts.length > 1 && counts.some((count) => (count ?? 0) % 5 !== 0)) return [];
        return [{ columns, values, ...boundsOf(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)) }];
      }),
    );
}

/** What a published number says of the true one: zeros hide up to four; a number off the fives was never rounded. */
export function boundsOf(count: number): { readonly least: number; readonly most: number } {
  if (count % 5 !== 0) return { least: count, most: count };
  return { least: Math.max(0, count - 4), most: count + 4 };
}

function suppressedBounds(count: number | null): { readonly least: number; readonly most: number } {
  return count === null ? { least: 1, most: 4 } : { least: count, most: count };
}
