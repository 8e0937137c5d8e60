// Turns what is known of one variable into linear constraints.
//
// Organisations that nothing published distinguishes – the same rows, and answers to the same of the linked rounds – form an atom. How many
// of an atom fall in each category is all there is to find out, so there is one column per atom and category, then one for each published
// row's offset. Totals, crossing classifications, several releases, panels and a coalition's own answers all become constraints on those.
import { coveredBy, finestLevels } from "../plan/levels.ts";
import { rowsIn } from "../plan/rows.ts";
import { cellKey, countsByKey } from "../rounding/cells.ts";
import type { Variable } from "../schema.ts";
import { type Constraint, withProgram } from "../solver.ts";
import { type Knowledge, type Publication, whoAnswered } from "./knowledge.ts";
import { panelConstraints } from "./panel-constraints.ts";
import { type Atom, boundsFromPublished, columnsOf, publicationIn, rowKey, sumOf, type Unknowns } from "./unknowns.ts";

/** Columns and constraints of one publication's rows. */
interface PublishedRows {
  readonly lower: number[];
  readonly upper: number[];
  readonly truth: number[];
  readonly constraints: Constraint[];
}

/** A published row as the attacker sees it. */
interface KnownRow {
  readonly id: string;
  /** The publication, by place, and its release. */
  readonly publication: number;
  readonly release: string;
  readonly atoms: readonly number[];
  readonly size: number;
  /** False where its counts are withheld. */
  readonly isShown: boolean;
}

/**
 * One variable's unknowns, and what is known of them. The categories are the variable's own; of the level the finest of all linked rounds,
 * whose editions may divide it otherwise.
 */
export interface System extends Unknowns {
  readonly variable: Variable;
  readonly rows: readonly KnownRow[];
  /** Bounds of each column: those of the counts, then those of the rows' offsets. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** A feasible table: the true one, as far as it is known; NaN elsewhere, until `completed`. */
  readonly truth: readonly number[];
  readonly constraints: readonly Constraint[];
}

/**
 * What is known of one variable. Levels are followed through all linked rounds, other variables through the releases of the round
 * attacked. Throws a TypeError where a panel's releases are not among the publications.
 */
export function systemOf(knowledge: Knowledge, variable: Variable): System {
  const round = knowledge.publications.at(-1)?.cube.round;
  const followed = [...knowledge.publications.entries()].filter(
    ([, { cube }]) => (variable.kind === "level" || cube.round === round) && cube.variables.some(({ id }) => id === variable.id),
  );
  const published = followed.map(([, { cube }]) => publishedAs(cube, variable).categories);
  const categories = variable.kind === "level" ? finestLevels([variable.categories, ...published]) : variable.categories;
  const atoms = atomsOf(versionsOf(followed, variable, categories), knowledge.coalition, categories.length);
  const isPossible = possibleIn(followed, variable, categories);
  const rows = followed.flatMap((one) => knownRows(one, variable, atoms));
  const unpublished: System = {
    variable,
    categories,
    atoms,
    rows,
    truth: atoms.flatMap(({ truth }) => truth ?? categories.map(() => Number.NaN)),
    lower: atoms.flatMap(({ truth, isKnown }) => categories.map((_, at) => (isKnown ? (truth?.[at] ?? 0) : 0))),
    upper: atoms.flatMap(({ truth, isKnown, members, rows: own }) =>
      categories.map((_, at) => (isKnown && truth ? (truth[at] ?? 0) : isPossible(own, at) ? members.length : 0)),
    ),
    constraints: atomSums(atoms, categories.length),
  };
  let { lower, upper, truth, constraints }: System = unpublished;
  for (const one of followed) {
    const rows = publishedRows(unpublished, one, truth.length);
    lower = [...lower, ...rows.lower];
    upper = [...upper, ...rows.upper];
    truth = [...truth, ...rows.truth];
    constraints = [...constraints, ...rows.constraints];
  }
  const panels = variable.kind === "level" ? panelConstraints(unpublished, knowledge) : [];
  return { ...unpublished, lower, upper, truth, constraints: [...constraints, ...panels] };
}

/** The system with a feasible table where the true one is unknown; null if there is none, so that something published is wrong. */
export async function completed(system: System): Promise<System | null> {
  const { truth, lower, upper, constraints } = system;
  if (!truth.some(Number.isNaN)) return system;
  const known = (bounds: readonly number[]) => truth.map((count, column) => (Number.isNaN(count) ? (bounds[column] ?? 0) : count));
  const program = { lower: known(lower), upper: known(upper), constraints, integer: true };
  const solution = await withProgram(program, (session) => session.minimize(truth.map(() => 0)));
  return solution.status === "optimal" ? { ...system, truth: solution.values.map(Math.round) } : null;
}

/** The constraints between rounds: those that compare counts of one round with counts of another. All others are sums within a round. */
export function isBetweenRounds({ values }: Constraint): boolean {
  return values.some((value) => value < 0);
}

/** For a system of several rounds: one for each, with the others fixed at a feasible table. Whatever is feasible there is feasible. */
export function roundByRound(system: System, table: readonly number[]): readonly System[] {
  const { atoms, categories, lower, upper, constraints } = system;
  const rounds = atoms.map(({ members }) => roundOf(members[0] ?? ""));
  const distinct = [...new Set(rounds)];
  const roundAt = (column: number) => rounds[Math.floor(column / categories.length)];
  // The offsets of rows come after all counts, and stay free.
  const within = (round: string, bounds: readonly number[]) =>
    bounds.map((bound, column) => ((roundAt(column) ?? round) === round ? bound : (table[column] ?? 0)));
  // What is fixed throughout holds already, and would only slow the solver down.
  const about = (round: string) => constraints.filter(({ columns }) => columns.some((column) => roundAt(column) === round));
  return distinct.length < 2
    ? [system]
    : distinct.map((round) => ({ ...system, lower: within(round, lower), upper: within(round, upper), constraints: about(round) }));
}

/** Members are versions of organisations: `id#round`, or `id#round/release` where the answer differs between releases. */
export function organisationOf(member: string): string {
  return member.slice(0, member.indexOf("#"));
}

function roundOf(member: string): string {
  return member.slice(member.indexOf("#") + 1).split("/")[0] ?? "";
}

type Placed = readonly [place: number, publication: Publication];

/** The variable as a cube has it: of the level, an edition may have other categories. */
function publishedAs({ variables }: Publication["cube"], variable: Variable): Variable {
  return variables.find(({ id }) => id === variable.id) ?? variable;
}

/** The columns of a category that a cube publishes. */
function columnsIn({ kind }: Variable, categories: readonly string[], category: string): readonly number[] {
  return (kind === "level" ? coveredBy(categories, category) : [category]).map((one) => categories.indexOf(one));
}

/** Whether organisations in these published rows can be in a category: an edition with fewer levels or musts lacks some. */
function possibleIn(followed: readonly Placed[], variable: Variable, categories: readonly string[]) {
  const possible = new Map(
    followed.map(([place, { cube }]) => [
      place,
      new Set(publishedAs(cube, variable).categories.flatMap((one) => columnsIn(variable, categories, one))),
    ]),
  );
  return (rows: readonly string[], column: number): boolean => rows.every((row) => possible.get(publicationIn(row))?.has(column) ?? true);
}

interface Version {
  readonly name: string;
  /** Null where only who answered is known. */
  readonly category: number | null;
  readonly rows: string[];
  readonly presence: readonly number[];
}

/**
 * Every organisation's category in each publication: a version for each round, and for each release in which the category differs. Of
 * releases that divide the level otherwise, the finest that agrees with all.
 */
function versionsOf(followed: readonly Placed[], variable: Variable, categories: readonly string[]): readonly Version[] {
  const versions = new Map<string, Version>();
  const placed = followed.map(([, publication]) => placesOf(publication, variable, categories));
  for (const organisation of new Set(placed.flatMap((places) => [...places.keys()]))) {
    const found = placed.map((places) => places.get(organisation));
    const presence = followed.flatMap(([place], at) => (found[at] ? [place] : []));
    followed.forEach(([place, { cube }], at) => {
      const one = found[at];
      if (one === undefined) return;
      const inRound = found.filter((_, other) => followed[other]?.[1].cube.round === cube.round);
      const shared = sharedColumns(inRound.flatMap((other) => (other ? [other.columns] : [])));
      const name = shared.length > 0 ? `${organisation}#${cube.round}` : `${organisation}#${cube.round}/${cube.release}`;
      const version = versions.get(name) ?? { name, category: shared[0] ?? one.columns?.[0] ?? null, rows: [], presence };
      versions.set(name, version);
      version.rows.push(...one.rows.map((row) => rowKey(place, row)));
    });
  }
  return [...versions.values()];
}

/** The columns that are in all sets; none where one is unknown. */
function sharedColumns([first, ...others]: readonly (readonly number[] | null)[]): readonly number[] {
  return (first ?? []).filter((column) => others.every((other) => other?.includes(column)));
}

type Places = ReadonlyMap<string, { readonly columns: readonly number[] | null; readonly rows: string[] }>;

/** By organisation that the variable counts: the columns of its category, null where only who answered is known, and its rows. */
function placesOf({ table, cube }: Publication, variable: Variable, categories: readonly string[]): Places {
  const places = new Map<string, { columns: readonly number[] | null; rows: string[] }>();
  const add = (id: string, row: string, columns: readonly number[] | null): void => {
    const place = places.get(id) ?? { columns, rows: [] };
    places.set(id, place);
    place.rows.push(row);
  };
  const own = table.cells.filter((cell) => cell.variable === variable.id);
  for (const { id: row } of rowsIn(cube.rows, variable)) {
    for (const cell of own.filter((one) => one.row === row)) {
      const columns = columnsIn(variable, categories, cell.category);
      for (const id of cell.organisations) add(id, row, columns);
    }
    if (table.cells.length === 0) for (const id of whoAnswered(table, row)) add(id, row, null);
  }
  return places;
}

function atomsOf(versions: readonly Version[], coalition: ReadonlySet<string>, width: number): readonly Atom[] {
  const groups = new Map<string, Version[]>();
  for (const version of versions) {
    const { name, category, rows, presence } = version;
    const isKnown = category !== null && coalition.has(organisationOf(name));
    const key = `${rows.toSorted().join()}|${presence.join()}${isKnown ? `|${name}` : ""}`;
    groups.set(key, [...(groups.get(key) ?? []), version]);
  }
  return [...groups.values()].map((group): Atom => {
    const [{ name, category, rows, presence }] = group as [Version];
    const truth = Array.from({ length: width }, (_, at) => group.filter((one) => one.category === at).length);
    const isKnown = category !== null && coalition.has(organisationOf(name));
    return { members: group.map((one) => one.name), truth: category === null ? null : truth, rows, presence, isKnown };
  });
}

function knownRows([publication, { cube }]: Placed, variable: Variable, atoms: readonly Atom[]): readonly KnownRow[] {
  const isShown = new Set(cube.cells.flatMap((cell) => (cell.variable === variable.id && cell.count !== null ? [cell.row] : [])));
  const parts = new Map<string, number[]>();
  atoms.forEach(({ rows }, at) => {
    for (const row of rows) parts.set(row, [...(parts.get(row) ?? []), at]);
  });
  return rowsIn(cube.rows, variable).map(({ id }) => {
    const within = parts.get(rowKey(publication, id)) ?? [];
    const size = within.reduce((sum, at) => sum + (atoms[at]?.members.length ?? 0), 0);
    return { id, publication, release: cube.release, atoms: within, size, isShown: isShown.has(id) };
  });
}

function atomSums(atoms: readonly Atom[], width: number): readonly Constraint[] {
  return atoms.map(({ members: { length: size } }, at) => ({
    ...sumOf(Array.from({ length: width }, (_, place) => at * width + place)),
    min: size,
    max: size,
  }));
}

/**
 * What the published rows disclose: a column for each row's offset, 0 to base − 1, and constraints on the cumulative counts that it cuts.
 * With S_j the true and A_j the published sum of the first j categories, A_j ≤ S_j + offset ≤ A_j + base − 1 for every j is the same as
 * every run of categories within the rounding error (`systematic-rounding.ts`), in fewer constraints.
 */
function publishedRows(system: System, [place, { cube }]: Placed, firstColumn: number): PublishedRows {
  const variable = publishedAs(cube, system.variable);
  const published = countsByKey(cube.cells.filter((cell) => cell.variable === variable.id));
  const found: PublishedRows = { lower: [], upper: [], truth: [], constraints: [] };
  for (const row of system.rows) {
    if (row.publication !== place || !row.isShown) continue;
    const shown = variable.categories.map((one) => published.get(cellKey(row.id, variable.id, one)) ?? null);
    const columns = variable.categories.map((one) =>
      columnsOf(
        system,
        row.atoms,
        columnsIn(variable, system.categories, one).map((at) => system.categories[at] ?? ""),
      ),
    );
    // A number that was not rounded is a finding of its own, and what it discloses is attacked as it stands.
    if (shown.some((count) => count === null || count % cube.base !== 0)) {
      found.constraints.push(...columns.map((own, at) => ({ ...sumOf(own), ...boundsFromPublished(shown[at] ?? 0, cube.base) })));
      continue;
    }
    const offset = firstColumn + found.lower.length;
    const error = cube.base - 1;
    let [sum, cumulative, least] = [0, [] as number[], 0];
    for (const [at, own] of columns.slice(0, -1).entries()) {
      sum += shown[at] ?? 0;
      cumulative = [...cumulative, ...own];
      least = Math.min(least, cumulative.reduce((all, column) => all + (system.truth[column] ?? Number.NaN), 0) - sum);
      found.constraints.push({ ...sumOf([...cumulative, offset]), min: sum, max: sum + error });
    }
    // The row's size is exact, so the sum of all categories bounds the offset.
    const off = row.size - sum - (shown.at(-1) ?? 0);
    found.lower.push(Math.max(0, -off));
    found.upper.push(Math.min(error, error - off));
    found.truth.push(-Math.min(least, off));
  }
  return found;
}
