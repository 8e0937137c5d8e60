import { describe, expect, it } from "vitest";
import { inventedMethods, inventedResponses, questionIds, ruleData } from "../../testing/method/invented-rules.ts";
import { modelWith } from "../../testing/method/small-model.ts";
import * as fc from "../../testing/properties.ts";
import { ruleBounds } from "../bounds.ts";
import { contextOf } from "../engine/evaluate.ts";
import { evaluate } from "./evaluate-rule.ts";
import { messages } from "./messages.ts";
import { parseRule } from "./parse-rule.ts";
import { nodesOf } from "./rule.ts";

const { questions } = modelWith({ one: [0, 1], two: [0, 1] });
const codes = (data: unknown) => parseRule(data, { questions }).diagnostics.map((one) => `${one.code} ${one.pointer}`);
const yes = { compare: { left: { number: 1 }, is: "equal", right: { number: 1 } } };
const bands = [
  { id: "low", to: 1 },
  { id: "high", from: 1 },
];
const grade = { bands: { of: { answer: "one" }, bands } };

/** The data with the value at one place replaced. */
function replaced(data: unknown, at: number, by: unknown): unknown {
  let left = at;
  const walk = (value: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(data);
}

describe("any data in place of a rule", () => {
  const anything = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  });

  it("or inside a valid one gives a fault with a text, or another rule that can be evaluated", () => {
    const known = { results: [], questions: questionIds };
    const { number, truth, band } = ruleData(known);
    const outcome = { refused: 0, read: 0 };
    fc.forAll(
      2000,
      [
        fc.oneof(number, truth, band),
        fc.nat({ max: 40 }),
        fc.oneof(anything, fc.dictionary(fc.constantFrom("sum", "bands", "reaches", "if", "cases", "each", "minimums"), anything)),
        inventedMethods,
        inventedResponses,
      ],
      (data, at, by, { model }, response) => {
        const read = parseRule(replaced(data, at, by), { questions: model.questions });
        outcome[read.ok ? "read" : "refused"]++;
        for (const one of read.diagnostics) expect(messages).toHaveProperty(one.code);
        if (!read.ok) expect(read.diagnostics).not.toEqual([]);
        else evaluate(read.value, contextOf({ model, results: new Map(), followUps: new Map() }, response));
      },
    );
    expect(Math.min(outcome.read, outcome.refused)).toBeGreaterThan(50);
  });

  it("is not converted to text: a band is named only by its id", () => {
    const text = { toString: 1, valueOf: 1 };
    expect(codes({ reaches: { of: grade, band: text } })).toEqual(["unknown-band /reaches/band"]);
    expect(codes({ reaches: { of: grade, band: ["low"] } })).toEqual(["unknown-band /reaches/band"]);
    expect(codes({ minimums: [{ of: grade, atLeast: Object.create(null) }] })).toEqual(["unknown-band /minimums/0/atLeast"]);
    expect(codes({ sum: { each: { answer: "*" }, questions: ["a", text, [text]] } })).toEqual(["rule-no-match /sum"]);
    expect(codes({ reaches: { of: grade, band: "low" } })).toEqual([]);
  });

  it("may have the names of Object.prototype members", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      expect(codes(JSON.parse(`{"${name}": {"number": 1}}`))).toEqual(["rule-unknown-kind "]);
      expect(codes({ sum: JSON.parse(`{"each": {"answer": "*"}, "${name}": 1}`) })).toEqual(["rule-content "]);
    }
  });
});

describe("an endless rule", () => {
  it("that contains itself is parsed to the greatest depth", () => {
    const circle: { sum: unknown[] } = { sum: [] };
    circle.sum.push(circle);
    expect(codes(circle)).toEqual([`rule-too-deep ${"/sum/0".repeat(ruleBounds.depth)}`]);
    circle.sum.push(circle, circle);
    expect(codes(circle).at(-1)).toMatch(/^rule-too-large /);
  });

  it("is parsed up to the bounds, and no further", () => {
    let deep: unknown = { number: 1 };
    for (let depth = 0; depth < 100_000; depth++) deep = { sum: [deep] };
    expect(codes(deep)).toEqual([`rule-too-deep ${"/sum/0".repeat(ruleBounds.depth)}`]);
    const wide = (one: unknown) => Array.from({ length: 300_000 }, () => one);
    const tooLarge = (data: unknown) => expect(codes(data).map((one) => one.split(" ")[0])).toEqual(["rule-too-large"]);
    tooLarge({ all: wide(yes) });
    tooLarge({ "weighted-mean": wide({ weight: 1, of: { number: 1 } }) });
    tooLarge({ minimums: wide({ of: { number: 1 }, atLeast: 1 }) });
    // biome-ignore lint/suspicious/noThenProperty: a keyword of the rule language, in data that is never awaited
    tooLarge({ cases: { cases: wide({ when: yes, then: { number: 1 } }) } });
    expect(codes({ bands: { of: { number: 1 }, bands: wide({ id: "low" }) } })).toEqual(["rule-content "]);
    expect(codes({ sum: { each: { answer: "*" }, questions: new Array(2 ** 32 - 1) } })).toEqual(["rule-content "]);
  });

  it("made by an each counts as if it were written out", () => {
    const many = modelWith(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`q${index}`, [0, 1]])));
    const twice = { sum: { each: { sum: { each: { answer: "*" } } } } };
    expect(parseRule(twice, many).diagnostics.map((one) => one.code)).toEqual(["rule-too-large"]);
    const once = parseRule({ sum: { each: { answer: "*" } } }, many);
    expect(once.ok && nodesOf(once.value).length).toBe(51);
  });
});

describe("a fault in a list", () => {
  it("is reported at its own pointer, and so is the next one", () => {
    expect(codes({ "weighted-mean": [{ weight: 0, of: { number: 1 } }, { of: { number: 1 } }, { weight: 1, of: yes }] })).toEqual([
      "rule-content /weighted-mean/0/weight",
      "rule-content /weighted-mean/1",
      "rule-value-kind /weighted-mean/2/of",
    ]);
    expect(codes({ minimums: [{ of: yes, atLeast: 1 }, 3, { of: { number: 1 }, atLeast: "low" }, { of: grade, atLeast: "top" }] })).toEqual(
      [
        "rule-value-kind /minimums/0/atLeast",
        "rule-content /minimums/1",
        "rule-content /minimums/2/atLeast",
        "unknown-band /minimums/3/atLeast",
      ],
    );
    // biome-ignore lint/suspicious/noThenProperty: a keyword of the rule language, in data that is never awaited
    expect(codes({ cases: { cases: [{ when: yes }, { when: { number: 1 }, then: { number: 1 } }] } })).toEqual([
      "rule-content /cases/cases/0",
      "rule-value-kind /cases/cases/1/when",
    ]);
  });

  it("of bands is a band without an id, reversed, or with another's id", () => {
    const of = { number: 1 };
    const faulty = [{ id: "Low", to: 1 }, { id: "low", from: 2, to: 1 }, { id: "high", from: 1 }, { id: "high", from: 2 }, { from: 3 }];
    expect(codes({ bands: { of, bands: faulty } })).toEqual([
      "rule-content /bands/bands/0",
      "rule-content /bands/bands/1",
      "duplicate-id /bands/bands/3/id",
      "rule-content /bands/bands/4",
    ]);
  });

  it("made by an each is reported once, and not for every question", () => {
    expect(codes({ sum: { each: { selected: { question: "*", option: 1 } } } })).toEqual(["rule-value-kind /sum/each"]);
    expect(codes({ sum: { each: { answer: "*" }, questions: ["one", "none-such"] } })).toEqual(["rule-no-match /sum"]);
    expect(codes({ mean: [{ answer: "*" }] })).toEqual(["rule-star /mean/0/answer"]);
  });
});
