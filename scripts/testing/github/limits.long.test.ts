import { expect, test } from "vitest";
import { simulateDay } from "./virtual-day.ts";

const seeds = [1, 2, 3, 4, 5];

test.each(seeds)("600 envelopes in 300 batches take less than an hour (day %i)", async (seed) => {
  const { hours, tally, pulls } = await simulateDay({ envelopes: 600, perBatch: 2, seed, odds: { limit: 0.02, error: 0.03 } });
  expect(hours).toBeLessThan(1);
  expect(tally).toMatchObject({ whileBlocked: 0, aboveLimits: 0 });
  expect(pulls).toHaveLength(300);
});

// 2,500 pull requests: five hours of GitHub's own quota, and what the limits add to it.
test.each(seeds)("10,000 envelopes in 2,500 batches take less than eight hours (day %i)", async (seed) => {
  const { hours, tally, pulls } = await simulateDay({ envelopes: 10_000, perBatch: 4, seed, odds: { limit: 0.01, error: 0.03 } });
  console.log(`day ${seed}: ${hours.toFixed(2)} h, ${JSON.stringify(tally)}`);
  expect(hours).toBeLessThan(8);
  expect(tally).toMatchObject({ whileBlocked: 0, aboveLimits: 0 });
  expect(new Set(pulls.map((one) => one.branch)).size).toBe(2500);
  expect(pulls).toHaveLength(2500);
});
