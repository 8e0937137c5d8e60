import fc from "fast-check";
import { expect, test } from "vitest";
import { wordingOf } from "./share-wording.ts";

const value = { quarter: 0.25, third: 0.33, half: 0.5, twoThirds: 0.67, threeQuarters: 0.75 } as const;
const rounded = (truth: number) => fc.constantFrom(5 * Math.floor(truth / 5), 5 * Math.ceil(truth / 5));
/** True counts, and how they may be published. */
const drawn = fc
  .record({ inside: fc.nat(400), outside: fc.nat(400) })
  .filter(({ inside, outside }) => inside + outside > 0)
  .chain(({ inside, outside }) =>
    fc.record({ inside: fc.constant(inside), whole: fc.constant(inside + outside), count: rounded(inside), n: rounded(inside + outside) }),
  )
  .filter(({ count, n }) => n >= 10 && count <= n);

test("over and under are true whichever way the counts were rounded, and about is close", () => {
  fc.assert(
    fc.property(drawn, ({ inside, whole, count, n }) => {
      const wording = wordingOf(count, n);
      if (wording.is !== "part") return;
      const part = typeof wording.part === "number" ? wording.part / 10 : value[wording.part];
      if (wording.side === "over") expect(inside / whole).toBeGreaterThan(part);
      else if (wording.side === "under") expect(inside / whole).toBeLessThan(part);
      else expect(Math.abs(count / n - part)).toBeLessThanOrEqual(0.035);
      expect(Math.abs(count / n - part)).toBeLessThanOrEqual(0.055);
    }),
    { numRuns: 3_000 },
  );
});

test("a share near no simple fraction is given in per cent, and one that the rounding leaves open as counts", () => {
  expect(wordingOf(65, 480)).toEqual({ is: "part", part: 1, side: "over" });
  expect(wordingOf(15, 95)).toEqual({ is: "percent", percent: 16 });
  expect(wordingOf(5, 20)).toEqual({ is: "counts" });
});
