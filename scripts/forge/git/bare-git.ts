// A forge in a plain Git repository: proposal n is the commit at refs/pull/<n>/head, with a note beside it.
import { sha256 } from "../../repository/digests.ts";
import type { Forge, Proposal, ProposalState, ProposedFiles } from "../forge.ts";
import { commitTo, unixSeconds, updateRefs, writeBlob, writeCommit } from "./commit.ts";
import { type Git, gitLimits, type ObjectId, resolveCommit, runGit } from "./git.ts";
import { listFiles, readBlobs } from "./objects.ts";

interface PushedBranch {
  readonly branch: string;
  readonly head: ObjectId;
  readonly day: string;
}

export interface BareForge extends Forge {
  /** Opens a proposal of a pushed branch, as a hosted forge does on request. The same branch gives the same proposal. */
  openProposal(pushed: PushedBranch): Promise<Proposal>;
}

/** A forge with no server, only refs and objects. */
export function bareForge(git: Git): BareForge {
  return {
    git,
    head: (branch) => resolveCommit(git, `refs/heads/${branch}`),
    readTree: (commit, folder) => listFiles(git, commit, folder),
    proposals: () => listProposals(git),
    proposal: async (number) => (await listProposals(git, number))[0],
    openProposal: (pushed) => openProposal(git, pushed),
    proposeFiles: (proposed) => proposeFiles(git, proposed),
    acceptFiles: ({ branch, base, ...commit }) => commitTo(git, `refs/heads/${branch}`, { ...commit, parent: base }),
    closeProposal: (number, outcome) => closeProposal(git, number, outcome),
  };
}

interface Note {
  readonly branch: string;
  readonly day: string;
}

async function listProposals(git: Git, only?: number): Promise<readonly Proposal[]> {
  return proposalsIn(git, await listRefs(git, `refs/pull/${only === undefined ? "" : `${only}/`}`));
}

async function proposalsIn(git: Git, refs: Refs): Promise<readonly Proposal[]> {
  const numbers = [...refs.keys()].flatMap((ref) => /^refs\/pull\/([1-9][0-9]*)\/head$/.exec(ref)?.[1] ?? []).map(Number);
  numbers.sort((a, b) => a - b);
  const names = ["note", "outcome"].flatMap((name) => numbers.map((number) => refs.get(`refs/pull/${number}/${name}`) ?? ""));
  const blobs = await readBlobs(git, names);
  return numbers.flatMap((number, index): Proposal[] => {
    const [note, state] = [blobs[index], blobs[numbers.length + index]];
    if (!note) return [];
    const { branch, day } = JSON.parse(Buffer.from(note).toString("utf8")) as Note;
    const outcome = state ? (Buffer.from(state).toString("utf8") as ProposalState) : "open";
    return [{ number, branch, day, head: refs.get(`refs/pull/${number}/head`) as ObjectId, state: outcome }];
  });
}

/** By name. */
type Refs = ReadonlyMap<string, ObjectId>;

async function listRefs(git: Git, below: string): Promise<Refs> {
  const out = await runGit(git, { args: ["for-each-ref", "--format=%(refname) %(objectname)", below], limits: gitLimits.list });
  const lines = out.toString("utf8").split("\n").filter(Boolean);
  return new Map(lines.map((line) => line.split(" ") as [string, ObjectId]));
}

const maxAttempts = 20;

async function openProposal(git: Git, { branch, head, day }: PushedBranch): Promise<Proposal> {
  const note = await writeBlob(git, JSON.stringify({ branch, day } satisfies Note));
  // A digest, since refs named after the branches `a` and `a/b` could not both exist.
  const proposed = `refs/proposed/${sha256(branch)}`;
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const refs = await listRefs(git, "refs/pull/");
    const existing = (await proposalsIn(git, refs)).find((one) => one.branch === branch);
    if (existing) return existing;
    // Includes pull requests that are not ours: a clone may have fetched another forge's refs.
    const number = Math.max(0, ...[...refs.keys()].map((ref) => Number(/^refs\/pull\/([1-9][0-9]*)\//.exec(ref)?.[1] ?? 0))) + 1;
    const at = await resolveCommit(git, `refs/heads/${branch}`);
    // Git locks all of these refs, then updates them one by one in this order. A crash before the note leaves no proposal, and the next
    // attempt overwrites it. Concurrent callers may find different free numbers, but the last ref can be created only once per branch.
    const isOpened = await updateRefs(git, [
      { ref: `refs/heads/${branch}`, to: head, from: at },
      { ref: `refs/pull/${number}/head`, to: head, from: undefined },
      { ref: `refs/pull/${number}/note`, to: note, from: undefined },
      { ref: proposed, to: note, from: undefined },
    ]);
    if (isOpened) return { number, branch, head, day, state: "open" };
  }
  throw new Error(
    `${branch} could not be proposed: other processes keep moving the repository's refs, or ${proposed} is left over from a proposal that was removed by hand`,
  );
}

async function proposeFiles(git: Git, proposed: ProposedFiles): Promise<Proposal> {
  const { branch, base, files, message, author, day } = proposed;
  const existing = (await listProposals(git)).find((one) => one.branch === branch);
  if (existing) return existing;
  const head = await writeCommit(git, { parent: base, files, message, author, seconds: unixSeconds(day) });
  return openProposal(git, { branch, head, day });
}

async function closeProposal(git: Git, number: number, outcome: Exclude<ProposalState, "open">): Promise<void> {
  const to = await writeBlob(git, outcome);
  await updateRefs(git, [{ ref: `refs/pull/${number}/outcome`, to, from: undefined }]);
}
