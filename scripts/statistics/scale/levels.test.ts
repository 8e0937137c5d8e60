import { describe, expect, test } from "vitest";
import type { Model, Response } from "../../method/edition.ts";
import { score } from "../../method/engine/staircase.ts";
import { modelOf } from "../../method/model.ts";
import { inventResponse } from "../../rehearsal/answers.ts";
import { type Random, randomFrom } from "../../rehearsal/random.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { levelInversions } from "./inversions.ts";
import { levelBounds, levelOf } from "./reach.ts";
import { sensitivity } from "./sensitivity.ts";

const edition = unwrap(readEdition(placeAt("."), "2026"));
const model = modelOf(edition);
const invented = Array.from({ length: 60 }, (_, seed) => {
  const level = seed % 5;
  const chance = randomFrom(seed, "scale");
  return inventResponse({ model, background: edition.questionnaire.background, chance, level, blocks: Math.min(4, level + 1) });
});

/** Every question of a block at one option. */
function uniform(options: readonly number[]): Response {
  const asked = model.questions.filter((one) => one.block <= options.length);
  return { answers: Object.fromEntries(asked.map((one) => [one.id, options[one.block - 1] as number])), background: {} };
}

describe("The order of the blocks", () => {
  test("counts organisations that meet a later block but not an earlier one, and no others", () => {
    const responses = [uniform([0, 3]), uniform([3, 3]), uniform([3, 0, 3]), uniform([3, 3, 3]), uniform([3])];
    expect(levelInversions(model, responses)).toEqual([
      { block: 2, answered: 4, met: 3, inverted: 1 },
      { block: 3, answered: 2, met: 2, inverted: 1 },
      { block: 4, answered: 0, met: 0, inverted: 0 },
    ]);
  });
});

describe("Sensitivity", () => {
  test("starts from the engine's level", () => {
    expect(invented.map((one) => levelOf(model, one))).toEqual(invented.map((one) => score(model, one).level));
  });

  test("agrees with a count by hand on a method of two questions, where one weight and one threshold decide", () => {
    const small: Model = {
      creditMax: 1,
      blocks: 1,
      thresholds: [[50]],
      areaFloor: 0,
      areas: ["a", "b"],
      questions: ["a", "b"].map((id) => ({ id, area: id, block: 1, weight: 1, credits: [0, 1] })),
    };
    // Half of the credits: exactly at 50. More weight on the question that is met keeps the level, less loses it.
    const half: Response = { answers: { a: 1, b: 0 }, background: {} };
    const found = sensitivity(small, [half, { answers: { a: 0, b: 0 }, background: {} }]);
    const [none, down] = [
      { up: 0, down: 0 },
      { up: 0, down: 1 },
    ];
    expect(found.questions).toEqual([
      { question: "a", higher: none, lower: down },
      { question: "b", higher: down, lower: none },
    ]);
    expect(found.anyWeights).toEqual(down);
    expect(found.thresholds[1]).toEqual({ level: 1, higher: down, lower: none });
    expect([found.organisations, found.areaFloor.higher]).toEqual([2, none]);
  });

  test("no weights within ±20 per cent give a level outside the bounds, and some attain them", () => {
    const draw = randomFrom(7, "weights");
    const reached = { low: 0, high: 0 };
    for (const response of invented) {
      const bounds = levelBounds(model, response);
      const levels = Array.from({ length: 12 }, () => levelOf(anyWeights(draw), response));
      expect(Math.min(...levels)).toBeGreaterThanOrEqual(bounds.low);
      expect(Math.max(...levels)).toBeLessThanOrEqual(bounds.high);
      const level = levelOf(model, response);
      expect([bounds.low <= level, bounds.high >= level]).toEqual([true, true]);
      if (levels.includes(bounds.low) && bounds.low < level) reached.low += 1;
      if (levels.includes(bounds.high) && bounds.high > level) reached.high += 1;
    }
    expect(reached.low).toBeGreaterThan(0);
  });

  test("a single weight moves no more organisations than the bounds allow", () => {
    const { anyWeights: bound, questions, areas } = sensitivity(model, invented);
    for (const { higher, lower } of [...questions, ...areas]) {
      for (const { up, down } of [higher, lower]) expect([up <= bound.up, down <= bound.down]).toEqual([true, true]);
    }
    expect(bound.down).toBeGreaterThan(0);
  });

  test("a higher threshold raises nobody and a lower one lowers nobody", () => {
    for (const { higher, lower } of sensitivity(model, invented).thresholds) expect([higher.up, lower.down]).toEqual([0, 0]);
  });
});

/** Each weight multiplied by 80 to 120. */
function anyWeights(chance: Random): Model {
  const changed = model.questions.map((one) => ({
    ...one,
    weight: one.weight * (chance.next() < 0.5 ? 80 + chance.below(41) : chance.pick([80, 120])),
  }));
  return { ...model, questions: changed };
}
