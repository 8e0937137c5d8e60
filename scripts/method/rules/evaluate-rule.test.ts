import { describe, expect, it } from "vitest";
import { models, responses } from "../../testing/method/invented.ts";
import * as fc from "../../testing/properties.ts";
import type { Model, Response } from "../edition.ts";
import { score } from "../engine/staircase.ts";
import { evaluate, type Value } from "./evaluate-rule.ts";
import { parseRule } from "./parse-rule.ts";

const model: Model = {
  creditMax: 3,
  blocks: 1,
  thresholds: [[50]],
  areaFloor: 0,
  areas: ["a"],
  questions: ["one", "two", "three"].map((id) => ({
    id,
    area: "a",
    block: 1,
    weight: 1,
    credits: [0, 1, 2, 3],
    ...(id === "three" ? { notApplicableWhen: { fact: "plant", is: "no" } } : {}),
  })),
};

/** The rule's value in plain form: a fraction as `n/d`, missing as undefined. */
function of(data: unknown, answers: Response["answers"] = { one: 1, two: 2, three: 3 }, background: Response["background"] = {}): unknown {
  const parsed = parseRule(data);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return plain(evaluate(parsed.value, { model, response: { answers, background } }));
}

function plain(value: Value): unknown {
  if (value.kind === "missing") return undefined;
  if (value.kind === "band") return value.id;
  if (value.kind === "truth") return value.value;
  const { numerator, denominator } = value.value;
  return denominator === 1n ? Number(numerator) : `${numerator}/${denominator}`;
}

const codes = (data: unknown) => parseRule(data).diagnostics.map((one) => `${one.code} ${one.pointer}`);
const answer = (id: string) => ({ answer: id });
const all = [answer("one"), answer("two"), answer("three")];
const yes = { compare: { left: { number: 1 }, is: "equal", right: { number: 1 } } };
const no = { compare: { left: { number: 1 }, is: "more-than", right: { number: 1 } } };
// biome-ignore lint/suspicious/noThenProperty: a keyword of the rule language, in data that is never awaited
const choice = (when: unknown, otherwise: unknown) => ({ if: { when, then: { number: 1 }, else: otherwise } });
const unanswered = { compare: { left: answer("none-such"), is: "equal", right: { number: 1 } } };

describe("numbers", () => {
  it("are exact: a third three times is one", () => {
    expect(of({ sum: [{ number: "1/3" }, { number: "1/3" }, { number: "1/3" }] })).toBe(1);
    expect(of({ sum: [{ number: "1/10" }, { number: "2/10" }] })).toBe("3/10");
    expect(of({ number: "-4/6" })).toBe("-2/3");
  });

  it("come from answers as credits; unknown is 0, unanswered and not applicable are missing", () => {
    expect(of(answer("two"))).toBe(2);
    expect(of(answer("two"), { two: "unknown" })).toBe(0);
    expect(of(answer("two"), {})).toBeUndefined();
    expect(of(answer("three"), { three: "not-applicable" }, { plant: "no" })).toBeUndefined();
  });

  it("are summed, averaged and compared without what is missing", () => {
    expect(of({ sum: all })).toBe(6);
    expect(of({ mean: all }, { one: 1, two: 2 })).toBe("3/2");
    expect([of({ min: all }), of({ max: all })]).toEqual([1, 3]);
    expect([of({ sum: all }, {}), of({ mean: all }, {}), of({ min: all }, {})]).toEqual([undefined, undefined, undefined]);
  });

  it("are weighted by the weights of what is not missing", () => {
    const weighted = {
      "weighted-mean": [
        { weight: 2, of: answer("one") },
        { weight: "1/2", of: answer("two") },
        { weight: 5, of: answer("three") },
      ],
    };
    expect(of(weighted, { one: 3, two: 0 })).toBe("12/5");
    expect(of(weighted, {})).toBeUndefined();
  });

  it("are capped only where the condition holds", () => {
    expect(of({ cap: { of: { sum: all }, to: { number: 4 } } })).toBe(4);
    expect(of({ cap: { of: { sum: all }, to: { number: 9 } } })).toBe(6);
    expect(of({ cap: { of: { sum: all }, to: { number: 4 }, when: no } })).toBe(6);
    expect(of({ cap: { of: { sum: all }, to: { number: 4 }, when: unanswered } })).toBeUndefined();
  });
});

describe("conditions", () => {
  it("compare numbers", () => {
    const compared = (is: string) => of({ compare: { left: answer("two"), is, right: { number: 2 } } });
    expect(["at-least", "more-than", "at-most", "less-than", "equal"].map(compared)).toEqual([true, false, true, false, true]);
  });

  it("are missing only if a missing part could decide", () => {
    expect([of({ all: [yes, unanswered] }), of({ all: [no, unanswered] })]).toEqual([undefined, false]);
    expect([of({ some: [yes, unanswered] }), of({ some: [no, unanswered] })]).toEqual([true, undefined]);
    expect([of({ none: [yes, unanswered] }), of({ none: [no, unanswered] }), of({ none: [no] })]).toEqual([false, undefined, true]);
    expect(of({ count: [yes, unanswered, no, yes] })).toBe(2);
  });

  it("choose a branch, or none when they are missing", () => {
    const chosen = (when: unknown) => of(choice(when, { number: 2 }));
    expect([chosen(yes), chosen(no), chosen(unanswered)]).toEqual([1, 2, undefined]);
  });
});

describe("bands", () => {
  const bands = [
    { id: "low", to: 1 },
    { id: "middle", from: 1, to: 2 },
    { id: "high", from: 2, to: 3 },
  ];
  it("include their lower limit, the topmost its upper limit too, and nothing outside", () => {
    const at = (value: number) => of({ bands: { of: { number: value }, bands } });
    expect([-5, 0, 1, 2, 3, 4].map(at)).toEqual(["low", "low", "middle", "high", "high", undefined]);
  });

  it("with a gap or an overlap are refused at the fault", () => {
    const parsed = (second: object) =>
      codes({
        bands: {
          of: { number: 1 },
          bands: [
            { id: "low", to: 1 },
            { id: "high", ...second },
          ],
        },
      });
    expect(parsed({ from: 2 })).toEqual(["bands-gap /bands/bands/1"]);
    expect(parsed({ from: 0 })).toEqual(["bands-overlap /bands/bands/1"]);
    expect(parsed({ to: 4 })).toEqual(["bands-overlap /bands/bands/1"]);
    expect(parsed({ from: 1 })).toEqual([]);
  });
});

describe("the staircase as a rule", () => {
  it("gives the level of the staircase, in random models, and is missing while block 1 is incomplete", () => {
    fc.forAll(
      500,
      [models({ blocks: 3, areas: 2, questions: 8, options: 4 }).chain((one) => fc.tuple(fc.constant(one), responses(one, true)))],
      ([one, response]) => {
        const parsed = parseRule({ staircase: { thresholds: one.thresholds, areaFloor: one.areaFloor } });
        if (!parsed.ok) return false;
        const bare = { ...one, thresholds: [], areaFloor: 0 };
        const { level, answeredBlocks } = score(one, response);
        return plain(evaluate(parsed.value, { model: bare, response })) === (answeredBlocks === 0 ? undefined : level);
      },
    );
  });
});

describe("an invalid rule", () => {
  it("has every fault reported, each with a pointer", () => {
    expect(codes({ sum: [{ number: 0.5 }, { averge: [] }, {}, { sum: [yes] }, { answer: 3 }] })).toEqual([
      "rule-content /sum/0",
      "rule-unknown-kind /sum/1",
      "rule-one-key /sum/2",
      "rule-value-kind /sum/3/sum/0",
      "rule-content /sum/4",
    ]);
  });

  it("has branches of different kinds, a weight of 0, or an extra key", () => {
    expect(codes(choice(yes, yes))).toEqual(["rule-value-kind /if/else"]);
    expect(codes({ "weighted-mean": [{ weight: 0, of: { number: 1 } }] })).toEqual(["rule-content /weighted-mean/0/weight"]);
    expect(codes({ cap: { of: { number: 1 }, to: { number: 1 }, at: 3 } })).toEqual(["rule-content "]);
    expect(codes({ toString: [] })).toEqual(["rule-unknown-kind "]);
  });
});
