import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./wilson.ts";

describe("the interval of a share", () => {
  it.each([
    // 16 of 20: worked out by hand. The others: Newcombe 1998, table I, method 3.
    [16, 20, 0.584, 0.9193],
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i of %i is as published", (count, of, low, high) => {
    const found = wilsonInterval(count, of);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  it("ends where a true share would lie 1.96 of its own standard errors from the found one, for every count", () => {
    for (const pairs of [1, 5, 20, 137])
      for (let count = 0; count <= pairs; count += 1) {
        const found = wilsonInterval(count, pairs);
        for (const end of [found?.low, found?.high]) {
          if (end === undefined) throw new Error("a share has an interval");
          const isEdge = (count === 0 && end < 1e-12) || (count === pairs && end > 1 - 1e-12);
          if (!isEdge) expect(Math.abs(count / pairs - end)).toBeCloseTo(1.96 * Math.sqrt((end * (1 - end)) / pairs), 9);
        }
      }
  });

  it("is none of no pairs", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});
