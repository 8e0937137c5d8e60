// Invented rounds for the tests of disclosure: who answers in which order, and what cell suppression would have published instead.

import { base } from "../../statistics/base.ts";
import type { Publication } from "../../statistics/disclosure/knowledge.ts";
import { type Aggregate, aggregate } from "../../statistics/plan/aggregate.ts";
import { type Protection, publishedRows } from "../../statistics/rounding/protect.ts";
import type { Population, TablePlan, Unit, Variable } from "../../statistics/schema.ts";
import { provedAnswers } from "./history.ts";
import { fromText, inventedDraw, inventedPopulation, inventedUnits } from "./invented-nation.ts";
import { inventedPlan } from "./invented-plan.ts";
import { protect } from "./protect.ts";

/** Response and level by type: a small nation, so that a thousand histories can be followed from the first merge to the last. */
const whole = inventedPlan([]);
const plan: TablePlan = {
  ...whole,
  families: whole.families.filter(({ id }) => id === "all" || id === "type"),
  variables: whole.variables.map((one) => ({ ...one, families: ["all", "type"] })),
};
const level = plan.variables[1] as Variable;
const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };

interface History {
  readonly population: Population;
  readonly units: readonly Unit[];
  /** The answered ones, in the order that they were merged. */
  readonly order: readonly Unit[];
  readonly coalition: ReadonlySet<string>;
}

function history(at: number): History {
  const seed = `history ${at}`;
  const size = (what: string, least: number) => least + Math.floor(10 * fromText(`${seed}|${what}`));
  const population = inventedPopulation({ municipality: size("m", 14), region: size("r", 12), agency: size("a", 12) });
  const units = inventedUnits(population, { seed, areas: [], rate: 0.75, skew: 0.7 });
  const order = units
    .filter(({ status }) => status === "answered")
    .toSorted((a, b) => fromText(seed + a.organisation) - fromText(seed + b.organisation));
  return { population, units, order, coalition: new Set(order.slice(0, 3).map(({ organisation }) => organisation)) };
}

function counted(population: Population, units: readonly Unit[]): Aggregate {
  const table = aggregate({ plan, population, units });
  if (!table.ok) throw new Error("invented units are countable");
  return table.value;
}

/** Cell suppression: true counts, with those from one to four withheld. */
function suppressed(table: Aggregate, release: string): Publication {
  const rows = publishedRows(table);
  const cells = table.cells.map(({ row, variable, category, count }) => {
    const isSmall = variable === "level" && count > 0 && count < base;
    return { row, variable, category, count: isSmall ? null : count };
  });
  return {
    cube: { schema: "infosaktrappan-cube/2", ...meta, release, base, rows, variables: plan.variables, cells },
    table,
    isSuppressed: true,
  };
}

/** In so many rounds of a hundred, an error is found after publication. */
const erroneous = 34;

/** The units as they should have been: unchanged in one of four corrections, another level for at least half of them in the others. */
function corrected(at: number, units: readonly Unit[]): readonly Unit[] {
  const chance = (what: string) => fromText(`history ${at}|${what}`);
  if (chance("only the text") < 0.25) return units;
  const share = 0.5 + 0.5 * chance("how many");
  return units.map((unit) =>
    unit.level === undefined || chance(`wrong ${unit.organisation}`) >= share
      ? unit
      : { ...unit, level: (unit.level + 1 + Math.floor(4 * chance(`right ${unit.organisation}`))) % 5 },
  );
}

/** A round's releases: one, or two where an error was found and the correction passes the audit together with the first. */
async function releasesOf(at: number, { population, units }: History): Promise<readonly Protection[]> {
  const input = { plan, population, draw: inventedDraw(`history ${at}`) };
  const first = await protect({ ...input, units, meta, counters: {} });
  if (!first.ok) return [];
  if (fromText(`history ${at}|is corrected`) >= erroneous / 100) return [first.value];
  const { cube, counters, private: confidential } = first.value;
  const earlier = [{ cube, table: confidential.table }];
  const second = await protect({ ...input, units: corrected(at, units), meta: { ...meta, release: "r2" }, counters, earlier });
  return second.ok ? [first.value, second.value] : [first.value];
}

/**
 * The number of answers in so many rounds, and how many of them an outsider and a coalition of three can prove from everything that
 * each round published. A correction that is refused is not published, as in reality.
 */
export async function releasedOnce(rounds: number) {
  const result = { answers: 0, toOutsider: 0, toCoalition: 0, stopped: 0, errors: 0, corrections: 0 };
  for (let at = 0; at < rounds; at += 1) {
    const round = history(at);
    const releases = await releasesOf(at, round);
    if (releases.length === 0) {
      result.stopped += 1;
      continue;
    }
    if (fromText(`history ${at}|is corrected`) < erroneous / 100) result.errors += 1;
    if (releases.length > 1) result.corrections += 1;
    const publications = releases.map(({ cube, private: { table } }) => ({ cube, table }));
    result.answers += round.order.length;
    result.toOutsider += (await provedAnswers({ publications, links: [], coalition: new Set() }, level)).length;
    result.toCoalition += (await provedAnswers({ publications, links: [], coalition: round.coalition }, level)).length;
  }
  return result;
}

/** The same attack by an outsider when a release with cell suppression follows every merge. */
export async function releasedAlways(rounds: number) {
  const result = { answers: 0, proved: 0 };
  for (let at = 0; at < rounds; at += 1) {
    const { population, order } = history(at);
    const publications = order.map((_, merges) => suppressed(counted(population, order.slice(0, merges + 1)), `r${merges + 1}`));
    result.answers += order.length;
    result.proved += (await provedAnswers({ publications, links: [], coalition: new Set() }, level)).length;
  }
  return result;
}
