// Runs the jobs of try-mutant.ts in processes of Vitest, and ends those in which a mutant does not end.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Job, Line } from "./try-mutant.ts";

export type Result = Exclude<Line, { readonly state: "begun" }>;

/** Jobs that one process takes: the modules of every mutant stay in its memory. */
const batch = 60;

/** Milliseconds between two looks at what the process has written. */
const interval = 250;

const program = JSON.stringify(resolve("scripts/testing/mutate/try-mutant.ts"));

/** One result for each job, in any order; `at` is its place in the list. `folder` is emptied. @throws Error if Vitest itself fails */
export async function runJobs(folder: string, jobs: readonly Job[], tell: (result: Result) => void): Promise<void> {
  const waiting = new Set(jobs.keys());
  while (waiting.size > 0) {
    const left = waiting.size;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const results = join(folder, "results.jsonl");
    writeFileSync(results, "");
    for (const at of [...waiting].slice(0, batch)) {
      const call = `await runJob(${at}, ${JSON.stringify(jobs[at])}, ${JSON.stringify(results)});`;
      writeFileSync(join(folder, `${at}.test.js`), `import { runJob } from ${program};\n${call}\n`);
    }
    await follow(folder, jobs, (result) => {
      waiting.delete(result.at);
      tell(result);
    });
    if (waiting.size === left) throw new Error(readFileSync(join(folder, "output.txt"), "utf8"));
  }
}

/** Follows one process to its end. What it prints is in `output.txt`. */
async function follow(folder: string, jobs: readonly Job[], tell: (result: Result) => void): Promise<void> {
  const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "scripts/testing/mutate/vitest.config.ts"];
  // In memory where that is possible: some tests write and remove thousands of files. Removed in the end, with what mutants leave.
  const temporary = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "mutate-"));
  const env = { ...process.env, MUTATE_JOBS: folder, TMPDIR: temporary };
  const output = openSync(join(folder, "output.txt"), "w");
  // A group of its own, so that the processes below it can be ended with it.
  const child = spawn(process.execPath, args, { stdio: ["ignore", output, output], detached: true, env });
  const stop = (): void => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    rmSync(temporary, { recursive: true, force: true });
  };
  process.once("exit", stop);
  let [read, running, since] = [0, undefined as number | undefined, 0];
  const look = (): void => {
    const lines = readFileSync(join(folder, "results.jsonl"), "utf8").split("\n").slice(0, -1);
    for (const text of lines.slice(read)) {
      const line = JSON.parse(text) as Line;
      [running, since] = [line.state === "begun" ? line.at : undefined, performance.now()];
      if (line.state !== "begun") tell(line);
    }
    read = lines.length;
    if (running !== undefined && performance.now() - since > (jobs[running] as Job).limit) stop();
  };
  const looking = setInterval(look, interval);
  await once(child, "close");
  clearInterval(looking);
  process.off("exit", stop);
  stop();
  look();
  if (running !== undefined) tell({ at: running, state: "killed", by: "it does not end, or ends the process" });
}
