// Runs inside Vitest: one job of mutate.ts, which is the tests that may notice a mutant, until the first that does.
import { appendFileSync, readFileSync } from "node:fs";
import { Session } from "node:inspector";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, type RunnerTask, type RunnerTestSuite } from "vitest";
import { importWithFault, reaches } from "../pins/plant.ts";
import { type Mutant, mutated } from "./mutants.ts";

/** Test files, each with the full titles of the tests that are to run. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

export interface Jobs {
  /** Where each job writes a line when it begins and one when it has ended. */
  readonly results: string;
  readonly jobs: readonly Job[];
}

/** Without a mutant: what each test runs is measured instead. */
export interface Job {
  readonly mutant?: Mutant;
  readonly tests: Chosen;
  /** The modules whose functions are looked for. */
  readonly sources?: readonly string[];
}

export type Line =
  | { readonly at: number; readonly state: "begun" | "survived" }
  | { readonly at: number; readonly state: "killed"; readonly by: string }
  | { readonly at: number; readonly state: "measured"; readonly reached: readonly Reached[] };

export interface Reached {
  readonly file: string;
  readonly title: string;
  readonly milliseconds: number;
  readonly failed: boolean;
  /** Those that the test enters, as `file:start`, and those that its file has entered before it, outside any test. */
  readonly functions: readonly string[];
  /** Those that its file loads. */
  readonly modules: readonly string[];
}

/** Stands for all tests of a file. */
export const allTitles = "*";

/** The job with this number. To be called while Vitest collects. */
export async function runJob(at: number): Promise<void> {
  const { results, jobs } = JSON.parse(readFileSync(process.env["MUTATE_JOBS"] ?? "", "utf8")) as Jobs;
  const { mutant, tests, sources = [] } = jobs[at] as Job;
  const write = (line: Line): void => appendFileSync(results, `${JSON.stringify(line)}\n`);
  write({ at, state: "begun" });
  const source = mutant === undefined ? undefined : mutated(readFileSync(mutant.file, "utf8"), mutant);
  const ended = mutant === undefined ? measure(sources, (reached) => write({ at, state: "measured", reached })) : verdict(at, write);
  const load = async (file: string, titles: readonly string[]): Promise<void> => {
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads here which fixtures are wanted
    beforeAll(({}, suite) => void keep(suite, titles));
    try {
      await (mutant && source !== undefined
        ? importWithFault(file, { file: mutant.file, source })
        : import(new URL(`../../../${file}`, import.meta.url).href));
    } catch {
      ended(`${file}: cannot be loaded`);
    }
  };
  for (const [file, titles] of Object.entries(tests)) describe(file, () => load(file, titles));
}

/** Skips all tests but those with these full titles. Returns whether any is left. */
function keep(suite: RunnerTestSuite, titles: readonly string[]): boolean {
  if (titles.includes(allTitles)) return true;
  let isAny = false;
  for (const task of suite.tasks) {
    const isKept = task.type === "suite" ? keep(task, titles) : titles.includes(titleOf(task));
    if (!isKept) task.mode = "skip";
    isAny ||= isKept;
  }
  return isAny;
}

/** The names from the `describe` of its file down. */
function namesOf(task: RunnerTask): readonly string[] {
  return [...(task.suite ? namesOf(task.suite) : []), task.name];
}

const fileOf = (task: RunnerTask): string => namesOf(task)[0] ?? "";
const titleOf = (task: RunnerTask): string => namesOf(task).slice(1).join(" > ");

function verdict(at: number, write: (line: Line) => void): (by: string) => void {
  let isKilled = false;
  const killed = (by: string): void => {
    if (!isKilled) write({ at, state: "killed", by });
    isKilled = true;
  };
  afterEach(({ task }) => {
    if (task.result?.state !== "fail") return;
    killed(`${fileOf(task)}: ${titleOf(task)}`);
    skipAll(task.file);
  });
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads here which fixtures are wanted
  afterAll(({}, suite) => {
    // A suite that failed before its tests, or in cleaning up.
    const failed = suites(suite).find(({ result }) => (result?.errors?.length ?? 0) > 0);
    if (failed) killed(failed.name);
    if (!isKilled) write({ at, state: "survived" });
  });
  return killed;
}

function suites(suite: RunnerTestSuite): readonly RunnerTestSuite[] {
  return [suite, ...suite.tasks.flatMap((task) => (task.type === "suite" ? suites(task) : []))];
}

function skipAll(suite: RunnerTestSuite): void {
  for (const task of suite.tasks) {
    if (!task.result) task.mode = "skip";
    if (task.type === "suite") skipAll(task);
  }
}

function measure(sources: readonly string[], done: (reached: readonly Reached[]) => void): (by: string) => void {
  const session = new Session();
  session.connect();
  const take = (): readonly string[] => {
    let found: readonly string[] = [];
    session.post("Profiler.takePreciseCoverage", (_, answer) => {
      found = answer.result.flatMap(({ url, functions }) => {
        const file = url.startsWith("file:") ? relative(process.cwd(), fileURLToPath(url)) : "";
        if (!sources.includes(file)) return [];
        return functions.flatMap(({ ranges: [range] }) => (range && range.count > 0 ? [`${file}:${range.startOffset}`] : []));
      });
    });
    return found;
  };
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  const reached: Omit<Reached, "modules">[] = [];
  const outside = new Map<string, readonly string[]>();
  let [began, started] = ["", 0];
  beforeEach(({ task }) => {
    began = fileOf(task);
    outside.set(began, [...(outside.get(began) ?? []), ...take()]);
    started = performance.now();
  });
  afterEach(({ task }) => {
    const milliseconds = performance.now() - started;
    reached.push({ file: began, title: titleOf(task), milliseconds, failed: task.result?.state === "fail", functions: take() });
  });
  afterAll(() => {
    session.disconnect();
    const modules = new Map([...outside.keys()].map((file) => [file, sources.filter((source) => reaches(file, source))]));
    const all = reached.map((one) => ({
      ...one,
      functions: [...new Set([...one.functions, ...(outside.get(one.file) ?? [])])],
      modules: modules.get(one.file) ?? [],
    }));
    done(all);
  });
  return (by) => {
    throw new Error(by);
  };
}
