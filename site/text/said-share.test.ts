import fc from "fast-check";
import { expect, test } from "vitest";
import { saidShare } from "./said-share.ts";

const value = { quarter: 0.25, third: 0.33, half: 0.5, twoThirds: 0.67, threeQuarters: 0.75 } as const;
const rounded = (truth: number) => fc.constantFrom(5 * Math.floor(truth / 5), 5 * Math.ceil(truth / 5));
/** Truths, and what may be published of them. */
const drawn = fc
  .record({ inside: fc.nat(400), outside: fc.nat(400) })
  .filter(({ inside, outside }) => inside + outside > 0)
  .chain(({ inside, outside }) =>
    fc.record({ inside: fc.constant(inside), whole: fc.constant(inside + outside), count: rounded(inside), n: rounded(inside + outside) }),
  )
  .filter(({ count, n }) => n >= 10 && count <= n);

test("over and under are true whichever way the counts were rounded, and about is near", () => {
  fc.assert(
    fc.property(drawn, ({ inside, whole, count, n }) => {
      const said = saidShare(count, n);
      if (said.is !== "part") return;
      const part = typeof said.part === "number" ? said.part / 10 : value[said.part];
      if (said.side === "over") expect(inside / whole).toBeGreaterThan(part);
      else if (said.side === "under") expect(inside / whole).toBeLessThan(part);
      else expect(Math.abs(count / n - part)).toBeLessThanOrEqual(0.035);
      expect(Math.abs(count / n - part)).toBeLessThanOrEqual(0.055);
    }),
    { numRuns: 3_000 },
  );
});

test("a share that nothing is near is said in per cent, and one that the rounding leaves open as counts", () => {
  expect(saidShare(65, 480)).toEqual({ is: "part", part: 1, side: "over" });
  expect(saidShare(15, 95)).toEqual({ is: "percent", percent: 16 });
  expect(saidShare(5, 20)).toEqual({ is: "counts" });
});
