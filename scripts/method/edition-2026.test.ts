import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition, readExamples, readMeasures } from "../repository/read-method.ts";
import { raised } from "../testing/method/invented.ts";
import { responseOf } from "./checks/check-example.ts";
import type { Model } from "./edition.ts";
import { applicableIn, score } from "./engine/staircase.ts";
import { modelMeasures, modelOf } from "./model.ts";
import { pathway } from "./pathway/pathway.ts";
import { percent } from "./result.ts";

const place = placeAt(".");
const edition = unwrap(readEdition(place, "2026"));
const examples = unwrap(readExamples(place, "2026"));
const measures = modelMeasures(unwrap(readMeasures(place)));
const model: Model = modelOf(edition);

describe("edition 2026", () => {
  it("has sixty questions in four blocks of 20, 18, 14 and 8, ten areas, and every area twice in block 1", () => {
    const none = { answers: {}, background: {} };
    expect([1, 2, 3, 4].map((block) => applicableIn(model, none, block).length)).toEqual([20, 18, 14, 8]);
    expect(model.areas.map((area) => applicableIn(model, none, 1).filter((one) => one.area === area).length)).toEqual(Array(10).fill(2));
  });

  it("has musts of 10, 11, 4 and 3 questions", () => {
    expect([1, 2, 3, 4].map((block) => model.questions.filter((one) => one.block === block && one.must !== undefined).length)).toEqual([
      10, 11, 4, 3,
    ]);
  });

  it("asks about control technology only organisations that have it", () => {
    const conditional = model.questions.filter((one) => one.notApplicableWhen !== undefined);
    expect(conditional.map((one) => one.id)).toEqual(["assets-ot"]);
  });
});

describe("the worked examples", () => {
  it("are every file in the folder", () => {
    expect(examples.length).toBe(readdirSync("content/method/2026/examples").length);
  });

  it.each(examples.map((one) => [one.id, one] as const))(
    "%s gives the level, score, areas and unmet conditions that it states",
    (_, example) => {
      const result = score(model, responseOf(model, example));
      expect({
        level: result.level,
        atLeast: result.atLeast,
        score: percent(result.share),
        areas: Object.fromEntries(Object.entries(result.areas).map(([id, area]) => [id, percent(area.share)])),
        unmet: result.unmet.map((one) => one.id),
      }).toEqual(example.expect);
    },
  );

  it.each(examples.map((one) => [one.id, one] as const))("%s reaches every target by its plan and by its least work", (_, example) => {
    const response = responseOf(model, example);
    for (let target = 1; target <= model.thresholds.length; target++) {
      const way = pathway({ model, measures, response, target });
      const plan = [...way.plan.flatMap((step) => step.raises), ...way.withoutMeasure];
      for (const raises of [plan, way.cheapest.raises]) {
        expect(score(model, raised(model, response, { target, raises })).level).toBeGreaterThanOrEqual(target);
      }
    }
  });

  it("shows that the way from nothing includes both backup and stronger login", () => {
    const way = pathway({ model, measures, response: { answers: {}, background: {} }, target: 1 });
    const raisedTo = new Map(way.plan.flatMap((step) => step.raises).map((one) => [one.question, one.to]));
    expect(raisedTo.get("continuity-backup")).toBeGreaterThanOrEqual(2);
    expect(raisedTo.get("safeguards-mfa")).toBeGreaterThanOrEqual(1);
    expect(way.withoutMeasure).toEqual([]);
  });
});
