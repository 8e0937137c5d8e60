import { expect, test } from "vitest";
import { inventedCube } from "../../testing/statistics/invented-dataset.ts";
import { answerBounds } from "./answer-bounds.ts";

const cube = inventedCube(false);

test("where everyone answered the question, its base is the exact number that answered", () => {
  // 100, 80 and 20 of 200 municipalities.
  expect(answerBounds(cube, "type-municipality", "question-policy")).toEqual(
    new Map([
      ["0", { low: 96 / 200, high: 104 / 200 }],
      ["1", { low: 76 / 200, high: 84 / 200 }],
      ["unknown", { low: 16 / 200, high: 24 / 200 }],
    ]),
  );
});

test("where some were not asked, their rounding widens the bounds, and they have none themselves", () => {
  // About 40 of 200 were not asked: the base is between 156 and 164.
  const bounds = answerBounds(cube, "type-municipality", "question-several");
  expect(bounds.get("0")).toEqual({ low: 6 / 164, high: 14 / 156 });
  expect(bounds.has("not-asked")).toBe(false);
});

test("a withheld question has none", () => {
  expect(answerBounds(cube, "all", "question-policy").size).toBe(0);
});
