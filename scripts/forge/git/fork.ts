// Finds where a proposal forked from its base, without Git keeping the proposer's commits in memory.

import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import type { ForgeCode } from "../messages.ts";
import { type Git, GitError, GitLimitError, gitLimits, gitText, type ObjectId, runGit } from "./git.ts";

export interface Forked {
  readonly git: Git;
  readonly base: ObjectId;
  readonly head: ObjectId;
  /** Maximum number of commits that `head` has and `base` lacks. */
  readonly limit: number;
}

const problem = fault<ForgeCode>;

/** A mark, an id and a line feed. */
const lineBytes = 42;

/**
 * The merge base, of which there must be one. `git merge-base` keeps the message of every commit that it reads, `git rev-list` does not: it
 * lists the proposal's own commits, and after them the commits of the base that they have as parents. The merge base is one of those, or
 * `head` itself.
 */
export async function findFork({ git, base, head, limit }: Forked): Promise<Checked<ObjectId>> {
  let lines: readonly string[];
  try {
    // Room for as many parents as commits.
    const limits = { ...gitLimits.answer, bytes: 2 * limit * lineBytes };
    const out = await runGit(git, { args: ["rev-list", "--boundary", head, `^${base}`, "--"], limits });
    lines = out.toString("utf8").split("\n").filter(Boolean);
  } catch (error) {
    if (error instanceof GitLimitError && error.limit === "output") return refused(problem("proposal-too-many-commits", "", { limit }));
    if (error instanceof GitError && error.status === 128) return refused(problem("proposal-history-unreadable"));
    throw error;
  }
  const parents = lines.flatMap((line) => (line.startsWith("-") ? [line.slice(1)] : []));
  if (lines.length - parents.length > limit) return refused(problem("proposal-too-many-commits", "", { limit }));
  if (lines.length === 0) return accepted(head);
  if (parents.length === 0) return refused(problem("proposal-unrelated"));
  if (parents.length === 1) return accepted(parents[0] as ObjectId);
  // Of several, the one that the others lead to is found among the base's commits alone.
  const best = (await gitText(git, "merge-base", "--all", base, ...parents)).split("\n").filter(Boolean);
  // Merged, a proposal with two of them may take away what stands in one and not in the other, and no comparison with one shows it.
  return best.length === 1 ? accepted(best[0] as ObjectId) : refused(problem("proposal-several-bases"));
}
