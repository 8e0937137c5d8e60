import { describe, expect, it } from "vitest";
import * as fc from "../../testing/properties.ts";
import { ceilTo, floorTo } from "../base.ts";
import { countBounds, roundOutwards, shareBounds, worstCase } from "./worst-case.ts";

const either = (count: number) => fc.constantFrom(floorTo(count, 5), ceilTo(count, 5));
const truths = fc
  .record({ under: fc.nat(300), higher: fc.nat(300), silent: fc.nat(300) })
  .chain((truth) => fc.record({ truth: fc.constant(truth), count: either(truth.under) }));

describe("the bounds of a share", () => {
  it("contain the truth whichever way the count was rounded, and that of all if none or all non-respondents had the property", () => {
    fc.assert(
      fc.property(truths, ({ truth: { under, higher, silent }, count }) => {
        const [n, all] = [under + higher, under + higher + silent];
        fc.pre(n > 0);
        const own = shareBounds(count, n);
        expect(own.low <= under / n && under / n <= own.high).toBe(true);
        const { low, high } = worstCase({ count, n, N: all });
        expect(low).toBeLessThanOrEqual(under / all);
        expect(high).toBeGreaterThanOrEqual((under + silent) / all - 1e-12);
        expect(low >= 0 && high <= 1 + 1e-12).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("are 36 to 344 of 400 for 40 of 100 respondents in a frame of 400", () => {
    expect(worstCase({ count: 40, n: 100, N: 400 })).toEqual({ low: 36 / 400, high: 344 / 400 });
    expect(roundOutwards(worstCase({ count: 5, n: 20, N: 20 }))).toEqual([5, 45]);
    expect(countBounds(0)).toEqual({ low: 0, high: 4 });
    expect(countBounds(10, 12)).toEqual({ low: 6, high: 12 });
  });

  it("are rounded outwards to integer per cent", () => {
    expect(roundOutwards({ low: 0.2512, high: 0.7101 })).toEqual([25, 72]);
    expect(roundOutwards({ low: 0.25, high: 0.71 })).toEqual([25, 71]);
  });
});
