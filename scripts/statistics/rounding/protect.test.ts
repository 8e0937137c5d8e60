import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inventedDraw, inventedPopulation, inventedUnits } from "../../testing/statistics/invented-nation.ts";
import { cases } from "../../testing/test-profile.ts";
import { count, responseRate, shares } from "../cube/cube.ts";
import { basicPlan } from "../plan/plan.ts";
import { sizeClasses, type Unit } from "../schema.ts";
import { type ProtectInput, type Protection, protect } from "./protect.ts";

const areas = ["governance", "incidents"];
const plan = basicPlan(areas);
const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };
const population = inventedPopulation({ municipality: 290, region: 20, agency: 200 });
const units = inventedUnits(population, { seed: "nation", areas, rate: 0.65, skew: 1 });
const request: ProtectInput = { plan, population, units, draw: inventedDraw("k"), meta, counters: {} };

async function protectedBy(change: Partial<ProtectInput> = {}): Promise<Protection> {
  const made = await protect({ ...request, ...change });
  if (!made.ok) throw new Error(made.diagnostics.map(({ code }) => code).join());
  return made.value;
}

/** The same nation, with at most `most` organisations of a type answering. */
function only(type: string, most: number): readonly Unit[] {
  const ids = new Set(population.organisations.filter((one) => one.type === type).map(({ id }) => id));
  let left = most;
  return units.map((unit) => {
    if (!ids.has(unit.organisation) || unit.status !== "answered") return unit;
    left -= 1;
    return left >= 0 ? unit : { organisation: unit.organisation, status: "no-answer" };
  });
}

/** A smaller nation with its level alone, for tests of many draws and audits. All twelve regions that answered are alike. */
function withAlikeRegions(): ProtectInput {
  const smaller = inventedPopulation({ municipality: 120, region: 20, agency: 80 });
  const regions = smaller.organisations.filter(({ type }) => type === "region").map(({ id }) => id);
  const alike = inventedUnits(smaller, { seed: "nation", areas: [], rate: 0.65, skew: 1 }).map((unit): Unit => {
    const at = regions.indexOf(unit.organisation);
    if (at < 0) return unit;
    if (at >= 12) return { organisation: unit.organisation, status: "no-answer" };
    return { organisation: unit.organisation, status: "answered", level: 0, areas: {} };
  });
  return { ...request, plan: basicPlan([]), population: smaller, units: alike };
}

const withheldIn = ({ cube }: Protection, variable: string) =>
  cube.rows.filter(({ id }) => shares(cube, id, variable) === null).map(({ id }) => id);

describe("protecting a round", () => {
  it("gives one complete cube with its counters, the same every time", async () => {
    const once = await protectedBy();
    const again = await protectedBy({ units: units.toReversed() });
    expect(again.cube).toEqual(once.cube);
    expect(once.counters).toEqual({ respondent: 0, level: 0, "area-governance": 0, "area-incidents": 0, reason: 0 });
    expect(once.cube.cells).toHaveLength(19 * (3 + 5 + 4 + 4) + 5);
    expect(once.private.audit.passed).toBe(true);
  });

  it("keeps every count in fives, within four of the truth, and each share within the rounded size", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 4 }), fc.double({ min: 0.45, max: 0.95, noNaN: true }), async (seed, rate) => {
        const { cube, private: secret } = await protectedBy({
          units: inventedUnits(population, { seed, areas, rate, skew: 1 }),
          draw: inventedDraw(seed),
        });
        for (const { row, variable, category, organisations } of secret.table.cells) {
          const value = count(cube, row, { variable, category });
          if (value === null) continue;
          expect(value % 5).toBe(0);
          expect(Math.abs(value - organisations.length)).toBeLessThan(5);
        }
        for (const { id } of cube.rows) {
          const { n, N } = responseRate(cube, id);
          expect(n).toBeLessThanOrEqual(N);
          expect(shares(cube, id, "level")?.reduce((sum, one) => sum + one.count, 0) ?? n).toBe(n);
        }
      }),
      { numRuns: cases({ part: 2, whole: 6 }), seed: 3 },
    );
  });

  it("withholds the regions and the total, but no other type, when too few regions answered", async () => {
    const made = await protectedBy({ units: only("region", 3) });
    expect(withheldIn(made, "level")).toEqual(["all", "type-region"]);
    expect(withheldIn(made, "respondent")).toEqual([]);
  });

  it("withholds all sizes of a type when one size is below the floor", async () => {
    const small = new Set(population.organisations.filter(({ type, size }) => type === "agency" && size === "0-49").map(({ id }) => id));
    const made = await protectedBy({
      units: units.map((unit) =>
        small.has(unit.organisation) ? { organisation: unit.organisation, status: "declined", reason: "other" } : unit,
      ),
    });
    const sizes = made.cube.rows.filter(({ family }) => family === "agency-size").map(({ id }) => id);
    for (const variable of ["level", "area-governance", "area-incidents"]) expect(withheldIn(made, variable)).toEqual(sizes);
  });

  it("withholds the level everywhere when nobody answered, and still shows that nobody did", async () => {
    const made = await protectedBy({ units: [] });
    expect(withheldIn(made, "level")).toHaveLength(19);
    expect(responseRate(made.cube, "all")).toMatchObject({ n: 0, rate: 0 });
  });

  it("redraws until the audit passes, and records how often in the counters", async () => {
    const alike = withAlikeRegions();
    const keys = [..."abcdefgh"];
    const made = await Promise.all(keys.map((key) => protectedBy({ ...alike, draw: inventedDraw(key) })));
    expect(made.some(({ private: secret }) => secret.redraws > 0)).toBe(true);
    for (const one of made) {
      expect(one.private.audit.passed).toBe(true);
      expect(responseRate(one.cube, "type-region").n).toBe(10);
      expect(one.private.redraws > 0).toBe(Object.values(one.counters).some((times) => times > 0));
    }
    // No draw helps a row whose organisations are all alike; only a size rounded down protects them, and it is set at once.
    const low = "respondent-answered-low-in-type-region";
    expect(made.filter(({ counters }) => (counters[low] ?? 0) > 0).length).toBeGreaterThan(2);
    for (const { private: secret } of made) expect(secret.redraws).toBeLessThan(4);
    const [redrawn] = made.filter(({ private: secret }) => secret.redraws > 0);
    const key = keys[made.indexOf(redrawn as Protection)] ?? "";
    const corrected = await protectedBy({ ...alike, draw: inventedDraw(key), counters: redrawn?.counters ?? {} });
    expect(corrected.cube).toEqual(redrawn?.cube);
    expect(corrected.private.redraws).toBe(0);
  });

  it("refuses rather than publish what no redraw can protect", async () => {
    // Fifty agencies that are all alike, in size classes that cannot all be rounded down and still add up to fifty.
    const agencies = inventedPopulation({ municipality: 0, region: 0, agency: 80 });
    const left = new Map<string, number>([12, 13, 11, 14].map((many, at) => [sizeClasses.agency[at] ?? "", many]));
    const units = agencies.organisations.map(({ id, size }): Unit => {
      const more = left.get(size) ?? 0;
      left.set(size, more - 1);
      return more > 0 ? { organisation: id, status: "answered", level: 0, areas: {} } : { organisation: id, status: "no-answer" };
    });
    const made = await protect({ ...request, plan: basicPlan([]), population: agencies, units });
    expect(made.ok).toBe(false);
    expect(made.diagnostics).toMatchObject([{ code: "audit-not-repaired", values: { redraws: 24, variables: "level" } }]);
  });

  it("refuses units that it cannot count, and reports each", async () => {
    const [first] = units.filter(({ status }) => status === "answered");
    if (!first) throw new Error("somebody answered");
    const faulty: readonly Unit[] = [
      { organisation: "m-nowhere", status: "declined", reason: "other" },
      { organisation: first.organisation, status: "answered", level: 7, areas: { governance: 0 } },
      { organisation: first.organisation, status: "declined", reason: "other" },
    ];
    const made = await protect({ ...request, units: faulty });
    expect(made.diagnostics.map(({ code }) => code)).toEqual([
      "unit-unknown-organisation",
      "unit-without-level",
      "unit-without-area",
      "unit-duplicate",
    ]);
  });
});
