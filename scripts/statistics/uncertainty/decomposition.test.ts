import { describe, expect, it } from "vitest";
import { add, compare, rational, subtract } from "../../method/rules/rational.ts";
import { fromText } from "../../testing/statistics/invented-nation.ts";
import { decompose, type Split, toNumber } from "./decomposition.ts";

/** Arbitrary counts: the identity holds for any. */
function inventedSplit(seed: string): Split {
  const integer = (what: string, most: number) => Math.floor(fromText(`${seed}|${what}`) * (most + 1));
  const of = 5 * (1 + integer("panel", 60));
  const part = (what: string, size: number) => ({ count: 5 * Math.floor(integer(what, size) / 5), of: size });
  return {
    before: part("before", of),
    after: part("after", of),
    joiners: part("joiners", 5 * (1 + integer("j", 20))),
    leavers: part("leavers", 5 * (1 + integer("l", 20))),
  };
}

const shareOf = (...parts: readonly { readonly count: number; readonly of: number }[]) =>
  rational(BigInt(parts.reduce((sum, one) => sum + one.count, 0)), BigInt(parts.reduce((sum, one) => sum + one.of, 0)));

describe("the split of a change", () => {
  it("adds up to the change in the cross-section exactly, in 2,000 random splits", () => {
    for (let at = 0; at < 2000; at += 1) {
      const split = inventedSplit(`split ${at}`);
      const { difference, within, joiners, leavers } = decompose(split);
      const crossSection = subtract(shareOf(split.after, split.joiners), shareOf(split.before, split.leavers));
      expect(compare(difference, crossSection)).toBe(0);
      expect(compare(add(within, add(joiners, leavers)), crossSection)).toBe(0);
      expect(compare(within, subtract(shareOf(split.after), shareOf(split.before)))).toBe(0);
    }
  });

  it("agrees with a calculation by hand: weak organisations leave, none changes, and still the share falls", () => {
    // 60 of 100 stayed at 0.5, 40 left who were all under level 1; 20 joined at 0.5. 0.7 becomes 0.5, without change in the panel.
    const split = {
      before: { count: 30, of: 60 },
      after: { count: 30, of: 60 },
      joiners: { count: 10, of: 20 },
      leavers: { count: 40, of: 40 },
    };
    const { difference, within, joiners, leavers } = decompose(split);
    expect([difference, within, joiners, leavers].map(toNumber)).toEqual([-0.2, 0, 0, -0.2]);
  });

  it("agrees with a calculation by hand: three parts at once", () => {
    // Then (40 + 15) / 100 = 0.55, now (32 + 12) / 110 = 0.4.
    // Within 0.4 − 0.5; joiners 30/110 · (0.4 − 0.4); leavers 20/100 · (0.5 − 0.75).
    const split = {
      before: { count: 40, of: 80 },
      after: { count: 32, of: 80 },
      joiners: { count: 12, of: 30 },
      leavers: { count: 15, of: 20 },
    };
    const { difference, within, joiners, leavers } = decompose(split);
    expect([difference, within, joiners, leavers]).toEqual([rational(-3n, 20n), rational(-1n, 10n), rational(0n), rational(-1n, 20n)]);
  });
});
