import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { simulateErrors } from "../../testing/statistics/simulate-errors.ts";
import { expectedErrors } from "./expected-error.ts";

/** To recompute the figures, for another rounding or other floors: set `keys` in the file to 0 and run this test. */
it("the committed errors are those of a hundred keys", { timeout: 3_600_000 }, async () => {
  const made = await simulateErrors(100);
  for (const { from, to, mean, nineteenOfTwenty, shares } of made.errors)
    console.log(
      `${from}–${to ?? ""} respondents: ${mean} points on average, nineteen of twenty within ${nineteenOfTwenty} (${shares} shares)`,
    );
  if (expectedErrors.keys === 0 && process.env["CI"] === undefined)
    writeFileSync(`${import.meta.dirname}/expected-error.json`, `${JSON.stringify(made, null, 2)}\n`);
  else expect(made).toEqual(expectedErrors);
});
