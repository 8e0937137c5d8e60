// Runs inside Vitest: one job of mutate.ts, which is a test file that may notice a mutant, until the first test that does.
import { appendFileSync, readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, type RunnerTask, type RunnerTestSuite } from "vitest";
import { importWithFault } from "../pins/plant.ts";
import { type Mutant, mutated } from "./mutants.ts";

/** Without a mutant: what the tests run is measured instead. */
export interface Job {
  readonly mutant?: Mutant;
  readonly test: string;
  /** Milliseconds after which the job counts as one that never ends. */
  readonly limit: number;
}

/** A line is written when a job begins, and one when it has ended. */
export type Line =
  | { readonly at: number; readonly state: "begun" | "survived" }
  | { readonly at: number; readonly state: "killed"; readonly by: string }
  | ({ readonly at: number; readonly state: "measured" } & Measured);

export interface Measured {
  readonly milliseconds: number;
  /** The tests by their full titles, and those that failed. */
  readonly titles: readonly string[];
  readonly failed: readonly string[];
  /** What was entered by the tests, or before them as the file was loaded: `file:start`. */
  readonly functions: readonly string[];
}

/** The job with this number. To be called while Vitest collects. `results`: the file of the lines. */
export async function runJob(at: number, { mutant, test }: Job, results: string): Promise<void> {
  const write = (line: Line): void => appendFileSync(results, `${JSON.stringify(line)}\n`);
  write({ at, state: "begun" });
  if (mutant) await attack(at, mutant, { test, write });
  else await measure(test, (measured) => write({ at, state: "measured", ...measured }));
}

const tasksBelow = (suite: RunnerTestSuite): readonly RunnerTask[] =>
  suite.tasks.flatMap((task) => (task.type === "suite" ? [task, ...tasksBelow(task)] : [task]));

interface Attacked {
  readonly test: string;
  readonly write: (line: Line) => void;
}

async function attack(at: number, mutant: Mutant, { test, write }: Attacked): Promise<void> {
  let isKilled = false;
  const killed = (by: string): void => {
    if (!isKilled) write({ at, state: "killed", by: `${test}: ${by}` });
    isKilled = true;
  };
  afterEach(({ task }) => {
    if (task.result?.state !== "fail") return;
    killed(task.fullTestName);
    for (const one of tasksBelow(task.file)) if (!one.result) one.mode = "skip";
  });
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads here which fixtures are wanted
  afterAll(({}, suite) => {
    // A suite that failed before its tests, or in cleaning up.
    const failed = [suite, ...tasksBelow(suite)].find(({ result }) => (result?.errors?.length ?? 0) > 0);
    if (failed) killed(failed.name);
    if (!isKilled) write({ at, state: "survived" });
  });
  try {
    await importWithFault(test, { file: mutant.file, source: mutated(readFileSync(mutant.file, "utf8"), mutant) });
  } catch {
    killed("cannot be loaded");
  }
}

async function measure(test: string, done: (measured: Measured) => void): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  const started = performance.now();
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads here which fixtures are wanted
  afterAll(async ({}, suite) => {
    const milliseconds = performance.now() - started;
    const { result } = await session.post("Profiler.takePreciseCoverage");
    session.disconnect();
    const own = result.filter(({ url }) => url.startsWith("file:"));
    const functions = own.flatMap(({ url, functions }) => {
      const file = relative(process.cwd(), fileURLToPath(url));
      return functions.flatMap(({ ranges: [range] }) => (range && range.count > 0 ? [`${file}:${range.startOffset}`] : []));
    });
    const tests = tasksBelow(suite).filter((one) => one.type === "test");
    const failed = tests.filter(({ result }) => result?.state === "fail");
    done({ milliseconds, functions, titles: tests.map((one) => one.fullTestName), failed: failed.map((one) => one.fullTestName) });
  });
  await import(new URL(`../../../${test}`, import.meta.url).href);
}
