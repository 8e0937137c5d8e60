// Times the statistics: the full plan rounded and audited, and counting beside the bare parsing of the same rows.

import { spawnSync } from "node:child_process";
import { modelOf } from "../../method/model.ts";
import type { Place } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { readPopulation } from "../../repository/read-population.ts";
import { linksOf } from "../../statistics/disclosure/variable-links.ts";
import { aggregate } from "../../statistics/plan/aggregate.ts";
import { fullPlan } from "../../statistics/plan/plan.ts";
import { roundTable } from "../../statistics/rounding/systematic-rounding.ts";
import { inventedDraw, inventedNation } from "../statistics/invented-nation.ts";
import { protect } from "../statistics/protect.ts";
import type { Figure } from "./figure.ts";

/** Seconds for the full plan; counting as a multiple of bare parsing; megabytes. */
const limits = { protection: 60, counting: 1.5, memory: 512 } as const;

/** The full plan on an invented nation in the real frame. */
export interface ProtectTiming {
  readonly seconds: number;
  /** Seconds to count and round once, without any audit. */
  readonly bare: number;
  readonly cells: number;
  readonly attacked: number;
  readonly redraws: number;
}

/** Rounds and audits the full plan of the edition over the frame of 2026. `progress` is called after each variable. */
export async function timeProtection(place: Place, progress: (done: number, total: number) => void): Promise<ProtectTiming> {
  const model = modelOf(unwrap(readEdition(place, "2026")));
  const population = unwrap(readPopulation(place, "2026"));
  const plan = fullPlan(model);
  const units = inventedNation(population, { model, seed: "bench", rate: 0.6 });
  const began = performance.now();
  const table = unwrap(aggregate({ plan, population, units }));
  unwrap(await roundTable({ table, counters: {}, draw: inventedDraw("bench"), base: plan.base }));
  const rounded = performance.now();
  const made = unwrap(
    await protect({
      plan,
      population,
      units,
      draw: inventedDraw("bench"),
      meta: { round: "bench", release: "r1", edition: "2026", rehearsal: true },
      counters: {},
      links: linksOf(model),
      progress,
    }),
  );
  const { audit, redraws } = made.private;
  const [bare, seconds] = [(rounded - began) / 1000, (performance.now() - rounded) / 1000];
  return { seconds, bare, cells: made.cube.cells.length, attacked: audit.attacked, redraws };
}

/** Seconds to parse the rows and to count them, and peak memory beside that of a process that does nothing. */
export interface CountTiming {
  readonly organisations: number;
  readonly parse: number;
  readonly count: number;
  readonly megabytes: number;
  readonly idle: number;
}

/** Measured in a process of its own, so that no other memory is included. */
export function timeCounting(organisations: number): CountTiming {
  const program = `${import.meta.dirname}/statistics-counting.ts`;
  const run = (words: readonly string[]): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const idle = Number(run(["--print", "process.resourceUsage().maxRSS / 1024"]));
  return { organisations, idle, ...(JSON.parse(run([program, String(organisations)])) as Omit<CountTiming, "organisations" | "idle">) };
}

export function statisticsFigures(protection: ProtectTiming, counting: CountTiming): readonly Figure[] {
  const { seconds, bare, cells, attacked, redraws } = protection;
  const { organisations, parse, count, megabytes, idle } = counting;
  const many = organisations.toLocaleString("en-GB");
  return [
    {
      name: `round and audit the full plan: ${cells} cells, ${attacked} cells and unions attacked, ${redraws} redraws`,
      unit: "s",
      value: seconds,
      limit: limits.protection,
      floor: { name: "counting and rounding it once", value: bare },
    },
    {
      name: `count ${many} organisations`,
      unit: "s",
      value: count,
      limit: limits.counting * parse,
      floor: { name: "JSON.parse of the same rows", value: parse },
    },
    {
      name: `memory to count ${many} organisations`,
      unit: "MB",
      value: megabytes,
      limit: limits.memory,
      floor: { name: "a process that does nothing", value: idle },
    },
  ];
}
