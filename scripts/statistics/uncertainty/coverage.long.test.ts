import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { simulateCoverage } from "../../testing/statistics/simulate-coverage.ts";
import { type Coverage, coverage } from "./coverage.ts";

const rows = ({ mechanisms }: Coverage) => mechanisms.flatMap(({ id, strata }) => strata.map((one) => ({ id, ...one })));

/** To recompute the figures, for another assumption: set `typeRounds` in the file to 0 and run this test. */
it("the committed coverage is that of a thousand type-rounds for each stratum of each mechanism", { timeout: 3_600_000 }, async () => {
  const made = await simulateCoverage(1000, 2026);
  for (const { id, below, isLowResponse, worst, likely } of rows(made))
    console.log(
      `${id} ${below} ${isLowResponse ? "low" : "high"}: worst case ${worst.coverage}, likely ${likely.coverage} of ${likely.width} points`,
    );
  if (coverage.typeRounds === 0 && process.env["CI"] === undefined)
    writeFileSync(`${import.meta.dirname}/coverage.json`, `${JSON.stringify(made, null, 2)}\n`);
  else expect(made).toEqual(coverage);
});

it("fresh seeds give the published coverage within three points, in every stratum", { timeout: 3_600_000 }, async () => {
  const made = rows(await simulateCoverage(1000, 990_017));
  rows(coverage).forEach(({ id, below, isLowResponse, likely }, at) => {
    const name = `${id} ${below} ${isLowResponse ? "low" : "high"}`;
    expect(Math.abs((made[at]?.likely.coverage ?? 0) - likely.coverage), name).toBeLessThanOrEqual(0.03);
  });
});
