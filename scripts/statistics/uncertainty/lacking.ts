// How many lack each must of block 1: the answers below what level 1 requires, from a release's tables of questions.
import type { ProtectedCube } from "../cube/cube.ts";
import { atLeast } from "./ladder.ts";
import type { Bounds } from "./worst-case.ts";

/** A question and the lowest of its options that level 1 accepts. */
interface Must {
  readonly id: string;
  readonly must?: number;
}

/** Those in one row that lack a must, or do not know: of those that answered the question. */
export interface LackingFigure {
  readonly question: string;
  readonly share: number;
  /** Certain bounds of the true count, of how many answered, and of the true share, whatever the rounding conceals. */
  readonly counts: Bounds;
  readonly of: Bounds;
  readonly between: Bounds;
  /** So few answered that there are bounds of the count instead of a share. */
  readonly isSmall: boolean;
}

/**
 * A figure for each must, most lacking first, in the method's order where equal. Null where the release has no table of any of them in the
 * row, or withholds it.
 */
export function lackingIn(cube: ProtectedCube, row: string, musts: readonly Must[]): readonly LackingFigure[] | null {
  const found = musts.flatMap((one) => figureOf(cube, row, one) ?? []);
  return found.length === 0 ? null : found.toSorted((a, b) => b.share - a.share);
}

/** Whoever does not lack it is at the must's step or above: a run, and the rest of those that answered. */
function figureOf(cube: ProtectedCube, row: string, { id, must = 0 }: Must): LackingFigure | null {
  const variable = cube.variables.find(({ question }) => question === id);
  const having = variable && atLeast(cube, row, { variable: variable.id, step: must });
  if (!having) return null;
  const { share, rest, of, between, isSmall } = having;
  return { question: id, share: 1 - share, counts: rest, of, between: { low: 1 - between.high, high: 1 - between.low }, isSmall };
}

/** Those that no other is certainly lacking to more: rounding never picks a winner. None where it is open whether anybody lacks any. */
export function mostLacking(figures: readonly LackingFigure[]): readonly LackingFigure[] {
  const most = Math.max(0, ...figures.map(({ counts }) => counts.low));
  return most === 0 ? [] : figures.filter(({ counts }) => counts.high >= most);
}
