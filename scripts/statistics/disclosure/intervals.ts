// Feasibility intervals: the smallest and largest true count that a published cell, or a union of categories, can have.
import { type Program, type Session, withProgram } from "../solver.ts";
import { columnsOf, type System } from "./knowledge.ts";
import { searchFrom } from "./local-search.ts";

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
}

/** Feasible integer counts reach from `low` to `high`. Where `isExact` is false the true interval may be wider still. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly isExact: boolean;
}

/** Whether a target is safe already, so that its interval need not be widened any further. */
export type IsSafe = (target: Target, interval: { readonly low: number; readonly high: number }) => boolean;

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

/**
 * Shows targets to be safe with as little work as possible. Every feasible integer table is a witness: two that differ enough in a
 * target show that it is safe. Only where no such pair has been found yet is the solver asked – first for the linear relaxation; then,
 * since that overstates how well a cell is protected, for integer tables, because an organisation is not divisible.
 * The system's columns come first in `program`; others may follow.
 */
export async function intervalsOf(input: {
  readonly program: Program;
  readonly targets: readonly Target[];
  readonly truth: readonly number[];
  readonly isSafe: IsSafe;
  /** False where the linear relaxation is enough. */
  readonly integer?: boolean;
  /** For a program of one system alone: a feasible table, and how many columns an atom has. A local search then precedes the solver. */
  readonly localSearch?: { readonly start: ArrayLike<number>; readonly width: number };
}): Promise<readonly Interval[]> {
  const { program, targets, truth, isSafe } = input;
  const count = (table: ArrayLike<number>, { columns }: Target) => columns.reduce((sum, column) => sum + (table[column] ?? 0), 0);
  const found = targets.map((target) => ({ low: count(truth, target), high: count(truth, target), isExact: false }));
  const widen = (table: ArrayLike<number>) => {
    targets.forEach((target, at) => {
      const value = count(table, target);
      const one = found[at];
      if (!one) return;
      one.low = Math.min(one.low, value);
      one.high = Math.max(one.high, value);
    });
  };
  const isOpen = (at: number) => {
    const [target, one] = [targets[at], found[at]];
    return target !== undefined && one !== undefined && !one.isExact && !isSafe(target, one);
  };
  if (input.localSearch) {
    const search = searchFrom(program, input.localSearch.start, input.localSearch.width);
    widen(search.table);
    targets.forEach((target, at) => {
      // Down by half of the width needed, up until it is safe, and down again where it could not go far enough up.
      const one = found[at] as { low: number; high: number };
      const safeWith = (value: number) => isSafe(target, { low: Math.min(one.low, value), high: Math.max(one.high, value) });
      const half = (value: number) => value <= one.high - 2 && isSafe(target, { low: value, high: target.size });
      for (const [direction, isDone] of [
        [-1, half],
        [1, safeWith],
        [-1, safeWith],
      ] as const) {
        if (!isSafe(target, one) && search.improve(target.columns, direction, (value) => safeWith(value) || isDone(value)))
          widen(search.table);
      }
    });
  }
  for (const integer of input.integer === false ? [false] : [false, true]) {
    if (!targets.some((_, at) => isOpen(at))) break;
    await withProgram({ ...program, integer }, (session) => {
      targets.forEach((target, at) => {
        if (!isOpen(at)) return;
        const one = found[at] as { low: number; high: number; isExact: boolean };
        const limit = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
        for (const direction of [1, -1] as const) {
          if (!isOpen(at)) return;
          const { table, bound } = extreme(session, { target, size: program.lower.length, direction });
          if (table !== null) widen(table);
          if (direction === 1) limit.low = Math.ceil(bound - 1e-6);
          else limit.high = Math.floor(bound + 1e-6);
        }
        // Integer tables reach both ends and the relaxation goes no further: the interval is exact.
        one.isExact = one.low <= limit.low && one.high >= limit.high;
      });
    });
  }
  return found;
}

/** Bounds that no feasible table can exceed, fractional or integer. `program` may omit what is known, never add to it. */
export async function relaxedBounds(
  program: Program,
  targets: readonly Target[],
): Promise<readonly { readonly low: number; readonly high: number }[]> {
  const size = program.lower.length;
  return withProgram({ ...program, integer: false }, (session) =>
    targets.map((target) => ({
      low: Math.ceil(extreme(session, { target, size, direction: 1 }).bound - 1e-6),
      high: Math.floor(extreme(session, { target, size, direction: -1 }).bound + 1e-6),
    })),
  );
}

interface Extreme {
  /** Null where the optimum is fractional: it is no witness. */
  readonly table: readonly number[] | null;
  /** The smallest (direction 1) or largest (-1) value of the target; infinite where the solver found none. */
  readonly bound: number;
}

/** The table that minimizes or maximizes a target. */
function extreme(
  session: Session,
  { target, size, direction }: { readonly target: Target; readonly size: number; readonly direction: 1 | -1 },
): Extreme {
  const costs = new Array<number>(size).fill(0);
  for (const column of target.columns) costs[column] = direction;
  const solution = session.minimize(costs);
  if (solution.status !== "optimal") return { table: null, bound: direction * Number.NEGATIVE_INFINITY };
  const table = solution.values.map(Math.round);
  const isInteger = solution.values.every((value, at) => Math.abs(value - (table[at] ?? 0)) < 1e-6);
  return { table: isInteger ? table : null, bound: direction * solution.objective };
}
