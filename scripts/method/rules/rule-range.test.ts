import { describe, expect, it } from "vitest";
import { passed } from "../../testing/envelope/invented-round.ts";
import { modelWith } from "../../testing/method/small-model.ts";
import * as fc from "../../testing/properties.ts";
import type { Model } from "../edition.ts";
import { contextOf, methodOf } from "../engine/evaluate.ts";
import { evaluate } from "./evaluate-rule.ts";
import { parseRule } from "./parse-rule.ts";
import { rangeOf } from "./rule-range.ts";

const model: Model = modelWith({
  a: [0, 1, 3],
  b: [0, 2],
  taking: [-2, 0, 1],
  many: { credits: [1, 2, -1, 5], several: true, exclusive: [3] },
});

/** The ends of the range as text, `…` where unbounded. */
function range(data: unknown, results: Readonly<Record<string, unknown>> = {}, of: Model = model): string {
  const method = passed(methodOf(of, { ...results, asked: data }));
  const rule = method.results.get("asked");
  if (!rule) throw new Error("no rule");
  const { from, to } = rangeOf(rule, { model: of, results: method.results, known: new Map() });
  const text = (end: typeof from) => (end ? `${end.numerator}${end.denominator === 1n ? "" : `/${end.denominator}`}` : "…");
  return `${text(from)} ${text(to)}`;
}

const answer = (id: string) => ({ answer: id });
const anything = { quotient: { of: answer("a"), by: answer("taking") } };

describe("the range of a rule", () => {
  it("is that of the credits, with 0 for unknown and the sum of what may be chosen together", () => {
    expect(range(answer("a"))).toBe("0 3");
    expect(range(answer("taking"))).toBe("-2 1");
    expect(range(answer("many"))).toBe("-1 5");
    expect(range(answer("sure"), {}, modelWith({ sure: { credits: [1, 7], noUnknown: true } }))).toBe("1 7");
    expect(range({ possible: "many" }, {}, modelWith({ many: { credits: [2, 2, 2], several: true } }))).toBe("6 6");
  });

  it("of a sum allows for missing parts, but not all of them", () => {
    expect(range({ sum: [answer("a"), answer("b")] })).toBe("0 5");
    expect(range({ sum: [{ number: 2 }, { number: 3 }] })).toBe("2 5");
    expect(range({ product: [answer("a"), { number: "0.85" }, { number: -1 }] })).toBe("-51/20 0");
  });

  it("of a quotient whose divisor may be 0 is unbounded, except that it keeps its sign", () => {
    expect(range(anything)).toBe("… …");
    expect(range({ quotient: { of: answer("a"), by: answer("b") } })).toBe("0 …");
    expect(range({ quotient: { of: answer("a"), by: { number: 2 } } })).toBe("0 3/2");
  });

  it("of a cap has no lower bound if what is capped has none", () => {
    expect(range({ cap: { of: anything, to: { number: 3 } } })).toBe("… 3");
    expect(range({ cap: { of: { number: 5 }, to: answer("b") } })).toBe("0 2");
    expect(range({ cap: { of: answer("a"), to: { number: 2 }, when: { answered: "b" } } })).toBe("0 3");
  });

  it("is rounded as the values are", () => {
    const round = (how: string) => range({ round: { of: { quotient: { of: answer("a"), by: { number: 2 } } }, how } });
    expect(["down", "up", "nearest"].map(round)).toEqual(["0 1", "0 2", "0 2"]);
  });

  it("follows other results, even a chain of 500, in whatever order they are requested", () => {
    const chain = Object.fromEntries(
      Array.from({ length: 499 }, (_, index) => [`r${index}`, index === 498 ? answer("a") : { result: `r${index + 1}` }]),
    );
    expect(range({ sum: [{ result: "r0" }, { number: 1 }] }, chain)).toBe("0 4");
  });
});

describe("a share, earned of possible", () => {
  const listed = (kind: string, ids: readonly string[]) => ({ sum: ids.map((id) => ({ [kind]: id })) });
  const share = (earned: readonly string[], possible: readonly string[]) => ({
    quotient: { of: listed("answer", earned), by: listed("possible", possible) },
  });

  it("is between 0 and 1, through results and for answered questions only as well", () => {
    expect(range(share(["a", "b"], ["b", "a"]))).toBe("0 1");
    const results = { earned: listed("answer", ["a"]), best: listed("possible", ["a"]) };
    expect(range({ quotient: { of: { result: "earned" }, by: { result: "best" } } }, results)).toBe("0 1");
    // biome-ignore lint/suspicious/noThenProperty: a keyword of the rule language, in data that is never awaited
    const ofAnswered = { sum: { each: { if: { when: { answered: "*" }, then: { possible: "*" } } }, questions: ["a", "b"] } };
    expect(range({ quotient: { of: { sum: { each: { answer: "*" }, questions: ["a", "b"] } }, by: ofAnswered } })).toBe("0 1");
  });

  it("is not recognised if an answer counts more often than its maximum, or if a credit is negative", () => {
    expect(range(share(["a", "a"], ["a", "b"]))).not.toBe("0 1");
    expect(range(share(["a"], ["b"]))).not.toBe("0 1");
    expect(range(share(["a", "taking"], ["a", "taking"]))).not.toBe("0 1");
  });

  it("is within its range for all answers and any questions", () => {
    const ids = fc.array(fc.constantFrom("a", "b", "taking", "many"), { minLength: 1, maxLength: 4 });
    const answers = fc.record(
      {
        a: fc.constantFrom(0, 1, 2, "unknown" as const),
        b: fc.constantFrom(0, 1),
        taking: fc.constantFrom(0, 2),
        many: fc.constantFrom([0, 1], [3], []),
      },
      { requiredKeys: [] },
    );
    fc.forAll(
      2000,
      [ids, ids, answers, fc.constantFrom("answer", "possible"), fc.constantFrom("possible", "highest")],
      (earned, possible, given, kind, best) => {
        const rule = passed(parseRule({ quotient: { of: listed(kind, earned), by: listed(best, possible) } }));
        const method = { model, results: new Map(), followUps: new Map() };
        const value = evaluate(rule, contextOf(method, { answers: JSON.parse(JSON.stringify(given)), background: {} }));
        const { from, to } = rangeOf(rule, { model, results: new Map(), known: new Map() });
        if (value.kind !== "number") return;
        const below = (x: typeof from, y: typeof from) => x && y && x.numerator * y.denominator < y.numerator * x.denominator;
        expect(below(value.value, from)).not.toBe(true);
        expect(below(to, value.value)).not.toBe(true);
      },
    );
  });
});
