import { expect, it } from "vitest";
import { coverage } from "./invented-sample.ts";

it("the interval holds the truth in at least 92 of 100 samples, over shares and response rates, 4,000 samples each", () => {
  for (const share of [0.03, 0.1, 0.3, 0.5, 0.8]) {
    for (const rate of [0.4, 0.6, 0.8]) {
      const strata = [200, 90].map((N) => ({ N, with: Math.round(N * share), n: Math.round(N * rate) }));
      const { held, width } = coverage(strata, { samples: 4000, seed: `${share} ${rate}` });
      console.log(`share ${share} response ${rate}: ${(100 * held).toFixed(1)} % held, ${(100 * width).toFixed(1)} points wide`);
      expect(held).toBeGreaterThanOrEqual(0.92);
    }
  }
});
