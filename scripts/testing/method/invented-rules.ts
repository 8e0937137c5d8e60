// Random methods with rules of every kind, and usable and unusable answers to them.

import fc from "fast-check";
import type { Model, ModelQuestion, Response } from "../../method/edition.ts";
import type { Answer } from "../../method/schema.ts";

type Data = Readonly<Record<string, unknown>>;

/** Names of `Object.prototype` members must work like any other. */
export const questionIds = ["constructor", "one", "two", "three", "four"] as const;
/** The kind of value of each result. Each may refer to those before it. */
const resultKinds = [
  ["first", "number"],
  ["constructor", "band"],
  ["__proto__", "truth"],
  ["fourth", "number"],
  ["valueof", "band"],
  ["sixth", "truth"],
] as const;
const bandIds = ["low", "middle", "high"] as const;

type Kind = "number" | "truth" | "band";
const optionCount = 3;
const small = fc.constantFrom<unknown[]>(0, 1, 2, 3, -1, "1/2", "2/3", "-1/4", "0.25", 7);
const comparison = fc.constantFrom("at-least", "more-than", "at-most", "less-than", "equal");
const areaOrBlock = fc.constantFrom<Data>(
  {},
  { area: "a" },
  { area: "b" },
  { block: 1 },
  { block: 2 },
  { questions: ["two", "constructor"] },
);

interface Known {
  readonly results: readonly (readonly [string, Kind])[];
  readonly questions: readonly string[];
  /** Conditions of follow-up questions cannot use results or levels. */
  readonly isCondition?: boolean;
}

function listOf(part: fc.Arbitrary<unknown>, starred: fc.Arbitrary<unknown>, known: Known): fc.Arbitrary<unknown> {
  const each = fc.tuple(starred, areaOrBlock).map(([one, where]) => ({ each: one, ...where }));
  const listed = fc.array(part, { minLength: 1, maxLength: 3 });
  return known.isCondition ? listed : fc.oneof({ weight: 3, arbitrary: listed }, { weight: 1, arbitrary: each });
}

function question(known: Known): fc.Arbitrary<string> {
  return fc.constantFrom(...known.questions);
}

function resultOf(kind: Kind, known: Known): fc.Arbitrary<Data>[] {
  const names = known.results.flatMap(([name, gives]) => (gives === kind ? [name] : []));
  return names.length === 0 ? [] : [fc.constantFrom(...names).map((result) => ({ result }))];
}

/** Rules as data, by the kind of value that they give. `parseRule` accepts all of them. */
export function ruleData(known: Known): {
  readonly number: fc.Arbitrary<Data>;
  readonly truth: fc.Arbitrary<Data>;
  readonly band: fc.Arbitrary<Data>;
} {
  return fc.letrec<{ number: Data; truth: Data; band: Data }>((tie) => ({
    number: fc.oneof({ maxDepth: 3, depthSize: "small" }, numberLeaf(known), ...numberNodes(tie, known)),
    truth: fc.oneof({ maxDepth: 3, depthSize: "small" }, truthLeaf(known), ...truthNodes(tie, known)),
    band: fc.oneof({ maxDepth: 2, depthSize: "small" }, bandLeaf(tie("number")), ...bandNodes(tie, known)),
  }));
}

type Tie = (key: Kind) => fc.Arbitrary<Data>;

function numberLeaf(known: Known): fc.Arbitrary<Data> {
  const about = fc.tuple(fc.constantFrom("answer", "answer", "possible", "highest"), question(known)).map(([kind, id]) => ({ [kind]: id }));
  const stairs = fc.constantFrom<Data>({ staircase: { thresholds: [[50], [60, 40]], areaFloor: 20 } });
  const leaves = [small.map((number) => ({ number })), about, about, ...resultOf("number", known)];
  return fc.oneof(...leaves, ...(known.isCondition ? [] : [stairs]));
}

function numberNodes(tie: Tie, known: Known): fc.Arbitrary<Data>[] {
  const number = tie("number");
  const truth = tie("truth");
  const starNumber = fc.constantFrom<Data>(
    { answer: "*" },
    { possible: "*" },
    { quotient: { of: { answer: "*" }, by: { highest: "*" } } },
    { if: { when: { known: "*" }, [`then`]: { possible: "*" } } },
  );
  const starTruth = fc.constantFrom<Data>({ answered: "*" }, { selected: { question: "*", option: 1 } }, { known: "*" });
  const weight = fc.constantFrom<unknown[]>(1, 2, "1/3");
  const given = fc.array(fc.record({ weight, of: number }), { minLength: 1, maxLength: 3 });
  const weighted = known.isCondition
    ? given
    : fc.oneof(
        given,
        starNumber.map((each) => ({ each })),
      );
  const when = fc.option(truth, { nil: undefined });
  return [
    fc
      .tuple(fc.constantFrom("sum", "mean", "median", "min", "max", "product"), listOf(number, starNumber, known))
      .map(([kind, of]) => ({ [kind]: of })),
    weighted.map((of) => ({ "weighted-mean": of })),
    fc.record({ from: number, take: number }).map((difference) => ({ difference })),
    fc.record({ of: number, by: number }).map((quotient) => ({ quotient })),
    fc
      .record({ of: number, to: fc.constantFrom<unknown[]>(1, "1/2", "0.3"), how: fc.constantFrom("down", "up", "nearest") })
      .map((round) => ({ round })),
    fc.record({ of: number, to: number }).map((one) => ({ default: one })),
    fc.tuple(fc.constantFrom("count", "steps"), listOf(truth, starTruth, known)).map(([kind, of]) => ({ [kind]: of })),
    fc.record({ of: number, to: number, when }).map(({ when: only, ...cap }) => ({ cap: { ...cap, ...(only ? { when: only } : {}) } })),
    ...branches(tie, number),
  ];
}

function branches(tie: Tie, value: fc.Arbitrary<Data>): fc.Arbitrary<Data>[] {
  const truth = tie("truth");
  const otherwise = fc.option(value, { nil: undefined });
  const one = fc.tuple(truth, value).map(([when, then]) =>
    Object.fromEntries([
      ["when", when],
      ["then", then],
    ]),
  );
  return [
    fc.tuple(one, otherwise).map(([first, last]) => ({ if: { ...first, ...(last ? { else: last } : {}) } })),
    fc
      .tuple(fc.array(one, { minLength: 1, maxLength: 3 }), otherwise)
      .map(([cases, last]) => ({ cases: { cases, ...(last ? { else: last } : {}) } })),
  ];
}

function truthLeaf(known: Known): fc.Arbitrary<Data> {
  return fc.oneof(
    fc.tuple(question(known), fc.nat({ max: optionCount - 1 })).map(([id, option]) => ({ selected: { question: id, option } })),
    fc.tuple(fc.constantFrom("answered", "known"), question(known)).map(([kind, id]) => ({ [kind]: id })),
    fc.constantFrom<Data>({ fact: { id: "plant", is: "yes" } }, { fact: { id: "constructor", is: "no" } }),
    ...resultOf("truth", known),
  );
}

function truthNodes(tie: Tie, known: Known): fc.Arbitrary<Data>[] {
  const [number, truth, band] = [tie("number"), tie("truth"), tie("band")];
  const starTruth = fc.constantFrom<Data>({ answered: "*" }, { compare: { left: { answer: "*" }, is: "at-least", right: { number: 1 } } });
  const minimum = fc.oneof(
    fc.record({ of: number, atLeast: small }),
    ...(known.isCondition ? [] : [fc.record({ of: band, atLeast: fc.constantFrom(...bandIds) })]),
  );
  return [
    fc.record({ left: number, is: comparison, right: number }).map((compare) => ({ compare })),
    fc.tuple(fc.constantFrom("all", "some", "none"), listOf(truth, starTruth, known)).map(([kind, of]) => ({ [kind]: of })),
    fc.array(minimum, { minLength: 1, maxLength: 3 }).map((minimums) => ({ minimums })),
    fc.record({ of: band, band: fc.constantFrom(...bandIds) }).map((reaches) => ({ reaches })),
    fc.record({ of: truth, to: truth }).map((one) => ({ default: one })),
    ...branches(tie, truth),
  ];
}

function bandLeaf(number: fc.Arbitrary<Data>): fc.Arbitrary<Data> {
  const limits = fc
    .uniqueArray(fc.integer({ min: -2, max: 6 }), { minLength: 4, maxLength: 4 })
    .map((all) => all.toSorted((a, b) => a - b));
  return fc.tuple(number, limits, fc.boolean(), fc.boolean()).map(([of, [a, b, c, d], isOpen, isEndless]) => ({
    bands: {
      of,
      bands: [
        { id: "low", ...(isOpen ? {} : { from: a }), to: b },
        { id: "middle", from: b, to: c },
        { id: "high", from: c, ...(isEndless ? {} : { to: d }) },
      ],
    },
  }));
}

function bandNodes(tie: Tie, known: Known): fc.Arbitrary<Data>[] {
  const band = tie("band");
  return [...resultOf("band", known), fc.record({ of: band, to: band }).map((one) => ({ default: one })), ...branches(tie, band)];
}

export interface InventedMethod {
  readonly model: Model;
  readonly results: Readonly<Record<string, unknown>>;
}

const resultRules = fc.tuple(
  ...resultKinds.map(([, kind], index) => ruleData({ results: resultKinds.slice(0, index), questions: questionIds })[kind]),
);
const conditions = fc.tuple(
  ...questionIds.map((_, index) =>
    index === 0
      ? fc.constant(undefined)
      : fc.option(ruleData({ results: [], questions: questionIds.slice(0, index), isCondition: true }).truth, { nil: undefined, freq: 1 }),
  ),
);

/** Methods that the parser accepts, with questions and results in any order. */
export const inventedMethods: fc.Arbitrary<InventedMethod> = fc
  .record({
    rules: resultRules,
    conditions,
    questions: fc.tuple(...questionIds.map((id) => modelQuestion(id))),
    unit: fc.constantFrom(1, 1, 4),
    order: fc.shuffledSubarray([...resultKinds.keys()], { minLength: resultKinds.length }),
    questionOrder: fc.shuffledSubarray([...questionIds.keys()], { minLength: questionIds.length }),
  })
  .map(({ rules, conditions: when, questions, unit, order, questionOrder }) => {
    const asked = questions.map((one, index) => ({ ...one, ...(when[index] === undefined ? {} : { askedWhen: when[index] }) }));
    const model: Model = {
      creditMax: 6,
      ...(unit > 1 ? { creditUnit: unit } : {}),
      blocks: 2,
      thresholds: [],
      areaFloor: 0,
      areas: ["a", "b"],
      questions: questionOrder.flatMap((index) => asked[index] ?? []),
    };
    return { model, results: Object.fromEntries(order.map((index) => [resultKinds[index]?.[0] ?? "", rules[index]])) };
  });

/** Every area and block has a question, so that no `each` is empty. */
function modelQuestion(id: string): fc.Arbitrary<ModelQuestion> {
  return fc
    .record({
      credits: fc.array(fc.integer({ min: -2, max: 6 }), { minLength: optionCount, maxLength: optionCount }),
      isSeveral: fc.boolean(),
      exclusive: fc.constantFrom<number[][]>([], [0], [2]),
      isPlantOnly: fc.boolean(),
      noUnknown: fc.boolean(),
      weight: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ credits, isSeveral, exclusive, isPlantOnly, noUnknown, weight }) => ({
      id,
      area: id === "constructor" || id === "three" ? "a" : "b",
      block: id === "one" || id === "three" ? 2 : 1,
      weight,
      credits: id === "four" ? credits.map(Math.abs) : credits,
      ...(isPlantOnly ? { notApplicableWhen: { fact: "plant", is: "no" } } : {}),
      ...(isSeveral ? { several: true as const, exclusive } : {}),
      ...(noUnknown ? { noUnknown: true as const } : {}),
    }));
}

/** Answers of every kind to the invented questions, including some that no form can give. */
export const inventedResponses: fc.Arbitrary<Response> = fc
  .record({
    answers: fc.tuple(
      ...questionIds.map(() =>
        fc.oneof(
          { weight: 4, arbitrary: fc.nat({ max: optionCount - 1 }) },
          { weight: 4, arbitrary: fc.uniqueArray(fc.nat({ max: optionCount - 1 }), { maxLength: optionCount }) },
          { weight: 1, arbitrary: fc.constantFrom<unknown[]>(undefined, "unknown", "not-applicable", 9, [9], [0, 0], -1) },
        ),
      ),
    ),
    background: fc.constantFrom({}, { plant: "no" }, { plant: "yes" }),
  })
  .map(({ answers, background }) => ({
    answers: Object.fromEntries(
      answers.flatMap((one, index): [string, Answer][] => (one === undefined ? [] : [[questionIds[index] ?? "", one as Answer]])),
    ),
    background,
  }));
