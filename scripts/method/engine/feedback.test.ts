import { describe, expect, it } from "vitest";
import { models, responses } from "../../testing/method/invented.ts";
import * as fc from "../../testing/properties.ts";
import type { Model, Response } from "../edition.ts";
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
const feedbackOn = (answers: Response["answers"], background: Response["background"] = {}) => feedback(model, { answers, background });

describe("the level of an area", () => {
  it("is determined only as far as the area has two questions in each block", () => {
    expect(feedbackOn({ a1: 2, a2: 2, b1: 3, a3: 2, a4: 1 }).areaLevels).toEqual([{ area: "a", level: 2, highest: 2 }]);
    expect(feedbackOn({ a1: 2, a2: 2, b1: 3, a3: 2 }, { plant: "no" }).areaLevels).toEqual([{ area: "a", level: 1, highest: 1 }]);
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
    expect(feedbackOn({ a4: "unknown", b1: "unknown" }, { plant: "no" }).toFindOut).toEqual(["b1"]);
  });

  it("gives no area a higher level than can be determined, in random models", () => {
    const situations = models({ blocks: 4, areas: 3, questions: 16, options: 4 }).chain((one) =>
      fc.record({ model: fc.constant(one), response: responses(one, true) }),
    );
    fc.assert(
      fc.property(situations, (input) => {
        const { areaLevels, score: result } = feedback(input.model, input.response);
        expect(result).toEqual(score(input.model, input.response));
        for (const one of areaLevels) expect(one.level).toBeLessThanOrEqual(one.highest);
      }),
      { numRuns: 300 },
    );
  });
});
