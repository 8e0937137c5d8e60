import { describe, expect, test } from "vitest";
import { aggregate } from "./aggregate.ts";
import { cellKey } from "./cells.ts";
import { roundTable } from "./controlled-rounding.ts";
import { errorSizes, expectedError } from "./expected-error.ts";
import { inventedDraw, inventedPopulation, inventedUnits } from "./invented.ts";
import { issuePlan, levelCategories } from "./plan.ts";

describe("how far the rounding moves a share", () => {
  test("falls as the group grows, and the farthest is never passed by the mean", () => {
    const errors = errorSizes.map((n) => expectedError(n));
    expect(errors.every((one, at) => at === 0 || one.mean < (errors[at - 1]?.mean ?? 0))).toBe(true);
    expect(errors.every(({ mean, most }) => mean > 0 && mean < most)).toBe(true);
    expect(expectedError(500).mean).toBeLessThan(0.5);
  });

  test("is nothing where nothing is rounded", () => {
    expect(expectedError(20, 1)).toEqual({ n: 20, mean: 0, most: 0 });
  });

  test("is what the rounding itself does to the levels of an invented frame, over twelve keys", { timeout: 60_000 }, async () => {
    const population = inventedPopulation({ municipality: 120, region: 20, agency: 60 });
    const units = inventedUnits(population, { seed: "error", areas: [], rate: 0.9, skew: 0 });
    const plan = issuePlan([]);
    const table = aggregate({ plan, population, units });
    if (!table.ok) throw new Error("the invented frame can be counted");
    const [off, foreseen]: [number[], number[]] = [[], []];
    for (let key = 0; key < 12; key += 1) {
      const rounded = await roundTable({ table: table.value, variables: plan.variables, counters: {}, draw: inventedDraw(`${key}`) });
      if (!rounded.ok) throw new Error("the invented frame can be rounded");
      for (const row of ["type-municipality", "type-agency"]) {
        const n = rounded.value.get(cellKey(row, "respondent", "answered")) ?? 0;
        const of = (variable: string, category: string) =>
          table.value.cells.find((one) => one.row === row && one.variable === variable && one.category === category)?.organisations
            .length ?? 0;
        for (const level of levelCategories) {
          const published = (rounded.value.get(cellKey(row, "level", level)) ?? 0) / n;
          off.push(100 * Math.abs(published - of("level", level) / of("respondent", "answered")));
          foreseen.push(expectedError(n).mean);
        }
      }
    }
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    expect(mean(off)).toBeGreaterThan(0.5 * mean(foreseen));
    expect(mean(off)).toBeLessThan(1.5 * mean(foreseen));
  });
});
