// The published cube: brands one that is consistent and verified, and reads counts and shares from it.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import type { StatisticsCode } from "../messages.ts";
import { atLevel, levelOf, levelsIn } from "../plan/levels.ts";
import { isPartition, notAsked, unanswered } from "../plan/plan.ts";
import { cellKey, countsByKey } from "../rounding/cells.ts";
import type { Cube, Variable } from "../schema.ts";
import { type Run, type RunBounds, runBounds, runMiddle, type ShownRow } from "../uncertainty/runs.ts";
import { roundingError } from "../uncertainty/worst-case.ts";
import { figureRule } from "../wording/figure-rule.ts";
import { checkCube } from "./check-cube.ts";

declare const protectedMark: unique symbol;
/** A cube that has passed rounding and audit, or was read from a release whose manifest verifies. */
export type ProtectedCube = Cube & { readonly [protectedMark]: true };

/**
 * The only way to make a `ProtectedCube`. `verified`: the audit passed (in a release), or the manifest names this very cube and carries
 * the signatures that the round requires (when read). The cube's own sums are always checked.
 */
export function brandVerified(cube: Cube, verified: boolean): Checked<ProtectedCube> {
  const faults = checkCube(cube);
  if (!verified) return refused(fault<StatisticsCode>("cube-not-verified", "", { round: cube.round, release: cube.release }), ...faults);
  return faults.length > 0 ? refused(...faults) : accepted(cube as ProtectedCube);
}

const indices = new WeakMap<Cube, ReadonlyMap<string, number | null>>();

function indexOf(cube: Cube): ReadonlyMap<string, number | null> {
  let index = indices.get(cube);
  if (!index) {
    index = new Map([...countsByKey(cube.cells), ...countsBelow(cube)]);
    indices.set(cube, index);
  }
  return index;
}

/** The name of all below level 1 as one category: the union of those that the level divides them into. */
export const underLevel1 = "0";

/** By `cellKey`: those below level 1 as one number, where the level divides them. */
function countsBelow(cube: Cube): readonly (readonly [string, number | null])[] {
  const below = atLevel(levelsIn(cube), 0);
  if (below.length < 2) return [];
  const counts = countsByKey(cube.cells);
  return cube.rows.flatMap(({ id }) => {
    const parts = below.map((category) => counts.get(cellKey(id, "level", category)));
    if (parts.includes(undefined)) return [];
    const sum = parts.includes(null) ? null : parts.reduce<number>((all, one) => all + (one ?? 0), 0);
    return [[cellKey(id, "level", underLevel1), sum] as const];
  });
}

/** The count shown of a cell, or of `underLevel1`; null where it is withheld (`..`) or the cube has no such cell. */
export function count(cube: ProtectedCube, row: string, cell: { readonly variable: string; readonly category: string }): number | null {
  return indexOf(cube).get(cellKey(row, cell.variable, cell.category)) ?? null;
}

/** Whether the cube has the cell, withheld or not. */
export function hasCell(cube: ProtectedCube, row: string, cell: { readonly variable: string; readonly category: string }): boolean {
  return indexOf(cube).has(cellKey(row, cell.variable, cell.category));
}

/** Consecutive categories of a variable in one row, as a share of the row or of a longer run that they are part of. */
export interface RunFigure extends RunBounds {
  readonly categories: readonly string[];
  /** The sum of what is shown. */
  readonly count: number;
  /** How many the share is of: exact, unless some have no answer, or have declined; then the middle of what it can be. */
  readonly n: number;
  /** The middle of what the count can be, of `n`: 0–1. The shares of a row add up to one. */
  readonly share: number;
}

interface RunName {
  readonly variable: string;
  /** In the variable's order, with no other between them; of the level also `underLevel1`. */
  readonly categories: readonly string[];
  /** Those that the share is of. Absent: all. */
  readonly within?: readonly string[];
}

/**
 * The one place where a figure is made of what is shown. Null where it is withheld, nobody is in the group, or the categories are not
 * consecutive: the error of several runs together is larger. Of the response, which has no row of its own, a share of the frame.
 */
export function runOf(cube: ProtectedCube, row: string, { variable, categories, within }: RunName): RunFigure | null {
  const found = cube.variables.find(({ id }) => id === variable);
  const all = found?.categories ?? [];
  const shown = all.flatMap((category) => count(cube, row, { variable, category }) ?? []);
  const own = categories.flatMap((one) => (variable === "level" && one === underLevel1 ? atLevel(all, 0) : [one]));
  const [run, longer] = [placeOf(all, own), within ? placeOf(all, within) : ([0, all.length] as const)];
  if (!found || shown.length < all.length || !run || !longer) return null;
  const { n: answered, N } = responseRate(cube, row);
  const of: ShownRow = { shown, size: isPartition(found) ? sizeOf(found, shown, answered) : { low: 0, high: N - answered } };
  const n = isPartition(found) ? runMiddle(of, longer) : N;
  if (n <= 0) return null;
  const bounds = runBounds(of, run, longer);
  const sum = shown.slice(...run).reduce((total, one) => total + one, 0);
  const { low, high } = bounds.counts;
  return isPartition(found)
    ? { categories, count: sum, n, share: Math.min(1, Math.max(0, runMiddle(of, run) / n)), ...bounds }
    : // The rest of the frame has no numbers of its own.
      {
        ...{ categories, count: sum, n, share: sum / n, counts: bounds.counts },
        ...{ rest: { low: N - high, high: N - low }, of: { low: N, high: N }, between: { low: low / N, high: high / N } },
      };
}

/** Where consecutive categories begin and end; null where others are between them, or there is none. */
function placeOf(all: readonly string[], categories: readonly string[]): Run | null {
  const from = all.indexOf(categories[0] ?? "");
  const to = from + categories.length;
  return from >= 0 && all.slice(from, to).join() === categories.join() ? [from, to] : null;
}

/** The number who declined is the sum of the reasons shown, which exceeds it only where the first and the last show somebody. */
function sizeOf({ kind }: Pick<Variable, "kind">, shown: readonly number[], answered: number): ShownRow["size"] {
  if (kind !== "reason") return answered;
  const sum = shown.reduce((total, one) => total + one, 0);
  const isLeast = shown.at(0) === 0 || shown.at(-1) === 0;
  return { low: isLeast ? sum : Math.max(0, sum - roundingError), high: sum + roundingError };
}

/** The figure of each group of categories; null where any has none. */
export function runsOf(
  cube: ProtectedCube,
  row: string,
  { variable, groups, within }: Pick<RunName, "variable" | "within"> & { readonly groups: readonly (readonly string[])[] },
): readonly RunFigure[] | null {
  const found = groups.flatMap((categories) => runOf(cube, row, { variable, categories, ...(within ? { within } : {}) }) ?? []);
  return found.length === 0 || found.length < groups.length ? null : found;
}

/** One category, of those that a variable has. */
interface CategoryFigure extends RunFigure {
  readonly category: string;
}

/** Each category, in the variable's order; null where withheld or nobody is in the group. */
export function shares(cube: ProtectedCube, row: string, variable: string): readonly CategoryFigure[] | null {
  return categoriesOf(cube, row, { variable, categories: cube.variables.find(({ id }) => id === variable)?.categories ?? [] });
}

function categoriesOf(cube: ProtectedCube, row: string, { categories, ...of }: RunName): readonly CategoryFigure[] | null {
  const found = runsOf(cube, row, { ...of, groups: categories.map((one) => [one]) });
  return found?.map((one, at) => ({ category: categories[at] ?? "", ...one })) ?? null;
}

/** Each level, 0 first, whatever the level divides those below level 1 into; null where withheld. */
export function levelShares(cube: ProtectedCube, row: string): readonly CategoryFigure[] | null {
  const above = levelsIn(cube).filter((one) => levelOf(one) > 0);
  return categoriesOf(cube, row, { variable: "level", categories: [underLevel1, ...above] });
}

/** The categories of a question that are answers, "vet inte" among them: unanswered is not "no". */
export function answersOf({ categories }: Pick<Variable, "categories">): readonly string[] {
  return categories.filter((one) => one !== unanswered && one !== notAsked);
}

/** Each answer to a question, of those who answered it. Null where withheld, or where fewer than the variable's floor answered it. */
export function answerShares(cube: ProtectedCube, row: string, variable: string): readonly CategoryFigure[] | null {
  const planned = cube.variables.find(({ id }) => id === variable);
  const within = planned ? answersOf(planned) : [];
  const found = categoriesOf(cube, row, { variable, categories: within, within });
  return found?.[0] && found[0].n >= (planned?.floor ?? 0) ? found : null;
}

/** Exact n (respondents) and N (frame) of a row, and the response rate n / N, 0–1; null where N is 0. */
export function responseRate(cube: Cube, row: string): { readonly n: number; readonly N: number; readonly rate: number | null } {
  const { asked: N = 0, answered: n = 0 } = cube.rows.find(({ id }) => id === row) ?? {};
  return { n, N, rate: N === 0 ? null : n / N };
}

/** Whether a row has too few respondents for a share to be one number. */
export function isSmall(cube: Cube, row: string): boolean {
  return figureRule(responseRate(cube, row).n) === "interval";
}

/** Id of the row that stands for the frame: `all` or, where a type is too small, the sum of the others. Null if neither is shown. */
export function nationalRow(cube: ProtectedCube): string | null {
  const rows = cube.rows.filter(({ parent }) => parent === null);
  return rows.find(({ id }) => shares(cube, id, "level") !== null)?.id ?? null;
}
