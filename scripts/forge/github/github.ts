// A forge on GitHub: objects and branches over Git, pull requests over REST, every operation safe to repeat.
import { swedishDay } from "../../core/day.ts";
import type { Diagnostic } from "../../core/diagnostic.ts";
import { mainBranch } from "../accept.ts";
import type { AcceptedFiles, Forge, Proposal, ProposedFiles } from "../forge.ts";
import { unixSeconds, writeCommit } from "../git/commit.ts";
import { type ObjectId, resolveCommit } from "../git/git.ts";
import { commitDays, type Mirror, openMirror } from "../git/mirror.ts";
import { listFiles, readHeaders } from "../git/objects.ts";
import { type GithubApi, githubApi, realTransport, type Transport } from "./github-api.ts";
import { type GithubSettings, gitAddressOf } from "./github-settings.ts";
import type { GithubCode } from "./messages.ts";
import { githubPulls, type PullRequest, type Pulls } from "./pulls.ts";

export interface GithubForge extends Forge {
  /** What prevents working as the app; checked at the start. @throws RequestError if GitHub cannot be reached */
  faults(): Promise<readonly Diagnostic<GithubCode>[]>;
}

interface Parts {
  readonly api: GithubApi;
  readonly mirror: Mirror;
  readonly pulls: Pulls;
}

// The intake asks for the head at every submission, but rounds seldom change.
const maxAge = 60_000;

/** A repository on GitHub.com or GitHub Enterprise. One process at a time may use the mirror. */
export async function githubForge(settings: GithubSettings, transport: Transport = realTransport): Promise<GithubForge> {
  const { owner, name, mirror: folder } = settings;
  const api = githubApi(settings, transport);
  const { clock } = transport;
  const mirror = await openMirror({ folder, address: gitAddressOf(settings), authorization: api.gitAuthorization, clock });
  const pulls = githubPulls({ octokit: api.octokit, owner, name, base: mainBranch, clock });
  const parts: Parts = { api, mirror, pulls };
  const { git } = mirror;
  return {
    git,
    faults: api.faults,
    head: async (branch) => {
      await mirror.refresh(maxAge);
      return resolveCommit(git, `refs/heads/${branch}`);
    },
    readTree: (commit, path) => listFiles(git, commit, path),
    proposals: async () => toProposals(parts, await pulls.list()),
    proposal: async (number) => {
      const pull = await pulls.get(number);
      if (!pull) return undefined;
      await mirror.fetchProposal(number);
      return (await toProposals(parts, [pull]))[0];
    },
    proposeFiles: (proposed) => proposeFiles(parts, proposed),
    acceptFiles: (files) => acceptFiles(parts, files),
    closeProposal: (number, outcome) => pulls.close(number, outcome),
  };
}

/**
 * Fetches the commits of the intake's own proposals, since they are read back; other people's only by number, so that
 * nobody can fill the disk by proposing. The day is the committer date of the intake's commits, which is when it received
 * the envelopes, and for everyone else the day on which GitHub says that the pull request was opened.
 */
async function toProposals({ api, mirror }: Parts, pulls: readonly PullRequest[]): Promise<readonly Proposal[]> {
  const login = await api.login();
  const isOurs = (pull: PullRequest): boolean => pull.isOwnBranch && pull.openedBy === login;
  const ours = pulls.filter(isOurs);
  await fetchMissing(mirror, ours);
  const heads = ours.map(({ head }) => head);
  const days = await commitDays(mirror.git, heads);
  return pulls.map((pull) => {
    const { number, branch, head, state } = pull;
    return { number, branch, head, state, day: (isOurs(pull) ? days.get(head) : undefined) ?? swedishDay(pull.openedAt) };
  });
}

async function fetchMissing(mirror: Mirror, pulls: readonly PullRequest[]): Promise<void> {
  const heads = pulls.map(({ head }) => head);
  const missing = async (): Promise<readonly PullRequest[]> => {
    const headers = await readHeaders(mirror.git, heads);
    return pulls.filter((_, index) => !headers[index]);
  };
  if ((await missing()).length > 0) await mirror.refresh();
  // The commits of a deleted branch can still be fetched through its pull request.
  for (const pull of await missing()) await mirror.fetchProposal(pull.number);
}

async function proposeFiles(parts: Parts, proposed: ProposedFiles): Promise<Proposal> {
  const { mirror, pulls } = parts;
  const { branch, base, files, message, author, day } = proposed;
  const found = await pulls.find(branch);
  if (found) return (await toProposals(parts, [found]))[0] as Proposal;
  await mirror.refresh();
  const to = await writeCommit(mirror.git, { parent: base, files, message, author, seconds: unixSeconds(day) });
  await pushBranch(mirror, branch, to);
  return (await toProposals(parts, [await pulls.open(branch, message)]))[0] as Proposal;
}

const maxPushAttempts = 3;

/** Sets the branch to the commit, wherever it was: its name is ours alone. @throws Error if somebody keeps moving it */
async function pushBranch(mirror: Mirror, branch: string, to: ObjectId): Promise<void> {
  for (let attempt = 0; attempt < maxPushAttempts; attempt++) {
    if (await mirror.push({ branch, to, from: await resolveCommit(mirror.git, `refs/heads/${branch}`) })) return;
    await mirror.refresh();
  }
  throw new Error(`${branch} was moved by somebody else while it was proposed`);
}

async function acceptFiles({ mirror }: Parts, accepted: AcceptedFiles): Promise<ObjectId | undefined> {
  const { branch, base, files, message, author, seconds } = accepted;
  const to = await writeCommit(mirror.git, { parent: base, files, message, author, seconds });
  return (await mirror.push({ branch, to, from: base })) ? to : undefined;
}
