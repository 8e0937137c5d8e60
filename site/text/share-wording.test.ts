import fc from "fast-check";
import { expect, test } from "vitest";
import { wordingOf } from "./share-wording.ts";

const value = { quarter: 0.25, third: 0.33, half: 0.5, twoThirds: 0.67, threeQuarters: 0.75 } as const;
const rounded = (truth: number) => fc.constantFrom(5 * Math.floor(truth / 5), 5 * Math.ceil(truth / 5));
/** True counts, and how they may be published: the size exactly, and the sum of the parts as a multiple next to it. */
const drawn = fc
  .record({ inside: fc.nat(400), outside: fc.nat(400) })
  .filter(({ inside, outside }) => inside + outside >= 10)
  .chain(({ inside, outside }) =>
    fc.record({ inside: fc.constant(inside), n: fc.constant(inside + outside), count: rounded(inside), of: rounded(inside + outside) }),
  )
  .filter(({ count, of }) => count <= of);

test("over, under and bounds are true whichever way the counts were rounded, and about is close", () => {
  fc.assert(
    fc.property(drawn, ({ inside, n, count, of }) => {
      const wording = wordingOf({ count, of, n });
      if (wording.is === "range") {
        expect(inside).toBeGreaterThanOrEqual(wording.low);
        expect(inside).toBeLessThanOrEqual(wording.high);
      }
      expect(wording.is === "range").toBe(n < 50);
      if (wording.is !== "part") return;
      const part = typeof wording.part === "number" ? wording.part / 10 : value[wording.part];
      if (wording.side === "over") expect(inside / n).toBeGreaterThan(part);
      else if (wording.side === "under") expect(inside / n).toBeLessThan(part);
      else expect(Math.abs(count / of - part)).toBeLessThanOrEqual(0.035);
      expect(Math.abs(count / of - part)).toBeLessThanOrEqual(0.055);
    }),
    { numRuns: 3_000 },
  );
});

test("a share near no simple fraction is in per cent, and one of a small group is bounds of the exact number that answered", () => {
  expect(wordingOf({ count: 65, of: 480, n: 481 })).toEqual({ is: "part", part: 1, side: "over" });
  expect(wordingOf({ count: 15, of: 95, n: 95 })).toEqual({ is: "percent", percent: 16 });
  expect(wordingOf({ count: 5, of: 20, n: 16 })).toEqual({ is: "range", low: 1, high: 9 });
  // Twenty of twenty cannot be published of sixteen; fifteen may be all of them.
  expect(wordingOf({ count: 15, of: 15, n: 16 })).toEqual({ is: "range", low: 11, high: 16 });
});
