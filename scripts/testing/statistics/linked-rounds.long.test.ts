import { expect, test } from "vitest";
import { inventedPopulation } from "./invented-nation.ts";
import { inventedPlan } from "./invented-plan.ts";
import { dropOuts, inventedRounds, publishRounds, standings } from "./invented-rounds.ts";

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
