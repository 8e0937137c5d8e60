import { expect, test } from "vitest";
import { simulateDay } from "./virtual-day.ts";

const odds = { limit: 0.02, error: 0.02 };

test("600 envelopes in 300 batches are proposed within an hour, once each, with no call while blocked and none beyond the limits", async () => {
  const { hours, tally, pulls, batches } = await simulateDay({ envelopes: 600, perBatch: 2, seed: 1, odds });
  expect(hours).toBeLessThan(1);
  expect(tally).toMatchObject({ whileBlocked: 0, aboveLimits: 0 });
  expect(tally.limits).toBeGreaterThan(3);
  expect(tally.errors).toBeGreaterThan(3);
  expect(new Set(pulls.map((one) => one.branch)).size).toBe(batches);
  expect(pulls).toHaveLength(batches);
});

test("10,000 envelopes in batches of 250 are proposed within an hour too", async () => {
  const { hours, tally, pulls } = await simulateDay({ envelopes: 10_000, perBatch: 250, seed: 2, odds: { limit: 0.1, error: 0.1 } });
  expect(hours).toBeLessThan(1);
  expect(tally).toMatchObject({ whileBlocked: 0, aboveLimits: 0 });
  expect(pulls).toHaveLength(40);
});

test("without pacing a day of 600 batches would break the limits", async () => {
  const { tally } = await simulateDay({ envelopes: 600, perBatch: 1, seed: 1, odds, isUnpaced: true });
  expect(tally.aboveLimits).toBeGreaterThan(0);
});
