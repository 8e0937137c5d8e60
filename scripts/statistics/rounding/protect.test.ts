import { describe, expect, it } from "vitest";
import { sizeClasses } from "../../core/organisation-types.ts";
import * as fc from "../../testing/properties.ts";
import { inventedDraw, inventedPopulation, inventedUnits } from "../../testing/statistics/invented-nation.ts";
import { inventedPlan } from "../../testing/statistics/invented-plan.ts";
import { protect } from "../../testing/statistics/protect.ts";
import { base } from "../base.ts";
import { checkCube } from "../cube/check-cube.ts";
import { count, nationalRow, responseRate, shares } from "../cube/cube.ts";
import type { Unit } from "../schema.ts";
import { type Protection, protect as roundOnce } from "./protect.ts";

const areas = ["governance", "incidents"];
const plan = inventedPlan(areas);
const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };
const population = inventedPopulation({ municipality: 290, region: 20, agency: 200 });
const units = inventedUnits(population, { seed: "nation", areas, rate: 0.65, skew: 1 });
const request: Parameters<typeof protect>[0] = { plan, population, units, draw: inventedDraw("k"), meta, counters: {} };

async function protectedBy(change: Partial<Parameters<typeof protect>[0]> = {}): Promise<Protection> {
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
function withAlikeRegions(): typeof request {
  const smaller = inventedPopulation({ municipality: 120, region: 20, agency: 80 });
  const regions = smaller.organisations.filter(({ type }) => type === "region").map(({ id }) => id);
  const alike = inventedUnits(smaller, { seed: "nation", areas: [], rate: 0.65, skew: 1 }).map((unit): Unit => {
    const at = regions.indexOf(unit.organisation);
    if (at < 0) return unit;
    if (at >= 12) return { organisation: unit.organisation, status: "no-answer" };
    return { organisation: unit.organisation, status: "answered", level: 0, areas: {} };
  });
  return { ...request, plan: inventedPlan([]), population: smaller, units: alike };
}

const withheldIn = ({ cube }: Protection, variable: string) => [
  ...new Set(cube.cells.filter((cell) => cell.variable === variable && cell.count === null).map(({ row }) => row)),
];

describe("protecting a round", () => {
  it("gives one complete cube with its counters, the same every time", async () => {
    const once = await protectedBy();
    const again = await protectedBy({ units: units.toReversed() });
    expect(again.cube).toEqual(once.cube);
    expect(once.counters).toEqual({ respondent: 0, level: 0, "area-governance": 0, "area-incidents": 0, reason: 0 });
    expect(once.cube.cells).toHaveLength(19 * (7 + 4 + 4) + 4 + 5);
    expect(once.private.audit.passed).toBe(true);
  });

  it("adds up, as the cube's check demands, where nobody of a type or nobody at all is below level 1", async () => {
    const raised = (types: readonly string[]): readonly Unit[] => {
      const ids = new Set(population.organisations.filter(({ type }) => types.includes(type)).map(({ id }) => id));
      return units.map((unit) =>
        unit.status === "answered" && ids.has(unit.organisation) ? { ...unit, level: Math.max(1, unit.level ?? 0) } : unit,
      );
    };
    for (const types of [["agency"], ["municipality"], ["municipality", "region", "agency"]])
      for (const seed of ["a", "b", "c"])
        expect(
          checkCube((await protectedBy({ plan: inventedPlan([]), units: raised(types), draw: inventedDraw(seed) })).cube),
          `${types} ${seed}`,
        ).toEqual([]);
  });

  it("keeps every count a multiple within the rounding error, and each row within its size", async () => {
    await fc.forAllAsync(2, [fc.string({ maxLength: 4 }), fc.double({ min: 0.45, max: 0.95, noNaN: true })], async (seed, rate) => {
      const { cube, private: secret } = await protectedBy({
        units: inventedUnits(population, { seed, areas, rate, skew: 1 }),
        draw: inventedDraw(seed),
      });
      for (const { row, variable, category, organisations } of secret.table.cells) {
        const value = count(cube, row, { variable, category });
        if (value === null) continue;
        expect(value % base).toBe(0);
        expect(Math.abs(value - organisations.length)).toBeLessThan(base);
      }
      for (const { id } of cube.rows) {
        const { n, N } = responseRate(cube, id);
        expect(n).toBeLessThanOrEqual(N);
        const sum = shares(cube, id, "level")?.[0]?.n ?? n;
        expect(Math.abs(sum - n)).toBeLessThan(base);
      }
    });
  });

  it("withholds the regions and the total, but no other type, when too few regions answered", async () => {
    const made = await protectedBy({ units: only("region", 3) });
    expect(withheldIn(made, "level")).toEqual(["all", "type-region"]);
    expect(nationalRow(made.cube)).toBe("shown-types");
    expect(responseRate(made.cube, "type-region").n).toBe(3);
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

  it("shows no size by values: however alike the answers, a row keeps its exact size and no cell exceeds it rounded down", async () => {
    for (const key of "abcdefgh") {
      const { cube, private: secret } = await protectedBy({ ...withAlikeRegions(), draw: inventedDraw(key) });
      expect(secret.audit.passed).toBe(true);
      expect(responseRate(cube, "type-region").n).toBe(12);
      expect(count(cube, "type-region", { variable: "level", category: "0" })).toBe(10);
    }
  });

  it("shows the same numbers for rows of two families that count the same organisations", async () => {
    // With one type alone its row counts whom the whole frame counts.
    const own = inventedPopulation({ municipality: 120, region: 0, agency: 0 });
    const alone = inventedUnits(own, { seed: "nation", areas: [], rate: 0.65, skew: 1 });
    for (const seed of ["a", "b", "c", "d", "e", "f"]) {
      const { cube } = await protectedBy({ plan: inventedPlan([]), population: own, units: alone, draw: inventedDraw(seed) });
      for (const variable of ["level", "respondent"]) {
        const numbersOf = (row: string) => cube.cells.flatMap((one) => (one.row === row && one.variable === variable ? [one.count] : []));
        expect(numbersOf("type-municipality"), `${seed} ${variable}`).toEqual(numbersOf("all"));
      }
    }
  });

  it("protects a type whose classes are all alike, which earlier rounding refused", async () => {
    const agencies = inventedPopulation({ municipality: 0, region: 0, agency: 80 });
    const left = new Map<string, number>([12, 13, 11, 14].map((many, at) => [sizeClasses("agency", "2026-01-01")[at] ?? "", many]));
    const units = agencies.organisations.map(({ id, size }): Unit => {
      const more = left.get(size) ?? 0;
      left.set(size, more - 1);
      return more > 0 ? { organisation: id, status: "answered", level: 0, areas: {} } : { organisation: id, status: "no-answer" };
    });
    const made = await protect({ ...request, plan: inventedPlan([]), population: agencies, units });
    expect(made.diagnostics.map(({ code }) => code)).toEqual([]);
  });

  it("repeats the same cube from the counters of a redraw, which changes that variable alone", async () => {
    const counters = { level: 2 };
    const [once, again] = [await protectedBy({ counters }), await protectedBy({ counters })];
    expect(again.cube).toEqual(once.cube);
    expect(once.counters).toMatchObject(counters);
    const first = await protectedBy();
    const changed = once.cube.cells.filter((cell, at) => cell.count !== first.cube.cells[at]?.count);
    expect([...new Set(changed.map(({ variable }) => variable))]).toEqual(["level"]);
  });

  it("redraws a variable that failed, and once it has failed again those that the method's rules tie to it as well", async () => {
    let audits = 0;
    const attack = async () => {
      const passed = ++audits > 2;
      const finding = { code: "audit-narrow", variable: "area-governance", row: "", categories: [] } as const;
      return { passed, findings: passed ? [] : [finding], attacked: 1 };
    };
    const links = [{ terms: ["level", "area-governance"].map((variable) => ({ variable, categories: ["1"], value: 1 })) }];
    const made = await roundOnce({ ...request, links, attack });
    expect(made.ok && made.value.counters).toMatchObject({ level: 1, "area-governance": 2, "area-incidents": 0 });
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
