// Accepts a proposal: copies the checked blobs into a new commit, never the proposer's commits.
import { accepted, type Checked, type Diagnostic, diagnostic, fault, refused } from "../core/diagnostic.ts";
import { type CheckedFile, checkProposal } from "./check.ts";
import type { Forge, Proposal } from "./forge.ts";
import { isCheckedOut, type ObjectId } from "./git/git.ts";
import { withGitFaults } from "./git-faults.ts";
import { type ForgeCode, messages } from "./messages.ts";
import type { RoundVerifier } from "./round-at.ts";

const problem = fault<ForgeCode>;

/** The branch that envelopes are proposed and accepted to. */
export const mainBranch = "main";

// Fixed, so that a commit reveals nothing about who sent or accepted the envelopes.
const author = { name: "Infosaktrappan", email: "accept@infosaktrappan.invalid" };
const message = "Accept submissions";
const maxAttempts = 5;

export interface AcceptRequest {
  readonly forge: Forge;
  /** The proposal's number. */
  readonly proposal: number;
  readonly verifyRound: RoundVerifier;
  /** The time of acceptance, Unix seconds. */
  readonly now: number;
}

export interface Acceptance {
  readonly proposal: number;
  /** Undefined if the branch already had every envelope of the proposal. */
  readonly commit: ObjectId | undefined;
  readonly files: readonly CheckedFile[];
}

/**
 * Checks the proposal, copies its envelopes into one commit on the main branch and closes it. A proposal that does not
 * pass is left open, with all its faults. Safe to repeat after a crash: what is already accepted is not added again.
 */
export function acceptProposal(request: AcceptRequest): Promise<Checked<Acceptance>> {
  return withGitFaults(() => accept(request));
}

/**
 * Every open proposal of envelopes, in order of number: of two envelopes of one organisation the one accepted later counts. The intake's
 * list of what it acknowledged is left, to be merged like other content.
 */
export async function acceptOpen(
  request: Omit<AcceptRequest, "proposal">,
): Promise<Checked<readonly { readonly number: number; readonly outcome: Checked<Acceptance> }[]>> {
  const listed = await withGitFaults(async () => accepted(await request.forge.proposals()));
  if (!listed.ok) return listed;
  const open = listed.value.filter(({ state, branch }) => state === "open" && !branch.startsWith("acknowledged/"));
  const outcomes: { readonly number: number; readonly outcome: Checked<Acceptance> }[] = [];
  for (const { number } of open.toSorted((a, b) => a.number - b.number))
    outcomes.push({ number, outcome: await acceptProposal({ ...request, proposal: number }) });
  return accepted(outcomes);
}

async function accept(request: AcceptRequest): Promise<Checked<Acceptance>> {
  const { forge, proposal: number } = request;
  const proposal = await forge.proposal(number);
  if (!proposal) return refused(problem("proposal-not-found", "", { proposal: number }));
  if (proposal.state === "refused") return refused(problem("proposal-already-refused", "", { proposal: number }));
  if (proposal.state === "accepted") {
    return accepted({ proposal: number, commit: undefined, files: [] }, [
      diagnostic(messages, "proposal-already-accepted", "", { proposal: number }),
    ]);
  }
  if (await isCheckedOut(forge.git, mainBranch)) return refused(problem("branch-checked-out", "", { branch: mainBranch }));
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const outcome = await tryOnce(request, proposal);
    if (outcome) return outcome;
  }
  return refused(problem("branch-moving", "", { branch: mainBranch }));
}

/** Undefined if the branch moved between the check and the commit. */
async function tryOnce(request: AcceptRequest, proposal: Proposal): Promise<Checked<Acceptance> | undefined> {
  const { forge, verifyRound, now } = request;
  const base = await forge.head(mainBranch);
  if (!base) return refused(problem("branch-missing", "", { branch: mainBranch }));
  const checked = await checkProposal({ git: forge.git, base, head: proposal.head, day: proposal.day, verifyRound });
  if (!checked.ok) return isAlreadyAccepted(checked.diagnostics) ? close(request, undefined, []) : checked;
  const { files } = checked.value;
  const commit = await forge.acceptFiles({ branch: mainBranch, base, files, message, author, seconds: now });
  return commit === undefined ? undefined : close(request, commit, files);
}

async function close(
  { forge, proposal }: AcceptRequest,
  commit: ObjectId | undefined,
  files: readonly CheckedFile[],
): Promise<Checked<Acceptance>> {
  await forge.closeProposal(proposal, "accepted");
  return accepted({ proposal, commit, files });
}

/** True for the proposal that a crash between commit and closing leaves: all of its envelopes are accepted. */
function isAlreadyAccepted(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.every((one) => one.code === "proposal-nothing-new" || one.severity !== "error");
}
