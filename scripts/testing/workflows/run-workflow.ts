// Runs a workflow on this machine: its jobs in the order of their needs and side by side, with matrices, approvals, artefacts and
// the workflows that it calls. A job of an environment with reviewers waits for the approval, and only then has its secrets.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Contexts, fill, holds, valueIn } from "./expressions.ts";
import { type Access, type Approve, approveAll, type LocalForge, newRun } from "./local-forge.ts";
import { type Job, type JobDone, runJob } from "./run-job.ts";

export interface RunRequest {
  readonly forge: LocalForge;
  /** Name of the file. */
  readonly workflow: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The event's own part of `github`, with its name as `event_name`. */
  readonly github?: Readonly<Record<string, unknown>>;
  /** The commit or branch that the event is about. */
  readonly ref?: string;
  readonly approve?: Approve;
  /** More than one for a run that somebody runs again. */
  readonly attempt?: number;
}

interface Approval {
  readonly environment: string;
  readonly job: string;
  readonly by: string;
}

export interface RunDone {
  readonly ok: boolean;
  /** By the name that GitHub shows, without skipped ones. */
  readonly jobs: ReadonlyMap<string, JobDone>;
  readonly approvals: readonly Approval[];
  /** The folder of the run: `artifacts`, `deployed`, `asked.jsonl`. */
  readonly folder: string;
  /** The output and summaries of all jobs. */
  readonly said: string;
}

/** What the forge shows of the steps that failed. */
export function failuresOf({ jobs }: RunDone): readonly string[] {
  return [...jobs.values()].flatMap(({ name, steps }) =>
    steps.filter(({ ok }) => !ok).map((step) => `${name}: ${step.name}: ${step.said.trim()}`),
  );
}

interface WorkflowFile {
  readonly defaults?: { readonly run?: { readonly shell?: string } };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Of the workflow that a job belongs to. */
interface Of {
  /** Prefix of its name, for one that was called. */
  readonly within: string;
  /** Whether its environments give their secrets: a called workflow has them only if its caller says `secrets: inherit`. */
  readonly hasSecrets: boolean;
  readonly shell: string | undefined;
}

type Outcome = "success" | "failure" | "skipped";

interface Ended {
  readonly outcome: Outcome;
  readonly outputs: Readonly<Record<string, string>>;
  /** Whether it and every job that led to it succeeded. */
  readonly isClean: boolean;
}

export async function runWorkflow(request: RunRequest): Promise<RunDone> {
  const { forge, github = {}, ref = "main", inputs = {}, approve = approveAll, attempt = 1 } = request;
  const run = newRun(forge);
  const jobs = new Map<string, JobDone>();
  const approvals: Approval[] = [];
  const common: Contexts = {
    github: {
      repository: forge.name,
      repository_owner: forge.name.split("/")[0],
      token: "ghs_token_of_the_run",
      run_id: run.run,
      run_attempt: String(attempt),
      server_url: `file://${forge.folder}`,
      event: { repository: { name: forge.name.split("/")[1] } },
      ref: `refs/heads/${ref}`,
      ref_name: ref,
      ...github,
    },
  };
  const ended = await runFile(request.workflow, inputs, { within: "", hasSecrets: true });
  const said = [...jobs.values()].flatMap((one) => [...one.steps.map((step) => step.said), one.summary]).join("\n");
  return { ok: [...ended.values()].every(({ outcome }) => outcome !== "failure"), jobs, approvals, folder: run.folder, said };

  async function runFile(
    file: string,
    given: Readonly<Record<string, unknown>>,
    called: Pick<Of, "hasSecrets" | "within">,
  ): Promise<ReadonlyMap<string, Ended>> {
    const text = readFileSync(join(".github", "workflows", file), "utf8");
    const { jobs: all, defaults } = parse(text) as WorkflowFile;
    const shell = defaults?.run?.shell;
    const endings = new Map<string, Promise<Ended>>();
    const endingOf = (id: string): Promise<Ended> => {
      const begun = endings.get(id) ?? begin(id);
      endings.set(id, begun);
      return begun;
    };
    const begin = async (id: string): Promise<Ended> => {
      const job = all[id] as Job;
      const needed = [job.needs ?? []].flat();
      const before = await Promise.all(needed.map(endingOf));
      const needs = Object.fromEntries(needed.map((one, at) => [one, { outputs: before[at]?.outputs, result: before[at]?.outcome }]));
      const contexts = { ...common, inputs: given, needs, vars: forge.vars };
      // GitHub looks at all jobs that these needed in their turn, skipped ones included.
      const isFailed = before.some(({ outcome, isClean }) => outcome !== "success" || !isClean);
      if (!holds(job.if, contexts, isFailed ? "failure" : "success")) return { outcome: "skipped", outputs: {}, isClean: false };
      const done = await runMatrix(job, contexts, (own) =>
        job.uses === undefined ? runOne(job, id, own, { ...called, shell }) : callWorkflow(job, id, own, called),
      );
      return { ...done, isClean: done.outcome === "success" && !isFailed };
    };
    const ended = await Promise.all(Object.keys(all).map(async (id) => [id, await endingOf(id)] as const));
    return new Map(ended);
  }

  async function callWorkflow(
    job: Job,
    id: string,
    contexts: Contexts,
    { within, hasSecrets }: Pick<Of, "hasSecrets" | "within">,
  ): Promise<Pick<JobDone, "ok" | "outputs">> {
    const given = Object.fromEntries(Object.entries(job.with ?? {}).map(([key, value]) => [key, valueIn(value, contexts)]));
    const file = (job.uses ?? "").replace("./.github/workflows/", "");
    const ended = await runFile(file, given, { within: `${within}${id} / `, hasSecrets: hasSecrets && job.secrets === "inherit" });
    return { ok: [...ended.values()].every(({ outcome }) => outcome !== "failure"), outputs: {} };
  }

  async function runMatrix(
    job: Job,
    contexts: Contexts,
    run: (contexts: Contexts) => Promise<Pick<JobDone, "ok" | "outputs">>,
  ): Promise<Omit<Ended, "isClean">> {
    const [axis] = Object.entries(job.strategy?.matrix ?? {});
    const values = axis ? ([valueIn(axis[1], contexts)].flat() as unknown[]) : [undefined];
    const done = await Promise.all(values.map((value) => run({ ...contexts, matrix: axis ? { [axis[0]]: value } : {} })));
    const outputs = Object.assign({}, ...done.map((one) => one.outputs)) as Record<string, string>;
    return { outcome: done.every((one) => one.ok) ? "success" : "failure", outputs };
  }

  async function runOne(
    job: Job,
    id: string,
    contexts: Contexts,
    { within, shell, hasSecrets }: Of,
  ): Promise<Pick<JobDone, "ok" | "outputs">> {
    const name = `${within}${fill(job.name ?? id, contexts)}`;
    const environment = fill(typeof job.environment === "object" ? job.environment.name : (job.environment ?? ""), contexts);
    const { vars = {}, secrets = {}, reviewers = [] } = forge.environments[environment] ?? {};
    if (reviewers.length > 0) {
      const by = approve({ environment, job: name, reviewers });
      if (by === null || !reviewers.includes(by))
        return finish({ name, ok: false, steps: [], outputs: {}, summary: `${environment}: not approved\n`, env: {} });
      approvals.push({ environment, job: name, by });
    }
    const own = { ...contexts, vars: { ...forge.vars, ...vars }, secrets: hasSecrets ? secrets : {} };
    const access: Omit<Access, "permissions"> = run;
    const given = { folder: run.folder, access, ref, programs: forge.programs, attempt: String(attempt) };
    return finish(await runJob({ ...given, job, name, contexts: own, shell }));
  }

  function finish(done: JobDone): JobDone {
    jobs.set(done.name, done);
    const listed = [...jobs.values()].map((one) => ({ name: one.name, conclusion: one.ok ? "success" : "failure" }));
    writeFileSync(run.jobs, JSON.stringify({ jobs: listed }));
    return done;
  }
}
