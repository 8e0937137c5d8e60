import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBounds, roundOutwards, worstCase } from "./worst-case.ts";

const either = (count: number) => fc.constantFrom(5 * Math.floor(count / 5), 5 * Math.ceil(count / 5));
const truths = fc
  .record({ under: fc.nat(300), higher: fc.nat(300), silent: fc.nat(300) })
  .chain((truth) => {
    const n = truth.under + truth.higher;
    return fc.record({
      truth: fc.constant(truth),
      count: either(truth.under),
      rest: either(truth.higher),
      n: either(n),
      N: either(n + truth.silent),
    });
  })
  .filter(({ count, n, N }) => count <= n && n <= N && N > 0);
/** As where a plan publishes a number and the rest of its row: they add up to the row's total. */
const additive = truths.filter(({ count, rest, n }) => count + rest === n);

describe("the worst case", () => {
  it.each([
    ["one number", true, additive],
    ["several numbers", false, truths],
  ])(
    "contains the share of all, the rest being %s, whichever way each count was rounded, if none or all non-respondents had the property",
    (_, isRestOne, drawn) => {
      fc.assert(
        fc.property(drawn, ({ truth: { under, higher, silent }, ...published }) => {
          const all = under + higher + silent;
          fc.pre(all > 0);
          const { low, high } = worstCase({ ...published, isRestOne });
          expect(low).toBeLessThanOrEqual(under / all);
          expect(high).toBeGreaterThanOrEqual((under + silent) / all - 1e-12);
          expect(low >= 0 && high <= 1).toBe(true);
          const exact = worstCase({ ...published, frameSize: all, isRestOne });
          expect(exact.low).toBeLessThanOrEqual(under / all);
          expect(exact.high).toBeGreaterThanOrEqual((under + silent) / all - 1e-12);
        }),
        { numRuns: 2000 },
      );
    },
  );

  it("is 36 of 404 to all but 56 or 52 of 404, for 40 of 100 respondents in a frame of 400", () => {
    const published = { count: 40, n: 100, N: 400 };
    expect(worstCase({ ...published, isRestOne: true })).toEqual({ low: 36 / 404, high: 1 - 56 / 404 });
    expect(worstCase({ ...published, isRestOne: false })).toEqual({ low: 36 / 404, high: 1 - 52 / 404 });
    // The exact frame where the release gives it: twenty regions, all of which answered by the rounded counts.
    expect(roundOutwards(worstCase({ count: 5, n: 20, N: 20, frameSize: 20, isRestOne: true }))).toEqual([5, 45]);
    expect(countBounds(0)).toEqual({ low: 0, high: 4 });
  });

  it("is rounded outwards to integer per cent", () => {
    expect(roundOutwards({ low: 0.2512, high: 0.7101 })).toEqual([25, 72]);
    expect(roundOutwards({ low: 0.25, high: 0.71 })).toEqual([25, 71]);
  });
});
