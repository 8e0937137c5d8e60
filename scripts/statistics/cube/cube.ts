// The published cube: brands one that is consistent and verified, and reads counts and shares from it.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import type { StatisticsCode } from "../messages.ts";
import { atLevel, levelOf, levelsIn } from "../plan/levels.ts";
import { isPartition, notAsked, unanswered } from "../plan/plan.ts";
import { cellKey, countsByKey } from "../rounding/cells.ts";
import type { Cube, Variable } from "../schema.ts";
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

/** A category's share of a row: count / n, 0–1. `n` is the sum of the row's own rounded counts, so that shares add up to one. */
interface CategoryShare {
  readonly category: string;
  readonly count: number;
  readonly n: number;
  readonly share: number;
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

/** By `cellKey`: those below level 1 as one number, where the level divides them and the plan rounds them as one. */
function countsBelow(cube: Cube): readonly (readonly [string, number | null])[] {
  const level = cube.variables.find(({ id }) => id === "level");
  const below = atLevel(levelsIn(cube), 0);
  if (!level || below.length < 2 || !isOneNumber(level, below)) return [];
  const counts = countsByKey(cube.cells);
  const cells = cube.rows.map(({ id }) => below.map((category) => counts.get(cellKey(id, level.id, category))));
  return cells.flatMap((parts, at) => {
    if (parts.includes(undefined)) return [];
    const sum = parts.includes(null) ? null : parts.reduce<number>((all, one) => all + (one ?? 0), 0);
    return [[cellKey(cube.rows[at]?.id ?? "", level.id, underLevel1), sum] as const];
  });
}

/** The rounded count of a cell, or of `underLevel1`; null where it is withheld (`..`) or the cube has no such cell. */
export function count(cube: ProtectedCube, row: string, cell: { readonly variable: string; readonly category: string }): number | null {
  return indexOf(cube).get(cellKey(row, cell.variable, cell.category)) ?? null;
}

/** Whether the cube has the cell, withheld or not. */
export function hasCell(cube: ProtectedCube, row: string, cell: { readonly variable: string; readonly category: string }): boolean {
  return indexOf(cube).has(cellKey(row, cell.variable, cell.category));
}

/**
 * The denominator of a variable's shares. Of categories that divide a group, the sum of the row's rounded counts; 0 where withheld. Of the
 * response, the frame: exact.
 */
export function denominatorOf(cube: ProtectedCube, row: string, variable: string): number {
  const found = cube.variables.find(({ id }) => id === variable);
  if (!found) return 0;
  if (!isPartition(found)) return responseRate(cube, row).N;
  return found.categories.reduce((sum, category) => sum + (count(cube, row, { variable, category }) ?? 0), 0);
}

/** Each category's share, in the variable's order; null where withheld or the denominator is 0. */
export function shares(cube: ProtectedCube, row: string, variable: string): readonly CategoryShare[] | null {
  const categories = cube.variables.find(({ id }) => id === variable)?.categories ?? [];
  const counts = categories.map((category) => count(cube, row, { variable, category }));
  const n = denominatorOf(cube, row, variable);
  if (n === 0 || counts.length === 0 || counts.includes(null)) return null;
  return categories.map((category, at) => ({ category, count: counts[at] ?? 0, n, share: (counts[at] ?? 0) / n }));
}

/** The share at each level, 0 first, whatever the level divides those below level 1 into; null where withheld. */
export function levelShares(cube: ProtectedCube, row: string): readonly CategoryShare[] | null {
  const found = shares(cube, row, "level");
  const under = count(cube, row, { variable: "level", category: underLevel1 });
  const n = found?.[0]?.n ?? 0;
  if (!found || under === null) return null;
  return [{ category: underLevel1, count: under, n, share: under / n }, ...found.filter(({ category }) => levelOf(category) > 0)];
}

/** Categories that are shown as one number. */
export interface GroupShare {
  readonly categories: readonly string[];
  readonly count: number;
  readonly n: number;
  readonly share: number;
}

/**
 * The share of each group of categories; null where withheld. `groups` partition the variable. A group that is all categories, one category or a union of the plan is within the rounding error. The error of any other grows
 * with each category in it, so it gives null as well: the plan decides what is shown as one number.
 */
export function groupedShares(
  cube: ProtectedCube,
  row: string,
  { variable, groups }: { readonly variable: string; readonly groups: readonly (readonly string[])[] },
): readonly GroupShare[] | null {
  const found = shares(cube, row, variable);
  const planned = cube.variables.find(({ id }) => id === variable);
  if (!found || !planned || !groups.every((group) => isOneNumber(planned, group))) return null;
  return groups.map((categories) => {
    const count = found.reduce((sum, one) => sum + (categories.includes(one.category) ? one.count : 0), 0);
    const n = found[0]?.n ?? 0;
    return { categories, count, n, share: n === 0 ? 0 : count / n };
  });
}

/** Whether the categories are a run of the variable's, which is rounded as one number. */
function isOneNumber({ categories }: Pick<Variable, "categories">, group: readonly string[]): boolean {
  const first = categories.indexOf(group[0] ?? "");
  return first >= 0 && categories.slice(first, first + group.length).join() === group.join();
}

/** Categories of a question that are no answer; they are left out of its shares. */
const nonAnswers: ReadonlySet<string> = new Set([unanswered, notAsked]);

/**
 * A question's shares of those who answered it, never of all respondents: unanswered is not "no". `n` is the rounded number who answered
 * it. Null where withheld, or where fewer than the variable's floor answered it.
 */
export function answerShares(cube: ProtectedCube, row: string, variable: string): readonly CategoryShare[] | null {
  const found = shares(cube, row, variable);
  const floor = cube.variables.find(({ id }) => id === variable)?.floor ?? 0;
  if (!found) return null;
  const answers = found.filter(({ category }) => !nonAnswers.has(category));
  const n = answers.reduce((sum, one) => sum + one.count, 0);
  return n === 0 || n < floor ? null : answers.map(({ category, count }) => ({ category, count, n, share: count / n }));
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
