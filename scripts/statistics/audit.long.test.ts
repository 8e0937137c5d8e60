import { describe, expect, it } from "vitest";
import { aggregate } from "./aggregate.ts";
import { roundTable } from "./controlled-rounding.ts";
import { intervalsOf, targetsOf } from "./intervals.ts";
import { fromText, inventedDraw, inventedModel, inventedNation, inventedPopulation } from "./invented.ts";
import { systemOf } from "./knowledge.ts";
import { fullPlan } from "./plan.ts";
import { assemble } from "./protect.ts";
import { withProgram } from "./solver.ts";

const model = inventedModel();
const measures = ["gap-list", "incident-page"];
const plan = fullPlan(
  model,
  measures.map((id) => ({ id })),
);
const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };

describe("the truth", () => {
  it("lies inside the least and the most of every one of 30,000 attacked cells and unions", { timeout: 3_600_000 }, async () => {
    let [checked, widths] = [0, 0];
    for (let nation = 0; checked < 30_000; nation += 1) {
      const seed = `audited ${nation}`;
      const population = inventedPopulation({ municipality: 100 + Math.floor(190 * fromText(seed)), region: 20, agency: 120 });
      const units = inventedNation(population, { model, measures, seed, rate: 0.5 + 0.4 * fromText(`${seed}|rate`) });
      const table = aggregate({ plan, population, units });
      if (!table.ok) throw new Error("invented units are countable");
      const counts = await roundTable({ table: table.value, variables: plan.variables, counters: {}, draw: inventedDraw(seed) });
      if (!counts.ok) throw new Error("the invented table can be rounded");
      const publication = { cube: assemble({ plan, meta }, table.value, counts.value), table: table.value };
      for (const variable of plan.variables) {
        const system = systemOf({ publications: [publication], links: [], insiders: new Set() }, variable);
        const targets = targetsOf(system).filter(({ row }) => row !== null);
        const program = { lower: system.lower, upper: system.upper, constraints: system.constraints, whole: false };
        await withProgram(program, (session) => {
          for (const target of targets) {
            const costs = program.lower.map((_, column) => (target.columns.includes(column) ? 1 : 0));
            const [low, high] = [session.minimize(costs), session.minimize(costs.map((cost) => -cost))];
            if (low.status !== "optimal" || high.status !== "optimal") return expect.fail(`${seed}: what is known contradicts itself`);
            const truth = target.columns.reduce((sum, column) => sum + (system.truth[column] ?? 0), 0);
            if (!(truth >= low.objective - 1e-6 && truth <= -high.objective + 1e-6)) expect.fail(`${seed}: ${target.row} ${variable.id}`);
            checked += 1;
            widths += -high.objective - low.objective;
          }
        });
      }
    }
    console.log(`${checked} cells and unions, the truth inside each; mean width ${(widths / checked).toFixed(1)}`);
    expect(checked).toBeGreaterThanOrEqual(30_000);
  });

  it("is never missed by the audit's own intervals either, which stop as soon as a cell is safe", async () => {
    const population = inventedPopulation({ municipality: 150, region: 20, agency: 100 });
    const table = aggregate({ plan, population, units: inventedNation(population, { model, measures, seed: "own", rate: 0.7 }) });
    if (!table.ok) throw new Error("invented units are countable");
    const counts = await roundTable({ table: table.value, variables: plan.variables, counters: {}, draw: inventedDraw("own") });
    if (!counts.ok) throw new Error("the invented table can be rounded");
    const publication = { cube: assemble({ plan, meta }, table.value, counts.value), table: table.value };
    const [, level] = plan.variables;
    if (!level) throw new Error("the plan has a level");
    const system = systemOf({ publications: [publication], links: [], insiders: new Set() }, level);
    const targets = targetsOf(system);
    const program = { lower: system.lower, upper: system.upper, constraints: system.constraints, whole: false };
    const found = await intervalsOf({ program, targets, truth: system.truth, isSafe: (_, { low, high }) => high - low >= 4 });
    found.forEach(({ low, high }, at) => {
      const truth = (targets[at]?.columns ?? []).reduce((sum, column) => sum + (system.truth[column] ?? 0), 0);
      expect(low).toBeLessThanOrEqual(truth);
      expect(high).toBeGreaterThanOrEqual(truth);
    });
  });
});
