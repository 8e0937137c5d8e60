import { expect, test } from "vitest";
import { passed } from "../../testing/envelope/invented-round.ts";
import { inventedDraw, inventedPopulation, inventedUnits } from "../../testing/statistics/invented-nation.ts";
import { inventedPlan } from "../../testing/statistics/invented-plan.ts";
import { roundingErrorOf } from "../base.ts";
import { checkCube } from "../cube/check-cube.ts";
import { audit } from "../disclosure/audit.ts";
import { aggregate } from "../plan/aggregate.ts";
import type { Cube, TablePlan } from "../schema.ts";
import { cellKey } from "./cells.ts";
import { assemble } from "./protect.ts";
import { roundTable } from "./systematic-rounding.ts";

const areas = ["governance"];
const population = inventedPopulation({ municipality: 120, region: 20, agency: 80 });
const units = inventedUnits(population, { seed: "base", areas, rate: 0.8, skew: 1 });

test.each([3, 10])("rounding, the checks of a cube and the audit take the base from the plan: %i", async (base) => {
  const plan = { ...inventedPlan(areas), base } as unknown as TablePlan;
  const table = passed(aggregate({ plan, population, units }));
  const rounded = passed(await roundTable({ table: table, counters: {}, draw: inventedDraw("k"), base }));
  let farthest = 0;
  for (const { row, variable, category, count } of table.cells) {
    const shown = rounded.get(cellKey(row, variable, category));
    if (shown === undefined) continue;
    expect(shown % base).toBe(0);
    farthest = Math.max(farthest, Math.abs(shown - count));
  }
  expect(farthest).toBe(roundingErrorOf(base));
  const cube = assemble({ plan, meta: { round: "test", release: "r1", edition: "2026", rehearsal: true } }, table, rounded);
  expect(checkCube(cube)).toEqual([]);
  const codesOf = async (one: Cube) => {
    const report = await audit({ publications: [{ cube: one, table: table }], links: [] });
    return new Set(report.findings.map(({ code }) => code));
  };
  const codes = await codesOf(cube);
  // With base 3 the audit may find single counts; what it must not find is anything of another base.
  for (const code of ["audit-not-rounded", "audit-truth-outside", "audit-unequal"] as const) expect(codes).not.toContain(code);
  const off = (by: number): Cube => ({
    ...cube,
    cells: cube.cells.map((cell, at) => (at === 40 ? { ...cell, count: (cell.count ?? 0) + by } : cell)),
  });
  expect(await codesOf(off(1))).toContain("audit-not-rounded");
  expect(await codesOf(off(2 * base))).toContain("audit-truth-outside");
});
