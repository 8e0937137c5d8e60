import { describe, expect, it } from "vitest";
import { passed } from "../../testing/envelope/invented-round.ts";
import { modelWith } from "../../testing/method/small-model.ts";
import type { Model, Response } from "../edition.ts";
import { contextOf, methodOf, parseFollowUps, parseResults, questionsOf, resultsOf } from "./evaluate.ts";
import { exactText } from "./result-value.ts";
import { shortfallsOf } from "./shortfalls.ts";

type Data = Readonly<Record<string, unknown>>;

const model = modelWith({ one: [0, 1, 2], two: [0, 1, 2], many: { credits: [1, 2, 0], several: true, exclusive: [2] } });

function values(
  results: Data,
  answers: Response["answers"],
  of: Model = model,
  background: Response["background"] = {},
): Record<string, string> {
  const method = passed(methodOf(of, results));
  return Object.fromEntries([...resultsOf(method, { answers, background })].map(([name, value]) => [name, exactText(value)]));
}

const codes = (results: Data, of: Model = model) => parseResults(of, results).diagnostics.map((one) => `${one.code} ${one.pointer}`);
const chosen = (question: string, option: number) => ({ selected: { question, option } });
const atLeast = (left: unknown, right: number) => ({ compare: { left, is: "at-least", right: { number: right } } });

describe("the results of a method", () => {
  it("are in dependency order, in whatever order they are written", () => {
    const results = {
      top: { sum: [{ result: "left" }, { result: "right" }] },
      left: { result: "base" },
      right: { result: "base" },
      base: { answer: "one" },
    };
    const read = parseResults(model, results);
    expect(read.ok && [...read.value.keys()]).toEqual(["base", "left", "right", "top"]);
    expect(values(results, { one: 2 })).toEqual({ base: "2", left: "2", right: "2", top: "4" });
  });

  it("may have the names of Object.prototype members", () => {
    const results = JSON.parse(
      '{"constructor": {"answer": "one"}, "valueof": {"result": "constructor"}, "__proto__": {"result": "valueof"}}',
    );
    expect(values(results, { one: 1 })).toEqual(JSON.parse('{"constructor": "1", "valueof": "1", "__proto__": "1"}'));
    expect(codes({ done: { result: "toString" } })).toEqual(["unknown-result /results/done/result"]);
  });

  it("find no answer and no fact in a prototype", () => {
    const odd = modelWith({ constructor: [0, 1], valueof: { credits: [0, 1], several: true } });
    const results = {
      a: { answered: "constructor" },
      b: { answered: "valueof" },
      c: { fact: { id: "constructor", is: "yes" } },
      d: { known: "constructor" },
    };
    expect(values(results, {}, odd)).toEqual({ a: "false", b: "false", c: "–", d: "false" });
  });

  it("may depend on each other in a chain of 500, each of the greatest depth, first or last in the file", () => {
    const deep = (data: unknown) => Array.from({ length: 17 }).reduce<unknown>((inside) => ({ all: [inside] }), data);
    const count = 500;
    const chain = Array.from({ length: count }, (_, index): [string, unknown] => [
      `r${index}`,
      index === count - 1 ? deep(chosen("one", 1)) : deep({ result: `r${index + 1}` }),
    ]);
    for (const entries of [chain, chain.toReversed()]) {
      const results = Object.fromEntries(entries);
      expect(values(results, { one: 1 }).r0).toBe("true");
      const method = passed(methodOf(model, results));
      // Requests the last one first, and what remains of it, in a fresh context.
      const context = contextOf(method, { answers: { one: 0 }, background: {} });
      expect(context.resultOf?.("r0")).toEqual({ kind: "truth", value: false });
      const rule = method.results.get("r0");
      expect(rule && shortfallsOf(rule, contextOf(method, { answers: {}, background: {} }))).toMatchObject([
        { missing: true, results: ["r1"] },
      ]);
    }
  });

  it("that depend on themselves are reported with the complete cycle, where it closes", () => {
    const { diagnostics } = parseResults(model, {
      a: { sum: [{ number: 1 }, { result: "b" }] },
      b: { max: [{ result: "c" }] },
      c: { result: "a" },
      d: { result: "d" },
    });
    expect(diagnostics).toMatchObject([
      { code: "result-cycle", pointer: "/results/c/result", values: { results: "a → b → c → a" } },
      { code: "result-cycle", pointer: "/results/d/result", values: { results: "d → d" } },
    ]);
    const ring = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`r${index}`, { result: `r${(index + 1) % 400}` }]));
    expect(parseResults(model, ring).diagnostics).toMatchObject([
      { values: { results: expect.stringMatching(/^r0 → .* → … → r399 → r0$/) } },
    ]);
  });

  it("that are faulty are reported once, and not again where they are referred to", () => {
    const grade = {
      bands: {
        of: { answer: "one" },
        bands: [
          { id: "low", to: 1 },
          { id: "high", from: 2 },
        ],
      },
    };
    expect(codes({ profile: { reaches: { of: { result: "grade" }, band: "high" } }, above: { result: "profile" }, grade })).toEqual([
      "bands-gap /results/grade/bands/bands/1",
    ]);
  });

  it("have correct pointers with any name", () => {
    expect(codes({ "a/b~c": {} })).toEqual(["rule-one-key /results/a~1b~0c"]);
  });

  it("are refused if their numbers could grow without bound, but not for a sum of many credits", () => {
    const doubled = Array.from({ length: 20 }, (_, index): [string, unknown] => [
      `r${index}`,
      index === 0 ? { number: "1234567890123/1234567890127" } : { product: [{ result: `r${index - 1}` }, { result: `r${index - 1}` }] },
    ]);
    expect(codes(Object.fromEntries(doubled))).toEqual([expect.stringMatching(/^rule-numbers-long \/results\/r1\d$/)]);
    const many = modelWith(Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`q${index}`, [0, 3]])));
    const share = { quotient: { of: { sum: { each: { answer: "*" } } }, by: { sum: { each: { possible: "*" } } } } };
    expect(codes(Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`r${index}`, share])), many)).toEqual([]);
  });
});

describe("follow-up questions", () => {
  const followed = {
    ...model,
    questions: model.questions.map((one) => (one.id === "two" ? { ...one, askedWhen: chosen("one", 1) } : one)),
  };

  it("that are not asked count as missing, whatever their answers", () => {
    const results = {
      sum: { sum: [{ answer: "one" }, { answer: "two" }] },
      best: { possible: "two" },
      is: { answered: "two" },
      which: chosen("two", 2),
    };
    expect(values(results, { one: 1, two: 2 }, followed)).toEqual({ sum: "3", best: "2", is: "true", which: "true" });
    expect(values(results, { one: 0, two: 2 }, followed)).toEqual({ sum: "0", best: "–", is: "false", which: "–" });
    expect(values(results, { two: 2 }, followed)).toEqual({ sum: "–", best: "–", is: "false", which: "–" });
  });

  it("may follow on each other in a chain of 1000, in any order", () => {
    const questions = Array.from({ length: 1000 }, (_, index) => ({
      ...{ id: `q${index}`, area: "work", block: 1, weight: 1, credits: [0, 1] },
      ...(index === 0 ? {} : { askedWhen: { all: [{ some: [chosen(`q${index - 1}`, 1)] }] } }),
    }));
    const answers = Object.fromEntries(questions.map((one) => [one.id, 1]));
    for (const order of [questions, questions.toReversed()]) {
      const long = { ...model, questions: order };
      expect(values({ all: { sum: { each: { answer: "*" } } } }, answers, long)).toEqual({ all: "1000" });
      expect(values({ all: { sum: { each: { answer: "*" } } } }, { ...answers, q500: 0 }, long)).toEqual({ all: "500" });
    }
  });

  it("in a cycle are reported with the cycle; so is one that waits for itself, or for the level", () => {
    const asked = (when: Data) =>
      parseFollowUps({
        ...model,
        questions: model.questions.map((one) => (Object.hasOwn(when, one.id) ? { ...one, askedWhen: when[one.id] } : one)),
      });
    expect(asked({ one: chosen("two", 1), two: chosen("many", 1), many: chosen("one", 1) }).diagnostics).toMatchObject([
      { code: "follow-up-cycle", pointer: "/questions/0/askedWhen", values: { questions: "one → two → many → one" } },
    ]);
    expect(asked({ two: chosen("two", 1) }).diagnostics).toMatchObject([{ code: "follow-up-cycle", pointer: "/questions/1/askedWhen" }]);
    const level = { staircase: { thresholds: [[50]], areaFloor: 0 } };
    expect(asked({ two: atLeast(level, 1) }).diagnostics).toMatchObject([
      { code: "follow-up-level", pointer: "/questions/1/askedWhen/compare/left/staircase" },
    ]);
    expect(asked({ two: { answer: "one" } }).diagnostics).toMatchObject([{ code: "rule-value-kind", pointer: "/questions/1/askedWhen" }]);
    expect(asked({ two: { result: "done" } }).diagnostics).toMatchObject([
      { code: "unknown-result", pointer: "/questions/1/askedWhen/result" },
    ]);
    const heavy = Array.from({ length: 1900 }, (_, index) => ({ number: `${999_999_999_999_989 - index}/999999999999937` }));
    expect(asked({ two: atLeast({ product: heavy }, 1) }).diagnostics).toMatchObject([
      { code: "rule-numbers-long", pointer: "/questions/1/askedWhen" },
    ]);
  });

  it("depend on the questions that their condition names", () => {
    const read = parseFollowUps({
      ...model,
      questions: model.questions.map((one) =>
        one.id === "many" ? { ...one, askedWhen: { some: [chosen("one", 1), chosen("two", 1), chosen("one", 2)] } } : one,
      ),
    });
    const rule = read.ok ? read.value.get("many") : undefined;
    expect(rule && questionsOf(rule)).toEqual(["one", "two"]);
  });
});

describe("what counts as an answer", () => {
  it("is the sum of the chosen options, unless one that excludes the others is among them", () => {
    const result = { sum: { answer: "many" } };
    expect(values(result, { many: [0, 1] })).toEqual({ sum: "3" });
    expect(values(result, { many: [2] })).toEqual({ sum: "0" });
    expect(values(result, { many: [] })).toEqual({ sum: "0" });
    for (const answer of [[0, 2], [0, 0], [7], 1]) expect(values(result, { many: answer })).toEqual({ sum: "–" });
  });

  it("is also unknown, which counts as 0 and is not known, unless the method does not allow it", () => {
    const results = { sum: { answer: "one" }, is: { answered: "one" }, known: { known: "one" }, first: chosen("one", 0) };
    expect(values(results, { one: "unknown" })).toEqual({ sum: "0", is: "true", known: "false", first: "false" });
    expect(values(results, { one: 0 })).toEqual({ sum: "0", is: "true", known: "true", first: "true" });
    const strict = modelWith({ one: { credits: [0, 1], noUnknown: true } });
    expect(values(results, { one: "unknown" }, strict)).toEqual({ sum: "–", is: "false", known: "false", first: "–" });
  });

  it("leaves a product without a value if a factor is missing, and a sum with what there is", () => {
    const parts = [{ answer: "one" }, { number: "0.85" }];
    expect(values({ product: { product: parts }, sum: { sum: parts } }, {})).toEqual({ product: "–", sum: "17/20" });
    expect(values({ product: { product: parts }, sum: { sum: parts } }, { one: 2 })).toEqual({ product: "17/10", sum: "57/20" });
  });
});
