import { describe, expect, it } from "vitest";
import { models, raised, responses } from "../../testing/method/invented.ts";
import * as fc from "../../testing/properties.ts";
import type { Model, Response } from "../edition.ts";
import type { Condition, Score, Share } from "../result.ts";
import { optionOf } from "./answer.ts";
import { applicableIn, score } from "./staircase.ts";

const size = { blocks: 4, areas: 3, questions: 16, options: 4 };
const situations = models(size).chain((model) => fc.record({ model: fc.constant(model), response: responses(model, false) }));
const broken = models(size).chain((model) => fc.record({ model: fc.constant(model), response: responses(model, true) }));

/** Two blocks, two areas; area `a` has two questions in block 1, so the area floor applies only there. */
const small: Model = {
  creditMax: 3,
  blocks: 2,
  thresholds: [[50], [65, 50]],
  areaFloor: 40,
  areas: ["a", "b"],
  questions: [
    { id: "a1", area: "a", block: 1, weight: 1, must: 1, credits: [0, 1, 2, 3] },
    { id: "a2", area: "a", block: 1, weight: 1, credits: [0, 1, 2, 3] },
    { id: "b1", area: "b", block: 1, weight: 1, credits: [0, 1, 2, 3], notApplicableWhen: { fact: "plant", is: "no" } },
    { id: "a3", area: "a", block: 2, weight: 1, must: 2, credits: [0, 1, 2, 3] },
    { id: "b2", area: "b", block: 2, weight: 1, credits: [0, 1, 2, 3] },
  ],
};
const answered = (answers: Response["answers"], background: Response["background"] = {}) => score(small, { answers, background });
const ids = (conditions: readonly Condition[]) => conditions.map((one) => one.id);

describe("the level", () => {
  it("is under 1 with nothing answered, and asks for block 1", () => {
    const result = answered({});
    expect(result).toMatchObject({ level: 0, atLeast: false, answeredBlocks: 0, share: { earned: 0, possible: 0 } });
    expect(result.unmet).toEqual([{ kind: "answered", id: "answered:1", block: 1, missing: 3 }]);
  });

  it("is at least 1 when block 1 holds and block 2 is not answered in full", () => {
    const result = answered({ a1: 1, a2: 2, b1: 2, a3: 3 });
    expect(result).toMatchObject({ level: 1, atLeast: true, answeredBlocks: 1, share: { earned: 5, possible: 9 } });
    expect(ids(result.met)).toEqual(["must:a1", "area:a:1"]);
    expect(ids(result.unmet)).toEqual(["block:1", "answered:2"]);
  });

  it("is reached exactly at the threshold and not a point below it", () => {
    expect(answered({ a1: 1, a2: 2, b1: 2 }).level).toBe(1);
    expect(ids(answered({ a1: 1, a2: 2, b1: 1 }).unmet)).toEqual(["block:1"]);
  });

  it("stops at a must however high the shares are", () => {
    const result = answered({ a1: 0, a2: 3, b1: 3, a3: 3, b2: 3 });
    expect(result).toMatchObject({ level: 0, atLeast: false, answeredBlocks: 2 });
    expect(ids(result.unmet)).toEqual(["must:a1"]);
  });

  it("stops at an area's floor only if the area has two questions in the block", () => {
    const result = answered({ a1: 1, a2: 1, b1: 3 });
    expect(ids(result.unmet)).toEqual(["area:a:1"]);
    expect(answered({ a1: 3, a2: 3, b1: 0 }).level).toBe(1);
  });

  it("lists conditions by block: musts, the block's share, then areas", () => {
    const result = answered({ a1: 0, a2: 0, b1: 0, a3: 0, b2: 0 });
    expect(ids(result.unmet)).toEqual(["must:a1", "block:1", "area:a:1"]);
    const next = answered({ a1: 2, a2: 2, b1: 2, a3: 1, b2: 3 });
    expect(ids(next.met)).toEqual(["must:a1", "block:1", "area:a:1", "block:2"]);
    expect(ids(next.unmet)).toEqual(["must:a3"]);
  });

  it("has nothing left to meet at the top", () => {
    expect(answered({ a1: 3, a2: 3, b1: 3, a3: 3, b2: 3 })).toMatchObject({ level: 2, atLeast: false, met: [], unmet: [] });
  });
});

describe("an answer", () => {
  it("of unknown earns nothing but counts as an answer, and meets no must", () => {
    const result = answered({ a1: "unknown", a2: 3, b1: 3 });
    expect(result).toMatchObject({ level: 0, answeredBlocks: 1, share: { earned: 6, possible: 9 } });
    expect(ids(result.unmet)).toEqual(["must:a1"]);
  });

  it("of not-applicable counts only when a background fact makes it so, and then leaves the denominator", () => {
    expect(answered({ a1: 3, a2: 3, b1: "not-applicable" }).answeredBlocks).toBe(0);
    expect(answered({ a1: 3, a2: 3, b1: "not-applicable" }, { plant: "no" })).toMatchObject({
      level: 1,
      blocks: [{ earned: 6, possible: 6 }, {}],
    });
  });

  it("to a question that does not apply changes nothing", () => {
    const open = answered({ a1: 3, a2: 3, b1: "not-applicable" }, { plant: "no" });
    for (const b1 of [0, 3, "unknown"] as const) expect(answered({ a1: 3, a2: 3, b1 }, { plant: "no" })).toEqual(open);
    expect(answered({ a1: 3, a2: 3 }, { plant: "no" })).toEqual(open);
  });

  it("beyond the options is not an answer", () => {
    expect(answered({ a1: 9, a2: 3, b1: 3 }).unmet).toMatchObject([{ id: "answered:1", missing: 1 }]);
  });

  it("in a later block does not count until the block before is answered in full", () => {
    expect(answered({ a1: 3, a2: 3, a3: 3, b2: 3 })).toMatchObject({ answeredBlocks: 0, share: { possible: 0 } });
  });
});

/** Whether `after` is nowhere below `before`. Denominators are equal, since facts and answered questions are the same. */
function isNowhereLower(before: Score, after: Score): boolean {
  const pairs: [Share, Share][] = [[before.share, after.share]];
  for (const [index, share] of before.blocks.entries()) pairs.push([share, after.blocks[index] ?? { earned: -1, possible: 0 }]);
  for (const [area, { share, firstBlock }] of Object.entries(before.areas)) {
    const now = after.areas[area];
    if (!now) return false;
    pairs.push([share, now.share], [firstBlock, now.firstBlock]);
  }
  return after.level >= before.level && pairs.every(([was, is]) => is.possible === was.possible && is.earned >= was.earned);
}

function improvements(model: Model, response: Response): Response[] {
  return model.questions.flatMap((question) => {
    const option = optionOf(question, response);
    if (option === undefined || option + 1 >= question.credits.length) return [];
    return [{ ...response, answers: { ...response.answers, [question.id]: option + 1 } }];
  });
}

describe("improving one answer by one step", () => {
  it("never lowers a level or a share, in random models", () => {
    fc.forAll(2000, [fc.oneof(situations, broken)], ({ model, response }) => {
      const before = score(model, response);
      return improvements(model, response).every((better) => isNowhereLower(before, score(model, better)));
    });
  });

  it("never lowers a level or a share, in every response to a small model", () => {
    const options = [0, 1, 2, 3] as const;
    let levels = new Set<number>();
    for (const a1 of options)
      for (const a2 of options)
        for (const b1 of options)
          for (const a3 of options)
            for (const b2 of options) {
              const response = { answers: { a1, a2, b1, a3, b2 }, background: {} };
              const before = score(small, response);
              levels = levels.add(before.level);
              for (const better of improvements(small, response)) expect(isNowhereLower(before, score(small, better))).toBe(true);
            }
    expect([...levels].toSorted()).toEqual([0, 1, 2]);
  });

  it("fails this test when credits fall along the options", () => {
    const falling = { ...small, questions: small.questions.map((one) => ({ ...one, credits: [0, 3, 1, 3] })) };
    const response = { answers: { a1: 1, a2: 1, b1: 1, a3: 1, b2: 1 }, background: {} };
    expect(improvements(falling, response).every((better) => isNowhereLower(score(falling, response), score(falling, better)))).toBe(false);
  });
});

/** Raises answers only as far as the unmet conditions require, question by question. */
function satisfied(model: Model, response: Response, unmet: readonly Condition[]): Response {
  let answers = { ...response.answers };
  for (const condition of unmet) {
    const within = applicableIn(model, response, condition.block);
    if (condition.kind === "answered") {
      for (const one of within) if (optionOf(one, { ...response, answers }) === undefined) answers = { ...answers, [one.id]: 0 };
    } else if (condition.kind === "must") {
      answers = { ...answers, [condition.question]: Math.max(condition.needed, condition.has) };
    } else {
      const asked = condition.kind === "area" ? within.filter((one) => one.area === condition.area) : within;
      for (const one of asked) {
        const earned = asked.reduce(
          (sum, each) => sum + each.weight * (each.credits[optionOf(each, { ...response, answers }) ?? 0] ?? 0),
          0,
        );
        if (100 * earned >= condition.needed * condition.share.possible) break;
        answers = { ...answers, [one.id]: one.credits.length - 1 };
      }
    }
  }
  return { ...response, answers };
}

describe("the unmet conditions", () => {
  it("explain the level completely: meeting them, and nothing else, raises it", () => {
    let raisedLevels = 0;
    fc.forAll(2000, [fc.oneof(situations, broken)], ({ model, response }) => {
      const before = score(model, response);
      if (before.level === model.thresholds.length) return before.unmet.length === 0;
      if (before.unmet.length === 0) return false;
      let next = satisfied(model, response, before.unmet);
      // Answering the missing block reveals its conditions; meeting those raises the level.
      if (before.unmet.some((one) => one.kind === "answered")) next = satisfied(model, next, score(model, next).unmet);
      raisedLevels++;
      return score(model, next).level > before.level;
    });
    expect(raisedLevels).toBeGreaterThan(500);
  });

  it("keep the level as it is while any one of them is unmet", () => {
    fc.forAll(1000, [situations], ({ model, response }) => {
      const before = score(model, response);
      const musts = before.unmet.filter((one) => one.kind === "must");
      return musts.every((left) => {
        const others = model.questions.filter((one) => one.id !== left.question);
        const tops = others.map((one) => ({ question: one.id, to: one.credits.length - 1 }));
        const top = raised(response, tops);
        return score(model, top).level === before.level;
      });
    });
  });
});
