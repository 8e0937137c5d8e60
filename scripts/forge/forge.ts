// Decides what every forge must be able to do: a few operations, each of which may be repeated without harm.
import type { Author, NewFile } from "./git/commit.ts";
import type { Git, ObjectId } from "./git/git.ts";
import type { TreeFile } from "./git/objects.ts";

export type ProposalState = "open" | "accepted" | "refused";

/** A pull request, by whatever name the forge has for it. */
export interface Proposal {
  readonly number: number;
  readonly branch: string;
  readonly head: ObjectId;
  /** The day the forge or the intake took it in, YYYY-MM-DD: the day on which its round must have been open. */
  readonly day: string;
  readonly state: ProposalState;
}

export interface ProposedFiles {
  readonly branch: string;
  /** The commit to build on. A retry that names the same one makes the same commit. */
  readonly base: ObjectId;
  readonly files: readonly NewFile[];
  readonly message: string;
  readonly author: Author;
  readonly day: string;
}

export interface AcceptedFiles {
  readonly branch: string;
  /** What the files were checked against. The branch moves only if it still stands there. */
  readonly base: ObjectId;
  readonly files: readonly { readonly path: string; readonly blob: ObjectId }[];
  readonly message: string;
  readonly author: Author;
  /** Unix seconds. */
  readonly seconds: number;
}

export interface Forge {
  /** Where the objects of every branch and proposal can be read. */
  readonly git: Git;
  head(branch: string): Promise<ObjectId | undefined>;
  readBlob(commit: ObjectId, path: string): Promise<Uint8Array | undefined>;
  readTree(commit: ObjectId, folder: string): Promise<readonly TreeFile[]>;
  /** One branch, one commit, one proposal. Where the branch has a proposal already, that one is returned, open or closed. */
  proposeFiles(proposed: ProposedFiles): Promise<Proposal>;
  /** In order of number. */
  proposals(): Promise<readonly Proposal[]>;
  proposal(number: number): Promise<Proposal | undefined>;
  /** The new commit, or nothing where the branch has moved: check again and try again. */
  acceptFiles(files: AcceptedFiles): Promise<ObjectId | undefined>;
  /** The first closing stands; closing again changes nothing. */
  closeProposal(number: number, outcome: Exclude<ProposalState, "open">): Promise<void>;
}
