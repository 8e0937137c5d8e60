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

const place = placeAt(".");
const edition = unwrap(readEdition(place, "2026"));
const examples = unwrap(readExamples(place, "2026"));
const measures = modelMeasures(unwrap(readMeasures(place)));
const model: Model = modelOf(edition);

describe("edition 2026", () => {
  it("has two questions or more of each area in block 1, whose floor then counts", () => {
    const none = { answers: {}, background: {} };
    const asked = applicableIn(model, none, 1);
    expect(model.areas.filter((area) => asked.filter((one) => one.area === area).length < 2)).toEqual([]);
  });

  it("has a must in every block, so that each level asks for something", () => {
    const blocks = new Set(model.questions.map(({ block }) => block));
    const withMust = new Set(model.questions.filter(({ must }) => must !== undefined).map(({ block }) => block));
    expect([...blocks].filter((block) => !withMust.has(block))).toEqual([]);
  });
});

describe("the worked examples", () => {
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
