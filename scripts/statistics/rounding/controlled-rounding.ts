// Decides the rounded value of every cell: an adjacent multiple of five, so that parts always make up their sums.
//
// Controlled rounding as in the handbook on statistical disclosure control, ch. 5. Cox (1987), "A constructive procedure for unbiased
// controlled rounding" (JASA 82), does it for two-way tables without a solver; a plan's sums are more than that, so here it is a program.
// Two programs over the same constraints, all variables in both. The first decides the group sizes (who answered, and the frame)
// by their own draws, among those sizes that every other variable can live with. The second decides the rest over those sizes.
// Solving one variable at a time could meet sizes that it cannot fill; here the first program has proved that all can. And since
// nothing but the sizes and shared groups ties two variables together, redrawing one leaves the others as they were.

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
 * under the same counter – it should depend on the variable through its counter only, so that a group that several variables
 * count keeps its value when one of them is redrawn. `organisations` is sorted.
 */
export type Draw = (variable: string, counter: number, organisations: readonly string[]) => number | Promise<number>;

export interface RoundingInput {
  readonly variables: readonly Variable[];
  readonly table: Aggregate;
  /** How often each variable has been redrawn, 0 where absent; and which rows' sizes are to be rounded down, by `lowSize`. */
  readonly counters: Readonly<Record<string, number>>;
  readonly draw: Draw;
  /** In a correction: what earlier releases showed, by `setKey`. Such a set keeps its number unless sums force it off. */
  readonly earlier?: ReadonlyMap<string, number>;
}

/** Rounded counts by `cellKey`, the totals of `respondent` among them; none for rows that the floor withholds however they are rounded. */
export type Rounded = ReadonlyMap<string, number>;

/** Outweighs every draw of a variable together: a set that was shown before moves only where there is no other way. */
const keeping = 10_000;

/** Outweighs every draw of the sizes together, and gives way to what was shown before: a row that only a low size protects gets it. */
const lowering = 1_000;

/** Names a set of organisations, sorted by id, in `RoundingInput.earlier`. */
export function setKey(organisations: readonly string[]): string {
  return organisations.join("\n");
}

/** Rounds the whole table. Refuses rather than break a sum or move a count by five or more. */
export async function roundTable(input: RoundingInput): Promise<Checked<Rounded>> {
  const structure = structureOf(input.table, input.variables, input.counters);
  const costs = await costsOf(structure.groups, input);
  if (costs === null) return refused(fault<StatisticsCode>("rounding-draw-range"));
  const kept = structure.groups.map(({ organisations }, at) => keepingCost(organisations, input.earlier) + (costs[at] ?? 0));
  const steps = await chooseSteps(structure, kept);
  if (!Array.isArray(steps)) return refused(trouble(steps as Solution));
  const values = structure.groups.map(({ organisations }, at) => floorOf(organisations.length) + base * (steps[at] ?? 0));
  const counts = new Map([...structure.groupOf].map(([key, at]) => [key, values[at] ?? 0]));
  return holds(structure, counts) ? accepted(counts) : refused(fault<StatisticsCode>("rounding-solver", "", { code: 0 }));
}

/** For each group 0 (down) or 1 (up): the sizes first, then the rest over them. The solver's answer where it has none. */
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

/** What it costs to round a set up that was shown before: less than nothing where it was rounded up then. */
function keepingCost(organisations: readonly string[], earlier: RoundingInput["earlier"]): number {
  const shown = organisations.length % base === 0 ? undefined : earlier?.get(setKey(organisations));
  if (shown === undefined) return 0;
  return shown > organisations.length ? -keeping : keeping;
}

function floorOf(count: number): number {
  return count - (count % base);
}

/**
 * What it costs to round each group up: −weight with probability r/5, else +weight, so that on its own every cell is unbiased.
 * Ties would be settled by the solver's habits; the draw's lower bits settle them instead, by at most a hundredth of the weight.
 */
async function costsOf(groups: readonly Group[], { draw }: RoundingInput): Promise<readonly number[] | null> {
  const costs: number[] = [];
  for (const { organisations, owner, counter, weight, isLow } of groups) {
    const over = organisations.length % base;
    const drawn = over === 0 ? 0 : await draw(owner, counter, organisations);
    if (!(drawn >= 0 && drawn < 1)) return null;
    const tie = (((drawn * 2 ** 24) % 1) - 0.5) / 50;
    costs.push(over === 0 ? 0 : weight * ((drawn < over / base ? -1 : 1) + tie) + (isLow ? lowering : 0));
  }
  return costs;
}

/** In steps of five: what the whole is rounded up by, less what its parts are, makes good the difference of their floors. */
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

function trouble(solution: Solution) {
  return solution.status === "stopped"
    ? fault<StatisticsCode>("rounding-solver", "", { code: solution.code })
    : fault<StatisticsCode>("rounding-infeasible");
}

/** The solver works in floating point; the sums are held to the unit before anybody trusts them. */
function holds({ sums }: Structure, counts: Rounded): boolean {
  return sums.every(({ whole, parts, hasRest }) => {
    const rest = (counts.get(whole) ?? Number.NaN) - parts.reduce((sum, part) => sum + (counts.get(part) ?? Number.NaN), 0);
    return hasRest ? rest >= 0 : rest === 0;
  });
}
