// Feasibility intervals: the smallest and the largest true count that a published cell, or a union of categories, can have.
import { type Program, withProgram } from "../solver.ts";
import { isInteger } from "./linking-constraints.ts";
import type { System } from "./system.ts";
import { columnsOf } from "./unknowns.ts";

/** A count that an attacker may want to know: how many of some organisations fall in some categories. */
export interface Target {
  /** A published row's id, or null for organisations that are no published row on their own. */
  readonly row: string | null;
  readonly release: string;
  readonly categories: readonly string[];
  readonly columns: readonly number[];
  /** How many organisations it concerns. */
  readonly size: number;
  /** Whether its counts are published. One that is withheld, or no row, must only not be disclosed exactly. */
  readonly isShown: boolean;
  /** Whether it is a named group of a row, which is protected as a group: see named-groups.ts. */
  readonly isGroup?: boolean;
}

/** The solver's tolerance: bounds are widened by it, since a bound that is too narrow would be a false finding. */
const tolerance = 1e-4;

/** Counts from `low` to `high`. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** What has been proved of a target so far. Integer tables reach `low` and `high`; no table goes below `least` or above `most`. */
export interface Interval extends Bounds {
  readonly least: number;
  readonly most: number;
}

/** Whether a target with these bounds is safe, so that its interval need not be widened any further. */
export type IsSafe = (target: Target, bounds: Bounds) => boolean;

/** Every published row and every distinguishable set of organisations, by every union of categories. */
export function targetsOf(system: System): readonly Target[] {
  const { categories, atoms, rows } = system;
  const unions = unionsOf(categories);
  const targetsIn = (within: readonly number[], about: Pick<Target, "row" | "release" | "isShown">) => {
    const size = within.reduce((sum, at) => sum + (atoms[at]?.members.length ?? 0), 0);
    if (size === 0) return [];
    return unions.map((union): Target => ({ ...about, categories: union, columns: columnsOf(system, within, union), size }));
  };
  const single = atoms.flatMap((atom, at) => {
    const isRow = rows.some((row) => row.atoms.length === 1 && row.atoms[0] === at);
    return isRow || atom.isKnown ? [] : targetsIn([at], { row: null, release: "", isShown: false });
  });
  return [...rows.flatMap(({ id, release, atoms: within, isShown }) => targetsIn(within, { row: id, release, isShown })), ...single];
}

/** Non-empty proper unions of the categories, one of each complementary pair (the size of the whole is known). */
export function unionsOf(categories: readonly string[]): readonly (readonly string[])[] {
  const [, ...others] = categories;
  const unions: (readonly string[])[] = [];
  for (let bits = 1; bits < 2 ** others.length; bits += 1) unions.push(others.filter((_, at) => (bits >> at) & 1));
  return unions;
}

/** One attempt: a program over a system's columns, which come first. */
export interface Attempt {
  /** Null where there is none of its kind. */
  readonly program: () => Program | null;
  /** Whether it has everything that is known. Where other variables are fixed, its tables are feasible but its bounds prove nothing. */
  readonly isFull: boolean;
  /** Whether every column is to be an integer; otherwise it is the linear relaxation. */
  readonly integer: boolean;
}

interface Attack {
  readonly targets: readonly Target[];
  /** Feasible integer tables. */
  readonly tables: readonly (readonly number[])[];
  /** The small programs first. */
  readonly attempts: readonly Attempt[];
  readonly isSafe: IsSafe;
}

/**
 * Shows each target to be safe, or that it is not, with as little work as possible. Every integer table that a program finds is a witness
 * for all targets: two that differ enough in a target show that it is safe. A program is solved as a linear one, each objective from where
 * the last left off, and stops a target only where its bounds show that it is not safe. An organisation is not divisible, so what neither
 * shows is left for integer programs.
 */
export async function intervalsOf({ targets, tables, attempts, isSafe }: Attack): Promise<readonly Interval[]> {
  const count = (table: readonly number[], { columns }: Target) => columns.reduce((sum, column) => sum + (table[column] ?? 0), 0);
  const found = targets.map((target) => {
    const counts = tables.map((table) => count(table, target));
    return { target, low: Math.min(...counts), high: Math.max(...counts), least: 0, most: target.size };
  });
  const open = () => found.filter((one) => !isSafe(one.target, one) && isSafe(one.target, { low: one.least, high: one.most }));
  const widen = (table: readonly number[]) => {
    for (const one of found) {
      const value = count(table, one.target);
      one.low = Math.min(one.low, value);
      one.high = Math.max(one.high, value);
    }
  };
  for (const { program, isFull, integer } of attempts) {
    // What no linear program shows of a group takes everything that is known to decide, so smaller integer programs are not tried on it.
    const remaining = open().filter(({ target }) => !target.isGroup || !integer || isFull);
    const loaded = remaining.length > 0 ? program() : null;
    if (loaded === null) continue;
    await withProgram({ ...loaded, integer }, (session) => {
      const costs = new Array<number>(loaded.lower.length).fill(0);
      for (const one of remaining) {
        // Fixed throughout: this program can say nothing of it.
        if (one.target.columns.every((column) => loaded.lower[column] === loaded.upper[column])) continue;
        for (const direction of [1, -1] as const) {
          if (isSafe(one.target, one)) break;
          // A witness has reached what is proved to be the end.
          if (direction > 0 ? one.low <= one.least : one.high >= one.most) continue;
          for (const column of one.target.columns) costs[column] = direction;
          const solution = session.minimize(costs);
          for (const column of one.target.columns) costs[column] = 0;
          if (solution.status !== "optimal") continue;
          const table = solution.values.map(Math.round);
          if (solution.values.every(isInteger) || (integer && isFeasible(loaded, table))) widen(table);
          const bound = direction * solution.objective;
          if (isFull && direction > 0) one.least = Math.max(one.least, Math.ceil(bound - tolerance));
          if (isFull && direction < 0) one.most = Math.min(one.most, Math.floor(bound + tolerance));
        }
      }
    });
  }
  return found;
}

/** Whether an integer table satisfies a program exactly: the solver's own tolerance is wider than what makes its values integers. */
function isFeasible({ lower, upper, constraints }: Program, table: readonly number[]): boolean {
  const isWithin = table.every((value, at) => value >= (lower[at] ?? 0) && value <= (upper[at] ?? 0));
  return (
    isWithin &&
    constraints.every(({ columns, values, min, max }) => {
      const sum = columns.reduce((all, column, at) => all + (values[at] ?? 0) * (table[column] ?? 0), 0);
      return sum >= min && sum <= max;
    })
  );
}
