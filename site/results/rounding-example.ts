// An invented row, rounded by hand in the steps that the method page shows; a test compares it with the program.
import { base, floorTo } from "../../scripts/statistics/base.ts";

const truth = [13, 9, 6, 2, 1];
const offset = 2;
const cumulative = truth.map((_, at) => truth.slice(0, at + 1).reduce((sum, one) => sum + one, 0));
const moved = cumulative.map((sum) => sum + offset);
const cut = moved.map((sum) => floorTo(sum, base));

/** From under level 1 to level 4: one number of each step for each level. */
export const roundingExample = {
  offset,
  size: cumulative.at(-1) ?? 0,
  steps: [truth, cumulative, moved, cut, cut.map((sum, at) => sum - (cut[at - 1] ?? 0))],
} as const;
