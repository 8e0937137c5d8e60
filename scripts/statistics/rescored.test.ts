import { describe, expect, it } from "vitest";
import { inventedDraw, inventedPopulation, inventedUnits } from "./invented.ts";
import { issuePlan } from "./plan.ts";
import { protect } from "./protect.ts";
import { atLowerBound, boundsAgree, type LevelBounds, rescoredPlan } from "./rescored.ts";

const population = inventedPopulation({ municipality: 90, region: 20, agency: 60 });
const plan = issuePlan(["governance"]);
const units = inventedUnits(population, { seed: "rescored", areas: ["governance"], rate: 0.7, skew: 1 });
const answered = units.filter(({ status }) => status === "answered");

/** Bounds at the level that was told, but for so many moved by one. */
const boundsWith = (moved: number): ReadonlyMap<string, LevelBounds> =>
  new Map(
    answered.map(({ organisation, level = 0 }, at) => {
      const now = at < moved ? (level + 1) % 5 : level;
      return [organisation, { low: now, high: now }];
    }),
  );

describe("a round scored by another edition", () => {
  it("is a series where both bounds agree for 95 of 100, and not below", () => {
    const bounds = (agreeing: number) => Array.from({ length: 100 }, (_, at) => ({ low: 1, high: at < agreeing ? 1 : 2 }));
    expect(boundsAgree(bounds(95))).toBe(true);
    expect(boundsAgree(bounds(94))).toBe(false);
    expect(boundsAgree([])).toBe(false);
  });

  it("is audited with what is published of it: the same levels give the same numbers, and three moved are refused", async () => {
    const meta = { round: "one", release: "r1", edition: "2026", rehearsal: true };
    const first = await protect({ plan, population, units, draw: inventedDraw("k"), meta, counters: {} });
    if (!first.ok) throw new Error("the invented round can be published");
    const earlier = [{ cube: first.value.cube, table: first.value.private.table }];
    const again = (bounds: ReadonlyMap<string, LevelBounds>) =>
      protect({
        plan: rescoredPlan(plan),
        population,
        units: atLowerBound(units, bounds),
        draw: inventedDraw("other"),
        meta: { ...meta, release: "r1-two", edition: "2028" },
        counters: {},
        earlier,
      });
    const same = await again(boundsWith(0));
    const levels = first.value.cube.cells.filter(({ variable }) => variable === "level");
    expect(same.ok && same.value.cube.cells.filter(({ variable }) => variable === "level")).toEqual(levels);
    expect((await again(boundsWith(3))).diagnostics.map(({ code }) => code)).toContain("audit-few-between");
  });
});
