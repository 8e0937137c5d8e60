// Accepts the pull requests that GitHub lists, in a copy of the repository on disk, without any token: another step, which has one, pushes
// the copy.
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { type Acceptance, acceptProposal } from "./accept.ts";
import { bareForge } from "./git/bare-git.ts";
import { updateRefs, writeBlob } from "./git/commit.ts";
import { type Git, type ObjectId, resolveCommit } from "./git/git.ts";
import { commitDays } from "./git/mirror.ts";
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
}

export interface PullOutcome {
  readonly number: number;
  readonly outcome: Checked<Acceptance>;
}

/** In order of number. One that does not pass is left open; the check has replied to its proposer. */
export async function acceptPulls({ git, pulls, intake, verifyRound, now }: PullsToAccept): Promise<readonly PullOutcome[]> {
  const forge = bareForge(git);
  const outcomes: PullOutcome[] = [];
  for (const pull of pulls.toSorted((a, b) => a.number - b.number)) {
    const { number, head } = pull;
    if ((await resolveCommit(git, `refs/pull/${number}/head`)) !== head.sha) {
      outcomes.push({ number, outcome: refused(fault<ForgeCode>("proposal-moved", "", { proposal: number })) });
      continue;
    }
    const note = await writeBlob(git, JSON.stringify({ branch: `pull/${number}`, day: await dayOf(git, pull, intake) }));
    await updateRefs(git, [{ ref: `refs/pull/${number}/note`, to: note, from: undefined }]);
    outcomes.push({ number, outcome: await acceptProposal({ forge, proposal: number, verifyRound, now }) });
  }
  return outcomes;
}

/** When the intake received the envelopes, or GitHub the pull request. */
async function dayOf(git: Git, { created_at, user, head, base }: ListedPull, intake: string): Promise<string> {
  const isOwn = (intake === "*" || (intake !== "" && user?.login === intake)) && head.repo?.full_name === base.repo.full_name;
  const own = isOwn ? (await commitDays(git, [head.sha])).get(head.sha) : undefined;
  return own ?? swedishDay(new Date(created_at));
}

/** The pull requests in what `gh api --paginate --slurp` prints: a list of pages. */
export function parsePulls(text: string): Checked<readonly ListedPull[]> {
  try {
    const pages = JSON.parse(text) as readonly (readonly ListedPull[])[];
    const pulls = pages.flat();
    if (pulls.every((one) => Number.isSafeInteger(one.number) && /^[0-9a-f]{40}$/.test(one.head.sha) && one.base.repo.full_name))
      return accepted(pulls);
  } catch {
    // Not JSON, or of another shape.
  }
  return refused(fault<ForgeCode>("pulls-unreadable"));
}
