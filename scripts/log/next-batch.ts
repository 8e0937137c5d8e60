// A round's next batch: the envelopes of the store that are in no batch yet, padded, as files of the repository.
import { randomBytes } from "node:crypto";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { resolveCommit } from "../forge/git/git.ts";
import { submissionsInHistory } from "../forge/git/history.ts";
import type { Place } from "../repository/place.ts";
import { batchRecordPath, batchRecordText } from "./batch-record.ts";
import { makeBatch } from "./batches.ts";
import { batchesInStore } from "./stored-batches.ts";

export interface NextBatch {
  readonly number: number;
  /** How many envelopes it has; the rest of its lines are fillers. */
  readonly envelopes: number;
  /** How many envelopes wait for the batch after it: the round's size does not show. */
  readonly waiting: number;
  /** Paths from the repository's root: the public text, and the private record, which stays in the store. */
  readonly files: readonly { readonly path: string; readonly contents: string }[];
}

/** In order of acceptance; those that are too many wait for the batch after. */
export async function nextBatch(
  place: Place,
  round: string,
  draw: (length: number) => Uint8Array = randomBytes,
): Promise<Checked<NextBatch>> {
  const earlier = await batchesInStore(place, round);
  if (!earlier.ok) return earlier;
  const git = { directory: place.git };
  const commit = await resolveCommit(git, "refs/heads/main");
  const known = new Set([...earlier.value.values()].flat());
  const { submissions } = commit ? await submissionsInHistory({ git, commit, round }) : { submissions: [] };
  const fresh = submissions
    .filter(({ digest }) => !known.has(digest))
    .toSorted((a, b) => a.position - b.position || (a.digest < b.digest ? -1 : 1));
  const number = Math.max(0, ...earlier.value.keys()) + 1;
  const named = { round, number, seed: draw(32) };
  const batch = makeBatch({ ...named, envelopes: fresh.map(({ digest }) => digest) });
  return accepted({
    number,
    envelopes: fresh.length - batch.waiting.length,
    waiting: batch.waiting.length,
    files: [
      { path: `content/log/batches/${round}/${number}.txt`, contents: batch.text },
      { path: batchRecordPath(round, number), contents: batchRecordText(named, batch) },
    ],
  });
}
