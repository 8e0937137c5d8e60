import { expect, test } from "vitest";
import type { ModelQuestion } from "../../../scripts/method/edition.ts";
import { chosenOf } from "../../../scripts/method/engine/answer.ts";
import type { Answer } from "../../../scripts/method/schema.ts";
import * as fc from "../../../scripts/testing/properties.ts";
import { answerAfter, countCleared, isTicked, noneValue } from "./choosing.ts";

const question: ModelQuestion = { id: "q", area: "a", block: 1, weight: 1, credits: [1, 2, 3, 0], several: true, exclusive: [3] };
const tick = (before: Answer | undefined, value: string) => answerAfter(question, before, { value, checked: true });
const clear = (before: Answer | undefined, value: string) => answerAfter(question, before, { value, checked: false });

test("options are added and removed, in ascending order", () => {
  expect(tick(undefined, "2")).toEqual([2]);
  expect(tick([2], "0")).toEqual([0, 2]);
  expect(clear([0, 2], "2")).toEqual([0]);
});

test("the last box cleared leaves the question unanswered, not answered with nothing", () => {
  expect(clear([0], "0")).toBeUndefined();
  expect(clear("unknown", "unknown")).toBeUndefined();
  expect(clear([], noneValue)).toBeUndefined();
});

test("an exclusive option clears the others, and is cleared by them", () => {
  expect(tick([0, 2], "3")).toEqual([3]);
  expect(countCleared([0, 2], [3])).toBe(2);
  expect(tick([3], "1")).toEqual([1]);
  expect(countCleared([3], [1])).toBe(1);
});

test("'vet inte' and 'none' clear the others, and each other", () => {
  expect(tick([0], "unknown")).toBe("unknown");
  expect(countCleared([0], "unknown")).toBe(1);
  expect(tick("unknown", noneValue)).toEqual([]);
  expect(countCleared("unknown", [])).toBe(1);
  expect(tick([], "1")).toEqual([1]);
  expect(countCleared([], [1])).toBe(1);
  expect(countCleared([0], [0, 1])).toBe(0);
});

test("whatever is ticked in turn, the engine accepts the answer and the checkboxes show it", () => {
  const values = ["0", "1", "2", "3", "unknown", noneValue];
  fc.forAll(100, [fc.array(fc.constantFrom(...values), { maxLength: 12 })], (presses) => {
    let answer: Answer | undefined;
    for (const value of presses) {
      const checked = !isTicked(value, answer);
      answer = answerAfter(question, answer, { value, checked });
      expect(isTicked(value, answer)).toBe(checked);
      if (answer !== undefined) expect(chosenOf(question, { answers: { q: answer }, background: {} })).toBeDefined();
    }
    expect(values.some((value) => isTicked(value, answer))).toBe(answer !== undefined);
  });
});
