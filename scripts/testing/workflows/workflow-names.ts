// The names that the workflows take from GitHub's settings, read from the files: variables, secrets, environments, and jobs as they are
// shown.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Contexts, fill, valueIn } from "./expressions.ts";

interface Job {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly environment?: string;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, unknown>> };
}

type Inputs = Readonly<Record<string, unknown>>;

interface Workflow {
  readonly on?: {
    readonly workflow_dispatch?: { readonly inputs?: Readonly<Record<string, { readonly options?: readonly unknown[] }>> } | null;
  };
  readonly jobs?: Readonly<Record<string, Job>>;
}

export interface WorkflowNames {
  readonly variables: ReadonlySet<string>;
  readonly secrets: ReadonlySet<string>;
  readonly environments: ReadonlySet<string>;
  readonly jobs: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

const folder = join(".github", "workflows");

/** Of real rounds: a rehearsal's environment has nothing to set. */
export function workflowNames(): WorkflowNames {
  const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  const workflows = new Map(files.map(({ name, text }) => [name, parse(text) as Workflow]));
  const named = (kind: string) =>
    new Set(files.flatMap(({ text }) => [...text.matchAll(new RegExp(`\\b${kind}\\.([A-Z0-9_]+)`, "g"))]).map((one) => one[1] as string));
  const [environments, jobs] = [new Set<string>(), new Set<string>()];
  const visit = (workflow: Workflow, inputs: Inputs): void => {
    for (const [id, job] of Object.entries(workflow.jobs ?? {})) {
      const contexts = { inputs, vars: {}, github: {}, needs: {} };
      const called = workflows.get(job.uses?.replace("./.github/workflows/", "") ?? "");
      for (const matrix of matricesOf(job, contexts)) {
        const given = Object.entries(job.with ?? {}).map(([key, value]) => [key, valueIn(value, { ...contexts, matrix })]);
        if (called) visit(called, Object.fromEntries(given));
        jobs.add(fill(job.name ?? id, { ...contexts, matrix }));
        if (job.environment !== undefined) environments.add(fill(job.environment, { ...contexts, matrix }));
      }
    }
  };
  const events = new Set([...workflows.values()].flatMap(({ on }) => Object.keys(on ?? {})).filter((event) => event !== "workflow_call"));
  for (const [name, workflow] of workflows) if (name !== "rehearsal.yml" && isStarted(workflow)) visit(workflow, fullest(workflow));
  return { variables: named("vars"), secrets: named("secrets"), environments, jobs, events };
}

/** By an event or a person, and not only by another workflow. */
function isStarted({ on = {} }: Workflow): boolean {
  return Object.keys(on).some((event) => event !== "workflow_call");
}

/** Of each input's choices the last, which includes the most. */
function fullest({ on }: Workflow): Inputs {
  const inputs = Object.entries(on?.workflow_dispatch?.inputs ?? {});
  return Object.fromEntries(inputs.map(([key, { options }]) => [key, options?.at(-1) ?? ""]));
}

function matricesOf({ strategy }: Job, contexts: Contexts): readonly Readonly<Record<string, unknown>>[] {
  const [axis] = Object.entries(strategy?.matrix ?? {});
  return axis ? [valueIn(axis[1], contexts)].flat().map((value) => ({ [axis[0]]: value })) : [{}];
}
