// A round's next batch: the envelopes of the store that are in no batch yet, as files of the repository.
import { randomBytes } from "node:crypto";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { resolveCommit } from "../forge/git/git.ts";
import { submissionsInHistory } from "../forge/git/history.ts";
import { sha256 } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { batchRecordPath, batchRecordText } from "./batch-record.ts";
import { batchesInStore } from "./stored-batches.ts";

export interface NextBatch {
  readonly number: number;
  readonly envelopes: number;
  /** Paths from the repository's root: the digest that is logged, on a line, and the record, which stays in the store. */
  readonly files: readonly { readonly path: string; readonly contents: string }[];
}

export async function nextBatch(place: Place, round: string): Promise<Checked<NextBatch>> {
  const earlier = await batchesInStore(place, round);
  if (!earlier.ok) return earlier;
  const git = { directory: place.git };
  const commit = await resolveCommit(git, "refs/heads/main");
  const known = new Set([...earlier.value.values()].flatMap(({ envelopes }) => envelopes));
  const { submissions } = commit ? await submissionsInHistory({ git, commit, round }) : { submissions: [] };
  const envelopes = submissions.map(({ digest }) => digest).filter((digest) => !known.has(digest));
  const number = Math.max(0, ...earlier.value.keys()) + 1;
  const record = batchRecordText({ batch: number, envelopes, round, salt: randomBytes(32).toString("base64url") });
  return accepted({
    number,
    envelopes: envelopes.length,
    files: [
      { path: `content/log/batches/${round}/${number}.txt`, contents: `${sha256(record)}\n` },
      { path: batchRecordPath(round, number), contents: record },
    ],
  });
}
