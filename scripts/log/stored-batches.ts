// The batches whose records are in a round's store.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { resolveCommit } from "../forge/git/git.ts";
import { listFiles, readBlobs } from "../forge/git/objects.ts";
import { sha256 } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { parseCanonical } from "../repository/round-folder.ts";
import type { BatchCode } from "./batch-messages.ts";
import { BatchRecord } from "./batch-record.ts";

export interface StoredBatch {
  readonly digest: string;
  readonly envelopes: readonly string[];
}

/** A round's batches in the store, by number. */
export async function batchesInStore(place: Place, round: string): Promise<Checked<ReadonlyMap<number, StoredBatch>>> {
  const git = { directory: place.git };
  const commit = await resolveCommit(git, "refs/heads/main");
  const listed = commit
    ? (await listFiles(git, commit, `submissions/${round}/batches`)).filter(({ path }) => /\/[0-9]+\.json$/.test(path))
    : [];
  const texts = await readBlobs(
    git,
    listed.map(({ blob }) => blob),
  );
  const faults: Diagnostic[] = [];
  const batches = new Map<number, StoredBatch>();
  for (const [at, bytes = new Uint8Array()] of texts.entries()) {
    const read = parseCanonical(bytes, BatchRecord, listed[at]?.path ?? "");
    faults.push(...read.diagnostics);
    if (read.ok) batches.set(read.value.batch, { digest: sha256(bytes), envelopes: read.value.envelopes });
  }
  return faults.length > 0 ? refused(...faults) : accepted(batches);
}

/** The files of batches to be logged whose record is not in the store, as `log-batch-record`. */
export function missingRecords(place: Place, round: string, batches: ReadonlyMap<number, StoredBatch>): readonly Diagnostic<BatchCode>[] {
  const folder = join(place.content, "log", "batches", round);
  const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const digests = new Set([...batches.values()].map(({ digest }) => `${digest}\n`));
  return files.filter((file) => !digests.has(readFileSync(file, "utf8"))).map((file) => ({ ...fault("log-batch-record"), file }));
}
