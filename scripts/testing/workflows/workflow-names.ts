// The names that the workflows take from GitHub's settings, read from the files: variables, secrets, environments, and jobs as they are shown.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

interface Job {
  readonly name?: string;
  readonly environment?: string | { readonly name: string };
  readonly strategy?: { readonly matrix?: Readonly<Record<string, unknown>> };
}

interface Workflow {
  readonly on?: { readonly workflow_dispatch?: { readonly inputs?: Readonly<Record<string, { readonly options?: readonly unknown[] }>> } };
  readonly jobs?: Readonly<Record<string, Job>>;
}

export interface WorkflowNames {
  readonly variables: ReadonlySet<string>;
  readonly secrets: ReadonlySet<string>;
  readonly environments: ReadonlySet<string>;
  readonly jobs: ReadonlySet<string>;
}

const folder = join(".github", "workflows");

export function workflowNames(): WorkflowNames {
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  const named = (kind: string) =>
    new Set(texts.flatMap((text) => [...text.matchAll(new RegExp(`\\b${kind}\\.([A-Z0-9_]+)`, "g"))]).map((one) => one[1] as string));
  const jobs = texts.flatMap((text) => {
    const workflow = parse(text) as Workflow;
    return Object.entries(workflow.jobs ?? {}).map(([id, job]) => ({ id, job, workflow }));
  });
  return {
    variables: named("vars"),
    secrets: named("secrets"),
    environments: new Set(
      jobs.flatMap(({ job, workflow }) => {
        const { environment } = job;
        const name = typeof environment === "object" ? environment.name : environment;
        return name === undefined ? [] : expanded(name, job, workflow);
      }),
    ),
    jobs: new Set(jobs.flatMap(({ id, job, workflow }) => expanded(job.name ?? id, job, workflow))),
  };
}

/** A text once for each value that its first expression can have: of the job's matrix, or of a choice at the start of the workflow. */
function expanded(text: string, job: Job, workflow: Workflow): readonly string[] {
  const found = /\$\{\{\s*(matrix|inputs)\.([A-Za-z0-9_-]+)\s*\}\}/.exec(text);
  if (!found) return [text];
  const [expression, kind, key = ""] = found;
  const values = kind === "matrix" ? job.strategy?.matrix?.[key] : workflow.on?.workflow_dispatch?.inputs?.[key]?.options;
  if (!Array.isArray(values)) throw new Error(`${expression} has no list of values`);
  return values.flatMap((value) => expanded(text.replace(expression, String(value)), job, workflow));
}
