// The submission workflow, run on a pull request of an invented store whose main branch has no code.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ObjectId } from "../../forge/git/git.ts";
import type { LocalForge } from "./local-forge.ts";
import type { JobDone } from "./run-job.ts";
import { runWorkflow } from "./run-workflow.ts";

export interface ToSubmit {
  /** Bare, with the pull request's head as `refs/pull/<number>/head`. */
  readonly repository: string;
  /** For the runs. */
  readonly folder: string;
  readonly number: number;
  /** What main was when it was opened. */
  readonly base: ObjectId;
  /** The repository of its branch; by default this one. */
  readonly from?: string;
  readonly programs?: LocalForge["programs"];
}

export interface Submitted {
  readonly check: JobDone;
  /** Undefined if it was skipped. */
  readonly reply: JobDone | undefined;
  /** The text of each comment, as gh got it. */
  readonly comments: readonly string[];
  readonly said: string;
}

/** What the checkout of the base would hold, and what npm would install. */
const npm = `#!/bin/sh
echo npm "$@"
for one in scripts node_modules; do ln -s "${resolve(".")}/$one" "$one"; done
`;

const name = "o/n";

export async function runSubmission({ repository, folder, number, base, from = name, programs = {} }: ToSubmit): Promise<Submitted> {
  const forge: LocalForge = { folder, repository, name, vars: {}, environments: {}, programs: { npm, ...programs } };
  const pull_request = { number, base: { sha: base }, head: { repo: { full_name: from } } };
  const done = await runWorkflow({
    forge,
    workflow: "submission.yml",
    ref: base,
    github: { event_name: "pull_request", event: { pull_request } },
  });
  const asked = readFileSync(join(done.folder, "asked.jsonl"), "utf8").split("\n").filter(Boolean);
  const comments = asked.map((line) => (JSON.parse(line) as { readonly asked: readonly string[] }).asked.join("\n"));
  return { check: done.jobs.get("Check the envelopes") as JobDone, reply: done.jobs.get("Reply"), comments, said: done.said };
}
