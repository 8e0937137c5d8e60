import { expect, it } from "vitest";
import { simulateErrors } from "../../testing/statistics/simulate-errors.ts";
import { expectedErrorOf, expectedErrors } from "./expected-error.ts";

it("the committed errors agree with the rounding: two keys come close to them in every size class", async () => {
  const few = await simulateErrors(2);
  expect(few.errors.map(({ from, to }) => [from, to])).toEqual(expectedErrors.errors.map(({ from, to }) => [from, to]));
  few.errors.forEach(({ mean, nineteenOfTwenty }, at) => {
    const { mean: committed, nineteenOfTwenty: most } = expectedErrors.errors[at] ?? { mean: Number.NaN, nineteenOfTwenty: Number.NaN };
    expect(Math.abs(mean - committed)).toBeLessThanOrEqual(0.1 + 0.25 * committed);
    expect(Math.abs(nineteenOfTwenty - most)).toBeLessThanOrEqual(0.2 + 0.3 * most);
  });
});

it("larger groups have smaller errors, and every group has one", () => {
  const means = expectedErrors.errors.map(({ from }) => expectedErrorOf(from).mean);
  expect(means).toEqual(means.toSorted((a, b) => b - a));
  expect(new Set(means).size).toBe(means.length);
  expect([expectedErrorOf(0).from, expectedErrorOf(24).from, expectedErrorOf(25).from, expectedErrorOf(5000).from]).toEqual([
    10, 10, 25, 200,
  ]);
});
