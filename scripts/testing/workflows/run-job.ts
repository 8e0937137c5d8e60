// Runs one job of a workflow on this machine: each `run:` with bash, each action by its stand-in.
import { spawn } from "node:child_process";
import { chmodSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { actions } from "./actions.ts";
import { type Contexts, fill, holds, type Status, valueIn } from "./expressions.ts";
import { type Access, hostedRunner } from "./local-forge.ts";

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly shell?: string;
}

export interface Job {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  /** `inherit`: a called workflow's own environments have their secrets. */
  readonly secrets?: string;
  readonly "runs-on"?: unknown;
  readonly environment?: string | { readonly name: string };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, unknown>> };
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}

interface StepDone {
  readonly name: string;
  readonly ok: boolean;
  readonly said: string;
}

export interface JobDone {
  readonly name: string;
  readonly ok: boolean;
  /** Steps that ran, in order, without skipped ones. */
  readonly steps: readonly StepDone[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What its steps have set for the later ones. */
  readonly env: Readonly<Record<string, string>>;
}

export interface JobToRun {
  readonly job: Job;
  /** As GitHub shows it. */
  readonly name: string;
  /** A folder of the job's own. */
  readonly folder: string;
  /** All but `steps`, `env` and `runner`. */
  readonly contexts: Contexts;
  readonly access: Omit<Access, "permissions">;
  readonly ref: string;
  readonly programs: Readonly<Record<string, string>>;
  /** Of the workflow, for steps that name none. */
  readonly shell: string | undefined;
  readonly attempt: string;
}

export async function runJob(asked: JobToRun): Promise<JobDone> {
  const { job, name, folder, contexts, ref, programs, shell: usual, attempt } = asked;
  const access: Access = { ...asked.access, permissions: job.permissions ?? {} };
  const at = mkdtempSync(join(folder, "job-"));
  const [bin, temp, workspace, home] = ["bin", "temp", "work", "home"].map((one) => join(at, one)) as [string, string, string, string];
  for (const one of [bin, temp, workspace, home]) mkdirSync(one);
  const files = { output: join(at, "output"), env: join(at, "env"), path: join(at, "path"), summary: join(at, "summary.md") };
  writeFileSync(join(at, "access.json"), JSON.stringify(access));
  const gh = join(import.meta.dirname, "gh.ts");
  if (!Object.hasOwn(programs, "node")) symlinkSync(process.execPath, join(bin, "node"));
  putProgram(join(bin, "gh"), `#!/bin/sh\nexec "${process.execPath}" "${gh}" "${join(at, "access.json")}" "$@"\n`);
  for (const [program, script] of Object.entries(programs)) putProgram(join(bin, program), script);
  const label = String([valueIn(job["runs-on"], contexts)].flat()[0] ?? "");
  const given = {
    PATH: `${bin}:${process.env.PATH ?? ""}`,
    HOME: home,
    CI: "true",
    // Not GitHub's: what it has compiled of the packages does not change with the job.
    ...(process.env.NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }),
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_ENV: files.env,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_RUN_ATTEMPT: attempt,
    RUNNER_TEMP: temp,
    RUNNER_ENVIRONMENT: hostedRunner.test(label) ? "github-hosted" : "self-hosted",
  };
  const steps: StepDone[] = [];
  const groups: number[] = [];
  const outputsOf: Record<string, { outputs: Record<string, string> }> = {};
  let [status, env]: [Status, Readonly<Record<string, string>>] = ["success", {}];
  const known = (): Contexts => ({ ...contexts, env, runner: { temp }, steps: outputsOf });
  for (const step of job.steps ?? []) {
    if (!holds(step.if, known(), status)) continue;
    for (const file of [files.output, files.env]) writeFileSync(file, "");
    const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, fill(String(value), known())]));
    const done = step.uses ? callAction(step, known()) : await runStep(step, { ...given, ...env, ...own });
    steps.push({ name: step.name, ...done });
    if (!done.ok) status = "failure";
    env = { ...env, ...Object.fromEntries(assignments(files.env)) };
    if (step.id) outputsOf[step.id] = { outputs: Object.fromEntries(assignments(files.output)) };
  }
  for (const group of groups) endGroup(group);
  const outputs = Object.fromEntries(Object.entries(job.outputs ?? {}).map(([key, value]) => [key, fill(value, known())]));
  const summary = existsSync(files.summary) ? readFileSync(files.summary, "utf8") : "";
  return { name, ok: status === "success", steps, outputs, summary, env };

  function callAction({ uses = "", with: words = {} }: Step, contexts: Contexts): Omit<StepDone, "name"> {
    const [action = ""] = uses.split("@");
    const called = actions[action];
    if (!called) throw new Error(`no stand-in for ${uses}`);
    const filled = Object.fromEntries(Object.entries(words).map(([key, value]) => [key, fill(String(value), contexts)]));
    const { ok, said } = called({ access, workspace, with: filled, ref });
    return { ok, said };
  }

  /** Its processes in the background go on until the job ends, as on a runner; what they write is not waited for. */
  async function runStep(
    { run = "", shell = usual }: Step,
    environment: Readonly<Record<string, string>>,
  ): Promise<Omit<StepDone, "name">> {
    const [script, log] = [join(at, "step.sh"), join(at, `log-${steps.length}`)];
    writeFileSync(script, run);
    const out = openSync(log, "w");
    const words = shell === "bash" ? ["--noprofile", "--norc", "-eo", "pipefail"] : ["-e"];
    const child = spawn("bash", [...words, script], { cwd: workspace, env: environment, stdio: ["ignore", out, out], detached: true });
    if (child.pid !== undefined) groups.push(child.pid);
    const code = await new Promise<number | null>((end) => child.on("exit", end));
    closeSync(out);
    return { ok: code === 0, said: readFileSync(log, "utf8") };
  }
}

/** Ends what a step has left in the background. */
function endGroup(group: number): void {
  try {
    process.kill(-group, "SIGKILL");
  } catch {
    // All of it has ended.
  }
}

function putProgram(file: string, script: string): void {
  writeFileSync(file, script);
  chmodSync(file, 0o755);
}

/** `name=value`, or `name<<mark` with lines up to the mark. */
function assignments(file: string): readonly (readonly [string, string])[] {
  const lines = readFileSync(file, "utf8").split("\n");
  const found: (readonly [string, string])[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, name = "", sign, rest = ""] = /^([\w-]+)(=|<<)(.*)$/.exec(lines[at] ?? "") ?? [];
    if (sign === "=") found.push([name, rest]);
    if (sign !== "<<") continue;
    const end = lines.indexOf(rest, at + 1);
    found.push([name, lines.slice(at + 1, end).join("\n")]);
    at = end;
  }
  return found;
}
