import { expect, test } from "vitest";
import { methodOf, questionsBehind, resultsOf } from "../../../scripts/method/engine/evaluate.ts";
import { exactText } from "../../../scripts/method/engine/result-value.ts";
import { modelOf } from "../../../scripts/method/model.ts";
import type { Answer } from "../../../scripts/method/schema.ts";
import { inventMethod } from "../../e2e/support/method/invented-method.ts";
import { emptyFilled } from "../drafts/state.ts";
import { methodOutcomeOf } from "./method-outcome.ts";
import { remainingOf } from "./remaining.ts";

const edition = inventMethod();
const read = methodOf(modelOf(edition), edition.scale.results);
if (!read.ok) throw new Error("the invented method does not read");
const method = read.value;
const outcomeOf = (answers: Readonly<Record<string, Answer>>, background: Readonly<Record<string, string>> = {}) =>
  methodOutcomeOf(method, { ...emptyFilled(1), answers, background });
const known = { isNamed: () => true, behind: questionsBehind(method) };
const shown = (answers: Readonly<Record<string, Answer>>) =>
  Object.fromEntries([...outcomeOf(answers).results].map(([name, value]) => [name, exactText(value)]));

test("a follow-up is asked only if its condition is met, and counts only then", () => {
  expect(outcomeOf({})).toMatchObject({ asked: 3, answered: 0, notAsked: ["affects", "public"], inactive: [] });
  expect(outcomeOf({ decides: 1, review: 1 })).toMatchObject({ asked: 5, answered: 2, notAsked: [] });
});

test("an answer to a question that is no longer asked is inactive: listed, but not counted", () => {
  const outcome = outcomeOf({ decides: 0, affects: [0, 1] });
  expect(outcome).toMatchObject({ answered: 1, inactive: ["affects"] });
  expect(shown({ decides: 0, affects: [0, 1] }).raw).toBe("0");
  expect(shown({ decides: 1, affects: [0, 1] })).toMatchObject({ raw: "15/2", risk: "6", level: "very-high" });
});

test("fractional and negative credits count as written, and multiple choices add up", () => {
  expect(shown({ decides: 1, affects: [0] }).risk).toBe("9/2");
  expect(shown({ decides: 1, affects: [2] }).risk).toBe("3");
  expect(shown({ decides: 1, affects: [] }).risk).toBe("4");
});

test("a question made inapplicable by a background fact is not asked, but is not an inactive follow-up", () => {
  const outcome = outcomeOf({ review: 2 }, { stage: "design" });
  expect(outcome.asked).toBe(2);
  expect(outcome.inactive).toEqual([]);
  expect(outcome.blocks[1]).toEqual({ block: 2, answered: 0, asked: 0, firstUnanswered: undefined });
});

test("'vet inte' is an answer that meets no condition, and is listed while the question is asked", () => {
  expect(outcomeOf({ decides: "unknown" })).toMatchObject({ answered: 1, unknown: ["decides"], asked: 3 });
  expect(outcomeOf({ decides: 0, affects: "unknown" }).unknown).toEqual([]);
});

test("the outcome's results are the engine's own, for every answer to every question", () => {
  for (const decides of [0, 1, "unknown"] as const)
    for (const affects of [[], [0], [1], [0, 1], [2], "unknown"] as const)
      for (const review of [0, 1, 2] as const) {
        const answers = { decides, affects: affects as Answer, review, public: 1 };
        const engine = resultsOf(method, { answers, background: {} });
        expect([...outcomeOf(answers).results]).toEqual([...engine]);
      }
});

test("unmet conditions have their requirement and the current value", () => {
  const rule = method.results.get("ready");
  if (!rule) throw new Error("no such result");
  const remaining = (answers: Readonly<Record<string, Answer>>) => remainingOf(rule, outcomeOf(answers).context, known);
  expect(remaining({ review: 1, public: 0 })).toMatchObject([
    {
      results: ["care"],
      missing: false,
      requirement: { kind: "number", is: "at-least", value: { numerator: 3n } },
      has: { value: { numerator: 2n } },
    },
    { questions: ["public"], missing: false, requirement: { kind: "number" }, has: { value: { numerator: 0n } } },
  ]);
  expect(remaining({ review: 1 })).toMatchObject([{ results: ["care"] }, { questions: ["public"], missing: true }]);
  expect(remaining({ review: 2, public: 1 })).toEqual([]);
  // A step on the way, which nobody has read about.
  const unnamed = remainingOf(rule, outcomeOf({ review: 1 }).context, { ...known, isNamed: () => false });
  expect(unnamed).toMatchObject([{ results: [], questions: ["review", "public"] }, { questions: ["public"] }]);
});

test("parts expanded from one template are distinguished by their questions", () => {
  const wide = methodOf(method.model, {
    ...edition.scale.results,
    all: { all: { each: { compare: { left: { answer: "*" }, is: "more-than", right: { number: 0 } } }, questions: ["decides", "review"] } },
  });
  const rule = wide.ok ? wide.value.results.get("all") : undefined;
  if (!rule) throw new Error("the rule does not read");
  expect(remainingOf(rule, outcomeOf({ decides: 0, review: 2 }).context, known)).toMatchObject([
    { questions: ["decides"], has: { value: { numerator: 0n } } },
  ]);
  expect(remainingOf(rule, outcomeOf({ decides: 1, review: 0 }).context, known)).toMatchObject([
    { questions: ["review"], has: { value: { numerator: 0n } } },
  ]);
});
