// What GitHub holds for the workflows: a repository, variables, environments with reviewers and secrets. Files and Git, no server.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Environment {
  readonly vars?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Who may approve its jobs; nobody needs to if it is empty. */
  readonly reviewers?: readonly string[];
}

export interface LocalForge {
  /** For runs, artefacts and recorded requests. */
  readonly folder: string;
  /** A bare repository: `<folder>/<owner>/<name>.git`. */
  readonly repository: string;
  /** `<owner>/<name>`. */
  readonly name: string;
  readonly vars: Readonly<Record<string, string>>;
  readonly environments: Readonly<Record<string, Environment>>;
  /** Programs that stand in for those of the machine, by name: shell scripts. */
  readonly programs: Readonly<Record<string, string>>;
  /** The App that may push to `main`: its client id, and its public key in PEM. */
  readonly app?: { readonly id: string; readonly publicKey: string };
}

/** As GitHub lists a pull request, as far as the workflows read it. */
export interface PullOnForge {
  readonly number: number;
  readonly state: "open" | "closed";
  readonly created_at: string;
  readonly user: { readonly login: string };
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly full_name: string } };
  readonly base: { readonly ref: string; readonly repo: { readonly full_name: string } };
}

const pullsFile = ({ folder }: Pick<LocalForge, "folder">): string => join(folder, "pulls.json");

export function pullsOn(forge: Pick<LocalForge, "folder">): readonly PullOnForge[] {
  return existsSync(pullsFile(forge)) ? (JSON.parse(readFileSync(pullsFile(forge), "utf8")) as readonly PullOnForge[]) : [];
}

/** Opens a pull request of a commit that the repository has. `from`: the repository of its branch, by default a fork. */
export function openPull(
  forge: LocalForge,
  { head, base, from = "kommunen/fork", branch = "svar" }: Record<"head" | "base", string> & { from?: string; branch?: string },
): number {
  const pulls = pullsOn(forge);
  const number = pulls.length + 1;
  execFileSync("git", ["--git-dir", forge.repository, "update-ref", `refs/pull/${number}/head`, head]);
  const pull: PullOnForge = {
    number,
    state: "open",
    created_at: new Date().toISOString(),
    user: { login: "registrator" },
    head: { sha: head, ref: branch, repo: { full_name: from } },
    base: { ref: base, repo: { full_name: forge.name } },
  };
  writeFileSync(pullsFile(forge), JSON.stringify([...pulls, pull]));
  return number;
}

export type Approve = (wanted: {
  readonly environment: string;
  readonly job: string;
  readonly reviewers: readonly string[];
}) => string | null;

/** Every reviewer approves; of several, the first. */
export const approveAll: Approve = ({ reviewers }) => reviewers[0] ?? null;

/** Labels of GitHub's own runners. */
export const hostedRunner = /^(ubuntu|windows|macos)-/;

/** What the stand-in for `gh` and those of actions read: where things lie, and what the job's token may do. */
export interface Access {
  readonly repository: string;
  readonly name: string;
  readonly run: string;
  /** Folder with a folder for each artefact of the run. */
  readonly artifacts: string;
  /** JSON as GitHub lists the run's jobs. */
  readonly jobs: string;
  /** Lines of JSON: what was asked for that changes something. */
  readonly asked: string;
  readonly pulls: string;
  readonly app: LocalForge["app"] | null;
  readonly permissions: Readonly<Record<string, string>>;
}

let runs = 0;

export function newRun({ folder, repository, name, app }: LocalForge): Omit<Access, "permissions"> & { readonly folder: string } {
  const run = String(++runs);
  const at = join(folder, `run-${run}`);
  mkdirSync(join(at, "artifacts"), { recursive: true });
  const files = { artifacts: join(at, "artifacts"), jobs: join(at, "jobs.json"), asked: join(at, "asked.jsonl") };
  const access = { repository, name, run, ...files, pulls: pullsFile({ folder }), app: app ?? null };
  writeFileSync(access.jobs, JSON.stringify({ jobs: [] }));
  writeFileSync(access.asked, "");
  return { ...access, folder: at };
}
