import { describe, expect, it } from "vitest";
import { catalogues, models, responses } from "../../testing/method/invented.ts";
import * as fc from "../../testing/properties.ts";
import type { Model, ModelMeasure, Response } from "../edition.ts";
import { feedback } from "./feedback.ts";
import { score } from "./staircase.ts";

const credits = [0, 1, 2, 3];
const model: Model = {
  creditMax: 3,
  blocks: 2,
  thresholds: [[50], [65, 50]],
  areaFloor: 40,
  areas: ["a", "b"],
  questions: [
    { id: "a1", area: "a", block: 1, weight: 1, must: 1, credits },
    { id: "a2", area: "a", block: 1, weight: 1, credits },
    { id: "b1", area: "b", block: 1, weight: 1, credits },
    { id: "a3", area: "a", block: 2, weight: 1, must: 2, credits },
    { id: "a4", area: "a", block: 2, weight: 1, credits, notApplicableWhen: { fact: "plant", is: "no" } },
  ],
};
const measures: ModelMeasure[] = [
  { id: "first", raises: ["a2", "a4"], effort: 1, priority: 1, after: [] },
  { id: "must", raises: ["a1", "b1"], effort: 2, priority: 2, after: [] },
  { id: "later", raises: ["a3"], effort: 3, priority: 3, after: [] },
];
const feedbackOn = (answers: Response["answers"], target = 1, background: Response["background"] = {}) =>
  feedback({ model, measures, response: { answers, background }, target });

describe("the measures that come next", () => {
  it("begin with those that raise an unmet must of the next level, then go by priority", () => {
    expect(feedbackOn({ a1: 0, a2: 0, b1: 0 }).measures.map((one) => one.measure)).toEqual(["must", "first"]);
    expect(feedbackOn({ a1: 1, a2: 0, b1: 0 }).measures.map((one) => one.measure)).toEqual(["first", "must"]);
  });

  it("have the questions of blocks up to the target, each with its current option", () => {
    expect(feedbackOn({ a1: 1, a2: 2, b1: "unknown" }).measures).toEqual([
      { measure: "first", raisesMust: false, state: "started", raises: [{ question: "a2", option: 2, top: 3 }] },
      {
        measure: "must",
        raisesMust: false,
        state: "started",
        raises: [
          { question: "a1", option: 1, top: 3 },
          { question: "b1", option: 0, top: 3 },
        ],
      },
    ]);
    expect(feedbackOn({}, 2).measures.find((one) => one.measure === "first")?.raises).toEqual([
      { question: "a2", option: null, top: 3 },
      { question: "a4", option: null, top: 3 },
    ]);
  });

  it("put what is done last, and leave out questions that do not apply", () => {
    const done = feedbackOn({ a1: 1, a2: 3, b1: 1 }, 2, { plant: "no" }).measures;
    expect(done.map((one) => `${one.measure} ${one.state}`)).toEqual(["later not-started", "must started", "first done"]);
  });

  it("put a must of the next, unanswered block first once the level before it is reached", () => {
    expect(feedbackOn({ a1: 3, a2: 2, b1: 2 }, 2).measures.map((one) => one.measure)).toEqual(["later", "first", "must"]);
  });
});

describe("the level of an area", () => {
  it("is determined only as far as the area has two questions in each block", () => {
    expect(feedbackOn({ a1: 2, a2: 2, b1: 3, a3: 2, a4: 1 }).areaLevels).toEqual([{ area: "a", level: 2, highest: 2 }]);
    expect(feedbackOn({ a1: 2, a2: 2, b1: 3, a3: 2 }, 2, { plant: "no" }).areaLevels).toEqual([{ area: "a", level: 1, highest: 1 }]);
  });

  it("stops at the area's own must and share, whatever the others do", () => {
    expect(feedbackOn({ a1: 0, a2: 3, b1: 3 }).areaLevels).toEqual([{ area: "a", level: 0, highest: 1 }]);
    expect(feedbackOn({ a1: 1, a2: 1, b1: 3 }).areaLevels).toEqual([{ area: "a", level: 0, highest: 1 }]);
  });

  it("is not determined before block 1 is answered", () => {
    expect(feedbackOn({ a1: 3, a2: 3 }).areaLevels).toEqual([]);
  });
});

describe("feedback", () => {
  it("lists what to find out, of the questions that apply, in the questionnaire's order", () => {
    expect(feedbackOn({ a4: "unknown", b1: "unknown", a1: "unknown" }).toFindOut).toEqual(["a1", "b1", "a4"]);
    expect(feedbackOn({ a4: "unknown", b1: "unknown" }, 1, { plant: "no" }).toFindOut).toEqual(["b1"]);
  });

  it("gives no area a higher level than can be determined, and lists no finished measure before an unfinished one, in random models", () => {
    const situations = models({ blocks: 4, areas: 3, questions: 16, options: 4 }).chain((one) =>
      fc.record({
        model: fc.constant(one),
        measures: catalogues(one),
        response: responses(one, true),
        target: fc.integer({ min: 1, max: one.blocks }),
      }),
    );
    fc.assert(
      fc.property(situations, (input) => {
        const { areaLevels, score: result, measures: next } = feedback(input);
        expect(result).toEqual(score(input.model, input.response));
        for (const one of areaLevels) expect(one.level).toBeLessThanOrEqual(one.highest);
        const states = next.map((one) => one.state === "done");
        expect(states).toEqual(states.toSorted((a, b) => Number(a) - Number(b)));
      }),
      { numRuns: 300 },
    );
  });
});
