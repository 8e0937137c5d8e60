// Decides how the statistics are timed: the full plan rounded and audited, and counting beside the bare parsing of the same rows.
import { spawnSync } from "node:child_process";
import { modelMeasures, modelOf } from "../method/model.ts";
import { type Place, readEdition, readMeasures, readPopulation, unwrap } from "../read.ts";
import { inventedDraw, inventedNation } from "../statistics/invented.ts";
import { linksOf } from "../statistics/links.ts";
import { fullPlan } from "../statistics/plan.ts";
import { protect } from "../statistics/protect.ts";

/** How long the full plan takes on an invented nation in the real frame, in seconds, and what was attacked. */
export interface ProtectTiming {
  readonly seconds: number;
  readonly cells: number;
  readonly attacked: number;
  readonly redraws: number;
}

/** Rounds and audits the full plan of the edition over the frame of 2026. `progress` is told after each variable. */
export async function timeProtection(place: Place, progress: (done: number, total: number) => void): Promise<ProtectTiming> {
  const model = modelOf(unwrap(readEdition(place, "2026")));
  const measures = modelMeasures(unwrap(readMeasures(place)));
  const ids = measures.map(({ id }) => id);
  const population = unwrap(readPopulation(place, "2026"));
  const began = performance.now();
  const made = unwrap(
    await protect({
      plan: fullPlan(model, measures),
      population,
      units: inventedNation(population, { model, measures: ids, seed: "bench", rate: 0.6 }),
      draw: inventedDraw("bench"),
      meta: { round: "bench", release: "r1", edition: "2026", rehearsal: true },
      counters: {},
      links: linksOf(model, ids),
      progress,
    }),
  );
  const { audit, redraws } = made.private;
  return { seconds: (performance.now() - began) / 1000, cells: made.cube.cells.length, attacked: audit.attacked, redraws };
}

/** Seconds that parsing the rows of so many invented organisations takes, and counting them beside it; and the most memory in all. */
export interface CountTiming {
  readonly organisations: number;
  readonly parse: number;
  readonly count: number;
  readonly megabytes: number;
}

/** Measured in a process of its own, so that nobody else's memory is counted. */
export function timeCounting(organisations: number): CountTiming {
  const program = `${import.meta.dirname}/statistics-counting.ts`;
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, String(organisations)], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return { organisations, ...(JSON.parse(stdout) as Omit<CountTiming, "organisations">) };
}

/** Two lines for the terminal. */
export function statisticsLines(protection: ProtectTiming, counting: CountTiming): readonly string[] {
  const { seconds, cells, attacked, redraws } = protection;
  const ratio = counting.count / counting.parse;
  return [
    `full plan rounded and audited: ${seconds.toFixed(1)} s (${cells} cells, ${attacked} cells and unions attacked, ${redraws} redraws)`,
    `${counting.organisations} organisations counted: ${counting.count.toFixed(2)} s, ${ratio.toFixed(2)} × JSON.parse of the same rows (${counting.parse.toFixed(2)} s), ${Math.round(counting.megabytes)} MB`,
  ];
}
