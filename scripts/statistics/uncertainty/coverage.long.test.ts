import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { simulateCoverage } from "../../testing/statistics/simulate-coverage.ts";
import { coverage } from "./coverage.ts";

/** To recompute the figures, for another assumption: set `typeRounds` in the file to 0 and run this test. */
it("the committed coverage is that of two thousand type-rounds for each mechanism", { timeout: 3_600_000 }, async () => {
  const made = await simulateCoverage(2000, 2026);
  for (const { id, worst, likely } of made.mechanisms)
    console.log(`${id}: worst case ${worst.coverage} of ${worst.width} points, likely ${likely.coverage} of ${likely.width} points`);
  if (coverage.typeRounds === 0 && process.env["CI"] === undefined)
    writeFileSync(`${import.meta.dirname}/coverage.json`, `${JSON.stringify(made, null, 2)}\n`);
  else expect(made).toEqual(coverage);
});

it("the likely interval contains the truth in 93 of 100 with fresh seeds, under every mechanism", { timeout: 3_600_000 }, async () => {
  const made = await simulateCoverage(2000, 990_017);
  for (const { id, likely } of made.mechanisms) expect(likely.coverage, id).toBeGreaterThanOrEqual(0.93);
});
