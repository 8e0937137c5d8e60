// Controlled rounding to base 5 by integer programming: every cell becomes an adjacent multiple of five, and all sums stay additive.
//
// See the handbook on statistical disclosure control, ch. 5. Cox (1987), "A constructive procedure for unbiased controlled rounding"
// (JASA 82), needs no solver for two-way tables; a plan has more sums than that, hence the program. There are two programs over the
// same constraints, with all variables in both. The first rounds the group sizes (respondents, and the frame) by their own draws, among
// the sizes that are feasible for every other variable. The second rounds the rest, given those sizes. Solving one variable at a time
// could end in sizes that it cannot fill; here the first program has proved that all can. And since only sizes and shared groups
// connect two variables, redrawing one leaves the others unchanged.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import type { StatisticsCode } from "../messages.ts";
import type { Aggregate } from "../plan/aggregate.ts";
import { respondent } from "../plan/plan.ts";
import type { Variable } from "../schema.ts";
import { type Constraint, type Solution, withProgram } from "../solver.ts";
import { type Group, type Structure, structureOf } from "./cells.ts";

export const base = 5;

/**
 * The secret draw of a group: a number in [0, 1) with at least 40 bits, the same whenever the same organisations are counted
 * under the same counter. It should depend on the variable through its counter only, so that a group that several variables
 * share keeps its value when one of them is redrawn. `organisations` is sorted.
 */
export type Draw = (variable: string, counter: number, organisations: readonly string[]) => number | Promise<number>;

export interface RoundingInput {
  readonly variables: readonly Variable[];
  readonly table: Aggregate;
  /** How often each variable has been redrawn, 0 where absent; and which rows' sizes are to be rounded down, see `lowSizeCounter`. */
  readonly counters: Readonly<Record<string, number>>;
  readonly draw: Draw;
  /** In a correction: what earlier releases showed, by `setKey`. Such a set keeps its number unless additivity forces another. */
  readonly earlier?: ReadonlyMap<string, number>;
}

/** Rounded counts by `cellKey`, including the totals of `respondent`. None for rows that the floor withholds however they are rounded. */
export type Rounded = ReadonlyMap<string, number>;

/** Outweighs all draws of a variable together: a set that was published before moves only where nothing else is feasible. */
export const retentionWeight = 10_000;

/** Outweighs all draws of the sizes together, but not retention: a row that only a size rounded down protects gets one. */
const roundDownWeight = 1_000;

/** Key of a set of organisations, sorted by id, in `RoundingInput.earlier`. */
export function setKey(organisations: readonly string[]): string {
  return organisations.join("\n");
}

/** Rounds the whole table, or refuses: a sum is never broken, and no count moves by five or more. */
export async function roundTable(input: RoundingInput): Promise<Checked<Rounded>> {
  const structure = structureOf(input.table, input.variables, input.counters);
  const costs = await costsOf(structure.groups, input);
  if (costs === null) return refused(fault<StatisticsCode>("rounding-draw-range"));
  const total = structure.groups.map(({ organisations }, at) => retentionCost(organisations, input.earlier) + (costs[at] ?? 0));
  const steps = await chooseSteps(structure, total);
  if (!Array.isArray(steps)) return refused(faultOf(steps as Solution));
  const values = structure.groups.map(({ organisations }, at) => floorOf(organisations.length) + base * (steps[at] ?? 0));
  const counts = new Map([...structure.groupOf].map(([key, at]) => [key, values[at] ?? 0]));
  return isAdditive(structure, counts) ? accepted(counts) : refused(fault<StatisticsCode>("rounding-solver", "", { code: 0 }));
}

/** For each group 0 (down) or 1 (up): the sizes first, then the rest given them. The solver's outcome where there is no solution. */
async function chooseSteps({ groups, ...structure }: Structure, costs: readonly number[]): Promise<readonly number[] | Solution> {
  const isSize = groups.map(({ owner }) => owner === respondent);
  const free = groups.map(({ organisations }) => (organisations.length % base === 0 ? 0 : 1));
  const constraints = constraintsOf({ groups, ...structure }, free);
  const lower = free.map(() => 0);
  const sizes = await solve({ lower, upper: free, constraints, costs: costs.map((cost, at) => (isSize[at] ? cost : 0)) });
  if (sizes.status !== "optimal") return sizes;
  const chosen = sizes.values.map(Math.round);
  const rest = await solve({
    lower: free.map((_, at) => (isSize[at] ? (chosen[at] ?? 0) : 0)),
    upper: free.map((limit, at) => (isSize[at] ? (chosen[at] ?? 0) : limit)),
    constraints,
    costs: costs.map((cost, at) => (isSize[at] ? 0 : cost)),
  });
  return rest.status === "optimal" ? rest.values.map(Math.round) : rest;
}

/** The cost of rounding up a set that was published before: negative where it was rounded up then. */
function retentionCost(organisations: readonly string[], earlier: RoundingInput["earlier"]): number {
  const shown = organisations.length % base === 0 ? undefined : earlier?.get(setKey(organisations));
  if (shown === undefined) return 0;
  return shown > organisations.length ? -retentionWeight : retentionWeight;
}

function floorOf(count: number): number {
  return count - (count % base);
}

/**
 * The cost of rounding each group up: −weight with probability r/5, else +weight, so that each cell on its own is unbiased.
 * The draw's lower bits break ties, by at most a hundredth of the weight; otherwise the solver's internals would.
 */
async function costsOf(groups: readonly Group[], { draw }: RoundingInput): Promise<readonly number[] | null> {
  const costs: number[] = [];
  for (const { organisations, owner, counter, weight, roundsDown: isLow } of groups) {
    const remainder = organisations.length % base;
    const drawn = remainder === 0 ? 0 : await draw(owner, counter, organisations);
    if (!(drawn >= 0 && drawn < 1)) return null;
    const tieBreak = (((drawn * 2 ** 24) % 1) - 0.5) / 50;
    costs.push(remainder === 0 ? 0 : weight * ((drawn < remainder / base ? -1 : 1) + tieBreak) + (isLow ? roundDownWeight : 0));
  }
  return costs;
}

/** In steps of five: the whole's step less those of its parts makes up for the difference between their values rounded down. */
function constraintsOf({ groups, groupOf, sums }: Structure, free: readonly number[]): readonly Constraint[] {
  return sums.flatMap(({ whole, parts, hasRest }) => {
    const coefficients = new Map<number, number>();
    const add = (key: string, by: number) => {
      const at = groupOf.get(key) ?? -1;
      coefficients.set(at, (coefficients.get(at) ?? 0) + by);
    };
    add(whole, 1);
    for (const part of parts) add(part, -1);
    let missing = 0;
    for (const [at, by] of coefficients) missing -= (by * floorOf(groups[at]?.organisations.length ?? 0)) / base;
    const open = [...coefficients].filter(([at, by]) => by !== 0 && free[at] === 1);
    if (open.length === 0 && (missing === 0 || (hasRest && missing < 0))) return [];
    const max = hasRest ? Number.POSITIVE_INFINITY : missing;
    return [{ columns: open.map(([at]) => at), values: open.map(([, by]) => by), min: missing, max }];
  });
}

async function solve(program: {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly constraints: readonly Constraint[];
  readonly costs: readonly number[];
}): Promise<Solution> {
  return withProgram({ ...program, integer: true }, (session) => session.minimize(program.costs));
}

function faultOf(solution: Solution) {
  return solution.status === "stopped"
    ? fault<StatisticsCode>("rounding-solver", "", { code: solution.code })
    : fault<StatisticsCode>("rounding-infeasible");
}

/** The solver works in floating point, so the sums are checked exactly before they are trusted. */
function isAdditive({ sums }: Structure, counts: Rounded): boolean {
  return sums.every(({ whole, parts, hasRest }) => {
    const rest = (counts.get(whole) ?? Number.NaN) - parts.reduce((sum, part) => sum + (counts.get(part) ?? Number.NaN), 0);
    return hasRest ? rest >= 0 : rest === 0;
  });
}
