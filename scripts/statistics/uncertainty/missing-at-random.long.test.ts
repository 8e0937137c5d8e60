import { expect, it } from "vitest";
import { coverage } from "../../testing/statistics/invented-sample.ts";

/**
 * Counts are discrete, so no interval covers the truth in exactly 95 of 100 samples at every share: coverage oscillates around it.
 * What can be required is 95 on average over shares, and no share far below (Brown, Cai and DasGupta 2001, section 3).
 */
it("the interval covers the truth in at least 92 of 100 samples, and at least 95 on average, over shares and response rates, 4,000 samples each", () => {
  const all: number[] = [];
  for (const share of [0.03, 0.1, 0.3, 0.5, 0.8]) {
    for (const rate of [0.4, 0.6, 0.8]) {
      const strata = [200, 90].map((N) => ({ N, with: Math.round(N * share), n: Math.round(N * rate) }));
      const { covered, width } = coverage(strata, { samples: 4000, seed: `${share} ${rate}` });
      console.log(`share ${share} response ${rate}: ${(100 * covered).toFixed(1)} % covered, ${(100 * width).toFixed(1)} points wide`);
      all.push(covered);
      expect(covered).toBeGreaterThanOrEqual(0.92);
    }
  }
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  console.log(`on average ${(100 * mean).toFixed(1)} %`);
  expect(mean).toBeGreaterThanOrEqual(0.95);
});
