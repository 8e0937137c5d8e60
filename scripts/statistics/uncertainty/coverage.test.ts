import { expect, it } from "vitest";
import { simulateCoverage } from "../../testing/statistics/simulate-coverage.ts";
import { coverage } from "./coverage.ts";

it("the committed coverage agrees with the interval: a few rounds come close under every mechanism", async () => {
  const few = await simulateCoverage(150, 7);
  expect(few.mechanisms.map(({ id }) => id)).toEqual(coverage.mechanisms.map(({ id }) => id));
  few.mechanisms.forEach(({ id, worst, likely }, at) => {
    const committed = coverage.mechanisms[at];
    expect(worst.coverage, id).toBe(1);
    expect(Math.abs(likely.coverage - (committed?.likely.coverage ?? 0)), id).toBeLessThanOrEqual(0.06);
    expect(Math.abs(likely.width - (committed?.likely.width ?? 0)), id).toBeLessThanOrEqual(3);
  });
});
