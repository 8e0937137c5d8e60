// Local search for feasible integer tables: moves organisations between categories, one or two at a time.
//
// Each table found shows how far a count can go without solving a program. A search never proves that a count can go no further.
import { seededRandom } from "../../core/random.ts";
import type { Constraint, Program } from "../solver.ts";
import { constraintsByColumn, sumsOf } from "./slack-table.ts";

/** Moves tried for each end of each target before the solver is asked. */
const maxTries = 200;

interface LocalSearch {
  /** The current table: integer, and feasible. */
  readonly table: Int32Array;
  /** Tries to lower (-1) or raise (1) the sum of these columns until `isDone`; true if the table changed. */
  improve(columns: readonly number[], direction: -1 | 1, isDone: (count: number) => boolean): boolean;
}

/** Searches from `start`, a feasible table. The same calls give the same tables. `width` is how many columns an atom has. */
export function searchFrom(program: Program, start: ArrayLike<number>, width: number): LocalSearch {
  const table = Int32Array.from(start);
  const slack = sumsOf(program.constraints, table);
  const byColumn = constraintsByColumn(program.constraints, program.lower.length);
  const random = seededRandom(1);
  const below = (limit: number) => Math.floor(random() * limit);

  /** Moves one member of an atom to another category. The opposite move undoes it. */
  const apply = (from: number, to: number): void => {
    table[from] = (table[from] ?? 0) - 1;
    table[to] = (table[to] ?? 0) + 1;
    for (const { at, value } of byColumn[from] ?? []) slack[at] = (slack[at] ?? 0) - value;
    for (const { at, value } of byColumn[to] ?? []) slack[at] = (slack[at] ?? 0) + value;
  };
  const fits = (columns: readonly number[]): boolean =>
    columns.every(
      (column) =>
        (table[column] ?? 0) >= (program.lower[column] ?? 0) &&
        (table[column] ?? 0) <= (program.upper[column] ?? 0) &&
        (byColumn[column] ?? []).every(({ at }) => {
          const { min, max } = program.constraints[at] as Constraint;
          return (slack[at] ?? 0) >= min && (slack[at] ?? 0) <= max;
        }),
    );
  const tryMoves = (moves: readonly (readonly [number, number])[]): boolean => {
    for (const [from, to] of moves) apply(from, to);
    if (fits(moves.flat())) return true;
    for (const [from, to] of moves.toReversed()) apply(to, from);
    return false;
  };

  return {
    table,
    improve(columns, direction, isDone) {
      const inside = new Set(columns);
      const atoms = [...new Set(columns.map((column) => Math.floor(column / width)))];
      const own = new Set(atoms);
      const all = Math.floor(table.length / width);
      let count = columns.reduce((sum, column) => sum + (table[column] ?? 0), 0);
      let changed = false;
      for (let tries = 0; tries < maxTries && !isDone(count); tries += 1) {
        const atom = (atoms[below(atoms.length)] as number) * width;
        const [one, two] = [atom + below(width), atom + below(width)];
        if (one === two || inside.has(one) === inside.has(two)) continue;
        const [from, to] = inside.has(one) === direction < 0 ? [one, two] : [two, one];
        if (tryMoves([[from, to]])) {
          count += direction;
          changed = true;
          continue;
        }
        // Where a larger row is at its bound, another of its parts may make the opposite exchange, outside the target.
        const moves = detours({ from, to, own, all, width, below });
        if (moves.some((more) => tryMoves([[from, to], ...more]))) {
          count += direction;
          changed = true;
        }
      }
      return changed;
    },
  };
}

interface Detour {
  readonly from: number;
  readonly to: number;
  /** The target's own atoms, where the opposite exchange would undo the gain. */
  readonly own: ReadonlySet<number>;
  readonly all: number;
  readonly width: number;
  readonly below: (limit: number) => number;
}

/** Ways to compensate for a move elsewhere: the opposite exchange in another atom, or one half of it in each of two. */
function detours({ from, to, own, all, width, below }: Detour): readonly (readonly (readonly [number, number])[])[] {
  const [left, entered] = [from % width, to % width];
  const others = Array.from({ length: 6 }, () => below(all)).filter((atom) => !own.has(atom));
  const at = (atom: number, category: number) => atom * width + category;
  const direct = others.map((atom) => [[at(atom, entered), at(atom, left)] as const]);
  const via = below(width);
  const [one, two] = others;
  if (one === undefined || two === undefined || via === left || via === entered) return direct;
  return [...direct, [[at(one, entered), at(one, via)] as const, [at(two, via), at(two, left)] as const]];
}
