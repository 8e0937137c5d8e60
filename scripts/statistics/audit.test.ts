import { describe, expect, it } from "vitest";
import { type Aggregate, aggregate } from "./aggregate.ts";
import { audit, unionsOf } from "./audit.ts";
import { cellKey } from "./cells.ts";
import { roundTable } from "./controlled-rounding.ts";
import { inventedDraw, inventedPopulation, inventedUnits } from "./invented.ts";
import { answered, issuePlan, respondent } from "./plan.ts";
import { assemble } from "./protect.ts";
import type { Cube, TablePlan, Unit } from "./schema.ts";

const areas = ["governance"];
const plan = issuePlan(areas);
const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };
const population = inventedPopulation({ municipality: 120, region: 20, agency: 60 });

function counted(units: readonly Unit[]): Aggregate {
  const table = aggregate({ plan, population, units });
  if (!table.ok) throw new Error("invented units are countable");
  return table.value;
}

async function roundedCube(table: Aggregate, seed: string, of: TablePlan = plan): Promise<Cube> {
  const counts = await roundTable({ table, variables: of.variables, counters: {}, draw: inventedDraw(seed) });
  if (!counts.ok) throw new Error("the invented table can be rounded");
  return assemble({ plan: of, meta }, table, counts.value);
}

const nation = counted(inventedUnits(population, { seed: "nation", areas, rate: 0.7, skew: 1 }));
const truths = new Map(nation.cells.map((cell) => [cellKey(cell.row, cell.variable, cell.category), cell.organisations.length]));

describe("the attacker", () => {
  it("tries every union of categories, one of each pair that makes up the whole", () => {
    expect(unionsOf(["a", "b", "c"])).toEqual([["b"], ["c"], ["b", "c"]]);
    expect(unionsOf(["0", "1", "2", "3", "4"])).toHaveLength(15);
  });

  it("learns nothing narrow from a rounded cube, and the truth lies where it says", async () => {
    const report = await audit(await roundedCube(nation, "k"), nation);
    expect(report.findings).toEqual([]);
    expect(report.passed).toBe(true);
    expect(report.narrowest).toBeGreaterThanOrEqual(2);
    expect(report.attacked).toBe(12 * (3 + 15 + 7));
  });
});

describe("the audit fails on planted faults", () => {
  it("raw counts published", async () => {
    const cube = await roundedCube(nation, "k");
    const raw = {
      ...cube,
      cells: cube.cells.map((cell) => ({ ...cell, count: truths.get(cellKey(cell.row, cell.variable, cell.category)) ?? 0 })),
    };
    const report = await audit(raw, nation);
    expect(report.passed).toBe(false);
    expect(report.findings.filter(({ code }) => code === "audit-narrow").length).toBeGreaterThan(50);
  });

  it("one raw count among rounded ones", async () => {
    const cube = await roundedCube(nation, "k");
    const key = [...truths].find(([id, value]) => /^type-municipality\|level\|[1-4]$/.test(id) && value % 5 !== 0)?.[0] ?? "";
    const cells = cube.cells.map((cell) =>
      cellKey(cell.row, cell.variable, cell.category) === key ? { ...cell, count: truths.get(key) ?? 0 } : cell,
    );
    const { findings } = await audit({ ...cube, cells }, nation);
    expect(findings).toContainEqual({ code: "audit-narrow", variable: "level", row: "type-municipality", categories: [key.split("|")[2]] });
  });

  it("the floor switched off", async () => {
    const few = counted(inventedUnits(population, { seed: "few", areas, rate: 0.12, skew: 1 }));
    const floorless: TablePlan = { ...plan, variables: plan.variables.map((variable) => ({ ...variable, floor: 0 })) };
    const lax = await roundedCube(few, "k", floorless);
    const report = await audit({ ...lax, variables: plan.variables }, few);
    expect(report.findings.map(({ code }) => code)).toContain("audit-floor");
  });

  it("a group of one kind whose size was rounded up as far as it goes", async () => {
    const regions = population.organisations.filter(({ type }) => type === "region").map(({ id }) => id);
    const alike = counted(
      inventedUnits(population, { seed: "nation", areas, rate: 0.7, skew: 1 }).map((unit) => {
        const at = regions.indexOf(unit.organisation);
        if (at < 0) return unit;
        return at < 12
          ? { organisation: unit.organisation, status: "answered", level: 0, areas: { governance: 0 } }
          : { organisation: unit.organisation, status: "no-answer" };
      }),
    );
    const reports = await Promise.all(
      ["a", "b", "c", "d", "e", "f", "g", "h"].map(async (key) => {
        const cube = await roundedCube(alike, key);
        const size = cube.cells.find(
          (cell) => cell.row === "type-region" && cell.variable === respondent && cell.category === answered,
        )?.count;
        const { findings } = await audit(cube, alike);
        return { size, narrow: findings.some(({ code, row }) => code === "audit-narrow" && row === "type-region") };
      }),
    );
    expect(new Set(reports.map(({ size }) => size))).toEqual(new Set([10, 15]));
    for (const { size, narrow } of reports) expect(narrow).toBe(size === 15);
  });

  it("a cube made from other answers", async () => {
    const others = counted(inventedUnits(population, { seed: "others", areas, rate: 0.7, skew: 1 }));
    const { findings } = await audit(await roundedCube(others, "k"), nation);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["audit-truth-outside"]));
  });
});
