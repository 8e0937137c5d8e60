import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { unwrap } from "../../repository/read-file.ts";
import { inventedMethods } from "../../testing/method/invented-rules.ts";
import * as fc from "../../testing/properties.ts";
import type { Model, ModelQuestion } from "../edition.ts";
import { methodOf, resultsOf } from "../engine/evaluate.ts";
import { gapsOf } from "./may-be-missing.ts";

const question = (id: string, more: Partial<ModelQuestion> = {}): ModelQuestion => ({
  id,
  area: "a",
  block: 1,
  weight: 1,
  credits: [1, 2, 3, 4, 5],
  ...more,
});
const model: Model = {
  creditMax: 5,
  blocks: 1,
  thresholds: [],
  areaFloor: 0,
  areas: ["a"],
  questions: [
    question("a"),
    question("b", { credits: [0, 1] }),
    question("list", { several: true }),
    question("closed", { notApplicableWhen: { fact: "plant", is: "no" } }),
    question("follow", { askedWhen: { selected: { question: "b", option: 1 } } }),
  ].map((one) => ({ noUnknown: true, ...one }) as ModelQuestion),
};

/** Why `shown` may be missing, and where; undefined if it never is. */
function gap(shown: string, others: Readonly<Record<string, string>> = {}) {
  const rules = Object.fromEntries(Object.entries({ ...others, shown }).map(([name, text]) => [name, parse(text) as unknown]));
  const { results } = unwrap(methodOf(model, rules));
  return gapsOf({ model, results, known: new Map() }).get("shown");
}

const mean = "{ mean: [{ answer: a }, { answer: b }] }";
const from = (left: string, least: string) => `{ compare: { left: ${left}, is: at-least, right: { number: ${least} } } }`;
const upTo = (left: string, most: string) => `{ compare: { left: ${left}, is: at-most, right: { number: ${most} } } }`;
const within = (left: string, least: string, most: string) => `{ all: [${from(left, least)}, ${upTo(left, most)}] }`;
const cases = (whens: readonly string[], rest = "") =>
  `{ cases: { cases: [${whens.map((when) => `{ when: ${when}, then: { number: 1 } }`).join(", ")}]${rest} } }`;
const is = (option: number, of = "a") => `{ selected: { question: ${of}, option: ${option} } }`;

describe("a rule that may be missing though all is answered", () => {
  it.each([
    ["a gap between cases of a mean", cases([within(mean, "0", '"2.5"'), within(mean, '"2.6"', "5")]), "no-case"],
    ["cases that are meant to be all there are", cases([from(mean, "1"), upTo(mean, "1")]), "no-case"],
    ["an option without a case", cases([is(0), is(1), is(2), is(3)]), "no-case"],
    ["a condition alone", `{ if: { when: ${is(1, "list")}, then: { number: 1 } } }`, "no-case"],
    ["a question that a fact closes", "{ answer: closed }", "not-asked"],
    ["a follow-up", "{ sum: [{ answer: follow }] }", "not-asked"],
    ["a follow-up that decides", `{ if: { when: ${is(1, "follow")}, then: { number: 1 }, else: { number: 0 } } }`, "not-asked"],
    ["a product with one", "{ product: [{ answer: a }, { answer: closed }] }", "not-asked"],
    ["a division by an answer worth 0", "{ quotient: { of: { answer: a }, by: { answer: b } } }", "divided-by-0"],
    ["a division by a number of conditions", `{ quotient: { of: { answer: a }, by: { count: [${is(1)}] } } }`, "divided-by-0"],
    ["bands that end too early", "{ bands: { of: { answer: a }, bands: [{ id: low, to: 4 }] } }", "outside-bands"],
  ])("%s", (_, rule, why) => {
    expect(gap(rule)).toMatchObject({ why, result: "shown" });
  });

  it("is told in the result that causes it, with the question", () => {
    expect(
      gap("{ round: { of: { result: second }, how: down } }", { first: "{ answer: closed }", second: "{ max: [{ result: first }] }" }),
    ).toEqual({
      why: "not-asked",
      result: "first",
      at: "",
      question: "closed",
    });
    expect(gap("{ difference: { from: { number: 1 }, take: { quotient: { of: { answer: a }, by: { answer: b } } } } }")).toMatchObject({
      at: "/difference/take",
    });
  });
});

describe("a rule that is never missing when all is answered", () => {
  it.each([
    ["else", cases([is(0)], ", else: { number: 0 }")],
    ["bands without outermost limits", "{ bands: { of: { answer: a }, bands: [{ id: low, to: 2 }, { id: high, from: 2 }] } }"],
    ["a list with one part that is always there", "{ sum: [{ answer: a }, { answer: closed }, { answer: follow }] }"],
    ["a default", "{ default: { of: { answer: follow }, to: { number: 0 } } }"],
    ["a follow-up, where it is answered", "{ if: { when: { answered: follow }, then: { answer: follow }, else: { number: 0 } } }"],
    [
      "a closed question, where another condition needs it",
      "{ if: { when: { all: [{ known: closed }, { answered: a }] }, then: { answer: closed }, else: { number: 0 } } }",
    ],
    ["a mean of what is known", '{ mean: { each: { if: { when: { known: "*" }, then: { answer: "*" } } } } }'],
    ["a share of what is possible", '{ quotient: { of: { sum: { each: { answer: "*" } } }, by: { sum: { each: { possible: "*" } } } } }'],
    ["what is counted, answered or at its highest", "{ sum: [{ count: [{ answered: follow }] }, { highest: closed }] }"],
  ])("%s", (_, rule) => {
    expect(gap(rule)).toBeUndefined();
  });
});

describe("an invented method, answered in full", () => {
  it("has no result missing that is said never to be", () => {
    const seen = { missing: 0, never: 0 };
    const option = fc.nat({ max: 2 });
    fc.forAll(
      1000,
      [inventedMethods, fc.array(option, { minLength: 5, maxLength: 5 }), fc.constantFrom("yes", "no")],
      (invented, chosen, plant) => {
        const method = unwrap(methodOf(invented.model, invented.results));
        const { questions } = invented.model;
        const answers = Object.fromEntries(questions.map(({ id, several }, at) => [id, several ? [chosen[at] ?? 0] : (chosen[at] ?? 0)]));
        const gaps = gapsOf({
          model: method.model,
          results: method.results,
          known: new Map(),
        });
        // A staircase has questions of one choice only.
        const isStairs = questions.some((one) => one.several) && JSON.stringify(invented.results).includes("staircase");
        if (isStairs) return;
        for (const [name, value] of resultsOf(method, { answers, background: { plant, constructor: plant } })) {
          if (value.kind === "missing") expect(gaps.get(name), name).toBeDefined();
          seen[gaps.get(name) ? "missing" : "never"]++;
        }
      },
    );
    // Neither answer is always given.
    expect(Math.min(seen.missing, seen.never)).toBeGreaterThan(15);
  });
});
