// Runs Git: plumbing commands only, without shell, hooks, or user and system configuration.
import { spawn } from "node:child_process";
import { devNull } from "node:os";

/** A repository: a bare one, or the `.git` folder of a checkout. */
export interface Git {
  readonly directory: string;
}

/** Forty hex characters: the id of a commit, tree or blob. */
export type ObjectId = string;

export const nullObjectId: ObjectId = "0".repeat(40);

/** Git exited with an unexpected status. The message is Git's own and may contain refs and paths. */
export class GitError extends Error {
  readonly status: number;
  constructor(command: string, status: number, message: string) {
    super(`git ${command}: ${message.trim() || `status ${status}`}`);
    this.status = status;
  }
}

interface Run {
  readonly args: readonly string[];
  readonly input?: Uint8Array | string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Exit statuses that are not errors. Default: 0. */
  readonly allowed?: readonly number[];
}

// core.fsync: an envelope leaves the outbox only once Git has stored it durably.
const settings = ["core.hooksPath=/dev/null", "core.fsmonitor=false", "core.fsync=all", "gc.auto=0", "maintenance.auto=false"];

function environmentOf(git: Git): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
    GIT_DIR: git.directory,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  };
}

/** Runs one Git command and returns its output. @throws GitError */
export function runGit(git: Git, run: Run): Promise<Buffer> {
  const args = [...settings.flatMap((one) => ["-c", one]), ...run.args];
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, { env: { ...environmentOf(git), ...run.environment }, stdio: ["pipe", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    // A child that exits early closes its input; its exit status says why.
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", (status) => {
      if (status !== null && (run.allowed ?? [0]).includes(status)) resolve(Buffer.concat(out));
      else reject(new GitError(run.args[0] ?? "", status ?? -1, Buffer.concat(err).toString("utf8")));
    });
    child.stdin.end(run.input ?? "");
  });
}

/** As `runGit`, with the output as text without its final line feed. @throws GitError */
export async function gitText(git: Git, ...args: readonly string[]): Promise<string> {
  return (await runGit(git, { args })).toString("utf8").replace(/\n$/, "");
}

/** The commit that a revision names; undefined if the repository has no such commit. */
export async function resolveCommit(git: Git, revision: string): Promise<ObjectId | undefined> {
  if (revision.startsWith("-")) return undefined;
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const found = await runGit(git, { args, allowed: [0, 1, 128] });
  return found.length > 0 ? found.toString("utf8").trim() : undefined;
}

/** Makes an empty bare repository with the initial branch `main`; leaves an existing one as it is. */
export async function initStore(directory: string): Promise<Git> {
  await runGit({ directory }, { args: ["init", "--quiet", "--bare", "--initial-branch=main", directory] });
  return { directory };
}

/** Whether `branch` is checked out here: moving it would leave stale files in the work tree. */
export async function isCheckedOut(git: Git, branch: string): Promise<boolean> {
  if ((await gitText(git, "rev-parse", "--is-bare-repository")) === "true") return false;
  const head = await runGit(git, { args: ["symbolic-ref", "--quiet", "HEAD"], allowed: [0, 1] });
  return head.toString("utf8").trim() === `refs/heads/${branch}`;
}
