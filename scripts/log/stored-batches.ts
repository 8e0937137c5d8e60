// The batches whose records are in a round's store.
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { resolveCommit } from "../forge/git/git.ts";
import { listFiles, readBlobs } from "../forge/git/objects.ts";
import type { Place } from "../repository/place.ts";
import { readBatchRecord } from "./batch-record.ts";

/** Numbers of a round's batches in a commit's store, with the envelopes of each. */
export async function batchesInStore(place: Place, round: string): Promise<Checked<ReadonlyMap<number, readonly string[]>>> {
  const git = { directory: place.git };
  const commit = await resolveCommit(git, "refs/heads/main");
  const listed = commit
    ? (await listFiles(git, commit, `submissions/${round}/batches`)).filter(({ path }) => /\/[0-9]+\.json$/.test(path))
    : [];
  const texts = await readBlobs(
    git,
    listed.map(({ blob }) => blob),
  );
  const read = texts.map((bytes) => readBatchRecord(new TextDecoder().decode(bytes)));
  const faults = read.flatMap((one, at) => one.diagnostics.map((fault) => ({ file: listed[at]?.path ?? "", ...fault })));
  if (faults.length > 0) return refused(...faults);
  return accepted(new Map(read.flatMap((one) => (one.ok ? [[one.value.number, one.value.envelopes] as const] : []))));
}
