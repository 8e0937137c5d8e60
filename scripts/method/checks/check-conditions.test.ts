import { describe, expect, it } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { modelWith } from "../../testing/method/small-model.ts";
import type { Model, Response } from "../edition.ts";
import { areasIn, conditionsOf, isMet } from "../engine/staircase.ts";
import { modelOf } from "../model.ts";
import { checkConditions } from "./check-conditions.ts";

const steps = [0, 1, 2, 3];
/** One area of two questions, 6 points. */
const pair = (more: Partial<Model>, must?: number): Model => ({
  ...modelWith({ plan: { credits: steps, ...(must === undefined ? {} : { must }) }, list: { credits: steps } }),
  ...more,
});
/** Two areas of two questions each, 12 points. */
const two = (more: Partial<Model>): Model => ({
  ...modelWith(Object.fromEntries(["a1", "a2", "b1", "b2"].map((id) => [id, { credits: steps, area: id.startsWith("a") ? "a" : "b" }]))),
  areas: ["a", "b"],
  ...more,
});
const found = (model: Model) => checkConditions(model, "/at").map((one) => `${one.severity} ${one.code} ${one.pointer}`);

describe("a condition that never decides is warned of", () => {
  it("when floors add up to the threshold", () => {
    expect(found(two({ thresholds: [[50]], areaFloor: 50 }))).toEqual(["warning threshold-never-decides /at/thresholds/0/0"]);
    expect(found(two({ thresholds: [[51]], areaFloor: 50 }))).toEqual([]);
  });

  it("when musts reach the threshold", () => {
    expect(found(pair({ thresholds: [[33]] }, 2))).toEqual(["warning threshold-never-decides /at/thresholds/0/0"]);
    expect(found(pair({ thresholds: [[34]] }, 2))).toEqual([]);
  });

  it("when the lowest threshold leaves no room for an area below its floor", () => {
    expect(found(two({ thresholds: [[75]], areaFloor: 33 }))).toEqual([
      "warning floor-never-decides /at/areaFloor",
      "warning floor-never-decides /at/areaFloor",
    ]);
    expect(found(two({ thresholds: [[58]], areaFloor: 33 }))).toEqual([]);
  });

  it("when no answers below the must reach the threshold", () => {
    expect(found(pair({ thresholds: [[67]] }, 1))).toEqual(["warning must-never-decides /at/thresholds"]);
    expect(found(pair({ thresholds: [[50]] }, 1))).toEqual([]);
  });

  it("and a floor that requires more than it says, with what it comes to", () => {
    const [one] = checkConditions(two({ thresholds: [[60]], areaFloor: 40 }), "/at");
    expect(one).toMatchObject({
      code: "floor-in-fact",
      severity: "warning",
      values: { needed: 40, actual: 50, below: 33, points: 3, possible: 6 },
    });
  });
});

/** Every question at `at`, and everything else at its top. */
function response(model: Model, at: Readonly<Record<string, number>>): Response {
  return { answers: Object.fromEntries(model.questions.map((one) => [one.id, at[one.id] ?? one.credits.length - 1])), background: {} };
}

describe.each(["2026", "2028"])("edition %s", (id) => {
  const model = modelOf(unwrap(readEdition(placeAt("."), id)));
  const unmet = (level: number, at: Readonly<Record<string, number>>) =>
    conditionsOf(model, response(model, at), level).flatMap((one) => (isMet(one) ? [] : [one.id]));

  it("has no condition that never decides", () => {
    expect(checkConditions(model, "/at")).toEqual([]);
  });

  it("has answers that fall on each must alone", () => {
    for (const { id: question, block, must } of model.questions)
      if (must !== undefined) expect(unmet(block, { [question]: must - 1 })).toEqual([`must:${question}`]);
  });

  it("has answers that fall on each floor alone, unless the musts of the area reach it", () => {
    let alone = 0;
    for (const { block } of model.questions.filter((one, index, all) => all.findIndex((other) => other.block === one.block) === index))
      for (const { area, within, floor } of areasIn(
        model,
        model.questions.filter((one) => one.block === block),
      )) {
        const lowest = Object.fromEntries(within.map((one) => [one.id, one.must ?? 0]));
        const least = within.reduce((sum, one) => sum + (one.must ?? 0), 0);
        if (within.length < 2) continue;
        expect(unmet(block, lowest)).toEqual(least < floor ? [`area:${area}:${block}`] : []);
        alone += least < floor ? 1 : 0;
      }
    expect(alone).toBeGreaterThan(10);
  });

  it("has answers that fall on each threshold alone", () => {
    model.thresholds.forEach((row, index) => {
      row.forEach((_, at) => {
        const block = at + 1;
        const lowest: Record<string, number> = {};
        for (const { within, floor } of areasIn(
          model,
          model.questions.filter((one) => one.block === block),
        )) {
          let missing = floor - within.reduce((sum, one) => sum + (one.must ?? 0), 0);
          for (const { id: question, must = 0, credits } of within) {
            const raised = Math.max(0, Math.min(missing, credits.length - 1 - must));
            lowest[question] = must + raised;
            missing -= raised;
          }
        }
        expect(unmet(index + 1, lowest)).toEqual([`block:${block}`]);
      });
    });
  });
});
