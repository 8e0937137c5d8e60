import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { simulateErrors } from "../../testing/statistics/simulate-errors.ts";
import { expectedErrorOf, expectedErrors } from "./expected-error.ts";

/** To recompute the figures, for another rounding or other floors: set `keys` in the file to 0 and run this test. */
it("the committed errors are those of a hundred keys", async () => {
  const made = await simulateErrors(100);
  if (expectedErrors.keys === 0 && process.env["CI"] === undefined)
    writeFileSync(`${import.meta.dirname}/expected-error.json`, `${JSON.stringify(made, null, 2)}\n`);
  else expect(made).toEqual(expectedErrors);
});

it("larger groups have smaller errors, and every group has one", () => {
  const means = expectedErrors.errors.map(({ from }) => expectedErrorOf(from).mean);
  expect(means).toEqual(means.toSorted((a, b) => b - a));
  expect(new Set(means).size).toBe(means.length);
  expect([expectedErrorOf(0).from, expectedErrorOf(24).from, expectedErrorOf(25).from, expectedErrorOf(5000).from]).toEqual([
    10, 10, 25, 200,
  ]);
});
