// Certain bounds of the shares of a question's answers, whose base is itself unknown where some did not answer it.
import { answerShares, count, type ProtectedCube, responseRate } from "../cube/cube.ts";
import { notAsked, unanswered } from "../plan/plan.ts";
import { type Bounds, countBounds } from "./worst-case.ts";

/** How many in the row answered the question, at least 1. */
export function answeredBounds(cube: ProtectedCube, row: string, variable: string): Bounds {
  const { n } = responseRate(cube, row);
  const without = [unanswered, notAsked].flatMap((category) => {
    const found = count(cube, row, { variable, category });
    return found === null ? [] : [countBounds(found, n)];
  });
  return {
    low: Math.max(1, n - without.reduce((sum, { high }) => sum + high, 0)),
    high: Math.max(1, n - without.reduce((sum, { low }) => sum + low, 0)),
  };
}

/** By answer, 0–1: of those who answered the question. Empty where withheld. */
export function answerBounds(cube: ProtectedCube, row: string, variable: string): ReadonlyMap<string, Bounds> {
  const { n } = responseRate(cube, row);
  const { low: least, high: most } = answeredBounds(cube, row, variable);
  return new Map(
    answerShares(cube, row, variable)?.map(({ category, count: found }) => {
      const { low, high } = countBounds(found, n);
      return [category, { low: Math.min(1, low / most), high: Math.min(1, high / least) }];
    }),
  );
}
