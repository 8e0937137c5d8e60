import { describe, expect, it } from "vitest";
import { passed } from "../../testing/envelope/invented-round.ts";
import { inventedDraw, inventedPopulation, inventedUnits } from "../../testing/statistics/invented-nation.ts";
import { inventedPlan } from "../../testing/statistics/invented-plan.ts";
import { protect } from "../../testing/statistics/protect.ts";
import { levelShares, type ProtectedCube } from "../cube/cube.ts";
import { shareIn } from "./headline.ts";
import { atLowerBound, boundsAgree, type LevelBounds, rescoredBounds, rescoredPlan } from "./rescored.ts";

const population = inventedPopulation({ municipality: 90, region: 20, agency: 60 });
const plan = inventedPlan(["governance"]);
const units = inventedUnits(population, { seed: "rescored", areas: ["governance"], rate: 0.7, skew: 1 });
const answered = units.filter(({ status }) => status === "answered");

/** Bounds at the original level, except for the first `moved`, one level off. */
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

  it("is audited with the round's own release: the same levels give the same numbers, and three moved ones are refused", async () => {
    const meta = { round: "one", release: "r1", edition: "2026", rehearsal: true };
    const first = passed(await protect({ plan, population, units, draw: inventedDraw("k"), meta, counters: {} }));
    const earlier = [{ cube: first.cube, table: first.private.table }];
    const again = (bounds: ReadonlyMap<string, LevelBounds>) =>
      protect({
        plan: rescoredPlan(plan, 4),
        population,
        units: atLowerBound(units, bounds),
        draw: inventedDraw("other"),
        meta: { ...meta, release: "r1-two", edition: "2028" },
        counters: {},
        earlier,
      });
    const same = await again(boundsWith(0));
    const levelsOf = (cube: ProtectedCube) => cube.rows.map(({ id }) => levelShares(cube, id)?.map(({ count }) => count));
    expect(same.ok && levelsOf(same.value.cube)).toEqual(levelsOf(first.cube));
    expect((await again(boundsWith(3))).diagnostics.map(({ code }) => code)).toContain("audit-few-between");
  });
});

describe("the bounds of a re-scored share in a group", () => {
  const nation = inventedPopulation({ municipality: 290, region: 20, agency: 200 });
  const nationUnits = inventedUnits(nation, { seed: "open", areas: [], rate: 0.63, skew: 1 }).map((unit) => {
    // Every region answered, so that all organisations whose bounds disagree can be regions.
    return unit.organisation.startsWith("r-") ? { organisation: unit.organisation, status: "answered" as const, level: 0 } : unit;
  });
  const whole = rescoredPlan(inventedPlan([]), 4);
  const among = ({ id }: { readonly id: string }) => id === "all" || id === "type";
  const byType = {
    ...whole,
    families: whole.families.filter(among),
    variables: whole.variables.map((one) => ({ ...one, families: one.families.filter((id) => among({ id })) })),
  };
  const respondents = nationUnits.filter(({ status }) => status === "answered");
  const most = Math.floor(respondents.length / 20);

  it.each(["r-", "m-", "a-"])("contain the truth when all whose bounds disagree are of one type (%s)", async (initial) => {
    const below = respondents.filter(({ organisation, level }) => organisation.startsWith(initial) && level === 0);
    const disagreeing = new Set(below.slice(0, most).map(({ organisation }) => organisation));
    expect(disagreeing.size).toBe(most);
    const bounds = new Map(
      respondents.map(({ organisation, level = 0 }) => [organisation, { low: level, high: disagreeing.has(organisation) ? 1 : level }]),
    );
    expect(boundsAgree([...bounds.values()])).toBe(true);
    const truth = (row: string, end: keyof LevelBounds) => {
      const own = [...bounds].filter(([id]) => row === "all" || id.startsWith(row[5] ?? ""));
      return own.filter(([, one]) => one[end] === 0).length / own.length;
    };
    for (const seed of ["1", "2", "3", "4"]) {
      const meta = { round: "one", release: "r1", edition: "2028", rehearsal: true };
      const units = atLowerBound(nationUnits, bounds);
      const { cube } = passed(await protect({ plan: byType, population: nation, units, draw: inventedDraw(seed), meta, counters: {} }));
      for (const row of ["all", "type-municipality", "type-region", "type-agency"]) {
        const found = rescoredBounds(cube, row);
        expect(found?.low).toBeLessThanOrEqual(truth(row, "high"));
        expect(found?.high).toBeGreaterThanOrEqual(truth(row, "low"));
      }
      // Five points around the share in each group would not contain the truth.
      const type = { "r-": "type-region", "m-": "type-municipality", "a-": "type-agency" }[initial] ?? "";
      expect(truth(type, "high")).toBeLessThan((shareIn(cube, type, "under-1")?.share ?? 0) - 0.05);
    }
  });

  it("are null where the row is withheld", async () => {
    const few = inventedPopulation({ municipality: 60, region: 4, agency: 40 });
    const own = inventedUnits(few, { seed: "few", areas: [], rate: 0.7, skew: 1 });
    const meta = { round: "one", release: "r1", edition: "2028", rehearsal: true };
    const made = await protect({ plan: byType, population: few, units: own, draw: inventedDraw("k"), meta, counters: {} });
    expect(made.ok && [rescoredBounds(made.value.cube, "type-region"), rescoredBounds(made.value.cube, "type-agency") !== null]).toEqual([
      null,
      true,
    ]);
  });
});
