import { expect, test } from "vitest";
import { inventedDraw, inventedPopulation, inventedUnits } from "../../testing/statistics/invented-nation.ts";
import { inventedPlan } from "../../testing/statistics/invented-plan.ts";
import { protect } from "../../testing/statistics/protect.ts";
import { checkCube } from "../cube/check-cube.ts";
import { count, nationalRow, responseRate } from "../cube/cube.ts";
import type { Unit } from "../schema.ts";

const plan = inventedPlan(["governance"]);
const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };

/** At most `most` organisations of each of these types answer. */
async function cubeWith(most: Readonly<Record<string, number>>) {
  const population = inventedPopulation({ municipality: 120, region: 20, agency: 80 });
  const left = new Map(Object.entries(most));
  const units = inventedUnits(population, { seed: "short", areas: ["governance"], rate: 0.8, skew: 1 }).map((unit): Unit => {
    const rest = left.get(unit.organisation[0] ?? "");
    if (rest === undefined || unit.status !== "answered") return unit;
    left.set(unit.organisation[0] ?? "", rest - 1);
    return rest > 0 ? unit : { organisation: unit.organisation, status: "no-answer" };
  });
  const made = await protect({ plan, population, units, draw: inventedDraw("k"), meta, counters: {} });
  if (!made.ok) throw new Error(made.diagnostics.map(({ code }) => code).join());
  return made.value.cube;
}

test("where regions are too few, the sum of municipalities and agencies leads, and the nation is withheld with the regions", async () => {
  const cube = await cubeWith({ r: 9 });
  expect(nationalRow(cube)).toBe("shown-types");
  const row = cube.rows.find(({ id }) => id === "shown-types");
  expect(row?.value).toBe("municipality+agency");
  const sizes = ["type-municipality", "type-agency"].map((id) => responseRate(cube, id));
  expect(responseRate(cube, "shown-types")).toMatchObject({
    n: sizes.reduce((sum, { n }) => sum + n, 0),
    N: sizes.reduce((sum, { N }) => sum + N, 0),
  });
  for (const category of ["0", "1", "2", "3", "4"]) {
    const of = (id: string) => count(cube, id, { variable: "level", category });
    // Each row is rounded alone, so the three may be off by four each.
    expect(Math.abs((of("shown-types") ?? 0) - (of("type-municipality") ?? 0) - (of("type-agency") ?? 0))).toBeLessThanOrEqual(12);
    expect([of("all"), of("type-region")]).toEqual([null, null]);
  }
});

test("there is no such row where all types are shown, or where two are too small", async () => {
  expect(nationalRow(await cubeWith({}))).toBe("all");
  const two = await cubeWith({ r: 9, a: 9 });
  expect([nationalRow(two), two.rows.some(({ id }) => id === "shown-types")]).toEqual([null, false]);
});

test("a row that holds the type that is too small is refused", async () => {
  const cube = await cubeWith({ r: 9 });
  const [municipalities, regions] = ["type-municipality", "type-region"].map((id) => responseRate(cube, id));
  const sizes = { asked: (municipalities?.N ?? 0) + (regions?.N ?? 0), answered: (municipalities?.n ?? 0) + (regions?.n ?? 0) };
  const holding = cube.rows.map((row) => (row.id === "shown-types" ? { ...row, ...sizes, value: "municipality+region" } : row));
  expect(checkCube({ ...cube, rows: holding }).map(({ code }) => code)).toContain("cube-sizes");
  const without = cube.cells.map((cell) => (cell.row === "type-agency" && cell.variable === "level" ? { ...cell, count: null } : cell));
  expect(checkCube({ ...cube, cells: without }).map(({ code }) => code)).toContain("cube-floor");
});
