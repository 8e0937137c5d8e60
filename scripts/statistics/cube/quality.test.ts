import { expect, it } from "vitest";
import { inventedCube } from "../../testing/statistics/invented-dataset.ts";
import { expectedErrorOf, expectedErrors } from "../rounding/expected-error.ts";
import { qualityFacts } from "./quality.ts";

const error = { releases: ["r1"], kinds: ["level" as const], direction: "up" as const, date: "2027-02-01" };

it("the quality declaration's facts come from the cube and the round, and the simulated errors from the sizes of its groups", () => {
  const facts = qualityFacts({
    cube: inventedCube(false),
    opens: "2026-03-02",
    closes: "2026-05-29",
    population: { id: "2026", date: "2026-01-01" },
    earlier: [],
    breaks: [],
    knownErrors: [{ ...error, round: "2026", text: { sv: "Fel.", en: "Wrong." } }],
    earlierErrors: [{ ...error, round: "2025", text: { sv: "Då.", en: "Then." } }],
  });
  expect(facts.accuracy.response[0]).toEqual({ row: "all", n: 265, N: 380, rate: 265 / 380 });
  expect(facts.accuracy.rounding).toMatchObject({ base: 5, furthestFromTruth: 4, expectedErrors: expectedErrors.errors });
  // In the rows where the level is shown, by their sizes: 200, 60 and 45.
  expect(facts.accuracy.rounding.expectedError).toEqual({
    "type-municipality": expectedErrorOf(200).mean,
    "type-agency": expectedErrorOf(60).mean,
    "municipality-size-0-9999": expectedErrorOf(45).mean,
  });
  expect(facts.accuracy.knownErrors).toEqual([
    { date: "2027-02-01", kinds: ["level"], direction: "up", text: { sv: "Fel.", en: "Wrong." } },
  ]);
  expect(facts.comparability.knownErrors.map(({ round, text }) => [round, text["sv"]])).toEqual([["2025", "Då."]]);
  expect(facts.accuracy.floors).toMatchObject({ respondent: 0, level: 10, area: 10 });
  // Level and areas in two rows, questions in one.
  expect(facts.accuracy.withheld.cells).toBe(2 * 7 + 2 * 8 + 3 + 3 + 5);
  expect(facts.accuracy.withheld.rows).toEqual(["all", "type-region"]);
  expect(facts.relevance.variables).toMatchObject({ respondent: 1, level: 1, area: 2 });
  expect(facts.accessibility.officialStatistics).toBe(false);
});
