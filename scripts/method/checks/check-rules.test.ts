import { describe, expect, it } from "vitest";
import { passed } from "../../testing/envelope/invented-round.ts";
import { modelWith } from "../../testing/method/small-model.ts";
import { methodOf } from "../engine/evaluate.ts";
import type { Scale } from "../schema.ts";
import { checkResultTexts, checkRule } from "./check-rules.ts";

const model = modelWith({ plan: [0, 1, 3], list: [0, 2], wide: { credits: [0, 1, 2, 3] } });
const facts = [
  {
    id: "plant",
    text: { en: "Plant" },
    options: [
      { id: "yes", text: { en: "Yes" } },
      { id: "no", text: { en: "No" } },
    ],
  },
];

/** Severities, codes and pointers of the faults in all results. */
function faultsOf(results: Readonly<Record<string, unknown>>): string[] {
  const method = passed(methodOf(model, results));
  const context = { model, results: method.results, known: new Map() };
  return [...method.results].flatMap(([name, rule]) =>
    checkRule({ model, facts, at: `/${name}`, context }, rule).map((one) => `${one.severity} ${one.code} ${one.pointer}`),
  );
}

const bands = (...all: readonly object[]) => ({ bands: { of: { answer: "plan" }, bands: all } });
const atLeast = (left: unknown, right: number) => ({ compare: { left, is: "at-least", right: { number: right } } });

describe("what a rule names", () => {
  it("must exist: questions, their options, facts and their answers", () => {
    expect(faultsOf({ a: { sum: [{ answer: "none" }, { highest: "none" }] }, b: { selected: { question: "none", option: 0 } } })).toEqual([
      "error unknown-question /a/sum/0/answer",
      "error unknown-question /a/sum/1/highest",
      "error unknown-question /b/selected/question",
    ]);
    expect(
      faultsOf({
        a: { selected: { question: "list", option: 2 } },
        b: { all: [{ fact: { id: "size", is: "yes" } }, { fact: { id: "plant", is: "perhaps" } }] },
      }),
    ).toEqual([
      "error unknown-option /a/selected/option",
      "error unknown-fact /b/all/0/fact/id",
      "error unknown-fact-option /b/all/1/fact/is",
    ]);
  });

  it("is reported for each question of an each", () => {
    expect(faultsOf({ a: { count: { each: { selected: { question: "*", option: 2 } } } } })).toEqual([
      "error unknown-option /a/count/each/selected/option",
    ]);
  });
});

describe("what no answer can reach", () => {
  it("is a band outside what the number can be", () => {
    expect(faultsOf({ a: bands({ id: "low", to: 2 }, { id: "high", from: 2, to: 4 }, { id: "top", from: 4 }) })).toEqual([
      "error band-unreachable /a/bands/bands/2",
    ]);
    expect(faultsOf({ a: bands({ id: "under", to: 0 }, { id: "rest", from: 0 }) })).toEqual(["error band-unreachable /a/bands/bands/0"]);
    expect(faultsOf({ a: bands({ id: "low", to: 3 }, { id: "high", from: 3 }) })).toEqual([]);
  });

  it("is a step whose condition cannot hold, or a minimum above the maximum", () => {
    expect(faultsOf({ a: { steps: [atLeast({ answer: "plan" }, 3), atLeast({ answer: "list" }, 3)] } })).toEqual([
      "error step-unreachable /a/steps/1",
    ]);
    const grade = bands({ id: "low", to: 2 }, { id: "high", from: 2 });
    expect(
      faultsOf({
        grade,
        a: {
          minimums: [
            { of: { answer: "plan" }, atLeast: 4 },
            { of: { result: "grade" }, atLeast: "high" },
          ],
        },
      }),
    ).toEqual(["error minimum-unreachable /a/minimums/0/atLeast"]);
  });

  it("is found through other results, in a profile of bands too", () => {
    const grade = bands({ id: "low", to: 2 }, { id: "high", from: 2, to: 4 }, { id: "top", from: 4 });
    const found = faultsOf({ profile: { minimums: [{ of: { result: "again" }, atLeast: "top" }] }, again: { result: "grade" }, grade });
    expect(found).toEqual(["error band-unreachable /grade/bands/bands/2", "error minimum-unreachable /profile/minimums/0/atLeast"]);
  });
});

describe("bands that end too early", () => {
  it("are a warning, since not every number in a range occurs", () => {
    expect(faultsOf({ a: bands({ id: "low", to: 1 }, { id: "high", from: 1, to: 2 }) })).toEqual([
      "warning bands-too-short /a/bands/bands",
    ]);
    expect(faultsOf({ a: bands({ id: "low", from: 1, to: 2 }, { id: "high", from: 2 }) })).toEqual([
      "warning bands-too-short /a/bands/bands",
    ]);
    expect(faultsOf({ a: bands({ id: "all", from: 0, to: 3 }) })).toEqual([]);
  });
});

describe("the names of results", () => {
  const checked = (scale: Partial<Scale>) => {
    const results = { points: { answer: "plan" }, grade: bands({ id: "low", to: 2 }, { id: "high", from: 2 }) };
    const method = passed(methodOf(model, results));
    return checkResultTexts({ edition: "e", results, ...scale }, method.results).map((one) => `${one.code} ${one.pointer}`);
  };
  const name = { en: "Name" };

  it("exist for at least one result and for each of its bands, and for nothing else", () => {
    expect(checked({})).toEqual(["result-text-missing /results"]);
    expect(checked({ resultTexts: { points: { name }, grade: { name, bands: { low: name, high: name } } } })).toEqual([]);
    expect(
      checked({ resultTexts: { points: { name, bands: { low: name } }, grade: { name, bands: { low: name } }, "a/b": { name } } }),
    ).toEqual([
      "unknown-result-text /resultTexts/a~1b",
      "unknown-band-text /resultTexts/points/bands/low",
      "band-text-missing /resultTexts/grade",
    ]);
  });
});
