import { describe, expect, it } from "vitest";
import { underLevel1 } from "../../report/statements/sentence.ts";
import * as fc from "../../testing/properties.ts";
import { inventedCube } from "../../testing/report/invented.ts";
import { base, ceilTo, floorTo } from "../base.ts";
import { formatCellName, parseCellName, shareOf, worstOf } from "./figure.ts";

const row = "type-municipality";
const down = (count: number): number => floorTo(count, base);
const up = (count: number): number => ceilTo(count, base);

/** True counts – under level 1, at it or above, no response – and whether each published count was rounded up. */
const truths = fc.record({
  under: fc.integer({ min: 1, max: 300 }),
  higher: fc.integer({ min: 0, max: 300 }),
  silent: fc.integer({ min: 0, max: 300 }),
  ups: fc.tuple(fc.boolean(), fc.boolean()),
});

describe("the bounds from a published cell", () => {
  it("always contain the true share, and the share of the frame if none or all of the non-respondents were under level 1", () => {
    fc.forAll(1000, [truths], ({ under, higher, silent, ups }) => {
      const answered = under + higher;
      const round = (count: number, at: number): number => (ups[at] ? up(count) : down(count));
      const [a, b] = [round(under, 0), round(higher, 1)];
      // What the rounding allows: parts that add up to the size rounded down, or up if both ends are above 0.
      const sum = a + b;
      fc.pre([down(answered), up(answered)].includes(sum) && (sum <= answered || (a > 0 && b > 0)) && sum > 0);
      const cube = inventedCube({ [row]: { answered, silent, levels: [a, 0, 0, 0, b], isUp: sum > down(answered) } }, []);
      const figure = shareOf(cube, underLevel1(row));
      const worst = worstOf(cube, underLevel1(row));
      if (!figure || !worst) throw new Error("the cell is shown");
      expect([figure.count, figure.of.low, figure.n, figure.isSmall]).toEqual([a, answered, answered, answered < 100]);
      expect(figure.between.low).toBeLessThanOrEqual(under / answered);
      expect(figure.between.high).toBeGreaterThanOrEqual(under / answered);
      expect(worst.low).toBeLessThanOrEqual(under / (answered + silent));
      expect(worst.high).toBeGreaterThanOrEqual((under + silent) / (answered + silent) - 1e-12);
    });
  });
});

describe("the name of a cell", () => {
  it("consists of row, variable and category, and of nothing else", () => {
    expect(parseCellName("a/b/c")).toEqual({ row: "a", variable: "b", category: "c" });
    expect(formatCellName({ row: "a", variable: "b", category: "c" })).toBe("a/b/c");
    for (const text of ["a/b", "a/b/c/d", "", "//"]) expect(parseCellName(text)).toBeNull();
  });
});
