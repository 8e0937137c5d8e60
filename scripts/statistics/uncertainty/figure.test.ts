import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { underLevel1 } from "../../report/statements/statements.ts";
import { inventedCube } from "../../testing/report/invented.ts";
import { ceilTo, floorTo } from "../base.ts";
import { formatCellName, parseCellName, shareOf, worstOf } from "./figure.ts";

const row = "type-municipality";
/** True counts – under level 1, at it or above, no response – and whether the published count was rounded up. */
const truths = fc.record({
  under: fc.integer({ min: 1, max: 300 }),
  higher: fc.integer({ min: 0, max: 300 }),
  silent: fc.integer({ min: 0, max: 300 }),
  isUp: fc.boolean(),
});

describe("the bounds from a published cell", () => {
  it("always contain the true share, and the share of the frame if none or all of the non-respondents were under level 1", () => {
    fc.assert(
      fc.property(truths, ({ under, higher, silent, isUp }) => {
        const answered = under + higher;
        const count = isUp ? ceilTo(under, 5) : floorTo(under, 5);
        fc.pre(count <= floorTo(answered, 5));
        const cube = inventedCube({ [row]: { answered, silent, levels: [count, floorTo(answered, 5) - count, 0, 0, 0] } });
        const figure = shareOf(cube, underLevel1(row));
        const worst = worstOf(cube, underLevel1(row));
        if (!figure || !worst) return;
        expect(figure.count).toBe(count);
        expect(figure.between.low).toBeLessThanOrEqual(under / answered);
        expect(figure.between.high).toBeGreaterThanOrEqual(under / answered);
        expect(worst.low).toBeLessThanOrEqual(under / (answered + silent));
        expect(worst.high).toBeGreaterThanOrEqual((under + silent) / (answered + silent) - 1e-12);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the name of a cell", () => {
  it("consists of row, variable and category, and of nothing else", () => {
    expect(parseCellName("a/b/c")).toEqual({ row: "a", variable: "b", category: "c" });
    expect(formatCellName({ row: "a", variable: "b", category: "c" })).toBe("a/b/c");
    for (const text of ["a/b", "a/b/c/d", "", "//"]) expect(parseCellName(text)).toBeNull();
  });
});
