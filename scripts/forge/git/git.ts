// Decides how Git is run: plumbing only, no shell, no hooks, nothing from the user's or the machine's configuration.
import { spawn } from "node:child_process";
import { devNull } from "node:os";

/** A repository: a bare one, or the `.git` folder of a checkout. */
export interface Git {
  readonly directory: string;
}

/** Forty hex characters: the id of a commit, a tree or a blob. */
export type ObjectId = string;

export const noObject: ObjectId = "0".repeat(40);

/** Git answered with another exit status than 0. The message is Git's own and may name refs and paths. */
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
  /** Exit statuses that are answers and not errors. Default: 0. */
  readonly allowed?: readonly number[];
}

// Durable refs and objects: an envelope leaves the outbox only because Git holds it.
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

/** Runs one Git command and returns what it wrote, as bytes. @throws GitError */
export function runGit(git: Git, run: Run): Promise<Buffer> {
  const args = [...settings.flatMap((one) => ["-c", one]), ...run.args];
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, { env: { ...environmentOf(git), ...run.environment }, stdio: ["pipe", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    // A child that ends early closes its input; its exit status tells why.
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", (status) => {
      if (status !== null && (run.allowed ?? [0]).includes(status)) resolve(Buffer.concat(out));
      else reject(new GitError(run.args[0] ?? "", status ?? -1, Buffer.concat(err).toString("utf8")));
    });
    child.stdin.end(run.input ?? "");
  });
}

/** As `runGit`, as text without the closing line feed. @throws GitError */
export async function gitText(git: Git, ...args: readonly string[]): Promise<string> {
  return (await runGit(git, { args })).toString("utf8").replace(/\n$/, "");
}

/** The commit that a revision names, or nothing where the repository has no such commit. */
export async function commitAt(git: Git, revision: string): Promise<ObjectId | undefined> {
  if (revision.startsWith("-")) return undefined;
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const found = await runGit(git, { args, allowed: [0, 1, 128] });
  return found.length > 0 ? found.toString("utf8").trim() : undefined;
}

/** Makes an empty bare repository whose first branch is `main`; leaves an existing one as it is. */
export async function initStore(directory: string): Promise<Git> {
  await runGit({ directory }, { args: ["init", "--quiet", "--bare", "--initial-branch=main", directory] });
  return { directory };
}

/** True for a checkout that has `branch` checked out: moving the branch would leave its files behind. */
export async function isCheckedOut(git: Git, branch: string): Promise<boolean> {
  if ((await gitText(git, "rev-parse", "--is-bare-repository")) === "true") return false;
  const head = await runGit(git, { args: ["symbolic-ref", "--quiet", "HEAD"], allowed: [0, 1] });
  return head.toString("utf8").trim() === `refs/heads/${branch}`;
}
