import { describe, expect, test } from "vitest";
import { modelOf } from "../../method/model.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition, readEditions } from "../../repository/read-method.ts";
import { inventedCube } from "../../testing/statistics/invented-dataset.ts";
import { atLeast, headlineStep, isLadder } from "./ladder.ts";

describe("a ladder", () => {
  test("is a question whose options are worth more and more, of which one is chosen", () => {
    expect([[0, 1, 2], [0, 2, 2], [2, 1, 0], [0]].map((credits) => isLadder({ credits }))).toEqual([true, false, false, false]);
    expect(isLadder({ credits: [0, 1, 2], several: true })).toBe(false);
  });

  test("is every question of the editions that gives shares, and its headline is at the step that its level requires, else the first", () => {
    for (const { id } of unwrap(readEditions(placeAt("."))).editions) {
      const questions = modelOf(unwrap(readEdition(placeAt("."), id))).questions.filter(({ several }) => !several);
      expect(questions.length).toBeGreaterThan(30);
      expect(questions.filter((one) => !isLadder(one))).toEqual([]);
      for (const one of questions) expect(headlineStep(one)).toBe(one.must || 1);
    }
  });
});

test("those at a step or above are of those that answered, with bounds for both; what is withheld or no step has none", () => {
  const cube = inventedCube(false);
  const of = (variable: string, step: number, row = "type-municipality") => atLeast(cube, row, { variable, step });
  // 10, 20 and 30 answered and 100 do not know; 40 of 200 were not asked.
  const found = of("question-several", 1);
  expect([found?.count, found?.n, found?.share]).toEqual([50, 160, 50 / 160]);
  expect([found?.counts, found?.of, found?.isSmall]).toEqual([{ low: 46, high: 54 }, { low: 156, high: 164 }, false]);
  expect(found?.between.low).toBeCloseTo(46 / 164, 12);
  expect(found?.between.high).toBeCloseTo(54 / 156, 12);
  expect([of("question-several", 4), of("question-several", 1, "all"), of("nothing", 1)]).toEqual([null, null, null]);
});
