// A mirror of a forge's repository: fetched when stale, pushed with a lease, never with a secret on a command line.
import type { Clock } from "../github/rate-limit.ts";
import { type Git, GitError, gitLimits, gitText, initStore, type ObjectId, runGit } from "./git.ts";

export interface MirrorSetup {
  readonly folder: string;
  /** The repository's address, without a name or a secret in it. */
  readonly address: string;
  /** The value of the Authorization header; asked for at each call. */
  readonly authorization: () => Promise<string>;
  readonly clock: Clock;
}

/** `from` undefined: the branch must not exist on the forge yet. */
interface Push {
  readonly branch: string;
  readonly to: ObjectId;
  readonly from: ObjectId | undefined;
}

export interface Mirror {
  readonly git: Git;
  /** Fetches every branch, unless that was done in the last `maxAge` milliseconds. Without a `maxAge` it throws if the fetch fails. */
  refresh(maxAge?: number): Promise<void>;
  /** Fetches one proposal's commits, to refs/pull/<number>/head. */
  fetchProposal(number: number): Promise<void>;
  /** False if the branch did not point to `from`: nothing moved. Pushing again what was already pushed succeeds. */
  push(push: Push): Promise<boolean>;
}

/** How long the intake continues with its last known main branch while the forge cannot be reached. */
const maxOutage = 24 * 3_600_000;
const maxAttempts = 3;

export async function openMirror(setup: MirrorSetup): Promise<Mirror> {
  const git = await initStore(setup.folder);
  const { address, clock } = setup;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let isStale = false;
  let last: Promise<void> = Promise.resolve();
  const fetchBranches = async (maxAge: number): Promise<void> => {
    if (!isStale && clock.now() - fetchedAt < maxAge) return;
    const refs = "+refs/heads/*:refs/heads/*";
    await remoteGit(git, setup, ["fetch", "--quiet", "--prune", "--no-tags", "--no-write-fetch-head", address, refs]);
    [fetchedAt, isStale] = [clock.now(), false];
  };
  return {
    git,
    refresh: async (maxAge = 0) => {
      // One fetch at a time: concurrent callers wait for it and then find the mirror fresh.
      const mine = last.then(() => fetchBranches(maxAge));
      last = mine.catch(() => undefined);
      await mine.catch((error: unknown) => {
        if (maxAge === 0 || clock.now() - fetchedAt > maxOutage) throw error;
      });
    },
    fetchProposal: async (number) => {
      const ref = `refs/pull/${number}/head`;
      await remoteGit(git, setup, ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", address, `+${ref}:${ref}`]);
    },
    push: async (push) => {
      isStale = true;
      return pushBranch(git, setup, push);
    },
  };
}

const leaseFailure = /stale info|fetch first|non-fast-forward|cannot lock ref|failed to update ref|incorrect old value|remote ref updated/;

async function pushBranch(git: Git, setup: MirrorSetup, { branch, to, from }: Push): Promise<boolean> {
  const ref = `refs/heads/${branch}`;
  const args = ["push", "--porcelain", "--no-verify", `--force-with-lease=${ref}:${from ?? ""}`, setup.address, `${to}:${ref}`];
  const out = await remoteGit(git, setup, args);
  const refusal = out.split("\n").find((line) => line.startsWith("!"));
  if (refusal === undefined) return true;
  if (leaseFailure.test(refusal)) return false;
  throw new GitError("push", 1, refusal);
}

const transientFailure =
  /connect|timed? ?out|reset|early EOF|hung up|RPC failed|returned error: (5\d\d|429)|transfer closed|Empty reply|low speed|recv failure/i;

/** Retries when the connection fails: fetching, and pushing with a lease, are both safe to repeat. @throws GitError */
async function remoteGit(git: Git, setup: MirrorSetup, args: readonly string[]): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      const environment = environmentOf(await setup.authorization());
      const allowed = args[0] === "push" ? [0, 1] : [0];
      return (await runGit(git, { args, environment, allowed, limits: gitLimits.remote })).toString("utf8");
    } catch (error) {
      if (!(error instanceof GitError) || attempt === maxAttempts || !transientFailure.test(error.message)) throw error;
      await setup.clock.sleep(1000 * 2 ** attempt);
    }
  }
}

/** Set in the environment of that one process: it appears in no file, argument or message. */
function environmentOf(authorization: string): Readonly<Record<string, string>> {
  const settings = [
    ["http.extraHeader", `Authorization: ${authorization}`],
    // A redirect would send the header to wherever it points.
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
    // A fetch keeps a table of all its objects in one piece.
    GIT_ALLOC_LIMIT: "1g",
  };
}

/** The committer date (YYYY-MM-DD in UTC) of each of the commits that the repository has. */
export async function commitDays(git: Git, commits: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, string>> {
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
