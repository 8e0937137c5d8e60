// Accepts the pull requests that GitHub lists, in a copy of the repository on disk, without any token: another step, which has one, pushes
// the copy.
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { type Acceptance, acceptProposal } from "./accept.ts";
import { bareForge } from "./git/bare-git.ts";
import { updateRefs, writeBlob } from "./git/commit.ts";
import { type Git, type ObjectId, resolveCommit } from "./git/git.ts";
import { commitDays } from "./git/mirror.ts";
import { withGitFaults } from "./git-faults.ts";
import type { ForgeCode } from "./messages.ts";
import type { RoundVerifier } from "./round-at.ts";

/** As `GET /repos/{owner}/{repo}/pulls` lists it; the rest is ignored. */
interface ListedPull {
  readonly number: number;
  readonly created_at: string;
  readonly user: { readonly login: string } | null;
  readonly head: { readonly sha: ObjectId; readonly repo: { readonly full_name: string } | null };
  readonly base: { readonly repo: { readonly full_name: string } };
}

export interface PullsToAccept {
  /** A bare repository with `refs/pull/<n>/head` of each. Its main branch moves. */
  readonly git: Git;
  readonly pulls: readonly ListedPull[];
  /**
   * The login of the intake's App: the day of its own proposals is that of their commits, when it received the envelopes. `*`, to see what
   * may wait: anybody's from a branch of this repository.
   */
  readonly intake: string;
  readonly verifyRound: RoundVerifier;
  /** Unix seconds. */
  readonly now: number;
  /** Seconds for each of them, and for all. */
  readonly limits?: { readonly each: number; readonly all: number };
  /** Seconds since any moment. */
  readonly clock?: () => number;
}

export interface PullOutcome {
  readonly number: number;
  readonly outcome: Checked<Acceptance>;
}

/**
 * The intake's first, then the oldest: whoever proposes much, or what takes long, delays only those after them. One that does not pass is
 * left open; the check has replied to its proposer.
 */
export async function acceptPulls(request: PullsToAccept): Promise<readonly PullOutcome[]> {
  const { git, pulls, intake, limits = { each: 60, all: 600 }, clock = () => performance.now() / 1000 } = request;
  const last = clock() + limits.all;
  const outcomes: PullOutcome[] = [];
  const isLater = (pull: ListedPull): number => Number(!isOfIntake(pull, intake));
  const inOrder = pulls.toSorted(
    (a, b) => isLater(a) - isLater(b) || a.created_at.localeCompare(b.created_at, "en") || a.number - b.number,
  );
  for (const pull of inOrder) {
    const { number } = pull;
    const end = Math.min(clock() + limits.each, last);
    const outcome =
      clock() < last
        ? await withGitFaults(() => acceptPull({ ...git, secondsLeft: () => end - clock() }, pull, request))
        : refused(fault<ForgeCode>("proposal-no-time", "", { proposal: number }));
    outcomes.push({ number, outcome });
  }
  return outcomes;
}

async function acceptPull(git: Git, pull: ListedPull, { intake, verifyRound, now }: PullsToAccept): Promise<Checked<Acceptance>> {
  const { number, head } = pull;
  if ((await resolveCommit(git, `refs/pull/${number}/head`)) !== head.sha)
    return refused(fault<ForgeCode>("proposal-moved", "", { proposal: number }));
  const note = await writeBlob(git, JSON.stringify({ branch: `pull/${number}`, day: await dayOf(git, pull, intake) }));
  await updateRefs(git, [{ ref: `refs/pull/${number}/note`, to: note, from: undefined }]);
  return acceptProposal({ forge: bareForge(git), proposal: number, verifyRound, now });
}

function isOfIntake({ user, head, base }: ListedPull, intake: string): boolean {
  return (intake === "*" || (intake !== "" && user?.login === intake)) && head.repo?.full_name === base.repo.full_name;
}

/** When the intake received the envelopes, or GitHub the pull request. */
async function dayOf(git: Git, pull: ListedPull, intake: string): Promise<string> {
  const { sha } = pull.head;
  const own = isOfIntake(pull, intake) ? (await commitDays(git, [sha])).get(sha) : undefined;
  return own ?? swedishDay(new Date(pull.created_at));
}

/** The pull requests in what `gh api --paginate --slurp` prints: a list of pages. */
export function parsePulls(text: string): Checked<readonly ListedPull[]> {
  try {
    const pages = JSON.parse(text) as readonly (readonly ListedPull[])[];
    const pulls = pages.flat();
    const isDated = ({ created_at }: ListedPull): boolean => !Number.isNaN(Date.parse(created_at));
    if (
      pulls.every(
        (one) => Number.isSafeInteger(one.number) && /^[0-9a-f]{40}$/.test(one.head.sha) && one.base.repo.full_name && isDated(one),
      )
    )
      return accepted(pulls);
  } catch {
    // Not JSON, or of another shape.
  }
  return refused(fault<ForgeCode>("pulls-unreadable"));
}
