// Turns Git's errors into diagnostics without Git's own words, which may repeat what a proposer wrote.

import { type Checked, fault, refused } from "../core/diagnostic.ts";
import { GitError, GitLimitError } from "./git/git.ts";
import type { ForgeCode } from "./messages.ts";

const problem = fault<ForgeCode>;

/** As `run`, with a diagnostic where it would throw a GitError. */
export async function withGitFaults<T>(run: () => Promise<Checked<T>>): Promise<Checked<T>> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const { command, status } = error;
    if (error instanceof GitLimitError) return refused(problem(`git-${error.limit}-limit`, "", { command }));
    return refused(problem("git-failed", "", { command, status }));
  }
}
