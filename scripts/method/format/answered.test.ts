import { describe, expect, it } from "vitest";
import { unwrap } from "../../repository/read-file.ts";
import { modelWith } from "../../testing/method/small-model.ts";
import type { Response } from "../edition.ts";
import { methodOf } from "../engine/evaluate.ts";
import { progressOf, valuedWithoutAnswers } from "./answered.ts";

const model = modelWith({
  plan: [0, 1],
  parts: { credits: [0, 1], askedWhen: { selected: { question: "plan", option: 1 } } },
  sensors: { credits: [0, 1], notApplicableWhen: { fact: "plant", is: "no" } },
});
const method = unwrap(
  methodOf(model, {
    count: { count: [{ selected: { question: "plan", option: 1 } }] },
    twice: { sum: [{ result: "count" }, { result: "count" }] },
    other: { default: { of: { answer: "sensors" }, to: { number: 7 } } },
    sum: { sum: { each: { answer: "*" } } },
    constant: { number: 3 },
    owner: { fact: { id: "plant", is: "yes" } },
  }),
);
const of = (answers: Response["answers"], background: Response["background"] = {}): Response => ({ answers, background });

describe("progress", () => {
  it("counts the questions that are asked, and names answers to those that are not", () => {
    expect(progressOf(method, of({}))).toEqual({ answered: 0, asked: 2, notAsked: [] });
    expect(progressOf(method, of({ plan: 1, parts: 0 }))).toEqual({ answered: 2, asked: 3, notAsked: [] });
    expect(progressOf(method, of({ plan: "unknown", parts: 0, sensors: 1 }, { plant: "no" }))).toEqual({
      answered: 1,
      asked: 1,
      notAsked: ["parts", "sensors"],
    });
  });
});

describe("results with a value and no answer behind it", () => {
  const shown = ["twice", "other", "sum", "constant", "owner"];
  it("are those whose own questions are all unanswered, by way of other results too", () => {
    expect(valuedWithoutAnswers(method, of({}, { plant: "yes" }), shown)).toEqual(["twice", "other"]);
    expect(valuedWithoutAnswers(method, of({ plan: 0 }), shown)).toEqual(["other"]);
    expect(valuedWithoutAnswers(method, of({ sensors: 0 }), shown)).toEqual(["twice"]);
  });

  it("include one whose only answer does not count", () => {
    expect(valuedWithoutAnswers(method, of({ plan: 1, sensors: 0 }, { plant: "no" }), shown)).toEqual(["other"]);
  });
});
