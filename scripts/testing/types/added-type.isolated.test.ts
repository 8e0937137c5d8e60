// A type that was added to the list when others had been published: the program is loaded with such a list.

import { expect, it, vi } from "vitest";
import type { OrganisationTypesFile } from "../../core/organisation-types-file.ts";
import { audit } from "../../statistics/disclosure/audit.ts";
import type { Publication } from "../../statistics/disclosure/knowledge.ts";
import { panelRows } from "../../statistics/panel/panel.ts";
import { checkPlan } from "../../statistics/plan/check-plan.ts";
import { checkPopulation } from "../../statistics/plan/check-population.ts";
import { floor, planOf } from "../../statistics/plan/plan.ts";
import { rowsOf } from "../../statistics/plan/rows.ts";
import type { Family, Population, TablePlan } from "../../statistics/schema.ts";
import { inventedDraw, inventedPopulation, inventedUnits } from "../statistics/invented-nation.ts";
import { inventedLevels, inventedPlan, inventedScale } from "../statistics/invented-plan.ts";
import { protect, protectPanel } from "../statistics/protect.ts";

vi.mock("../../../content/population/types.json", async (original) => {
  const { default: file } = (await original()) as { readonly default: OrganisationTypesFile };
  const { withOperator } = await vi.importActual<typeof import("./operator.ts")>("./operator.ts");
  return { default: withOperator(file, "2027-01-01") };
});

const without = inventedPopulation({ municipality: 120, region: 20, agency: 90 });
const withType = { ...inventedPopulation({ municipality: 120, region: 20, agency: 90, operator: 60 }), date: "2028-01-01" };
const plan = inventedPlan([]);
/** As it was signed before the type was added. */
const former: TablePlan = {
  ...plan,
  families: plan.families.filter(({ of }) => of !== "operator").map(({ types: _, ...family }): Family => family),
  variables: plan.variables.map((one) => ({ ...one, families: one.families.filter((id) => id !== "operator-size") })),
};

async function publication(own: TablePlan, population: Population, round: string): Promise<Publication> {
  const units = inventedUnits(population, { seed: round, areas: [], rate: 0.7, skew: 1 });
  const meta = { round, release: "r1", edition: "2026", rehearsal: true };
  const made = await protect({ plan: own, population, units, draw: inventedDraw(round), meta, counters: {} });
  if (!made.ok) throw new Error(made.diagnostics.map(({ code }) => code).join());
  return { cube: made.value.cube, table: made.value.private.table };
}

it("has rows of its own, by type and size, also for questions, and the plan names its types", () => {
  const full = planOf({ areas: [], questions: [{ id: "q", block: 1, credits: [0, 1] }], scale: inventedScale });
  expect(checkPlan(full)).toEqual([]);
  const ids = rowsOf(full, withType).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["type-operator", "operator-size-0-249", "operator-size-250-up"]));
  expect(full.families.filter(({ types }) => types).map(({ id }) => id)).toEqual(["type"]);
  expect(full.variables.find(({ kind }) => kind === "question")?.types).toEqual(["municipality", "agency", "operator"]);
});

it("leaves a plan that was signed before it as it was", () => {
  expect(checkPlan(former)).toEqual([]);
  const rows = rowsOf(former, without);
  expect(rows.filter(({ family }) => family === "type").map(({ value }) => value)).toEqual(["municipality", "region", "agency"]);
  expect(rows.some(({ id }) => id.includes("operator"))).toBe(false);
});

it("is missed in a population of its time, and not in an earlier one", () => {
  const codes = (population: Population) => checkPopulation(population).diagnostics.map(({ code }) => code);
  expect(codes(without)).toEqual([]);
  expect(codes({ ...without, date: "2027-01-01" })).toEqual(["population-empty-type"]);
  expect(codes(withType)).toEqual([]);
});

it("is rounded, withheld and audited like the others", async () => {
  const { cube, table } = await publication(plan, withType, "round-2");
  const cells = cube.cells.filter(({ row }) => row.includes("operator"));
  expect(cells.some(({ count }) => count !== null && count > 0)).toBe(true);
  for (const { row, count, variable, category } of cells) {
    if (count === null) continue;
    const truth = table.cells.find((one) => one.row === row && one.variable === variable && one.category === category)?.count ?? 0;
    expect(count % 5).toBe(0);
    expect(Math.abs(count - truth)).toBeLessThan(5);
  }
  expect((await audit({ publications: [{ cube, table }], links: [] })).passed).toBe(true);
  const few = await publication(plan, { ...withType, organisations: withType.organisations.filter(({ id }) => id < "o-0010") }, "few");
  const row = few.cube.rows.find(({ id }) => id === "type-operator");
  expect(row?.answered).toBeLessThan(floor);
  expect(few.cube.cells.filter(({ row, variable }) => row === "type-operator" && variable === "level").map(({ count }) => count)).toEqual(
    inventedLevels.map(() => null),
  );
  const faulty = cube.cells.map((one) => (one.row === "type-operator" && one.variable === "level" ? { ...one, count: 0 } : one));
  expect((await audit({ publications: [{ cube: { ...cube, cells: faulty }, table }], links: [] })).passed).toBe(false);
});

it("has a panel only where both rounds have it", async () => {
  const before = await publication(former, without, "round-1");
  const after = await publication(plan, withType, "round-2");
  const later = await publication(plan, withType, "round-3");
  const panelOf = async (one: Publication, next: Publication) => {
    const made = await protectPanel({
      publications: [one, next],
      panels: [],
      before: one,
      links: [],
      draw: inventedDraw("panel"),
      counters: {},
    });
    if (!made.ok) throw new Error(made.diagnostics.map(({ code }) => code).join());
    return made.value.panel.rows.map(({ row }) => row);
  };
  expect(panelRows).toEqual(["type-municipality", "type-agency", "type-operator"]);
  expect(await panelOf(before, after)).toEqual(["type-municipality", "type-agency"]);
  expect(await panelOf(after, later)).toEqual(panelRows);
});
