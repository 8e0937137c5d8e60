// Decides the least and the most that a published cell, or a union of categories, can truly be.

import { type Program, type Session, withProgram } from "../solver.ts";
import { columnsOf, type System } from "./knowledge.ts";
import { searchFrom } from "./local-search.ts";

/** One thing an attacker may want to know: how many of some organisations fall in some categories. */
export interface Target {
  /** A published row's id, or null for organisations that no published row holds alone. */
  readonly row: string | null;
  readonly release: string;
  readonly categories: readonly string[];
  readonly columns: readonly number[];
  /** How many organisations it is about. */
  readonly size: number;
  /** Whether its counts are published; what is withheld, or in no row, must only not become known. */
  readonly isShown: boolean;
}

/** Whole counts that fit everything known reach from `low` to `high`. Where `isExact` is false the true interval may be wider still. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly isExact: boolean;
}

/** When a target is safe and its interval need not be worked out to the end. */
export type IsSafe = (target: Target, interval: { readonly low: number; readonly high: number }) => boolean;

/** Every published row and every set of organisations that is told apart, by every union of categories. */
export function targetsOf(system: System): readonly Target[] {
  const { categories, atoms, rows } = system;
  const unions = unionsOf(categories);
  const about = ({
    row,
    release,
    within,
    isShown,
  }: {
    row: string | null;
    release: string;
    within: readonly number[];
    isShown: boolean;
  }) => {
    const size = within.reduce((sum, at) => sum + (atoms[at]?.members.length ?? 0), 0);
    return size === 0
      ? []
      : unions.map((union): Target => ({ row, release, categories: union, columns: columnsOf(system, within, union), size, isShown }));
  };
  const single = atoms.flatMap((atom, at) => {
    const isRow = rows.some((row) => row.atoms.length === 1 && row.atoms[0] === at);
    return isRow || atom.isKnown ? [] : about({ row: null, release: "", within: [at], isShown: false });
  });
  return [...rows.flatMap((row) => about({ row: row.id, release: row.release, within: row.atoms, isShown: row.isShown })), ...single];
}

/** Non-empty proper unions of the categories, one of each pair that makes up the whole (its size is known anyway). */
export function unionsOf(categories: readonly string[]): readonly (readonly string[])[] {
  const [, ...others] = categories;
  const unions: (readonly string[])[] = [];
  for (let bits = 1; bits < 2 ** others.length; bits += 1) unions.push(others.filter((_, at) => (bits >> at) & 1));
  return unions;
}

/**
 * Shows targets to be safe with as little work as possible. Every whole table that fits what the attacker knows is a witness: two that
 * differ enough show that a target is safe. Only where those found so far do not, is one sought that does – by the relaxation first,
 * then, since that overstates how well a cell is protected, in whole numbers: organisations are not divided.
 * `program` holds the system's columns first; more may follow.
 */
export async function intervalsOf(input: {
  readonly program: Program;
  readonly targets: readonly Target[];
  readonly truth: readonly number[];
  readonly isSafe: IsSafe;
  /** False where the relaxation is enough for now. */
  readonly isWhole?: boolean;
  /** Where the program is of one system alone: a table that fits it, and how many columns an atom has. Then a walk comes before the solver. */
  readonly walk?: { readonly start: ArrayLike<number>; readonly width: number };
}): Promise<readonly Interval[]> {
  const { program, targets, truth, isSafe } = input;
  const count = (table: ArrayLike<number>, { columns }: Target) => columns.reduce((sum, column) => sum + (table[column] ?? 0), 0);
  const found = targets.map((target) => ({ low: count(truth, target), high: count(truth, target), isExact: false }));
  const learn = (table: ArrayLike<number>) => {
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
  if (input.walk) {
    const walk = searchFrom(program, input.walk.start, input.walk.width);
    learn(walk.table);
    targets.forEach((target, at) => {
      // Down by half of what is needed, up until it is safe, and down again where there was no more room above.
      const one = found[at] as { low: number; high: number };
      const safeWith = (value: number) => isSafe(target, { low: Math.min(one.low, value), high: Math.max(one.high, value) });
      const half = (value: number) => value <= one.high - 2 && isSafe(target, { low: value, high: target.size });
      for (const [direction, isDone] of [
        [-1, half],
        [1, safeWith],
        [-1, safeWith],
      ] as const) {
        if (!isSafe(target, one) && walk.seek(target.columns, direction, (value) => safeWith(value) || isDone(value))) learn(walk.table);
      }
    });
  }
  for (const whole of input.isWhole === false ? [false] : [false, true]) {
    if (!targets.some((_, at) => isOpen(at))) break;
    await withProgram({ ...program, whole }, (session) => {
      targets.forEach((target, at) => {
        if (!isOpen(at)) return;
        const one = found[at] as { low: number; high: number; isExact: boolean };
        const limit = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
        for (const direction of [1, -1] as const) {
          if (!isOpen(at)) return;
          const { table, bound } = extreme(session, { target, size: program.lower.length, direction });
          if (table !== null) learn(table);
          if (direction === 1) limit.low = Math.ceil(bound - 1e-6);
          else limit.high = Math.floor(bound + 1e-6);
        }
        // Reached by whole tables, and no fractions go further: the interval is exact, and no search in whole numbers can change it.
        one.isExact = one.low <= limit.low && one.high >= limit.high;
      });
    });
  }
  return found;
}

/** What no table of fractions or of whole numbers can go beyond. `program` may leave out what is known, never add to it. */
export async function outerOf(
  program: Program,
  targets: readonly Target[],
): Promise<readonly { readonly low: number; readonly high: number }[]> {
  const size = program.lower.length;
  return withProgram({ ...program, whole: false }, (session) =>
    targets.map((target) => ({
      low: Math.ceil(extreme(session, { target, size, direction: 1 }).bound - 1e-6),
      high: Math.floor(extreme(session, { target, size, direction: -1 }).bound + 1e-6),
    })),
  );
}

interface Extreme {
  /** Null where it is not whole: a fraction of an organisation convinces nobody. */
  readonly table: readonly number[] | null;
  /** The least (direction 1) or the most (-1) that the target can be; infinite where the solver found no answer. */
  readonly bound: number;
}

/** The table with the least or the most in a target. */
function extreme(
  session: Session,
  { target, size, direction }: { readonly target: Target; readonly size: number; readonly direction: 1 | -1 },
): Extreme {
  const costs = new Array<number>(size).fill(0);
  for (const column of target.columns) costs[column] = direction;
  const solution = session.minimize(costs);
  if (solution.status !== "optimal") return { table: null, bound: direction * Number.NEGATIVE_INFINITY };
  const table = solution.values.map(Math.round);
  const isWhole = solution.values.every((value, at) => Math.abs(value - (table[at] ?? 0)) < 1e-6);
  return { table: isWhole ? table : null, bound: direction * solution.objective };
}
