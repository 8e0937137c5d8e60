import { describe, expect, it } from "vitest";
import { passed } from "../../testing/envelope/invented-round.ts";
import { modelWith } from "../../testing/method/small-model.ts";
import type { Response } from "../edition.ts";
import { contextOf, methodOf, resultsOf } from "./evaluate.ts";
import { resultsAsJson, shortfallsOf } from "./shortfalls.ts";

const model = modelWith({ one: [0, 1, 2], two: [0, 1, 2] });
const chosen = (question: string) => ({ selected: { question, option: 1 } });

function remains(rule: unknown, answers: Response["answers"]): unknown {
  const method = passed(methodOf(model, { points: { answer: "one" }, asked: rule }));
  const asked = method.results.get("asked");
  return asked && shortfallsOf(asked, contextOf(method, { answers, background: {} }));
}

describe("what remains", () => {
  it("of a list of conditions is each that does not hold, with what it names", () => {
    expect(remains({ all: [chosen("one"), chosen("two"), { known: "two" }] }, { one: 0 })).toEqual([
      { at: "/all/0", missing: false, results: [], questions: ["one"] },
      { at: "/all/1", missing: true, results: [], questions: ["two"] },
      { at: "/all/2", missing: false, results: [], questions: ["two"] },
    ]);
    expect(remains({ all: [chosen("one")] }, { one: 1 })).toEqual([]);
  });

  it("of a profile is each part below its minimum", () => {
    const profile = {
      minimums: [
        { of: { result: "points" }, atLeast: 2 },
        { of: { answer: "two" }, atLeast: 1 },
      ],
    };
    expect(remains(profile, { one: 1 })).toEqual([
      { at: "/minimums/0/of", missing: false, results: ["points"], questions: [] },
      { at: "/minimums/1/of", missing: true, results: [], questions: ["two"] },
    ]);
  });

  it("of steps is what remains of the next step, and nothing at the top", () => {
    const ladder = { steps: [chosen("one"), { all: [chosen("one"), chosen("two")] }] };
    expect(remains(ladder, { one: 0 })).toMatchObject([{ at: "/steps/0", questions: ["one"] }]);
    expect(remains(ladder, { one: 1, two: 0 })).toMatchObject([{ at: "/steps/1/all/1", questions: ["two"] }]);
    expect(remains(ladder, { one: 1, two: 1 })).toEqual([]);
  });

  it("follows the branch that applies, and is empty if that cannot be determined", () => {
    // biome-ignore lint/suspicious/noThenProperty: a keyword of the rule language, in data that is never awaited
    const choice = { if: { when: chosen("one"), then: { all: [chosen("two")] }, else: { all: [{ answered: "two" }] } } };
    expect(remains(choice, { one: 1, two: 0 })).toMatchObject([{ at: "/if/then/all/0" }]);
    expect(remains(choice, { one: 0 })).toMatchObject([{ at: "/if/else/all/0" }]);
    expect(remains(choice, {})).toEqual([]);
    expect(remains({ sum: [{ answer: "one" }] }, {})).toEqual([]);
  });

  it("stands beside the value of its result, and every result is there, those on the way included", () => {
    const method = passed(
      methodOf(model, { points: { answer: "one" }, profile: { minimums: [{ of: { result: "points" }, atLeast: 2 }] } }),
    );
    const response = { answers: { one: 1 }, background: {} };
    const input = { method: method, results: resultsOf(method, response), context: contextOf(method, response) };
    expect(resultsAsJson(input)).toMatchObject({
      points: { kind: "number", value: 1, exact: "1" },
      profile: { kind: "truth", value: false, unmet: [{ missing: false, results: ["points"] }] },
    });
  });
});
