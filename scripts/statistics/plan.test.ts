import { describe, expect, it } from "vitest";
import { checkPlan, checkRows } from "./check-plan.ts";
import { inventedPopulation } from "./invented.ts";
import { issuePlan, partitions, rowsOf } from "./plan.ts";
import type { TablePlan } from "./schema.ts";

const population = inventedPopulation({ municipality: 40, region: 5, agency: 20 });
const plan = issuePlan(["governance", "incidents"]);

describe("the table plan of the issue", () => {
  it("has no fault, and a variable for response, level and each area", () => {
    expect(checkPlan(plan)).toEqual([]);
    expect(plan.variables.map(({ id }) => id)).toEqual(["respondent", "level", "area-governance", "area-incidents"]);
  });

  it("makes twelve rows, whose families partition their parents", () => {
    const rows = rowsOf(plan, population);
    expect(rows.map(({ id }) => id)).toEqual([
      "all",
      "type-municipality",
      "type-region",
      "type-agency",
      ...["0-9999", "10000-19999", "20000-49999", "50000-up"].map((size) => `municipality-size-${size}`),
      ...["0-49", "50-199", "200-999", "1000-up"].map((size) => `agency-size-${size}`),
    ]);
    expect(checkRows(rows)).toEqual([]);
    expect(partitions(rows).map(({ parent }) => parent.id)).toEqual(["all", "type-municipality", "type-agency"]);
  });

  it("can later be split by part of the country as well", () => {
    const wider: TablePlan = {
      ...plan,
      families: [...plan.families, { id: "municipality-part", parent: "type", by: "part", of: "municipality" }],
    };
    expect(checkPlan(wider)).toEqual([]);
    expect(rowsOf(wider, population)).toHaveLength(19);
    expect(checkRows(rowsOf(wider, population))).toEqual([]);
  });

  it("is refused where a row would count nobody's size", () => {
    const rows = rowsOf(plan, { ...population, organisations: population.organisations.map((one) => ({ ...one, size: "all" })) });
    expect(checkRows(rows).map(({ code }) => code)).toEqual(["plan-rows-do-not-partition", "plan-rows-do-not-partition"]);
  });
});

describe("the check of a plan", () => {
  const [respondent, level, ...areas] = plan.variables;
  if (!respondent || !level || !areas[0]) throw new Error("the plan has these");
  const area = areas[0];
  const codes = (change: Partial<TablePlan>) => checkPlan({ ...plan, ...change }).map(({ code }) => code);

  it("names each planted fault", () => {
    expect(codes({ families: [...plan.families, { id: "type", parent: "all", by: "type" }] })).toEqual(["plan-duplicate-id"]);
    expect(codes({ families: plan.families.slice(1) })).toContain("plan-no-root");
    expect(codes({ families: [...plan.families, { id: "x", parent: "nowhere", by: "type" }] })).toEqual(["plan-unknown-parent"]);
    expect(codes({ families: [...plan.families, { id: "x", parent: "type", by: "size" }] })).toEqual(["plan-ambiguous-split"]);
    expect(codes({ variables: [level, ...areas] })).toEqual(["plan-no-respondent"]);
    expect(codes({ variables: [respondent, { ...level, categories: ["0", "1"] }] })).toEqual(["plan-categories"]);
    expect(codes({ variables: [respondent, { ...level, floor: 3 }] })).toEqual(["plan-floor"]);
    expect(codes({ variables: [respondent, { ...level, area: "governance" }, area] })).toEqual(["plan-area-missing"]);
  });
});
