import { expect, test } from "vitest";
import { numbersOf, withNumbers } from "./question-number.ts";
import type { Questionnaire } from "./schema.ts";

const questionnaire = {
  areas: [{ id: "work" }, { id: "people" }],
  questions: [
    { id: "late", area: "work", block: 2 },
    { id: "trained", area: "people", block: 1 },
    { id: "plan", area: "work", block: 1 },
    { id: "known", area: "work", block: 1 },
  ],
} as unknown as Questionnaire;

test("questions are numbered in their block, by area and then as they stand in the file", () => {
  expect([...numbersOf(questionnaire)]).toEqual([
    ["plan", "1.1"],
    ["known", "1.2"],
    ["trained", "1.3"],
    ["late", "2.1"],
  ]);
});

test("the place is a number: the tenth comes after the ninth", () => {
  const questions = Array.from({ length: 12 }, (_, at) => ({ id: `q${at + 1}`, area: "work", block: 1 }));
  expect([...numbersOf({ ...questionnaire, questions } as Questionnaire).values()].slice(8, 11)).toEqual(["1.9", "1.10", "1.11"]);
});

test("texts show the number of each question that they refer to, and other braces as they are", () => {
  const help = { sv: "Listan i fråga {plan} eller {late}.", also: ["{trained}", "{nothing} {Plan}"], count: 3, none: null };
  expect(withNumbers(help, questionnaire)).toEqual({
    sv: "Listan i fråga 1.1 eller 2.1.",
    also: ["1.3", "{nothing} {Plan}"],
    count: 3,
    none: null,
  });
});
