// Commits the next batch of every open round to a repository on disk, unlogged: whoever has the log's key logs it.
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import { commitTo } from "../forge/git/commit.ts";
import { resolveCommit } from "../forge/git/git.ts";
import type { Place } from "../repository/place.ts";
import { listOpenedRounds, readRound } from "../repository/read-round.ts";
import { nextBatch } from "./next-batch.ts";

const author = { name: "Infosaktrappan", email: "log@infosaktrappan.invalid" };
const branch = "refs/heads/main";

interface WhenToCommit {
  /** Unix seconds, of the commits. */
  readonly seconds: number;
  /** Also for a round in which no envelope waits for a batch. */
  readonly always: boolean;
}

/** A line for each round. `place.git` may be another copy than the one that is read. @throws Error if the branch moves meanwhile */
export async function commitBatches(place: Place, { seconds, always }: WhenToCommit): Promise<Checked<readonly string[]>> {
  const git = { directory: place.git };
  const lines: string[] = [];
  const faults: Diagnostic[] = [];
  for (const round of listOpenedRounds(place)) {
    const folder = readRound(place, round);
    if (!folder.ok || folder.value.document.status !== "open") continue;
    const made = await nextBatch(place, round);
    if (!made.ok) {
      faults.push(...made.diagnostics);
      continue;
    }
    if (made.value.envelopes === 0 && !always) continue;
    const parent = await resolveCommit(git, branch);
    const files = made.value.files.map(({ path, contents }) => ({ path, contents: Buffer.from(contents) }));
    const commit = { parent, files, author, message: `Batch ${made.value.number} of ${round}`, seconds };
    if (!(await commitTo(git, branch, commit))) throw new Error(`${branch} was moved meanwhile`);
    lines.push(`${round}: batch ${made.value.number}`);
  }
  return faults.length > 0 ? refused(...faults) : accepted(lines);
}
