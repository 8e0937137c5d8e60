// Runs Git: plumbing commands only, without shell, hooks, or user and system configuration.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { devNull } from "node:os";
import { join } from "node:path";
import { answeringChild, type ChildDone, type ChildLimits, runChild } from "./child.ts";

/** A repository: a bare one, or the `.git` folder of a checkout. */
export interface Git {
  readonly directory: string;
  /** What is left of the time for all calls together, where there is such a limit: each is stopped by then. */
  readonly secondsLeft?: () => number;
}

/** Forty hex characters: the id of a commit, tree or blob. */
export type ObjectId = string;

export const nullObjectId: ObjectId = "0".repeat(40);

/** Git exited with an unexpected status. The message is Git's own and may contain refs and paths. */
export class GitError extends Error {
  /** The Git subcommand, such as "fetch". */
  readonly command: string;
  /** -1 if a signal ended Git. */
  readonly status: number;
  constructor(command: string, status: number, message: string) {
    super(`git ${command}: ${message.trim() || `status ${status}`}`);
    this.command = command;
    this.status = status;
  }
}

/** Git was stopped, because it wrote more or took longer than it may. */
export class GitLimitError extends GitError {
  readonly limit: "output" | "time";
  constructor(command: string, limit: "output" | "time", { bytes, seconds }: ChildLimits) {
    super(command, -1, limit === "output" ? `stopped at ${bytes} bytes of output` : `stopped after ${seconds} seconds`);
    this.limit = limit;
  }
}

const mebibyte = 1024 * 1024;

/** What the kinds of calls may write, and how long they may take. */
export const gitLimits = {
  /** One or a few lines. */
  answer: { bytes: mebibyte, seconds: 600 },
  /** Lists and files of the project's own branches. */
  list: { bytes: 256 * mebibyte, seconds: 600 },
  /** A conversation with a server. */
  remote: { bytes: mebibyte, seconds: 3600 },
} as const satisfies Readonly<Record<string, ChildLimits>>;

interface Run {
  readonly args: readonly string[];
  readonly input?: Uint8Array | string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Exit statuses that are not errors. Default: 0. */
  readonly allowed?: readonly number[];
  /** Default: those of an answer. */
  readonly limits?: ChildLimits;
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
    // The largest piece of memory that one object may take: as much as GitHub lets a file have.
    GIT_ALLOC_LIMIT: "100m",
    LC_ALL: "C",
  };
}

const program = (git: Git, args: readonly string[]) => ({
  program: "git",
  args: [...settings.flatMap((one) => ["-c", one]), ...args],
  env: environmentOf(git),
});

/** Runs one Git command and returns its output. @throws GitError */
export async function runGit(git: Git, run: Run): Promise<Buffer> {
  const { args, input = "", environment = {}, allowed = [0] } = run;
  const limits = limitsFor(git, args[0] ?? "", run.limits ?? gitLimits.answer);
  const { env, ...started } = program(git, args);
  return outputOf(args[0] ?? "", { allowed, limits }, await runChild({ ...started, env: { ...env, ...environment }, input, limits }));
}

function limitsFor({ secondsLeft }: Git, command: string, limits: ChildLimits): ChildLimits {
  const seconds = Math.min(limits.seconds, secondsLeft?.() ?? limits.seconds);
  if (seconds <= 0) throw new GitLimitError(command, "time", limits);
  return { ...limits, seconds };
}

function outputOf(
  command: string,
  { allowed, limits }: Pick<Required<Run>, "allowed" | "limits">,
  { status, out, err, stopped }: ChildDone,
): Buffer {
  if (stopped !== undefined) throw new GitLimitError(command, stopped, limits);
  if (status === null || !allowed.includes(status)) throw new GitError(command, status ?? -1, err.toString("utf8"));
  return out;
}

const readers = new Map<string, ReturnType<typeof answeringChild>>();

/**
 * What `git cat-file` says of each name, a line or an object each, as its option tells. The names follow no object to another (no `^{…}`,
 * `^` or `~`): the program answers for several proposals, and would believe what one says of another's objects. @throws GitError
 */
export async function catFile(
  git: Git,
  {
    option,
    names,
    limits: usual,
  }: { readonly option: "--batch" | "--batch-check"; readonly names: readonly string[]; readonly limits: ChildLimits },
): Promise<Buffer> {
  const limits = limitsFor(git, "cat-file", usual);
  const { args, ...started } = program(git, ["cat-file", option]);
  const key = [git.directory, option, started.env.PATH].join("\0");
  const ask = readers.get(key) ?? answeringChild({ ...started, args });
  readers.set(key, ask);
  // A name that no object has, and that no object's content can have known.
  const last = `end-${randomUUID()}`;
  const end = `${last} missing\n`;
  const input = [...names, last].map((one) => `${one}\n`).join("");
  const answer = await ask({ input, end, limits: { ...limits, bytes: limits.bytes + end.length } });
  return outputOf("cat-file", { allowed: [0], limits }, answer).subarray(0, -end.length);
}

/** As `runGit`, with the output as text without its final line feed. @throws GitError */
export async function gitText(git: Git, ...args: readonly string[]): Promise<string> {
  return (await runGit(git, { args })).toString("utf8").replace(/\n$/, "");
}

/** The commit that a revision names; undefined if the repository has no such commit. */
export async function resolveCommit(git: Git, revision: string): Promise<ObjectId | undefined> {
  if (revision.startsWith("-")) return undefined;
  const loose = await readLooseRef(git, revision);
  if (loose) return loose;
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const found = await runGit(git, { args, allowed: [0, 1, 128] });
  return found.length > 0 ? found.toString("utf8").trim() : undefined;
}

/**
 * A branch's commit from its loose ref; undefined if the ref is packed or stored in another way. The intake asks at every submission, and
 * starting Git would be most of the work.
 */
async function readLooseRef({ directory }: Git, revision: string): Promise<ObjectId | undefined> {
  if (!/^refs\/heads\/[a-z0-9]+([/-][a-z0-9]+)*$/.test(revision)) return undefined;
  const text = await readFile(join(directory, revision), "utf8").catch(() => "");
  return /^([0-9a-f]{40})\n$/.exec(text)?.[1];
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
