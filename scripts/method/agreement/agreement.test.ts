import { describe, expect, it } from "vitest";
import { models, responses } from "../../testing/method/invented.ts";
import * as fc from "../../testing/properties.ts";
import type { Model, Response } from "../edition.ts";
import type { Answer } from "../schema.ts";
import { agreement, type Pair } from "./agreement.ts";

const question = { area: "a", block: 1, weight: 1, credits: [0, 1, 2, 3] };
const model: Model = {
  creditMax: 3,
  blocks: 1,
  thresholds: [[50]],
  areaFloor: 0,
  areas: ["a"],
  questions: [
    { ...question, id: "plan", must: 1 },
    { ...question, id: "valves", notApplicableWhen: { fact: "plant", is: "no" } },
  ],
};

const response = (answers: Response["answers"], background: Response["background"] = {}): Response => ({ answers, background });
/** Every organisation's answers to one question: those of A, and those of B. */
const pairsOf = (id: string, a: readonly Answer[], b: readonly Answer[]): Pair[] =>
  a.map((one, at) => ({ a: response({ [id]: one }), b: response({ [id]: b[at] as Answer }) }));
const about = (id: string, pairs: readonly Pair[], of = model) => agreement(of, pairs).questions.find((one) => one.question === id);

const situations = models({ blocks: 4, areas: 3, questions: 16, options: 4 }).chain((invented) =>
  fc.record({
    invented: fc.constant(invented),
    pairs: fc.array(fc.record({ a: responses(invented, true), b: responses(invented, true) }), { maxLength: 7 }),
  }),
);

describe("one question's double answers", () => {
  it("give the counts worked by hand", () => {
    // org.   1  2  3  4  5  6      Compared: 6. The same: 1, 3 and 6 (two "vet inte" are the same answer) = 3.
    // A      0  1  2  3  1  ?      Within one step: those and 2 = 4. One "vet inte": 5. Both: 6. Options in both: 1–4.
    // B      0  2  2  1  ?  ?      B − A: 0 + 1 + 0 − 2 = −1. κ over 1–4 = 6/18, as in kappa.test.ts.
    // The must is option 1. Neither meets it: 1, 6. Both: 2, 3, 4. Only A: 5. Equal: 5 of 6.
    const pairs = pairsOf("plan", [0, 1, 2, 3, 1, "unknown"], [0, 2, 2, 1, "unknown", "unknown"]);
    expect(about("plan", pairs)).toEqual({
      question: "plan",
      pairs: 6,
      exact: 3,
      withinOne: 4,
      oneUnknown: 1,
      bothUnknown: 1,
      options: 4,
      difference: -1,
      kappa: { kind: "value", numerator: 6, denominator: 18 },
      mustAlike: 5,
      notAnswered: 0,
      notAsked: 0,
      askedOfOne: 0,
    });
  });

  it("distinguish vet inte from the lowest option, although both earn 0", () => {
    expect(about("plan", pairsOf("plan", ["unknown"], [0]))).toMatchObject({ pairs: 1, exact: 0, withinOne: 0, oneUnknown: 1, options: 0 });
  });

  it("are not compared if one did not answer or gave an option that does not exist", () => {
    const pairs = [{ a: response({ plan: 1 }), b: response({}) }, ...pairsOf("plan", [1], [9])];
    expect(about("plan", pairs)).toMatchObject({ pairs: 0, exact: 0, notAnswered: 2, kappa: { kind: "undefined", reason: "no-pairs" } });
  });

  it("are not compared if the question does not apply, with a separate count when it applies to only one", () => {
    const [yes, no] = [{ plant: "yes" }, { plant: "no" }];
    const pairs = [
      { a: response({ valves: 1 }, yes), b: response({ valves: 1 }, yes) },
      { a: response({}, no), b: response({ valves: "not-applicable" }, no) },
      { a: response({ valves: 2 }, yes), b: response({}, no) },
    ];
    expect(about("valves", pairs)).toMatchObject({ pairs: 1, exact: 1, notAnswered: 0, notAsked: 1, askedOfOne: 1 });
  });
});

describe("a method of another kind", () => {
  it("leaves out questions without steps, and has no level without a staircase", () => {
    const other: Model = {
      ...model,
      thresholds: [],
      questions: [
        { ...question, id: "plan" },
        { ...question, id: "ways", several: true },
      ],
    };
    const both = response({ plan: 1, ways: [0, 2] });
    const found = agreement(other, [{ a: both, b: both }]);
    expect(found.questions.map((one) => one.question)).toEqual(["plan"]);
    expect(found.total).toMatchObject({ pairs: 1, exact: 1 });
    expect(
      agreement({ ...model, thresholds: [], questions: [{ ...question, id: "plan" }] }, [{ a: both, b: both }]).organisations,
    ).toMatchObject([{ blocks: 1, levels: null }]);
    expect(found.levels).toEqual({ pairs: 0, exact: 0, withinOne: 0, difference: 0, boundaries: [] });
  });
});

describe("the order of the questions", () => {
  it("is weakest first: by exact share, by share within one step, then as in the questionnaire; never compared last", () => {
    const ids = ["never", "strong", "near", "far", "near-too"];
    const five: Model = { ...model, questions: ids.map((id) => ({ ...question, id })) };
    const pairs = [
      { a: response({ strong: 2, near: 1, far: 0, "near-too": 3 }), b: response({ strong: 2, near: 2, far: 3, "near-too": 2 }) },
      { a: response({ near: 1, far: 1 }), b: response({ near: 1, far: 1 }) },
      { a: response({ "near-too": 3 }), b: response({ "near-too": 3 }) },
    ];
    expect(agreement(five, pairs).questions.map((one) => one.question)).toEqual(["far", "near", "near-too", "strong", "never"]);
  });
});

describe("the level", () => {
  /** Level 1 needs half of q1 and q2 (3 of 6), level 2 also half of q3 (2 of 3, since 1 is a third). */
  const staircase: Model = {
    ...model,
    blocks: 2,
    thresholds: [[50], [50, 50]],
    questions: [
      { ...question, id: "q1" },
      { ...question, id: "q2" },
      { ...question, id: "q3", block: 2 },
    ],
  };
  const pairs: Pair[] = [
    { a: response({ q1: 2, q2: 1, q3: 2 }), b: response({ q1: 1, q2: 2, q3: 3 }) }, // 2 and 2
    { a: response({ q1: 2, q2: 1, q3: 1 }), b: response({ q1: 2, q2: 1, q3: 2 }) }, // 1 and 2
    { a: response({ q1: 2, q2: 2, q3: 2 }), b: response({ q1: 1, q2: 1, q3: 3 }) }, // 2 and 0
    { a: response({ q1: 3, q2: 3, q3: 3 }), b: response({ q1: 3, q2: 3 }) }, // 2 and 1, but B stopped after block 1: 1 and 1
    { a: response({ q1: 3 }), b: response({ q1: 3, q2: 3 }) }, // A did not finish block 1: no level to compare
  ];

  it("is compared for each organisation over the blocks that both answered", () => {
    expect(agreement(staircase, pairs).organisations.map(({ blocks, levels }) => [blocks, levels?.a, levels?.b])).toEqual([
      [2, 2, 2],
      [2, 1, 2],
      [2, 2, 0],
      [1, 1, 1],
      [0, undefined, undefined],
    ]);
  });

  it("gives the counts worked by hand, and the agreement at each level", () => {
    // Compared: 4. The same: 1 and 4. Within one: also 2. B − A: 0 + 1 − 2 + 0 = −1.
    // Level 1: organisation 3 differs (A reaches it, B does not): 3 of 4 agree. Level 2: only those with two blocks: 1 of 3.
    expect(agreement(staircase, pairs).levels).toEqual({
      pairs: 4,
      exact: 2,
      withinOne: 3,
      difference: -1,
      boundaries: [
        { level: 1, pairs: 4, alike: 3 },
        { level: 2, pairs: 3, alike: 1 },
      ],
    });
  });
});

describe("any double answers", () => {
  it("that are identical agree fully, in questions and in level", () => {
    fc.forAll(100, [situations], ({ invented, pairs }) => {
      const twice = pairs.map(({ a }) => ({ a, b: a }));
      const found = agreement(invented, twice);
      for (const one of [found.total, ...found.questions, ...found.organisations]) {
        expect(one).toMatchObject({ exact: one.pairs, withinOne: one.pairs, oneUnknown: 0, difference: 0 });
      }
      for (const { kappa, pairs: compared, mustAlike, askedOfOne } of found.questions) {
        if (kappa.kind === "value") expect(kappa.numerator).toBe(kappa.denominator);
        expect([undefined, compared]).toContain(mustAlike);
        expect(askedOfOne).toBe(0);
      }
      expect(found.levels).toMatchObject({ exact: found.levels.pairs, difference: 0 });
      expect(found.levels.boundaries.every((one) => one.alike === one.pairs)).toBe(true);
    });
  });

  it("agree equally if A and B are swapped; only the differences change sign", () => {
    const turned = <T extends { readonly difference: number }>(one: T): T => ({ ...one, difference: 0 - one.difference });
    fc.forAll(100, [situations], ({ invented, pairs }) => {
      const found = agreement(invented, pairs);
      const turnedPairs = pairs.map(({ a, b }) => ({ a: b, b: a }));
      const swapped = agreement(invented, turnedPairs);
      expect(swapped.total).toEqual(turned(found.total));
      expect(swapped.questions).toEqual(found.questions.map(turned));
      expect(swapped.levels).toEqual(turned(found.levels));
    });
  });

  it("are each counted once, and no share exceeds 1", () => {
    fc.forAll(100, [situations], ({ invented, pairs }) => {
      const found = agreement(invented, pairs);
      for (const one of found.questions) {
        expect(one.pairs + one.notAnswered + one.notAsked + one.askedOfOne).toBe(pairs.length);
        expect(one.options + one.oneUnknown + one.bothUnknown).toBe(one.pairs);
        expect(one.exact).toBeLessThanOrEqual(one.withinOne);
        expect(one.withinOne + one.oneUnknown).toBeLessThanOrEqual(one.pairs);
      }
      const sum = (key: "pairs" | "exact" | "difference") => found.questions.reduce((all, one) => all + one[key], 0);
      const { pairs: compared, exact, difference } = found.total;
      expect([compared, exact, difference]).toEqual([sum("pairs"), sum("exact"), sum("difference")]);
    });
  });

  it("give the same figures in any order of the organisations", () => {
    fc.forAll(100, [situations], ({ invented, pairs }) => {
      const { organisations: _, ...found } = agreement(invented, pairs);
      expect(agreement(invented, pairs.toReversed())).toMatchObject(found);
    });
  });
});
