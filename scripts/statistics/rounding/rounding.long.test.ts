import { describe, expect, it } from "vitest";
import { passed } from "../../testing/envelope/invented-round.ts";
import {
  fromText,
  inventedDraw,
  inventedModel,
  inventedNation,
  inventedPopulation,
  inventedUnits,
} from "../../testing/statistics/invented-nation.ts";
import { inventedPlan } from "../../testing/statistics/invented-plan.ts";
import { protect } from "../../testing/statistics/protect.ts";
import { base } from "../base.ts";
import { type Aggregate, aggregate } from "../plan/aggregate.ts";
import { fullPlan } from "../plan/plan.ts";
import type { Unit } from "../schema.ts";
import { cellKey, countsByKey, trueRows } from "./cells.ts";
import { isRounding, roundTable } from "./systematic-rounding.ts";

const model = inventedModel();
const plan = fullPlan(model);

function nation(seed: string): Aggregate {
  const upTo = (what: string, most: number) => 1 + Math.floor(most * fromText(`${seed}|${what}`) ** 2);
  const population = inventedPopulation({ municipality: upTo("m", 290), region: upTo("r", 21), agency: upTo("a", 220) });
  const units = inventedNation(population, { model, seed, rate: fromText(`${seed}|rate`) });
  return passed(aggregate({ plan, population, units }));
}

async function rounded(table: Aggregate, seed: string) {
  return passed(await roundTable({ table, counters: {}, draw: inventedDraw(seed), base }));
}

describe("a thousand random populations under the full plan", () => {
  it("are roundings of their sizes, every run within the rounding error, and the same again byte for byte", {
    timeout: 3_600_000,
  }, async () => {
    let [numbers, farthest] = [0, 0];
    for (let at = 0; at < 1000; at += 1) {
      const seed = `population ${at}`;
      const table = nation(seed);
      const counts = await rounded(table, seed);
      expect(JSON.stringify([...(await rounded(nation(seed), seed))])).toBe(JSON.stringify([...counts]));
      for (const { variable, row, counts: truth, size, isWithheld } of trueRows(table)) {
        if (isWithheld) continue;
        const shown = variable.categories.map((one) => counts.get(cellKey(row.id, variable.id, one)) ?? Number.NaN);
        for (let from = 0; from < shown.length; from += 1)
          for (let to = from, off = 0; to < shown.length; to += 1) {
            off += (shown[to] ?? 0) - (truth[to] ?? 0);
            // The number who declined is the sum of their reasons, wherever those are shown.
            if (variable.kind !== "respondent") farthest = Math.max(farthest, Math.abs(off));
          }
        numbers += shown.length;
        if (variable.kind !== "respondent" && !isRounding(shown, size, base)) expect.fail(`${seed}: ${row.id} ${variable.id}`);
      }
    }
    console.log(`1,000 populations, ${numbers} published numbers, none more than ${farthest} from the truth`);
    expect(farthest).toBeLessThanOrEqual(4);
  });
});

describe("two thousand keys over one nation", () => {
  it("give a mean error below 0.05 in every kind of table, but for rows with few at an end, and a mean bias of at most 0.3 in a cell", {
    timeout: 3_600_000,
  }, async () => {
    const keys = 2000;
    const population = inventedPopulation({ municipality: 290, region: 20, agency: 200 });
    const units = inventedNation(population, { model, seed: "bias", rate: 0.6 });
    const table = passed(aggregate({ plan, population, units }));
    const rows = trueRows(table);
    const ended = new Set(
      rows.flatMap(({ row, variable, counts }) =>
        Math.min(counts[0] ?? 0, counts.at(-1) ?? 0) < base ? [] : [cellKey(row.id, variable.id, "")],
      ),
    );
    const sums = new Map<string, number>();
    for (let at = 0; at < keys; at += 1) {
      for (const [key, value] of await rounded(table, `key ${at}`)) sums.set(key, (sums.get(key) ?? 0) + value);
    }
    const bias = table.cells.flatMap(({ row, variable, category, count }) => {
      const sum = sums.get(cellKey(row, variable, category));
      // Where an end of the row may be shown as zero, offsets that show more than the row's size are ruled out: the rest give less.
      const kind = `${variable.split("-")[0]}${ended.has(cellKey(row, variable, "")) ? "" : ", of rows with few at an end"}`;
      return sum === undefined ? [] : [{ kind, cell: cellKey(row, variable, category), count, bias: sum / keys - count }];
    });
    for (const kind of new Set(bias.map((one) => one.kind))) {
      const own = bias.filter((one) => one.kind === kind);
      const error = own.reduce((sum, one) => sum + one.bias, 0) / own.length;
      console.log(`${kind}: mean error ${error.toFixed(3)} over ${own.length} cells`);
      const [least, most] = kind.includes(",") ? [-0.3, 0.05] : [-0.05, 0.05];
      expect(error, kind).toBeGreaterThan(least);
      expect(error, kind).toBeLessThan(most);
    }
    const mean = bias.reduce((sum, one) => sum + Math.abs(one.bias), 0) / bias.length;
    const [worst] = bias.toSorted((a, b) => Math.abs(b.bias) - Math.abs(a.bias));
    console.log(
      `mean |bias| ${mean.toFixed(3)} over ${bias.length} cells and ${keys} keys; worst ${worst?.cell} (${worst?.count}): ${worst?.bias.toFixed(2)}`,
    );
    expect(mean).toBeLessThanOrEqual(0.3);
  });
});

describe("forty keys over a small nation whose first draws sometimes fail the audit", () => {
  it("are redrawn within the rounding error; the bias of the published counts is printed beside that of the first draw", async () => {
    const keys = 40;
    const small = inventedPlan(["governance"]);
    const population = inventedPopulation({ municipality: 40, region: 18, agency: 24 });
    // Twelve regions answered, all alike.
    const regions = population.organisations.filter(({ type }) => type === "region").map(({ id }) => id);
    const units = inventedUnits(population, { seed: "redrawn", areas: ["governance"], rate: 0.75, skew: 1.5 }).map((unit): Unit => {
      const { organisation } = unit;
      const at = regions.indexOf(organisation);
      if (at < 0) return unit;
      return at < 12 ? { organisation, status: "answered", level: 0, areas: { governance: 0 } } : { organisation, status: "no-answer" };
    });
    const table = passed(aggregate({ plan: small, population, units }));
    const truth = countsByKey(table.cells);
    const sums = new Map<string, { published: number; first: number; times: number }>();
    let [redrawn, stopped] = [0, 0];
    for (let at = 0; at < keys; at += 1) {
      const draw = inventedDraw(`key ${at}`);
      const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };
      const made = await protect({ plan: small, population, units, draw, meta, counters: {} });
      const first = passed(await roundTable({ table: table, counters: {}, draw, base }));
      if (!made.ok) {
        stopped += 1;
        continue;
      }
      redrawn += made.value.private.redraws > 0 ? 1 : 0;
      for (const { row, variable, category, count } of made.value.cube.cells) {
        const key = cellKey(row, variable, category);
        if (count === null) continue;
        expect(Math.abs(count - (truth.get(key) ?? Number.NaN)), key).toBeLessThanOrEqual(4);
        const sum = sums.get(key) ?? { published: 0, first: 0, times: 0 };
        sums.set(key, { published: sum.published + count, first: sum.first + (first.get(key) ?? Number.NaN), times: sum.times + 1 });
      }
    }
    // Only cells that are always shown: where a floor hides some of the draws, the rest are biased for that reason.
    const alwaysShown = [...sums].filter(([, { times }]) => times === keys - stopped);
    const meanBias = (of: "published" | "first") =>
      alwaysShown.reduce((sum, [key, one]) => sum + one[of] / one.times - (truth.get(key) ?? 0), 0) / alwaysShown.length;
    const [published, before] = [meanBias("published"), meanBias("first")];
    console.log(
      `${keys} keys, ${redrawn} redrawn, ${stopped} stopped: mean bias ${published.toFixed(3)} published, ${before.toFixed(3)} in the first draw, over ${alwaysShown.length} cells`,
    );
    expect(Math.abs(published)).toBeLessThanOrEqual(0.3);
  });
});
