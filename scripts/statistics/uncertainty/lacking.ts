// How many lack each must of block 1: the answers below what level 1 requires, from a release's tables of questions.
import { answerShares, isSmall, type ProtectedCube } from "../cube/cube.ts";
import { answeredBounds } from "./answer-bounds.ts";
import { type Bounds, countBounds } from "./worst-case.ts";

/** A question and the lowest of its options that level 1 accepts. */
interface Must {
  readonly id: string;
  readonly must?: number;
}

/** Those in one row that lack a must, or do not know: of those that the question applies to. */
export interface LackingFigure {
  readonly question: string;
  /** The sum of rounded counts, and of the row's; `share` is count / of. */
  readonly count: number;
  readonly of: number;
  readonly share: number;
  /** Certain bounds of the true count, and of the true share, whatever the rounding conceals. */
  readonly counts: Bounds;
  readonly between: Bounds;
  /** So few answered that there is an interval instead of a share. */
  readonly isSmall: boolean;
}

/**
 * A figure for each must, most lacking first, in the method's order where equal. Null where the release has no table of any of them in the
 * row, or withholds it.
 */
export function lackingIn(cube: ProtectedCube, row: string, musts: readonly Must[]): readonly LackingFigure[] | null {
  const found = musts.flatMap((one) => figureOf(cube, row, one) ?? []);
  return found.length === 0 ? null : found.toSorted((a, b) => b.count - a.count);
}

function figureOf(cube: ProtectedCube, row: string, { id, must = 0 }: Must): LackingFigure | null {
  const variable = cube.variables.find(({ question }) => question === id)?.id ?? "";
  const answers = answerShares(cube, row, variable);
  const [first] = answers ?? [];
  if (!answers || !first) return null;
  const isLacking = (category: string): boolean => !(Number(category) >= must);
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  const boundsOf = (isIncluded: boolean): Bounds => {
    const own = answers.filter(({ category }) => isLacking(category) === isIncluded).map((one) => countBounds(one.count));
    return { low: sum(own.map(({ low }) => low)), high: sum(own.map(({ high }) => high)) };
  };
  const [lacking, having] = [boundsOf(true), boundsOf(false)];
  const total = answeredBounds(cube, row, variable);
  // Whoever does not lack it has it: the other answers bound the count as well.
  const counts = { low: Math.max(lacking.low, total.low - having.high, 0), high: Math.min(lacking.high, total.high - having.low) };
  const shown = sum(answers.filter(({ category }) => isLacking(category)).map((one) => one.count));
  return {
    question: id,
    count: shown,
    of: first.n,
    share: shown / first.n,
    counts,
    between: { low: counts.low / total.high, high: Math.min(1, counts.high / total.low) },
    isSmall: isSmall(cube, row),
  };
}

/** Those that no other is certainly lacking to more: rounding never picks a winner. None where it is open whether anybody lacks any. */
export function mostLacking(figures: readonly LackingFigure[]): readonly LackingFigure[] {
  const most = Math.max(0, ...figures.map(({ counts }) => counts.low));
  return most === 0 ? [] : figures.filter(({ counts }) => counts.high >= most);
}
