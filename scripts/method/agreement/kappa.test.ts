import { describe, expect, it } from "vitest";
import * as fc from "../../testing/properties.ts";
import { type Kappa, type OptionPair, weightedKappa } from "./kappa.ts";

const value = (kappa: Kappa): number => (kappa.kind === "value" ? kappa.numerator / kappa.denominator : Number.NaN);
const option = fc.integer({ min: 0, max: 3 });
const many = fc.array(fc.tuple(option, option), { minLength: 1, maxLength: 30 });

/** "01" is option 0 by A and 1 by B. */
const pairsOf = (text: string): OptionPair[] => text.split(" ").map(([a, b]) => [Number(a), Number(b)]);

/** Each cell of the table as that many pairs; rows are A's options. */
function fromTable(table: readonly (readonly number[])[]): OptionPair[] {
  return table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, (): OptionPair => [a, b])));
}

describe("weighted kappa", () => {
  it("is one third for four pairs worked by hand", () => {
    // A: 0 1 2 3, B: 0 2 2 1. Steps apart: 0 + 1 + 0 + 2 = 3, and n · 3 = 4 · 3 = 12.
    // Every A against every B (0, 2, 2, 1): from 0: 0+2+2+1 = 5; from 1: 1+1+1+0 = 3; from 2: 2+0+0+1 = 3; from 3: 3+1+1+2 = 7. Sum 18.
    // κ = 1 − 12/18 = 6/18 = 1/3.
    const kappa = weightedKappa(pairsOf("00 12 22 31"));
    expect(kappa).toEqual({ kind: "value", numerator: 6, denominator: 18 });
  });

  it("is 0.5082 for a published table of two dermatologists", () => {
    // The table is that of "Agreement Study" in the SAS/STAT User's Guide, PROC FREQ. n = 88.
    // One step apart: 4+5+12+4+5+6 = 36; two: 1+2+2+2 = 7; three: 0. Σ|i−j|·o = 36 + 14 = 50, and n · 50 = 4400.
    // Rows 15 29 23 21, columns 17 20 31 20. Σ|i−j|·A(i)·B(j):
    //   15·(20 + 2·31 + 3·20) = 15·142 = 2130    29·(17 + 31 + 2·20) = 29·88 = 2552
    //   23·(2·17 + 20 + 20) = 23·74 = 1702       21·(3·17 + 2·20 + 31) = 21·122 = 2562     sum 8946
    // κ = (8946 − 4400) / 8946 = 4546/8946 = 0.50816.
    const kappa = weightedKappa(
      fromTable([
        [10, 4, 1, 0],
        [5, 10, 12, 2],
        [2, 4, 12, 5],
        [0, 2, 6, 13],
      ]),
    );
    expect(kappa).toEqual({ kind: "value", numerator: 4546, denominator: 8946 });
    expect(value(kappa)).toBeCloseTo(0.5082, 4);
  });

  it("says why it is undefined: no pairs, or the same option throughout", () => {
    expect(weightedKappa([])).toEqual({ kind: "undefined", reason: "no-pairs" });
    expect(weightedKappa(Array.from({ length: 7 }, (): OptionPair => [2, 2]))).toEqual({ kind: "undefined", reason: "one-option" });
  });

  it("is 0 when each rater always gives the same answer but not the other's: chance does as well", () => {
    expect(value(weightedKappa(Array.from({ length: 5 }, (): OptionPair => [1, 2])))).toBe(0);
  });

  it("is negative when the two give opposite answers", () => {
    // Apart 3 + 3 = 6, n · 6 = 12. Every A against every B: 3 + 0 + 0 + 3 = 6. κ = 1 − 12/6 = −1.
    expect(weightedKappa(pairsOf("03 30"))).toEqual({ kind: "value", numerator: -6, denominator: 6 });
  });

  it("is symmetric, never above 1, and 1 only if all agree", () => {
    fc.forAll(100, [many], (pairs) => {
      const kappa = weightedKappa(pairs);
      expect(weightedKappa(pairs.map(([a, b]) => [b, a]))).toEqual(kappa);
      if (kappa.kind === "undefined") return;
      expect(value(kappa)).toBeLessThanOrEqual(1);
      expect(value(kappa) === 1).toBe(pairs.every(([a, b]) => a === b));
    });
  });

  it("falls when one of two that agree moves a step away, whatever the others chose, as long as the margins stay the same", () => {
    // The margins are unchanged: two pairs (1,1) and (2,2) become (1,2) and (2,1).
    fc.forAll(100, [many], (pairs) => {
      const alike = weightedKappa([...pairs, [1, 1], [2, 2]]);
      const apart = weightedKappa([...pairs, [1, 2], [2, 1]]);
      expect(value(apart)).toBeLessThan(value(alike));
    });
  });
});
