import { expect, test } from "vitest";
import { modelOf } from "../../method/model.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { readPopulation } from "../../repository/read-population.ts";
import { inventedDraw, inventedNation, inventedPopulation, inventedUnits } from "../../testing/statistics/invented-nation.ts";
import { inventedPlan } from "../../testing/statistics/invented-plan.ts";
import { protect } from "../../testing/statistics/protect.ts";
import { base } from "../base.ts";
import { aggregate } from "../plan/aggregate.ts";
import { basicPlan } from "../plan/plan.ts";
import { trueRows } from "./cells.ts";
import { roundTable, rowKey } from "./systematic-rounding.ts";

test("a family that never has room is drawn ten times, and the variable from the beginning twenty times, before the audit decides", async () => {
  const population = inventedPopulation({ municipality: 120, region: 20, agency: 80 });
  const units = inventedUnits(population, { seed: "room", areas: [], rate: 0.8, skew: 1 });
  const all = inventedPlan([]);
  const plan = { ...all, variables: all.variables.filter(({ kind }) => kind === "level") };
  const table = unwrap(aggregate({ plan, population, units }));
  const types = trueRows(table).filter(({ row }) => row.family === "type");
  // Numbers that an earlier release has shown stand, and these can be no parts of the whole.
  const earlier = new Map(types.map((row) => [rowKey(row), row.counts.map(() => 1000)]));
  const attempts = new Set<number>();
  const draw = ({ attempt }: { readonly attempt: number }) => {
    attempts.add(attempt);
    return 0.1;
  };
  expect((await roundTable({ table, counters: {}, base, draw, earlier })).ok).toBe(true);
  // The whole has room alone. The last time the four families that have none keep their last attempt.
  expect(attempts.size).toBe(19 * (1 + 10) + 1 + 4 * 10);
});

test("nations in which a fourth class below level 1 left a family no draw at all are published with three", async () => {
  const model = modelOf(unwrap(readEdition(placeAt(), "2026")));
  const population = unwrap(readPopulation(placeAt(), "2026"));
  const meta = { round: "r", release: "r1", edition: "2026", rehearsal: true };
  for (const seed of ["n10", "n11"]) {
    const units = inventedNation(population, { model, seed, rate: 0.6 });
    const plan = basicPlan(model);
    const made = await protect({ plan, population, units, draw: inventedDraw(seed), meta, counters: {} });
    expect(made.ok && made.value.private.redraws, seed).toBe(0);
  }
});
