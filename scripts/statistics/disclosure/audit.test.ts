import { describe, expect, it } from "vitest";
import { passed } from "../../testing/envelope/invented-round.ts";
import {
  inventedDraw,
  inventedModel,
  inventedNation,
  inventedPopulation,
  inventedUnits,
} from "../../testing/statistics/invented-nation.ts";
import { inventedPlan } from "../../testing/statistics/invented-plan.ts";
import { protect } from "../../testing/statistics/protect.ts";
import { base } from "../base.ts";
import { type Aggregate, aggregate } from "../plan/aggregate.ts";
import { fullPlan, questionFloor } from "../plan/plan.ts";
import { cellKey, countsByKey } from "../rounding/cells.ts";
import { assemble } from "../rounding/protect.ts";
import { roundTable } from "../rounding/systematic-rounding.ts";
import type { Cube, Population, TablePlan, Unit, Variable } from "../schema.ts";
import { audit } from "./audit.ts";
import { type IsSafe, intervalsOf, unionsOf } from "./intervals.ts";
import type { Publication } from "./knowledge.ts";
import { fullProgram, type LinkConstraint, linkConstraintsOf } from "./linking-constraints.ts";
import { type System, systemOf } from "./system.ts";
import { columnsOf } from "./unknowns.ts";
import { linksOf } from "./variable-links.ts";

const model = inventedModel();
const full = fullPlan(model);
const links = linksOf(model);
const areas = ["governance"];
const plan = inventedPlan(areas);
const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };
const population = inventedPopulation({ municipality: 100, region: 20, agency: 60 });

function counted(units: readonly Unit[], of: TablePlan = plan, frame: Population = population): Aggregate {
  return passed(aggregate({ plan: of, population: frame, units }));
}

async function published(table: Aggregate, seed: string, of: TablePlan = plan, release = "r1"): Promise<Publication> {
  const counts = passed(await roundTable({ table, counters: {}, draw: inventedDraw(seed), base: of.base }));
  return { cube: assemble({ plan: of, meta: { ...meta, release } }, table, counts), table };
}

const alone = async (publication: Publication) => audit({ publications: [publication], links: [] });
const codesOf = (report: Awaited<ReturnType<typeof alone>>) => new Set(report.findings.map(({ code }) => code));
const units = inventedUnits(population, { seed: "nation", areas, rate: 0.7, skew: 1 });
const nation = counted(units);
const truths = countsByKey(nation.cells);
const candidate = await published(nation, "k");

/** The candidate with some counts replaced. */
const withCounts = (change: (cell: Cube["cells"][number]) => number | null): Publication => ({
  ...candidate,
  cube: { ...candidate.cube, cells: candidate.cube.cells.map((cell) => ({ ...cell, count: change(cell) })) },
});

describe("the attacker", () => {
  it("tries every union of categories, one of each complementary pair", () => {
    expect(unionsOf(["a", "b", "c"])).toEqual([["b"], ["c"], ["b", "c"]]);
    expect(unionsOf(["0", "1", "2", "3", "4"])).toHaveLength(15);
  });

  it("learns nothing narrow from a rounded cube", async () => {
    const report = await alone(candidate);
    expect(report.findings).toEqual([]);
    expect(report.passed).toBe(true);
    expect(report.attacked).toBeGreaterThan(19 * (15 + 7));
  });

  it("learns nothing narrow from the full plan either, with every rule of the method", async () => {
    const own = inventedNation(population, { model, seed: "full", rate: 0.7 });
    const reported: number[] = [];
    const progress = (done: number) => reported.push(done);
    const request = { plan: full, population, units: own, draw: inventedDraw("k"), meta, counters: {}, links, progress };
    const made = await protect(request);
    expect(made.ok && made.value.private.audit.passed).toBe(true);
    // After the last redraw, all but the response, which is not attacked.
    expect(reported.slice(reported.lastIndexOf(0))).toEqual(full.variables.map((_, at) => at));
  });

  it("uses what a level implies about answers: who is at the level has met its musts", async () => {
    const frame = inventedPopulation({ municipality: 200, region: 40, agency: 200 });
    const nationOf = inventedNation(frame, { model, seed: "links", rate: 1 });
    // Whoever is below level 1 lacks one of its two musts, so that those who lack the one do not lack the other.
    const some = nationOf.filter((unit, at) => unit.lacking === 1 || (unit.level !== 0 && at % 4 === 0));
    const table = counted(some, full, frame);
    const knowledge = { publications: [await published(table, "k2", full)], links, coalition: new Set<string>() };
    const systems = new Map(full.variables.map((variable) => [variable.id, systemOf(knowledge, variable)]));
    const linkConstraints = linkConstraintsOf(knowledge, systems);
    // In two rows for each of 8 questions, of 2 + 1 rules about musts and credit, and of 2 × 6 about areas' answers; in every shown row for an area.
    expect(linkConstraints).toHaveLength((8 + 3 + 2 * 6) * 2 + 2 * 19);
    const truthOf = (variable: string, column: number) => systems.get(variable)?.truth[column] ?? 0;
    for (const { terms } of linkConstraints) {
      expect(terms.reduce((sum, { variable, column, value }) => sum + value * truthOf(variable, column), 0)).toBeLessThanOrEqual(0);
    }
    const system = systems.get("question-governance-1") as System;
    const [row] = system.rows;
    const lacking = {
      row: row?.id ?? null,
      release: "r1",
      categories: ["0", "unknown"],
      columns: columnsOf(system, row?.atoms ?? [], ["0", "unknown"]),
      size: row?.size ?? 0,
      isShown: true,
    };
    const highest = async (among: readonly LinkConstraint[]) => {
      const program = () => fullProgram(system, { systems, linkConstraints: among });
      const attempts = [false, true].map((integer) => ({ program, integer, isFull: true }));
      const isSafe: IsSafe = ({ size }, { low, high }) => high - low >= size;
      const [found] = await intervalsOf({ targets: [lacking], tables: [system.truth], attempts, isSafe });
      return found?.most;
    };
    expect(await highest(linkConstraints)).toBeLessThan((await highest([])) ?? 0);
  });
});

describe("the audit fails on planted faults", () => {
  it("raw counts published", async () => {
    const report = await alone(withCounts((cell) => truths.get(cellKey(cell.row, cell.variable, cell.category)) ?? 0));
    expect(report.passed).toBe(false);
    expect(report.findings.filter(({ code }) => code === "audit-narrow").length).toBeGreaterThan(50);
    expect(codesOf(report)).toContain("audit-not-rounded");
  });

  it("one raw count among rounded ones", async () => {
    const key = [...truths].find(([id, value]) => /^type-municipality\|level\|[1-4]$/.test(id) && value % base !== 0)?.[0] ?? "";
    const { findings } = await alone(
      withCounts((cell) => (cellKey(cell.row, cell.variable, cell.category) === key ? (truths.get(key) ?? 0) : cell.count)),
    );
    expect(findings).toContainEqual({ code: "audit-narrow", variable: "level", row: "type-municipality", categories: [key.split("|")[2]] });
  });

  it("the floor switched off", async () => {
    const floorless: TablePlan = { ...plan, variables: plan.variables.map((variable) => ({ ...variable, floor: 0 })) };
    const few = counted(inventedUnits(population, { seed: "few", areas, rate: 0.12, skew: 1 }), floorless);
    const lax = await published(few, "k", floorless);
    expect(codesOf(await alone({ ...lax, cube: { ...lax.cube, variables: plan.variables } }))).toContain("audit-floor");
  });

  it("two builds, three answers apart", async () => {
    const answered = units.filter(({ status }) => status === "answered");
    const missing = new Set(answered.slice(0, 3).map(({ organisation }) => organisation));
    const before = counted(units.filter(({ organisation }) => !missing.has(organisation)));
    const report = await audit({
      publications: [await published(before, "k"), { ...candidate, cube: { ...candidate.cube, release: "r2" } }],
      links: [],
    });
    expect(codesOf(report)).toContain("audit-few-between");
  });

  it("overlapping geography: a second division that nearly agrees with the first", async () => {
    const answering = new Set(units.filter(({ status }) => status === "answered").map(({ organisation }) => organisation));
    const border = population.organisations.find(({ id, size }) => size === "0-9999" && answering.has(id))?.id;
    const shifted = {
      ...population,
      organisations: population.organisations.map((one) => (one.id === border ? { ...one, size: "10000-19999" } : one)),
    };
    const moved = counted(units, plan, shifted);
    const other = await published(moved, "k");
    expect(codesOf(await audit({ publications: [candidate, { ...other, cube: { ...other.cube, release: "r2" } }], links: [] }))).toContain(
      "audit-few-between",
    );
  });

  it("a panel that three have left", async () => {
    const agencies = population.organisations.filter(({ type }) => type === "agency").map(({ id }) => id);
    const answered = units.filter(({ organisation, status }) => status === "answered" && agencies.includes(organisation));
    const left = new Set(answered.slice(0, 3).map(({ organisation }) => organisation));
    const frame = { ...population, organisations: population.organisations.filter(({ id }) => !left.has(id)) };
    const panel = await published(
      counted(
        units.filter(({ organisation }) => !left.has(organisation)),
        plan,
        frame,
      ),
      "k",
    );
    expect(
      codesOf(await audit({ publications: [candidate, { ...panel, cube: { ...panel.cube, release: "panel" } }], links: [] })),
    ).toContain("audit-few-between");
  });

  it("a type below the floor, where everybody less the other types is that type", async () => {
    const isQuestion = ({ kind }: Pick<Variable, "kind">) => kind === "question";
    // Two questions are enough, and the response.
    const questions = full.variables.filter(isQuestion).slice(0, 2);
    const few = full.variables.filter((one) => one.kind === "respondent" || questions.includes(one));
    const variables = few.map(({ types: _, ...one }) => (isQuestion(one) ? { ...one, families: ["all", "type"] } : one));
    const lax: TablePlan = { ...full, variables: variables.map((one) => (isQuestion(one) ? { ...one, floor: 10 } : one)) };
    const ids = variables.filter(isQuestion).map(({ id }) => id);
    const codesWith = async (regions: number) => {
      const frame = inventedPopulation({ municipality: 150, region: regions, agency: 100 });
      const answers = inventedNation(frame, { model, seed: "less", rate: 1 });
      const { cube, table } = await published(counted(answers, lax, frame), "k", lax);
      const cells = cube.cells.map((one) => (one.row === "type-region" && ids.includes(one.variable) ? { ...one, count: null } : one));
      const { findings } = await audit({ publications: [{ cube: { ...cube, variables, cells }, table }], links });
      return new Set(findings.filter(({ variable }) => ids.includes(variable)).map(({ code }) => code));
    };
    expect(await codesWith(questionFloor - 1)).toEqual(new Set(["audit-few-between"]));
    expect(await codesWith(questionFloor)).toEqual(new Set());
  });

  it("another draw for a row that an earlier release counted alike", async () => {
    const again = await published(nation, "another key", plan, "r2");
    const report = await audit({ publications: [candidate, again], links: [] });
    expect(codesOf(report)).toContain("audit-unequal");
    const same = { ...candidate, cube: { ...candidate.cube, release: "r2" } };
    expect(codesOf(await audit({ publications: [candidate, same], links: [] }))).toEqual(new Set());
  });

  it("a group of identical organisations of which more are shown than its size rounded down", async () => {
    const regions = population.organisations.filter(({ type }) => type === "region").map(({ id }) => id);
    const alike = counted(
      units.map((unit) => {
        const at = regions.indexOf(unit.organisation);
        if (at < 0) return unit;
        return at < 12
          ? { organisation: unit.organisation, status: "answered", level: 0, lacking: 6, areas: { governance: 0 } }
          : { organisation: unit.organisation, status: "no-answer" };
      }),
    );
    const made = await published(alike, "k");
    const isAbout = ({ row, variable, category }: Cube["cells"][number]) =>
      row === "type-region" && variable === "level" && category === "lacks-4";
    const disclosedWith = async (count: number) => {
      const cells = made.cube.cells.map((cell) => (isAbout(cell) ? { ...cell, count } : cell));
      const { findings } = await alone({ ...made, cube: { ...made.cube, cells } });
      return findings.some(({ row, code }) => row === "type-region" && code === "audit-certain");
    };
    expect(made.cube.cells.find(isAbout)?.count).toBe(10);
    expect([await disclosedWith(10), await disclosedWith(15)]).toEqual([false, true]);
  });

  it("a cube made from other answers", async () => {
    const others = counted(inventedUnits(population, { seed: "others", areas, rate: 0.7, skew: 1 }));
    expect(codesOf(await alone({ ...(await published(others, "k")), table: nation }))).toContain("audit-truth-outside");
  });
});
