import { describe, expect, test } from "vitest";
import types from "../../content/population/types.json" with { type: "json" };
import { count, type ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { inventedDraw, inventedPopulation, inventedUnits } from "../../scripts/testing/statistics/invented-nation.ts";
import { inventedPlan } from "../../scripts/testing/statistics/invented-plan.ts";
import { protect } from "../../scripts/testing/statistics/protect.ts";
import { publishedGroups } from "./published-groups.ts";

const meta = { round: "prov", release: "r1", edition: "2026", rehearsal: true };

async function cubeOf(counts: Parameters<typeof inventedPopulation>[0]): Promise<ProtectedCube> {
  const population = inventedPopulation(counts);
  const units = inventedUnits(population, { seed: "groups", areas: ["governance"], rate: 0.8, skew: 0 });
  const made = await protect({ plan: inventedPlan(["governance"]), population, units, draw: inventedDraw("k"), meta, counters: {} });
  if (!made.ok) throw new Error("the invented round can be protected");
  return made.value.cube;
}

const cube = await cubeOf({ municipality: 200, region: 21, agency: 120 });
const published = publishedGroups(cube, "sv", "mätomgången våren 2027");

const [municipality] = types.types;
const groupsOf = (type: string, of = published) => of.types.find((one) => one.id === type)?.groups ?? [];

describe("what an organisation can compare itself with", () => {
  test("is its type and each size class of it, never all organisations", () => {
    expect(published.types.map((one) => `${one.id} ${one.name}`)).toEqual([
      "municipality Kommuner",
      "region Regioner",
      "agency Statliga myndigheter",
    ]);
    expect(groupsOf("municipality").map((one) => one.size?.id ?? null)).toEqual([null, "0-9999", "10000-19999", "20000-49999", "50000-up"]);
    expect(groupsOf("municipality")[1]?.size?.name).toBe(municipality?.sizes[0]?.names["sv"]);
    expect(groupsOf("region")).toHaveLength(1);
    expect(published).toMatchObject({ round: "mätomgången våren 2027", release: "r1", isRehearsal: true, address: "/resultat/prov/r1/" });
  });

  test("has the cube's rounded counts by level, and shares of them", () => {
    const [all] = groupsOf("municipality");
    expect(all?.steps?.map(({ from, to }) => [from, to])).toEqual([0, 1, 2, 3, 4].map((level) => [level, level]));
    const sum = (all?.steps ?? []).reduce((running, step) => running + step.count, 0);
    for (const step of all?.steps ?? []) {
      expect(step.count).toBe(count(cube, "type-municipality", { variable: "level", category: String(step.from) }));
      expect(step.percent).toBe(Math.round((100 * step.count) / sum));
    }
    expect(all?.rate).toBe(Math.round((100 * (all?.n ?? 0)) / (all?.all ?? 1)));
  });

  test("shows a small group in the same two steps as the results pages, with bounds instead of shares", () => {
    const [{ n = 0, steps = null } = {}] = groupsOf("region");
    expect([n < published.pointFloor, published.pointFloor]).toEqual([true, 100]);
    for (const { percent, count: found, counts } of steps ?? []) {
      expect(percent).toBeNull();
      expect(counts.low).toBeGreaterThanOrEqual(Math.max(0, found - 4));
      expect(counts.high).toBeLessThanOrEqual(Math.min(n, found + 4));
    }
    expect(steps?.map(({ from, to, short }) => `${from} ${to} ${short}`)).toEqual(["0 0 Under nivå 1", "1 4 Nivå 1–4"]);
  });

  test("has only the response of a withheld group", async () => {
    const small = publishedGroups(await cubeOf({ municipality: 200, region: 21, agency: 24 }), "sv", "mätomgången våren 2027");
    const withheld = groupsOf("agency", small).filter((one) => one.size !== null);
    expect(withheld.length).toBe(4);
    expect(withheld.map((one) => one.steps)).toEqual([null, null, null, null]);
    expect(groupsOf("municipality", small)[0]?.steps).not.toBeNull();
  });
});
