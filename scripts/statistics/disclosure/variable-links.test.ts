import { describe, expect, it } from "vitest";
import type { Model } from "../../method/edition.ts";
import { modelOf } from "../../method/model.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { inventedModel, inventedNation, inventedPopulation } from "../../testing/statistics/invented-nation.ts";
import { noCategory, readersOf, writeCodes } from "../plan/categories.ts";
import { fullPlan } from "../plan/plan.ts";
import { linksOf } from "./variable-links.ts";

/** Two questions in each area's block 1, of different weight. */
function twoInAnArea(): Model {
  const { questions, ...model } = inventedModel();
  const second = questions.filter(({ block }) => block === 1).map((one) => ({ ...one, id: `${one.id}-more`, weight: 2, must: 0 }));
  return { ...model, questions: [...questions, ...second] };
}

const models: readonly (readonly [string, Model])[] = [
  ["one question an area", inventedModel()],
  ["two questions an area", twoInAnArea()],
  ["the edition of 2026", modelOf(unwrap(readEdition(placeAt(), "2026")))],
  ["the edition of 2028", modelOf(unwrap(readEdition(placeAt(), "2028")))],
];

/** By organisation that answered: the categories that it is in, as `variable category`. */
function categoriesIn(model: Model, seed: string): readonly ReadonlySet<string>[] {
  const { variables } = fullPlan(model);
  const readers = readersOf(variables);
  const nation = inventedNation(inventedPopulation({ municipality: 200, region: 0, agency: 0 }), { model, seed, rate: 1 });
  return nation.map((unit) => {
    const codes = new Uint8Array(variables.length).fill(noCategory);
    expect(writeCodes(readers, unit, codes, 0)).toBe(true);
    return new Set(variables.map(({ id, categories }, at) => `${id} ${categories[codes[at] ?? noCategory] ?? ""}`));
  });
}

describe.each(models)("the links of a method, %s", (_, model) => {
  const links = linksOf(model);

  it("hold for every organisation that the method scores", () => {
    const nation = ["a", "b", "c"].flatMap((seed) => categoriesIn(model, seed));
    for (const { terms } of links) {
      const worst = nation.map((own) =>
        terms.reduce(
          (sum, { variable, categories, value }) => sum + (categories.some((one) => own.has(`${variable} ${one}`)) ? value : 0),
          0,
        ),
      );
      expect(Math.max(...worst), JSON.stringify(terms)).toBeLessThanOrEqual(0);
    }
  });

  it("are tight: each holds with equality for somebody", () => {
    const nation = ["a", "b", "c", "d"].flatMap((seed) => categoriesIn(model, seed));
    const loose = links.filter(({ terms }) =>
      nation.every(
        (own) =>
          terms.reduce(
            (sum, { variable, categories, value }) => sum + (categories.some((one) => own.has(`${variable} ${one}`)) ? value : 0),
            0,
          ) < 0,
      ),
    );
    expect(loose).toEqual([]);
  });
});
