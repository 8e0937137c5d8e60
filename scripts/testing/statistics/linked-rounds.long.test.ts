import { expect, test } from "vitest";
import { inventedPopulation } from "./invented-nation.ts";
import { inventedPlan } from "./invented-plan.ts";
import { dropOuts, inventedRounds, publishRounds, standings } from "./invented-rounds.ts";
import { followLinked } from "./linked-histories.ts";

test("a thousand histories of three linked rounds prove no answer, neither to an outsider nor to a coalition of three", {
  timeout: 7_200_000,
}, async () => {
  const { answers, toOutsider, toCoalition, stopped, panels, withheld } = await followLinked({ histories: 1000, size: "small" });
  console.log(
    `1,000 histories of three rounds (${stopped} stopped, ${panels} rows of panels shown, ${withheld} panels withheld), ${answers} answers: ${toOutsider} proved by an outsider, ${toCoalition} by a coalition of three`,
  );
  expect([toOutsider, toCoalition]).toEqual([0, 0]);
  expect(stopped).toBeLessThan(100);
  // So few organisations seldom leave fifteen in each of a panel's groups.
  expect(panels).toBeGreaterThan(100);
});

test("twenty histories of full size prove no answer either", { timeout: 7_200_000 }, async () => {
  const { answers, toOutsider, toCoalition, stopped, panels, withheld } = await followLinked({ histories: 20, size: "whole" });
  console.log(
    `20 histories of full size (${stopped} stopped, ${panels} rows of panels shown, ${withheld} panels withheld), ${answers} answers: ${toOutsider} proved by an outsider, ${toCoalition} by a coalition of three`,
  );
  expect([toOutsider, toCoalition]).toEqual([0, 0]);
  expect(stopped).toBeLessThan(3);
});

test("named groups make at most two of two hundred honest panels be withheld", { timeout: 7_200_000 }, async () => {
  const population = inventedPopulation({ municipality: 290, region: 20, agency: 200 });
  const plan = inventedPlan([]);
  const result = { shown: 0, withheld: 0, stopped: 0, short: 0 };
  for (let at = 0; result.shown + result.withheld < 200; at += 1) {
    const input = {
      seed: `honest ${at}`,
      population,
      rounds: 2,
      dropOut: dropOuts[at % dropOuts.length] ?? "weak",
      standing: standings[at % standings.length] ?? "low",
    };
    const made = await publishRounds(inventedRounds(input), { ...input, plan });
    const isShown = made?.panels.some(({ rows }) => rows.some(({ movement }) => movement !== null));
    result[made === null ? "stopped" : made.withheld > 0 ? "withheld" : isShown ? "shown" : "short"] += 1;
  }
  const { shown, withheld, stopped, short } = result;
  console.log(`honest pairs of rounds: ${shown} panels shown, ${withheld} withheld, ${short} below the floor, ${stopped} stopped`);
  expect(withheld).toBeLessThanOrEqual(2);
  expect(stopped).toBeLessThan(20);
});
