// Decides how our copy of a forge's repository follows it: fetched when it is old, pushed to with a lease, never with a key on a command line.

import type { Clock } from "../github/pace.ts";
import { type Git, GitError, gitText, initStore, type ObjectId, runGit } from "./git.ts";

export interface MirrorSetup {
  readonly folder: string;
  /** The repository's address, without a name or a secret in it. */
  readonly address: string;
  /** The value of the header that opens the door; asked for at each call. */
  readonly authorization: () => Promise<string>;
  readonly clock: Clock;
}

/** One branch's move on the forge. `from` nothing: the branch must not exist there yet. */
export interface Push {
  readonly branch: string;
  readonly to: ObjectId;
  readonly from: ObjectId | undefined;
}

export interface Mirror {
  readonly git: Git;
  /** Every branch as the forge has it now. Unless asked to hurry, an answer of the last `freshFor` milliseconds will do. */
  refresh(freshFor?: number): Promise<void>;
  /** One proposal's commits, at refs/pull/<number>/head. */
  fetchProposal(number: number): Promise<void>;
  /** False where the branch was not where `from` says: nothing moved. A push that already had its effect is a success. */
  push(push: Push): Promise<boolean>;
}

/** How long an unreachable forge may keep the intake waiting for news of the main branch: it goes on with what it knows. */
const longestOutage = 24 * 3_600_000;
const attempts = 3;

export async function openMirror(setup: MirrorSetup): Promise<Mirror> {
  const git = await initStore(setup.folder);
  const { address, clock } = setup;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let isOutdated = false;
  let last: Promise<void> = Promise.resolve();
  const fetchBranches = async (freshFor: number): Promise<void> => {
    if (!isOutdated && clock.now() - fetchedAt < freshFor) return;
    const refs = "+refs/heads/*:refs/heads/*";
    await remoteGit(git, setup, ["fetch", "--quiet", "--prune", "--no-tags", "--no-write-fetch-head", address, refs]);
    [fetchedAt, isOutdated] = [clock.now(), false];
  };
  return {
    git,
    refresh: async (freshFor = 0) => {
      // One at a time: those who come meanwhile wait, and find the answer fresh.
      const mine = last.then(() => fetchBranches(freshFor));
      last = mine.catch(() => undefined);
      await mine.catch((error: unknown) => {
        if (freshFor === 0 || clock.now() - fetchedAt > longestOutage) throw error;
      });
    },
    fetchProposal: async (number) => {
      const ref = `refs/pull/${number}/head`;
      await remoteGit(git, setup, ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", address, `+${ref}:${ref}`]);
    },
    push: async (push) => {
      isOutdated = true;
      return pushBranch(git, setup, push);
    },
  };
}

const race = /stale info|fetch first|non-fast-forward|cannot lock ref|failed to update ref|incorrect old value|remote ref updated/;

async function pushBranch(git: Git, setup: MirrorSetup, { branch, to, from }: Push): Promise<boolean> {
  const ref = `refs/heads/${branch}`;
  const args = ["push", "--porcelain", "--no-verify", `--force-with-lease=${ref}:${from ?? ""}`, setup.address, `${to}:${ref}`];
  const out = await remoteGit(git, setup, args);
  const refusal = out.split("\n").find((line) => line.startsWith("!"));
  if (refusal === undefined) return true;
  if (race.test(refusal)) return false;
  throw new GitError("push", 1, refusal);
}

const passing =
  /connect|timed? ?out|reset|early EOF|hung up|RPC failed|returned error: (5\d\d|429)|transfer closed|Empty reply|low speed|recv failure/i;

/** Fetching and pushing with a lease may both be repeated: a connection that broke is tried again. @throws GitError */
async function remoteGit(git: Git, setup: MirrorSetup, args: readonly string[]): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      const environment = environmentOf(await setup.authorization());
      return (await runGit(git, { args, environment, allowed: args[0] === "push" ? [0, 1] : [0] })).toString("utf8");
    } catch (error) {
      if (!(error instanceof GitError) || attempt === attempts || !passing.test(error.message)) throw error;
      await setup.clock.sleep(1000 * 2 ** attempt);
    }
  }
}

/** Set in the environment of the one process: it stands in no file, no argument and no message. */
function environmentOf(authorization: string): Readonly<Record<string, string>> {
  const settings = [
    ["http.extraHeader", `Authorization: ${authorization}`],
    // The header would follow a redirect to whoever it points at.
    ["http.followRedirects", "false"],
    ["http.lowSpeedLimit", "1000"],
    ["http.lowSpeedTime", "60"],
    ["credential.helper", ""],
  ] as const;
  const proxies = ["https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(proxies),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
    GIT_CONFIG_COUNT: String(settings.length),
    GIT_ALLOW_PROTOCOL: "https:http",
  };
}

/** The committer days of commits that the repository has, YYYY-MM-DD in UTC, by commit. */
export async function daysOf(git: Git, commits: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, string>> {
  if (commits.length === 0) return new Map();
  const out = await gitText(
    git,
    "log",
    "--no-walk=unsorted",
    "--ignore-missing",
    "--no-show-signature",
    "--format=%H %ct",
    ...commits,
    "--",
  );
  const lines = out.split("\n").filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [id = "", seconds] = line.split(" ");
      return [id, new Date(Number(seconds) * 1000).toISOString().slice(0, 10)];
    }),
  );
}
