// Turns what is known of one variable into linear constraints.
//
// Organisations that nothing published distinguishes – the same rows, and answers to the same of the linked rounds – form an atom. How many
// of an atom fall in each category is all there is to find out, so there is one column per atom and category. Totals, crossing
// classifications, several releases, panels and a coalition's own answers all become constraints on those columns.
import { rowsIn } from "../plan/rows.ts";
import { cellKey, countsByKey } from "../rounding/cells.ts";
import type { Variable } from "../schema.ts";
import { type Constraint, withProgram } from "../solver.ts";
import { type Knowledge, type Publication, whoAnswered } from "./knowledge.ts";
import { panelConstraints } from "./panel-constraints.ts";
import { type Atom, boundsFromPublished, columnsOf, rowKey, type Unknowns } from "./unknowns.ts";

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

/** One variable's unknowns, and what is known of them. The categories are the variable's own, for a measure also the rest. */
export interface System extends Unknowns {
  readonly variable: Variable;
  readonly rows: readonly KnownRow[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** A feasible table: the true one, as far as it is known; NaN elsewhere, until `completed`. */
  readonly truth: readonly number[];
  readonly constraints: readonly Constraint[];
}

/** The category of organisations in none of a measure's own. */
export const rest = "+rest";

/**
 * What is known of one variable. Levels are followed through all linked rounds, other variables through the releases of the round
 * attacked. Throws a TypeError where a panel's releases are not among the publications.
 */
export function systemOf(knowledge: Knowledge, variable: Variable): System {
  const categories = variable.kind === "measure" ? [...variable.categories, rest] : variable.categories;
  const round = knowledge.publications.at(-1)?.cube.round;
  const followed = [...knowledge.publications.entries()].filter(
    ([, { cube }]) => (variable.kind === "level" || cube.round === round) && cube.variables.some(({ id }) => id === variable.id),
  );
  const atoms = atomsOf(versionsOf(followed, variable, categories), knowledge.coalition, categories.length);
  const rows = followed.flatMap((one) => knownRows(one, variable, atoms));
  const unpublished: System = {
    variable,
    categories,
    atoms,
    rows,
    truth: atoms.flatMap(({ truth }) => truth ?? categories.map(() => Number.NaN)),
    lower: atoms.flatMap(({ truth, isKnown }) => categories.map((_, at) => (isKnown ? (truth?.[at] ?? 0) : 0))),
    upper: atoms.flatMap(({ truth, isKnown, members }) =>
      categories.map((_, at) => (isKnown && truth ? (truth[at] ?? 0) : members.length)),
    ),
    constraints: atomSums(atoms, categories.length),
  };
  const published = followed.flatMap((one) => publishedBounds(unpublished, one));
  const panels = variable.kind === "level" ? panelConstraints(unpublished, knowledge) : [];
  return { ...unpublished, constraints: [...unpublished.constraints, ...published, ...panels] };
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
  const { atoms, categories, lower, upper } = system;
  const rounds = atoms.map(({ members }) => roundOf(members[0] ?? ""));
  const distinct = [...new Set(rounds)];
  const within = (round: string, bounds: readonly number[]) =>
    bounds.map((bound, column) => (rounds[Math.floor(column / categories.length)] === round ? bound : (table[column] ?? 0)));
  return distinct.length < 2
    ? [system]
    : distinct.map((round) => ({ ...system, lower: within(round, lower), upper: within(round, upper) }));
}

/** Members are versions of organisations: `id#round`, or `id#round/release` where the answer differs between releases. */
export function organisationOf(member: string): string {
  return member.slice(0, member.indexOf("#"));
}

function roundOf(member: string): string {
  return member.slice(member.indexOf("#") + 1).split("/")[0] ?? "";
}

type Placed = readonly [place: number, publication: Publication];

interface Version {
  readonly name: string;
  /** Null where only who answered is known. */
  readonly category: number | null;
  readonly rows: string[];
  readonly presence: readonly number[];
}

/** Every organisation's category in each publication: a version for each round, and for each release in which the category differs. */
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
      const distinct = new Set(inRound.flatMap((other) => (other ? [other.category] : [])));
      const isSame = distinct.size === 1 && one.category !== null;
      const name = isSame ? `${organisation}#${cube.round}` : `${organisation}#${cube.round}/${cube.release}`;
      const version = versions.get(name) ?? { name, category: one.category, rows: [], presence };
      versions.set(name, version);
      version.rows.push(...one.rows.map((row) => rowKey(place, row)));
    });
  }
  return [...versions.values()];
}

type Places = ReadonlyMap<string, { readonly category: number | null; readonly rows: string[] }>;

/** By organisation that the variable counts: its category and its rows. */
function placesOf({ table, cube }: Publication, variable: Variable, categories: readonly string[]): Places {
  const places = new Map<string, { category: number | null; rows: string[] }>();
  const add = (id: string, row: string, category: number | null): void => {
    const place = places.get(id) ?? { category, rows: [] };
    places.set(id, place);
    place.rows.push(row);
  };
  const own = table.cells.filter((cell) => cell.variable === variable.id);
  const others = table.cells.length === 0 ? null : categories.indexOf(rest);
  for (const { id: row } of rowsIn(cube.rows, variable)) {
    const counted = new Set<string>();
    for (const cell of own.filter((one) => one.row === row)) {
      for (const id of cell.organisations) {
        counted.add(id);
        add(id, row, categories.indexOf(cell.category));
      }
    }
    if (others !== null && others < 0) continue;
    for (const id of whoAnswered(table, row)) if (!counted.has(id)) add(id, row, others);
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
  return atoms.map(({ members }, at) => ({
    columns: Array.from({ length: width }, (_, place) => at * width + place),
    values: new Array<number>(width).fill(1),
    min: members.length,
    max: members.length,
  }));
}

/** Each published count, and each union that the plan rounds as one number, bounds the sum of its columns. */
function publishedBounds(system: System, [place, { cube, isSuppressed = false }]: Placed): readonly Constraint[] {
  const { variable } = system;
  const published = countsByKey(cube.cells.filter((cell) => cell.variable === variable.id));
  return system.rows
    .filter(({ publication, isShown }) => publication === place && isShown)
    .flatMap((row) =>
      [...variable.categories.map((one) => [one]), ...(variable.unions ?? [])].flatMap((union): readonly Constraint[] => {
        const columns = columnsOf(system, row.atoms, union);
        const counts = union.map((one) => published.get(cellKey(row.id, variable.id, one)) ?? null);
        const values = columns.map(() => 1);
        if (isSuppressed) return union.length > 1 ? [] : [{ columns, values, ...suppressedBounds(counts[0] ?? null) }];
        // A union of the plan is rounded like a cell; one with a raw count in it adds nothing to its parts.
        if (counts.length > 1 && counts.some((count) => (count ?? 0) % cube.base !== 0)) return [];
        return [
          {
            columns,
            values,
            ...boundsFromPublished(
              counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
              cube.base,
            ),
          },
        ];
      }),
    );
}

function suppressedBounds(count: number | null): { readonly min: number; readonly max: number } {
  return count === null ? { min: 1, max: 4 } : { min: count, max: count };
}
