// What every forge can do: a few operations, each safe to repeat.
import type { Author, NewFile } from "./git/commit.ts";
import type { Git, ObjectId } from "./git/git.ts";
import type { TreeFile } from "./git/objects.ts";

export type ProposalState = "open" | "accepted" | "refused";

/** A pull request, whatever the forge calls it. */
export interface Proposal {
  readonly number: number;
  readonly branch: string;
  readonly head: ObjectId;
  /** When the forge or the intake received it, YYYY-MM-DD. Its round must have been open on that day. */
  readonly day: string;
  readonly state: ProposalState;
}

export interface ProposedFiles {
  readonly branch: string;
  /** The parent commit. A retry with the same one makes the same commit. */
  readonly base: ObjectId;
  readonly files: readonly NewFile[];
  readonly message: string;
  readonly author: Author;
  readonly day: string;
}

export interface AcceptedFiles {
  readonly branch: string;
  /** The commit that the files were checked against. The branch moves only if it is still there. */
  readonly base: ObjectId;
  readonly files: readonly { readonly path: string; readonly blob: ObjectId }[];
  readonly message: string;
  readonly author: Author;
  /** Unix seconds. */
  readonly seconds: number;
}

export interface Forge {
  /** The repository with the objects of every branch and proposal. */
  readonly git: Git;
  head(branch: string): Promise<ObjectId | undefined>;
  readTree(commit: ObjectId, folder: string): Promise<readonly TreeFile[]>;
  /** One branch, one commit, one proposal. If the branch already has a proposal, returns that one, open or closed. */
  proposeFiles(proposed: ProposedFiles): Promise<Proposal>;
  /** In order of number. */
  proposals(): Promise<readonly Proposal[]>;
  proposal(number: number): Promise<Proposal | undefined>;
  /** The new commit; undefined if the branch has moved: check and try again. */
  acceptFiles(files: AcceptedFiles): Promise<ObjectId | undefined>;
  /** Closing a closed proposal changes nothing: the first outcome is kept. */
  closeProposal(number: number, outcome: Exclude<ProposalState, "open">): Promise<void>;
}
