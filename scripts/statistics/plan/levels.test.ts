import { describe, expect, it } from "vitest";
import { inventedModel, inventedPopulation } from "../../testing/statistics/invented-nation.ts";
import { inventedPlan } from "../../testing/statistics/invented-plan.ts";
import type { Unit } from "../schema.ts";
import { aggregate } from "./aggregate.ts";
import { checkPlan } from "./check-plan.ts";
import { belowLevel, coveredBy, finestLevels, fromLevel, levelCategories, levelCategory, levelOf, levelScaleOf } from "./levels.ts";
import { basicPlan } from "./plan.ts";

const whole = levelCategories({ levels: 4, musts: 10 });

describe("the level's categories", () => {
  it("divide those below level 1 by how many musts of block 1 they lack, in a fixed order", () => {
    expect(whole).toEqual(["lacks-4", "lacks-2", "lacks-0", "1", "2", "3", "4"]);
    expect(whole.map(levelOf)).toEqual([0, 0, 0, 1, 2, 3, 4]);
  });

  it("have no class that nobody can be in, and divide nobody where block 1 has one must or none", () => {
    const below = (musts: number) => belowLevel(levelCategories({ levels: 2, musts }), 1);
    expect([0, 1, 2, 3, 4].map(below)).toEqual([
      ["0"],
      ["0"],
      ["lacks-2", "lacks-0"],
      ["lacks-2", "lacks-0"],
      ["lacks-4", "lacks-2", "lacks-0"],
    ]);
  });

  it("follow from the method: its number of levels, and its musts of block 1", () => {
    const model = inventedModel();
    const none = { ...model, questions: model.questions.map(({ must: _, ...one }) => one) };
    const three = { ...model, thresholds: model.thresholds.slice(0, 3) };
    const categoriesIn = (of: typeof model) => basicPlan(of).variables.find(({ kind }) => kind === "level")?.categories;
    expect(levelScaleOf(model)).toEqual({ levels: 4, musts: 2 });
    expect(categoriesIn(model)).toEqual(["lacks-2", "lacks-0", "1", "2", "3", "4"]);
    expect(categoriesIn(none)).toEqual(["0", "1", "2", "3", "4"]);
    expect(categoriesIn(three)).toEqual(["lacks-2", "lacks-0", "1", "2", "3"]);
    // A must in a later block, and one that the lowest option meets, are no condition of level 1.
    const later = { ...none, questions: none.questions.map((one) => (one.block === 1 ? { ...one, must: 0 } : { ...one, must: 1 })) };
    expect(levelScaleOf(later).musts).toBe(0);
    for (const one of [model, none, three, later]) expect(checkPlan(basicPlan(one))).toEqual([]);
  });

  it("classify an organisation by its level, and only below level 1 by what it lacks", () => {
    expect([0, 1, 2, 3, 4, 10].map((lacking) => levelCategory(whole, 0, lacking))).toEqual([
      "lacks-0",
      "lacks-0",
      "lacks-2",
      "lacks-2",
      "lacks-4",
      "lacks-4",
    ]);
    expect([1, 4, 5].map((level) => levelCategory(whole, level, 3))).toEqual(["1", "4", undefined]);
    expect(levelCategory(["0", "1"], 0, 7)).toBe("0");
  });

  it("count everybody that answered once, and refuse a level that the scale does not have", () => {
    const population = inventedPopulation({ municipality: 60, region: 0, agency: 0 });
    const units = population.organisations.map(
      ({ id }, at): Unit => ({ organisation: id, status: "answered", level: at % 5, lacking: at % 7 }),
    );
    const of = (plan: Parameters<typeof aggregate>[0]["plan"]) => aggregate({ plan, population, units });
    const table = of(inventedPlan([]));
    const level = table.ok ? table.value.cells.filter(({ row, variable }) => row === "all" && variable === "level") : [];
    expect(level.reduce((sum, { count }) => sum + count, 0)).toBe(60);
    const expected = (least: number, most: number) =>
      units
        .filter((one) => one.level === 0 && (one.lacking ?? 0) >= least && (one.lacking ?? 0) <= most)
        .map(({ organisation }) => organisation);
    expect(level.slice(0, 3).map(({ organisations }) => organisations)).toEqual([expected(4, 6), expected(2, 3), expected(0, 1)]);
    const short = of(inventedPlan([], { levels: 3, musts: 4 }));
    expect(new Set(short.diagnostics.map(({ code }) => code))).toEqual(new Set(["unit-without-level"]));
  });
});

describe("the categories of several rounds", () => {
  it("are divided as finely as any of them, up to the highest level of any", () => {
    const undivided = ["0", "1", "2", "3", "4", "5"];
    const finest = finestLevels([undivided, whole]);
    expect(finest).toEqual([...whole, "5"]);
    expect(coveredBy(finest, "0")).toEqual(belowLevel(whole, 1));
    expect(coveredBy(finest, "lacks-2")).toEqual(["lacks-2"]);
    expect(finestLevels([undivided, undivided])).toEqual(undivided);
    const divided = ["lacks-2", "lacks-0", "1"];
    expect(finestLevels([divided, ["0", "1"]])).toEqual(divided);
    expect(fromLevel(finest, 4)).toEqual(["4", "5"]);
  });
});
