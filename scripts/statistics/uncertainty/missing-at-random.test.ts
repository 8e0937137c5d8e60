import { describe, expect, it } from "vitest";
import { coverage } from "../../testing/statistics/invented-sample.ts";
import { missingAtRandomInterval, wilson } from "./missing-at-random.ts";

describe("Wilson's interval, worked by hand", () => {
  it("50 of 100 and 0 of 10", () => {
    const half = wilson(0.5, 100);
    expect(half.centre - half.half).toBeCloseTo(0.4038, 4);
    expect(half.centre + half.half).toBeCloseTo(0.5962, 4);
    const none = wilson(0, 10);
    expect(none.centre - none.half).toBeCloseTo(0, 10);
    // z² / (n + z²) = 3.8415 / 13.8415
    expect(none.centre + none.half).toBeCloseTo(0.2775, 4);
  });
});

describe("the interval under missing at random", () => {
  it("for 50 of 100 respondents of 200: n* = 100 · 199 / 100 = 199, plus the rounding variance 4/100²", () => {
    const found = missingAtRandomInterval([{ count: 50, n: 100, N: 200 }]);
    expect(found?.estimate).toBe(0.5);
    // Wilson with 199: 0.5 ± 0.06881; with the rounding √(0.06881² + 3.8415 · 0.0004) = 0.07919.
    expect(found?.low).toBeCloseTo(0.4208, 4);
    expect(found?.high).toBeCloseTo(0.5792, 4);
  });

  it("where everybody answered: only the rounding variance remains", () => {
    const found = missingAtRandomInterval([{ count: 50, n: 200, N: 200 }]);
    // 1.96 · 2 / 200
    expect(found?.low).toBeCloseTo(0.25 - 0.0196, 4);
    expect(found?.high).toBeCloseTo(0.25 + 0.0196, 4);
  });

  it("weights each stratum up to its own size: 100 · 0.2 + 300 · 0.6 of 400 is 0.5, not the 0.4 of the respondents", () => {
    expect(
      missingAtRandomInterval([
        { count: 10, n: 50, N: 100 },
        { count: 30, n: 50, N: 300 },
      ])?.estimate,
    ).toBeCloseTo(0.5, 12);
  });

  it("is wider the more the weights differ, and the fewer answer", () => {
    const width = (strata: Parameters<typeof missingAtRandomInterval>[0]) => {
      const found = missingAtRandomInterval(strata);
      return (found?.high ?? 0) - (found?.low ?? 0);
    };
    expect(
      width([
        { count: 25, n: 50, N: 100 },
        { count: 25, n: 50, N: 300 },
      ]),
    ).toBeGreaterThan(
      width([
        { count: 25, n: 50, N: 200 },
        { count: 25, n: 50, N: 200 },
      ]),
    );
    expect(width([{ count: 25, n: 50, N: 400 }])).toBeGreaterThan(width([{ count: 75, n: 150, N: 400 }]));
  });

  it("stays within 0 and 1, and is null where nobody answered or more answered than are in the frame", () => {
    expect(missingAtRandomInterval([{ count: 0, n: 20, N: 40 }])?.low).toBe(0);
    expect(missingAtRandomInterval([{ count: 20, n: 20, N: 40 }])?.high).toBe(1);
    expect(missingAtRandomInterval([{ count: 0, n: 0, N: 40 }])).toBeNull();
    expect(missingAtRandomInterval([{ count: 0, n: 45, N: 40 }])).toBeNull();
    expect(missingAtRandomInterval([])).toBeNull();
  });

  it.each([
    { name: "municipalities", strata: [{ N: 290, with: 142, n: 177 }] },
    { name: "a small type, few with the property", strata: [{ N: 60, with: 6, n: 33 }] },
    {
      name: "a nation whose strata answer unlike",
      strata: [
        { N: 168, with: 110, n: 80 },
        { N: 122, with: 50, n: 97 },
        { N: 20, with: 6, n: 16 },
        { N: 198, with: 71, n: 128 },
      ],
    },
  ])("covers the truth at least 90 times of 100 in 300 samples: $name", ({ name, strata }) => {
    expect(coverage(strata, { samples: 300, seed: name }).covered).toBeGreaterThanOrEqual(0.9);
  });
});
