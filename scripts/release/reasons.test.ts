import { expect, it } from "vitest";
import { declineReasons } from "../envelope/schema.ts";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition } from "../repository/read-method.ts";
import { reasonCategories } from "../statistics/plan/plan.ts";
import { inventedPopulation } from "../testing/statistics/invented-nation.ts";
import { count } from "./opening/count.ts";

it("the plan's reasons are those that an envelope can have", () => {
  expect(reasonCategories).toEqual(declineReasons);
});

it("an organisation that declines is counted with its reason, and one that withdraws its answer is not", () => {
  const population = inventedPopulation({ municipality: 2, region: 0, agency: 0 });
  const [first, second] = population.organisations.map(({ id }) => id) as [string, string];
  const { units } = count({
    edition: unwrap(readEdition(placeAt("."), "2026")),
    population,
    resolution: {
      outcomes: [
        { organisation: first, status: "declined", path: "a", reason: "no-benefit" },
        { organisation: second, status: "withdrawn", path: "b" },
      ],
      quarantined: [],
      superseded: 0,
    },
  });
  expect(units).toEqual([
    { organisation: first, status: "declined", reason: "no-benefit" },
    { organisation: second, status: "no-answer" },
  ]);
});
