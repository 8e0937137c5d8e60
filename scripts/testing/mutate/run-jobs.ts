// Runs the jobs of try-mutant.ts in processes of Vitest, and ends those in which a mutant does not end.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Job, Jobs, Line } from "./try-mutant.ts";

export interface TimedJob extends Job {
  /** Milliseconds after which the job counts as one that never ends. */
  readonly limit: number;
}

export type Result = Exclude<Line, { readonly state: "begun" }>;

/** Jobs that one process takes: the modules of every mutant stay in its memory. */
const batch = 60;

/** Milliseconds between two looks at what the process has written. */
const interval = 250;

/** One result for each job, in any order; `at` is its place in the list. `folder` is emptied. @throws Error if Vitest itself fails */
export async function runJobs(folder: string, jobs: readonly TimedJob[], tell: (result: Result) => void): Promise<void> {
  const waiting = new Set(jobs.keys());
  while (waiting.size > 0) {
    const left = waiting.size;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const files = { results: join(folder, "results.jsonl"), jobs: join(folder, "jobs.json") };
    writeFileSync(files.results, "");
    writeFileSync(files.jobs, JSON.stringify({ results: files.results, jobs } satisfies Jobs));
    for (const at of [...waiting].slice(0, batch)) {
      const lines = [
        `import { runJob } from ${JSON.stringify(resolve("scripts/testing/mutate/try-mutant.ts"))};`,
        `await runJob(${at});`,
        "",
      ];
      writeFileSync(join(folder, `${at}.test.js`), lines.join("\n"));
    }
    const output = await follow(files, jobs, (result) => {
      waiting.delete(result.at);
      tell(result);
    });
    if (waiting.size === left) throw new Error(output);
  }
}

type Files = Readonly<Record<"results" | "jobs", string>>;

/** Follows one process to its end. Returns what it printed. */
async function follow(files: Files, jobs: readonly TimedJob[], tell: (result: Result) => void): Promise<string> {
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "scripts/testing/mutate/vitest.config.ts"];
  // In memory where that is possible: some tests write and remove thousands of files. Removed in the end, with what mutants leave.
  const temporary = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "mutate-"));
  const env = { ...process.env, MUTATE_JOBS: files.jobs, TMPDIR: temporary };
  // A group of its own, so that the processes below it can be ended with it.
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], detached: true, env });
  const stop = (): void => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    rmSync(temporary, { recursive: true, force: true });
  };
  process.once("exit", stop);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  let isRunning = true;
  const end = new Promise<void>((done) => {
    child.once("close", () => {
      isRunning = false;
      done();
    });
  });
  let [read, running, since] = [0, undefined as number | undefined, 0];
  const look = (): void => {
    const lines = readFileSync(files.results, "utf8").split("\n").slice(0, -1);
    for (const text of lines.slice(read)) {
      const line = JSON.parse(text) as Line;
      [running, since] = [line.state === "begun" ? line.at : undefined, performance.now()];
      if (line.state !== "begun") tell(line);
    }
    read = lines.length;
  };
  while (isRunning) {
    await Promise.race([end, new Promise((wake) => setTimeout(wake, interval))]);
    look();
    if (isRunning && running !== undefined && performance.now() - since > (jobs[running] as TimedJob).limit) {
      stop();
      await end;
    }
  }
  process.off("exit", stop);
  stop();
  look();
  if (running !== undefined) tell({ at: running, state: "killed", by: "it does not end, or ends the process" });
  return output;
}
