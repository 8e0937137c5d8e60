// Simulates how far rounding moves published shares; makes the figures of expected-error.json.

import { type Aggregate, aggregate } from "../../statistics/plan/aggregate.ts";
import { basicPlan } from "../../statistics/plan/plan.ts";
import { rowsIn } from "../../statistics/plan/rows.ts";
import { cellKey, countsByKey, sizesOf, withheldIn } from "../../statistics/rounding/cells.ts";
import type { ExpectedError, Simulated } from "../../statistics/rounding/expected-error.ts";
import { type Rounded, roundTable } from "../../statistics/rounding/systematic-rounding.ts";
import { runMiddle } from "../../statistics/uncertainty/runs.ts";
import { inventedDraw, inventedModel, inventedNation, inventedPopulation } from "./invented-nation.ts";

/** Lower limits of the size classes, in respondents. The floors withhold groups below the first. */
const groupSizes = [10, 25, 50, 100, 200] as const;
/** As many of each type as the real frame of 2026 has. */
const frame = { municipality: 290, region: 21, agency: 203 } as const;
/** Response rates of a round that few answered, of one as expected, and of one that most answered. */
const rates = [0.4, 0.6, 0.8] as const;

/**
 * Rounds the same invented nations with so many keys each, and compares every published share of a level or an area's class with the
 * share of the true counts. Uses nothing of a real round, so that the figures can be published before there is one.
 */
export async function simulateErrors(keys: number): Promise<Simulated> {
  const model = inventedModel();
  const plan = basicPlan(model);
  const population = inventedPopulation(frame);
  const found = groupSizes.map((): number[] => []);
  for (const rate of rates) {
    const table = aggregate({ plan, population, units: inventedNation(population, { model, seed: `error ${rate}`, rate }) });
    if (!table.ok) throw new TypeError("invented units are countable");
    for (let key = 0; key < keys; key += 1) {
      const draw = inventedDraw(`error ${key}`);
      const rounded = await roundTable({ table: table.value, counters: {}, draw, base: plan.base });
      if (!rounded.ok) throw new TypeError("the invented table can be rounded");
      for (const { n, error } of errorsIn(table.value, rounded.value)) found[placeOf(n)]?.push(error);
    }
  }
  return { keys, rates, errors: found.map(summaryOf) };
}

function placeOf(respondents: number): number {
  return Math.max(
    0,
    groupSizes.findLastIndex((from) => respondents >= from),
  );
}

/** For every share that is shown: the true size of its group, and its distance from the true share in percentage points. */
function errorsIn(table: Aggregate, rounded: Rounded) {
  const truth = countsByKey(table.cells);
  const sizes = sizesOf(table);
  const withheld = withheldIn(table, sizes);
  return table.variables.slice(1).flatMap(({ id: variable, categories, ...published }) =>
    rowsIn(table.rows, published)
      .filter(({ id }) => !withheld.get(variable)?.has(id))
      .flatMap(({ id }) => {
        const n = sizes(variable, id);
        const shown = categories.map((category) => rounded.get(cellKey(id, variable, category)) ?? 0);
        return categories.map((category, at) => {
          const exact = (truth.get(cellKey(id, variable, category)) ?? 0) / n;
          return { n, error: 100 * Math.abs(runMiddle({ shown, size: n }, [at, at + 1]) / n - exact) };
        });
      }),
  );
}

function summaryOf(errors: readonly number[], at: number): ExpectedError {
  const sorted = errors.toSorted((a, b) => a - b);
  const mean = errors.reduce((sum, one) => sum + one, 0) / errors.length;
  const next = groupSizes[at + 1];
  const tenths = (points: number) => Math.round(10 * points) / 10;
  return {
    from: groupSizes[at] ?? 0,
    to: next === undefined ? null : next - 1,
    mean: tenths(mean),
    nineteenOfTwenty: tenths(sorted[Math.floor(0.95 * sorted.length)] ?? 0),
    shares: errors.length,
  };
}
