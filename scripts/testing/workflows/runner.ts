// Runs the commands of a workflow's job on this machine, as GitHub's runner would.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { parse } from "yaml";

export interface JobToRun {
  readonly workflow: string;
  readonly job: string;
  /** The checkout that the job starts from. */
  readonly workspace: string;
  /** What each expression of the workflow stands for; one that is missing is a fault of the test. */
  readonly values: Readonly<Record<string, string>>;
  /** Programs that must not be reached, and what stands in their place: a shell script. */
  readonly instead: Readonly<Record<string, string>>;
}

interface StepDone {
  readonly name: string;
  readonly status: number;
  readonly said: string;
}

export interface JobDone {
  readonly ok: boolean;
  /** Steps that ran, in order; those passed over are not there. */
  readonly steps: readonly StepDone[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly steps: readonly Step[];
  readonly outputs?: Readonly<Record<string, string>>;
}

/** Every `run:` of the job with bash; what `uses:` an action is passed over, for the workspace stands in its place. */
export function runJob({ workflow, job, workspace, values, instead }: JobToRun): JobDone {
  const { steps, outputs = {} } = (parse(workflow) as { readonly jobs: Readonly<Record<string, Job>> }).jobs[job] as Job;
  const runner = mkdtempSync(join(tmpdir(), "runner-"));
  const known = new Map(Object.entries(values));
  const done: StepDone[] = [];
  const summary = join(runner, "summary.md");
  mkdirSync(join(runner, "bin"));
  mkdirSync(join(runner, "temp"));
  for (const [name, script] of Object.entries(instead)) put(join(runner, "bin", name), script);
  try {
    for (const step of steps) {
      if (step.run === undefined || done.some((one) => one.status !== 0) || !holds(step.if, known)) continue;
      const output = join(runner, `output-${done.length}`);
      const env = {
        ...Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(String(value), known)])),
        PATH: `${join(runner, "bin")}${delimiter}${process.env.PATH ?? ""}`,
        HOME: runner,
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: join(runner, "temp"),
      };
      put(join(runner, "step.sh"), step.run);
      const { status, stdout, stderr } = spawnSync("bash", ["-e", join(runner, "step.sh")], { cwd: workspace, env, encoding: "utf8" });
      done.push({ name: step.name, status: status ?? -1, said: stdout + stderr });
      if (step.id !== undefined) for (const [name, value] of outputsIn(output)) known.set(`steps.${step.id}.outputs.${name}`, value);
    }
    const given = Object.entries(outputs).map(([name, value]) => [name, fill(value, known, "")]);
    return {
      ok: done.every((one) => one.status === 0),
      steps: done,
      outputs: Object.fromEntries(given),
      summary: existsSync(summary) ? readFileSync(summary, "utf8") : "",
    };
  } finally {
    rmSync(runner, { recursive: true, force: true });
  }
}

function put(file: string, script: string): void {
  writeFileSync(file, script);
  chmodSync(file, 0o755);
}

function fill(text: string, known: ReadonlyMap<string, string>, missing?: string): string {
  return text.replace(/\$\{\{ *([^}]+?) *\}\}/g, (_, expression: string) => {
    const value = known.get(expression) ?? missing;
    if (value === undefined) throw new Error(`the test gives no value for ${expression}`);
    return value;
  });
}

/** The one form that our steps use: an output that equals a word. */
function holds(condition: string | undefined, known: ReadonlyMap<string, string>): boolean {
  if (condition === undefined) return true;
  const [, name, word] = /^\$\{\{ *([a-z.-]+) == '([a-z]+)' *\}\}$/.exec(condition) ?? [];
  if (name === undefined) throw new Error(`a condition that the test cannot decide: ${condition}`);
  return (known.get(name) ?? "") === word;
}

/** `name=value`, or `name<<mark` with lines up to the mark. */
function outputsIn(file: string): readonly (readonly [string, string])[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  const outputs: (readonly [string, string])[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, name = "", sign, rest = ""] = /^([\w-]+)(=|<<)(.*)$/.exec(lines[at] ?? "") ?? [];
    if (sign === "=") outputs.push([name, rest]);
    if (sign !== "<<") continue;
    const end = lines.indexOf(rest, at + 1);
    outputs.push([name, lines.slice(at + 1, end).join("\n")]);
    at = end;
  }
  return outputs;
}
