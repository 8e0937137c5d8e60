import { describe, expect, it } from "vitest";
import { inventedReference } from "../../testing/method/invented-reference.ts";
import type { Question } from "../schema.ts";
import { byGroup, coverageOf, touchedBy } from "./coverage.ts";
import type { Reference } from "./reference.ts";

const text = { sv: "Text" };
const question = (id: string): Question => ({
  id,
  area: "work",
  block: 1,
  weight: 1,
  text,
  options: [
    { credit: 0, text },
    { credit: 1, text },
  ],
});
const questions = ["plan", "map", "drill"].map(question);

const reference: Reference = {
  ...inventedReference,
  parts: [
    { id: "A", title: text },
    { id: "A.1", parent: "A", title: text },
    { id: "A.1.1", parent: "A.1", title: text },
    { id: "A.1.2", parent: "A.1", title: text },
    { id: "A.2", parent: "A", title: text },
    { id: "B", title: text },
  ],
  mappings: [
    { question: "map", part: "A.1.1", status: "preliminary" },
    { question: "plan", part: "A.1.1", status: "reviewed", reviewedOn: "2030-01-01" },
    { question: "plan", part: "B", status: "preliminary" },
    { question: "of-another-edition", part: "A.2", status: "preliminary" },
  ],
};

describe("what the questions touch", () => {
  const coverage = coverageOf(reference, questions);

  it("is counted over the parts that are not groups", () => {
    expect(coverage.parts.map((one) => one.part.id)).toEqual(["A.1.1", "A.1.2", "A.2", "B"]);
    expect(coverage).toMatchObject({ touched: 2, mappings: 3, reviewed: 1 });
  });

  it("leaves out questions that the edition does not have, so that their parts are untouched", () => {
    expect(coverage.untouched.map((one) => one.part.id)).toEqual(["A.1.2", "A.2"]);
  });

  it("is in the order of the questionnaire, whatever the order of the mappings", () => {
    expect(coverage.parts[0]?.touches.map((one) => one.question.id)).toEqual(["plan", "map"]);
  });

  it("names the questions that touch nothing", () => {
    expect(coverage.questionsOutside.map((one) => one.id)).toEqual(["drill"]);
  });

  it("is grouped by the nearest group", () => {
    expect(byGroup(reference, coverage.parts).map(({ group, parts }) => [group?.id ?? null, parts.length])).toEqual([
      ["A.1", 2],
      ["A", 1],
      [null, 1],
    ]);
  });
});

describe("one question", () => {
  it("has the parts that it touches, without frameworks that it does not touch", () => {
    const found = touchedBy("plan", [reference, { ...reference, id: "other", mappings: [] }]);
    expect(found.map((one) => [one.reference.id, one.parts.map(({ part }) => part.id)])).toEqual([["standard", ["A.1.1", "B"]]]);
  });
});
