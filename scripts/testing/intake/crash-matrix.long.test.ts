/**
 * Every fault before and after every I/O operation of the intake, each in a run of its own (about 1,300), and random pairs of them.
 * A run draws 1,000 pairs anew: more at a time found nothing that the single faults and a thousand pairs had not, and took an hour.
 * CRASH_PAIRS=5000 tries more; SEED repeats the pairs of an earlier run.
 */
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportProgress } from "../../core/progress.ts";
import type { SealedEnvelope } from "../../envelope/seal.ts";
import { type InventedStore, inventStore } from "../forge/invented-store.ts";
import * as fc from "../properties.ts";
import { trust } from "../trust/trustees.ts";
import { type Fault, faultKinds, type Mutant, type Outcome, runWithFaults } from "./crash-matrix.ts";
import { mutants } from "./intake-mutants.ts";

const { verifyRound } = trust;

let store: InventedStore;
let envelopes: readonly SealedEnvelope[];
let points: number;
const run = (faults: readonly Fault[], mutant?: Mutant) =>
  runWithFaults({ store, envelopes, verifyRound, faults, ...(mutant ? { mutant } : {}) });
beforeAll(async () => {
  store = await inventStore();
  envelopes = [await store.sealOne(), await store.sealOne(1), await store.sealOne(2)];
  points = (await run([])).points;
});
afterAll(() => rmSync(store.folder, { recursive: true, force: true }));

const nothingLost = { lost: 0, duplicates: 0, doubled: 0, left: 0 };
const pairCount = Number(process.env["CRASH_PAIRS"] ?? 1_000);

/** Totals for the log: each case has been judged by then. */
interface Tally {
  readonly cases: Set<string>;
  readonly outcomes: Outcome[];
  milliseconds: number;
}
const tallies = new Map<string, Tally>();
/** Operations in the run with one fault: where a second can occur. */
const reach = new Map<Fault, number>();

async function judge(name: string, faults: readonly Fault[], mostRestarts: number): Promise<void> {
  const tally = tallies.get(name) ?? { cases: new Set(), outcomes: [], milliseconds: 0 };
  tallies.set(name, tally);
  const began = performance.now();
  const outcome = await run(faults);
  tally.milliseconds += performance.now() - began;
  tally.cases.add(JSON.stringify(faults));
  tally.outcomes.push(outcome);
  const [alone, second] = faults;
  if (alone && !second) reach.set(alone, outcome.points);
  expect(outcome, JSON.stringify(faults)).toMatchObject({ ...nothingLost, acknowledged: envelopes.length });
  expect(outcome.restarts, JSON.stringify(faults)).toBeLessThanOrEqual(mostRestarts);
}

/** As many cases at once as there are cores: a case mostly waits for Git. */
async function judgeAll(name: string, cases: readonly (readonly Fault[])[], mostRestarts: number): Promise<void> {
  const { progress, finish } = reportProgress();
  const shared = cases.values();
  let done = 0;
  const worker = async (): Promise<void> => {
    for (const faults of shared) {
      await judge(name, faults, mostRestarts);
      progress(name, ++done, cases.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  finish();
}

function summaryOf(name: string, { cases, outcomes, milliseconds }: Tally): string {
  const sum = (of: (one: Outcome) => number): number => outcomes.reduce((all, one) => all + of(one), 0);
  const restarts = Map.groupBy(outcomes, (one) => one.restarts);
  const spread = [...restarts].toSorted(([a], [b]) => a - b).map(([count, all]) => `${all.length} with ${count}`);
  return [
    `${name}: ${cases.size} cases, ${sum((one) => one.occurred)} faults occurred`,
    `${sum((one) => one.acknowledged)} acknowledged, ${sum((one) => one.lost)} of them lost, ${sum((one) => one.duplicates)} duplicates`,
    `${sum((one) => one.restarts)} restarts (${spread.join(", ")})`,
    `${Math.round(milliseconds / outcomes.length)} ms a case`,
  ].join("; ");
}

test("no fault, before or after any operation, loses or duplicates anything", async () => {
  expect(points).toBeGreaterThan(50);
  expect(faultKinds.length).toBeGreaterThanOrEqual(10);
  const singles = Array.from({ length: points }, (_, point) =>
    (["before", "after"] as const).flatMap((when) => faultKinds.map((kind) => [{ point, when, kind }])),
  );
  await judgeAll("one fault", singles.flat(), 1);
});

const keyOf = ({ point, when, kind }: Fault): string => `${String(point).padStart(4, "0")} ${when} ${kind}`;

/** Distinct pairs of faults that both occur: the second comes later in the run that the first gave alone, after its restart too. */
function inventPairs(count: number, seed: number): readonly (readonly Fault[])[] {
  const when = fc.constantFrom("before" as const, "after" as const);
  const kind = fc.constantFrom(...faultKinds);
  const drawn = fc.record({ first: fc.nat({ max: reach.size - 1 }), after: fc.nat({ max: 100_000 }), when, kind });
  // Sorted by point, not by when the runs ended: a seed must give the same pairs again.
  const alone = [...reach].toSorted(([one], [other]) => keyOf(one).localeCompare(keyOf(other)));
  const pairs = fc.sample(drawn, { numRuns: 2 * count, seed }).flatMap(({ first, after, ...other }) => {
    const [one, runs] = alone[first] as readonly [Fault, number];
    const left = runs - one.point - 1;
    return left > 0 ? [[one, { point: one.point + 1 + (after % left), ...other }]] : [];
  });
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()].slice(0, count);
}

test("random pairs of faults lose nothing, duplicate nothing, and need at most three restarts", async () => {
  const seed = Number(process.env["SEED"] ?? Date.now() % 2 ** 31);
  console.info(`SEED=${seed} gives these pairs again`);
  const pairs = inventPairs(pairCount, seed);
  expect(pairs).toHaveLength(pairCount);
  await judgeAll("two faults", pairs, 3);
});

test("every case was tried, and every fault of theirs occurred", () => {
  for (const [name, tally] of tallies) console.info(summaryOf(name, tally));
  const all = [...tallies.values()];
  expect(all.map(({ cases }) => cases.size)).toEqual([points * 2 * faultKinds.length, pairCount]);
  // One fault in each of the first kind of case, two in each of the second.
  for (const [at, { outcomes }] of all.entries()) expect(outcomes.filter((one) => one.occurred !== at + 1)).toEqual([]);
});

describe("a mutation of the intake is detected by one power cut or one failed operation", () => {
  test.each(Object.entries(mutants))("%s", async (_, mutant) => {
    for (let point = 0; point < points; point++) {
      for (const when of ["before", "after"] as const) {
        for (const kind of ["power", "EIO"] as const) {
          const { lost, duplicates, doubled, left } = await run([{ point, when, kind }], mutant);
          if (lost + duplicates + doubled + left > 0) return;
        }
      }
    }
    throw new Error("nothing detected it");
  });
});
