import { describe, expect, it } from "vitest";
import { countryParts } from "../../core/organisation-types.ts";
import { inventedModel, inventedPopulation } from "../../testing/statistics/invented-nation.ts";
import { inventedPlan } from "../../testing/statistics/invented-plan.ts";
import type { TablePlan, Variable } from "../schema.ts";
import { checkPlan, checkRows } from "./check-plan.ts";
import { fullPlan } from "./plan.ts";
import { partitions, rowsIn, rowsOf } from "./rows.ts";

const population = inventedPopulation({ municipality: 40, region: 5, agency: 20 });
const plan = inventedPlan(["governance", "incidents"]);

describe("the basic table plan", () => {
  it("has no fault, and a variable for response, level and each area", () => {
    expect(checkPlan(plan)).toEqual([]);
    expect(plan.variables.map(({ id }) => id)).toEqual(["respondent", "level", "area-governance", "area-incidents", "reason"]);
  });

  it("makes nineteen rows, whose families partition their parents", () => {
    const rows = rowsOf(plan, population);
    expect(rows.map(({ id }) => id)).toEqual([
      "all",
      "type-municipality",
      "type-region",
      "type-agency",
      ...["0-9999", "10000-19999", "20000-49999", "50000-up"].map((size) => `municipality-size-${size}`),
      ...countryParts.map((part) => `municipality-part-${part}`),
      ...["0-49", "50-199", "200-999", "1000-up"].map((size) => `agency-size-${size}`),
    ]);
    expect(checkRows(rows)).toEqual([]);
    expect(partitions(rows).map(({ parent }) => parent.id)).toEqual(["all", "type-municipality", "type-municipality", "type-agency"]);
  });

  it("is refused where organisations have a size class that no row counts", () => {
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
    expect(codes({ families: [...plan.families, { id: "x", parent: "nowhere", by: "type" }] })).toContain("plan-unknown-parent");
    expect(codes({ families: [...plan.families, { id: "x", parent: "type", by: "size" }] })).toContain("plan-ambiguous-split");
    expect(codes({ variables: [level, ...areas] })).toEqual(["plan-no-respondent"]);
    for (const categories of [
      ["lacks-2", "1", "2"],
      ["lacks-4", "lacks-0", "1"],
      ["0", "2", "1"],
      ["0"],
      ["1", "2"],
      ["0", "lacks-2", "lacks-0", "1"],
    ])
      expect(codes({ variables: [respondent, { ...level, categories }] })).toEqual(["plan-categories"]);
    expect(codes({ variables: [respondent, { ...level, floor: 3 }] })).toEqual(["plan-floor"]);
    expect(codes({ variables: [respondent, { ...level, area: "governance" }, area] })).toEqual(["plan-area-missing"]);
    expect(codes({ variables: [respondent, { ...level, question: "governance-1" }] })).toEqual(["plan-question-missing"]);
    expect(codes({ variables: [respondent, { ...level, families: ["type"] }] })).toEqual(["plan-unknown-family"]);
    expect(codes({ variables: [respondent, { ...level, families: ["all", "county"] }] })).toEqual(["plan-unknown-family"]);
  });
});

describe("the full plan of an edition", () => {
  const model = inventedModel();
  const full = fullPlan(model);
  const rows = rowsOf(full, population);

  it("has no fault: response, level, areas and every question", () => {
    expect(checkPlan(full)).toEqual([]);
    expect(checkRows(rows)).toEqual([]);
    expect(full.variables.map(({ id }) => id)).toEqual([
      "respondent",
      "level",
      "area-governance",
      "area-incidents",
      ...model.questions.map(({ id }) => `question-${id}`),
      "reason",
    ]);
  });

  it("shows questions for municipalities and agencies alone: the whole frame less these would be the regions", () => {
    for (const question of full.variables.filter(({ kind }) => kind === "question"))
      expect(rowsIn(rows, question).map(({ id, parent }) => `${id} ${parent}`)).toEqual(["type-municipality null", "type-agency null"]);
  });

  it("is refused where a question shows the regions, or other rows that they follow from", () => {
    const codes = (kind: Variable["kind"], change: (one: Variable) => Variable) => {
      const variables = full.variables.map((one) => (one.kind === kind ? change(one) : one));
      return new Set(checkPlan({ ...full, variables }).map(({ code }) => code));
    };
    const families = ["all", "type"];
    for (const [kind, change] of [
      ["question", (one) => ({ ...one, types: ["municipality", "region", "agency"] })],
      ["question", (one) => ({ ...one, types: ["municipality", "nowhere"] })],
      ["question", (one) => ({ ...one, families })],
      ["question", (one) => ({ ...one, families: ["type", "municipality-size"] })],
      ["question", ({ types: _, ...one }) => ({ ...one, families })],
      ["level", (one) => ({ ...one, types: ["municipality"] })],
    ] as readonly Parameters<typeof codes>[])
      expect(codes(kind, change)).toEqual(new Set(["plan-types"]));
  });

  it("shows levels and areas in all other rows, whose parts then add up to the total directly", () => {
    const level = full.variables.find(({ kind }) => kind === "level");
    const shown = rowsIn(rows, { families: level?.families ?? [] });
    expect(shown).toHaveLength(19);
    expect(partitions(shown)[0]?.children.map(({ id }) => id)).toEqual(["type-municipality", "type-region", "type-agency"]);
  });

  it("gives questions a floor of 15, and all other variables of respondents one of 10", () => {
    expect(new Set(full.variables.map(({ kind, floor }) => `${kind} ${floor}`))).toEqual(
      new Set(["respondent 0", "level 10", "area 10", "question 15", "reason 10"]),
    );
    const lax = full.variables.map((one) => (one.kind === "question" ? { ...one, floor: 10 } : one));
    expect(new Set(checkPlan({ ...full, variables: lax }).map(({ code }) => code))).toEqual(new Set(["plan-floor"]));
  });

  it("shares no list between two variables, since a round document may not contain YAML aliases", () => {
    const lists = full.variables.flatMap(({ families, types, categories }) => [families, categories, ...(types ? [types] : [])]);
    expect(new Set(lists).size).toBe(lists.length);
  });

  it("has no category for unanswered in block 1, nor for not asked where a question always applies", () => {
    const categories = (id: string) => full.variables.find((one) => one.question === id)?.categories;
    expect(categories("governance-1")).toEqual(["0", "1", "2", "3", "unknown"]);
    expect(categories("governance-2")).toEqual(["0", "1", "2", "3", "unknown", "unanswered"]);
  });
});
