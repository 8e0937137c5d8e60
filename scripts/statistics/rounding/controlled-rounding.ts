// Controlled rounding by integer programming: every cell becomes an adjacent multiple of the base, and all sums stay additive.
//
// See the handbook on statistical disclosure control, ch. 5. Cox (1987), "A constructive procedure for unbiased controlled rounding"
// (JASA 82), needs no solver for two-way tables; a plan has more sums than that, hence the program. The sizes of rows are published
// exactly, so no total connects two variables: each is rounded alone, but for sets of organisations that several of them count.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import { floorTo } from "../base.ts";
import type { StatisticsCode } from "../messages.ts";
import { type Constraint, type Solution, withProgram } from "../solver.ts";
import { type Group, type Layout, type Structure, type Sum, structureOf } from "./cells.ts";

/**
 * The secret draw of a group: a number in [0, 1) with at least 40 bits, the same whenever the same organisations are counted
 * under the same counter. It should depend on the variable through its counter only, so that a group that several variables
 * share keeps its value when one of them is redrawn. `organisations` is sorted.
 */
export type Draw = (variable: string, counter: number, organisations: readonly string[]) => number | Promise<number>;

export interface RoundingInput extends Layout {
  readonly draw: Draw;
  /**
   * What earlier releases of the round, and of rounds that it is compared with, showed, by `setKey`. Such a set keeps its number unless
   * additivity forces another.
   */
  readonly earlier?: ReadonlyMap<string, number>;
}

/** Rounded counts by `cellKey`. None in rows that a variable's floor withholds. */
export type Rounded = ReadonlyMap<string, number>;

/** Outweighs everything else: rows fall short of their sum only where nothing else is feasible. */
const shortfallWeight = 100_000;

/** Outweighs all draws of a variable together: a set that was published before moves only where nothing else is feasible. */
export const retentionWeight = 10_000;

/** A row's sum takes precedence over its cells: a cell that is forced off its draw costs one weight, or two where one is exchanged. */
const totalWeight = 4;

/** Key of a set of organisations, sorted by id, in `RoundingInput.earlier`. */
export function setKey(organisations: readonly string[]): string {
  return organisations.join("\n");
}

/**
 * Rounds the whole table, or refuses: no count moves by the base or more, and sums are not broken. The one exception: where nearly all
 * organisations of a row are in one category, its cell cannot exceed the row's size rounded down and still add up to the row above. The
 * rows then fall short of it, by as little as possible, and only beside such a cell, so that anybody can see why.
 */
export async function roundTable(input: RoundingInput): Promise<Checked<Rounded>> {
  const structure = structureOf(input);
  const costs = await costsOf(structure, input);
  if (costs === null) return refused(fault<StatisticsCode>("rounding-draw-range"));
  const values = structure.groups.map(({ organisations }) => floorTo(organisations.length, input.base));
  for (const { columns, sums } of blocksOf(structure)) {
    const block = { structure, columns, sums, costs, base: input.base };
    const additive = await solve(block);
    const solution = additive.status === "infeasible" ? await solve({ ...block, canFallShort: true }) : additive;
    if (solution.status !== "optimal") return refused(faultOf(solution));
    columns.forEach((column, at) => {
      values[column] = (values[column] ?? 0) + input.base * Math.round(solution.values[at] ?? 0);
    });
  }
  const counts = new Map([...structure.groupOf].map(([key, at]) => [key, values[at] ?? 0]));
  return isAdditive(structure, counts) ? accepted(counts) : refused(fault<StatisticsCode>("rounding-solver", "", { code: 0 }));
}

interface Block {
  /** Places of groups. */
  readonly columns: readonly number[];
  readonly sums: readonly Sum[];
}

/** The groups that sums connect, directly or through others: each block is a program of its own, with the same optimum and less work. */
function blocksOf({ groups, groupOf, sums }: Structure): readonly Block[] {
  const representative = groups.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (representative[top] !== top) top = representative[top] as number;
    for (let next = at; next !== top; ) [next, representative[next]] = [representative[next] as number, top];
    return top;
  };
  const placesOf = ({ whole, parts }: Sum) => [...(whole === undefined ? [] : [whole]), ...parts].map((key) => groupOf.get(key) ?? 0);
  for (const sum of sums) {
    const [first = 0, ...others] = placesOf(sum);
    for (const other of others) representative[find(other)] = find(first);
  }
  const blocks = new Map<number, { columns: number[]; sums: Sum[] }>();
  const blockOf = (at: number) => {
    const block = blocks.get(find(at)) ?? { columns: [], sums: [] };
    blocks.set(find(at), block);
    return block;
  };
  for (const at of representative.keys()) blockOf(at).columns.push(at);
  for (const sum of sums) blockOf(placesOf(sum)[0] ?? 0).sums.push(sum);
  return [...blocks.values()];
}

/**
 * The cost of rounding each group up: −weight with probability r/base, else +weight, so that each cell on its own is unbiased; and what
 * it costs to leave the number that the set was published with. The sum of a row's categories is drawn in the same way: without a draw of
 * its own it would be the nearer multiple more often than its remainder says, and all its cells biased towards that.
 */
async function costsOf({ groups, groupOf, sums }: Structure, { draw, base, earlier }: RoundingInput): Promise<readonly number[] | null> {
  const drawn = new Map<string, number>();
  const cachedDraw = async (owner: string, counter: number, organisations: readonly string[]): Promise<number> => {
    const key = `${counter}\n${setKey(organisations)}`;
    const value = drawn.get(key) ?? (await draw(owner, counter, organisations));
    drawn.set(key, value);
    return value;
  };
  const costs: number[] = [];
  for (const { organisations, owner, counter, weight } of groups) {
    const isMultiple = organisations.length % base === 0;
    const shown = earlier?.get(setKey(organisations));
    const retention = shown === undefined ? 0 : shown > organisations.length ? -retentionWeight : retentionWeight;
    const cost = isMultiple ? 0 : weight * costOf(await cachedDraw(owner, counter, organisations), organisations.length, base) + retention;
    costs.push(cost);
  }
  for (const { parts, total } of sums) {
    if (total === undefined) continue;
    const places = parts.map((key) => groupOf.get(key) ?? 0);
    const organisations = places.flatMap((at) => groups[at]?.organisations ?? []).toSorted();
    if (organisations.length % base === 0) continue;
    const value = await cachedDraw(total.owner, total.counter, organisations);
    const cost = totalWeight * total.weight * costOf(value, organisations.length, base);
    // Every cell that is rounded up moves the sum one step, so that the cost of the step is each cell's.
    for (const at of places) costs[at] = (costs[at] ?? 0) + cost;
  }
  return costs.every(Number.isFinite) ? costs : null;
}

/** The draw's lower bits break ties, by at most a hundredth; otherwise the solver's internals would. NaN where the draw is out of range. */
function costOf(drawn: number, count: number, base: number): number {
  if (!(drawn >= 0 && drawn < 1)) return Number.NaN;
  return (drawn < (count % base) / base ? -1 : 1) + (((drawn * 2 ** 24) % 1) - 0.5) / 50;
}

interface Rounding extends Block {
  /** Whether rows may fall short of their sum, beside a cell that has the largest value. */
  readonly canFallShort?: boolean;
  readonly structure: Structure;
  readonly costs: readonly number[];
  readonly base: number;
}

/** In steps of the base: more rows than any family has. */
const maxShortfall = 100;

/** For each column 0 (down) or 1 (up). */
async function solve({ structure, columns, sums, costs, base, canFallShort = false }: Rounding): Promise<Solution> {
  const { groups, groupOf } = structure;
  const upper = columns.map((at) => {
    const { organisations, max } = groups[at] as Group;
    const down = floorTo(organisations.length, base);
    return organisations.length === down || down + base > max ? 0 : 1;
  });
  const place = new Map(columns.map((at, column) => [at, column]));
  const loose = canFallShort ? sums.filter(({ largest }) => largest && largest.size > 0) : [];
  const constraints = sums.map((sum): Constraint => {
    const { whole, parts, min, max } = sum;
    const coefficients = new Map<number, number>();
    let fixed = 0;
    const add = (key: string, by: number) => {
      const at = groupOf.get(key) ?? 0;
      const column = place.get(at) ?? 0;
      coefficients.set(column, (coefficients.get(column) ?? 0) + by);
      fixed += by * floorTo(groups[at]?.organisations.length ?? 0, base);
    };
    for (const part of parts) add(part, 1);
    if (whole !== undefined) add(whole, -1);
    if (loose.includes(sum)) coefficients.set(columns.length + loose.indexOf(sum), 1);
    return {
      columns: [...coefficients.keys()],
      values: [...coefficients.values()],
      min: (min - fixed) / base,
      max: (max - fixed) / base,
    };
  });
  const shortfalls = loose.flatMap(({ largest = new Map<string, number>() }, at): readonly Constraint[] => {
    const parts = [...largest].map(([key, most]) => {
      const group = groupOf.get(key) ?? 0;
      return { column: place.get(group) ?? 0, steps: (most - floorTo(groups[group]?.organisations.length ?? 0, base)) / base };
    });
    if (parts.some(({ steps }) => steps === 0)) return [];
    const raised = parts.filter(({ column, steps }) => steps === 1 && upper[column] === 1).map(({ column }) => column);
    return [
      {
        columns: [columns.length + at, ...raised],
        values: [1, ...raised.map(() => -maxShortfall)],
        min: -maxShortfall * raised.length,
        max: 0,
      },
    ];
  });
  const isSettled =
    constraints.every((one) => isMet(one, () => 0)) && columns.every((at, column) => upper[column] === 0 || (costs[at] ?? 0) > 0);
  if (isSettled) return { status: "optimal", objective: 0, values: columns.map(() => 0) };
  const program = {
    lower: [...columns, ...loose].map(() => 0),
    upper: [...upper, ...loose.map(() => maxShortfall)],
    constraints: [...constraints, ...shortfalls],
    integer: true,
  };
  return withProgram(program, (session) => session.minimize([...columns.map((at) => costs[at] ?? 0), ...loose.map(() => shortfallWeight)]));
}

function isMet({ columns, values, min, max }: Constraint, countOf: (column: number) => number): boolean {
  const sum = columns.reduce((all, column, at) => all + (values[at] ?? 0) * countOf(column), 0);
  return sum >= min && sum <= max;
}

function faultOf(solution: Solution) {
  return solution.status === "stopped"
    ? fault<StatisticsCode>("rounding-solver", "", { code: solution.code })
    : fault<StatisticsCode>("rounding-infeasible");
}

/** The solver works in floating point, so the sums are checked exactly before they are trusted. */
function isAdditive({ sums }: Structure, counts: Rounded): boolean {
  const countOf = (key: string) => counts.get(key) ?? Number.NaN;
  return sums.every(({ whole, parts, min, max, largest }) => {
    const rest = parts.reduce((sum, part) => sum + countOf(part), 0) - (whole === undefined ? 0 : countOf(whole));
    return rest <= max && (rest >= min || [...(largest ?? [])].some(([part, most]) => countOf(part) === most));
  });
}
