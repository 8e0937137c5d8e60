// Pull requests on GitHub as proposals: looked up before they are opened, opened once, and closed with a label for the outcome.
import type { Octokit } from "octokit";
import type { ProposalState } from "../forge.ts";
import type { ObjectId } from "../git/git.ts";
import { statusOf } from "./github-api.ts";
import type { Clock } from "./rate-limit.ts";

export interface PullRequest {
  readonly number: number;
  /** `<owner>:<branch>` if it is in a fork, so that it can never pass for one of the intake's. */
  readonly branch: string;
  readonly head: ObjectId;
  readonly openedAt: Date;
  readonly openedBy: string;
  /** Whether its branch is in this repository rather than in a fork. */
  readonly isOwnBranch: boolean;
  readonly state: ProposalState;
  /** Whether a label gives the outcome; it is set before the closing. */
  readonly isLabelled: boolean;
}

export interface PullsSetup {
  readonly octokit: () => Promise<Octokit>;
  readonly owner: string;
  readonly name: string;
  /** The branch to merge into. */
  readonly base: string;
  readonly clock: Clock;
}

export interface Pulls {
  /** In order of number. */
  list(): Promise<readonly PullRequest[]>;
  get(number: number): Promise<PullRequest | undefined>;
  /** The pull request from this branch: the open one, else the first closed one. */
  find(branch: string): Promise<PullRequest | undefined>;
  /** Finds or opens it. @throws RequestError if GitHub refuses, or does not respond for too long */
  open(branch: string, title: string): Promise<PullRequest>;
  close(number: number, outcome: Outcome): Promise<void>;
}

type Outcome = Exclude<ProposalState, "open">;

/** For the proposer: without a label, a pull request whose envelopes were copied looks like a rejected one. */
const outcomeLabels: Readonly<Record<Outcome, string>> = { accepted: "mottaget / accepted", refused: "ej mottaget / not accepted" };

const text = "Förseglade kuvert från mottagningen. / Sealed envelopes from the intake.";
const maxAttempts = 6;

export function githubPulls(setup: PullsSetup): Pulls {
  const { octokit, owner, name: repo, base } = setup;
  const here = `${owner}/${repo}`;
  const list = async (): Promise<readonly PullRequest[]> => {
    const { paginate, rest } = await octokit();
    const all = { owner, repo, base, state: "all", sort: "created", direction: "asc", per_page: 100 } as const;
    return (await paginate(rest.pulls.list, all)).map((one) => pullRequestOf(one, here)).sort((a, b) => a.number - b.number);
  };
  const find = async (branch: string): Promise<PullRequest | undefined> => {
    const { rest } = await octokit();
    const { data } = await rest.pulls.list({ owner, repo, base, head: `${owner}:${branch}`, state: "all", per_page: 100 });
    // GitHub ignores a head that it cannot parse and lists everything, so the response is filtered.
    const found = data.map((one) => pullRequestOf(one, here)).filter((one) => one.isOwnBranch && one.branch === branch);
    return found.find((one) => one.state === "open") ?? found.sort((a, b) => a.number - b.number)[0];
  };
  const get = async (number: number): Promise<PullRequest | undefined> => {
    const { rest } = await octokit();
    try {
      return pullRequestOf((await rest.pulls.get({ owner, repo, pull_number: number })).data, here);
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  };
  return { list, get, find, open: (branch, title) => open({ ...setup, find, branch, title }), close: close({ ...setup, get }) };
}

interface Opening extends PullsSetup {
  readonly find: Pulls["find"];
  readonly branch: string;
  readonly title: string;
}

/**
 * Checks before every attempt: a request without a response may have opened the pull request, and GitHub refuses a second one
 * only while the first is open.
 */
async function open({ octokit, owner, name: repo, base, clock, find, branch, title }: Opening): Promise<PullRequest> {
  const { rest } = await octokit();
  for (let attempt = 1; ; attempt++) {
    const found = await find(branch);
    if (found) return found;
    try {
      const request = { retries: 0 };
      const { data } = await rest.pulls.create({ owner, repo, base, head: branch, title, body: text, request });
      return pullRequestOf(data, `${owner}/${repo}`);
    } catch (error) {
      if (attempt === maxAttempts || !mayExist(error)) throw error;
      // The list may lag behind.
      await clock.sleep(1000 * 2 ** attempt);
    }
  }
}

/** No response, an error in GitHub, a limit, or "there is one already". */
function mayExist(error: unknown): boolean {
  const status = statusOf(error);
  return status !== undefined && (status >= 500 || status === 422 || status === 429);
}

/** Sets the label first, since the outcome is read from it. A closed pull request is left as it is. */
function close({ octokit, owner, name: repo, get }: PullsSetup & { readonly get: Pulls["get"] }): Pulls["close"] {
  return async (number, outcome) => {
    const pull = await get(number);
    if (pull?.state !== "open") return;
    const { rest } = await octokit();
    if (!pull.isLabelled) await rest.issues.addLabels({ owner, repo, issue_number: number, labels: [outcomeLabels[outcome]] });
    await rest.pulls.update({ owner, repo, pull_number: number, state: "closed" });
  };
}

interface PullResponse {
  readonly number: number;
  readonly state: string;
  readonly merged_at: string | null;
  readonly created_at: string;
  readonly labels: readonly { readonly name: string }[];
  readonly user: { readonly login: string } | null;
  readonly head: {
    readonly label: string | null;
    readonly ref: string;
    readonly sha: string;
    readonly repo: { readonly full_name: string } | null;
  };
}

function pullRequestOf(response: PullResponse, here: string): PullRequest {
  const { number, state, merged_at, created_at, labels, user, head } = response;
  const isOwnBranch = head.repo?.full_name.toLowerCase() === here.toLowerCase();
  const names = new Set(labels.map((label) => label.name));
  const labelled = (Object.keys(outcomeLabels) as Outcome[]).find((one) => names.has(outcomeLabels[one]));
  return {
    number,
    branch: isOwnBranch ? head.ref : (head.label ?? `?:${head.ref}`),
    head: head.sha,
    openedAt: new Date(created_at),
    openedBy: user?.login ?? "",
    isOwnBranch,
    isLabelled: labelled !== undefined,
    state: state === "open" ? "open" : (labelled ?? (merged_at === null ? "refused" : "accepted")),
  };
}
