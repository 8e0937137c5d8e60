// Decides when one key has given enough envelopes: twenty in a round, those already in the base included.
import { type Diagnostic, fault } from "../diagnostic.ts";
import { maxEnvelopesPerKey } from "../envelope/verify.ts";
import type { QuotaCode } from "./codes.ts";
import type { Git, ObjectId } from "./git.ts";
import { listFiles, readBlobs } from "./objects.ts";
import { parseSubmissionPath } from "./paths.ts";

/** How many envelopes each key (`sub`) has in a round at a commit. */
export type KeyCounts = ReadonlyMap<string, number>;

// 500 envelopes of 15 kB: about 8 MB in memory at a time.
const batch = 500;
const signer = /"sub":"([A-Za-z0-9_-]{43})"\}$/;

/** Counts what the base holds. Reads the tail of each envelope only: all of them were verified when they were accepted. */
export async function countByKey(git: Git, commit: ObjectId, round: string): Promise<KeyCounts> {
  const files = (await listFiles(git, commit, `submissions/${round}`)).filter((file) => parseSubmissionPath(file.path));
  const counts = new Map<string, number>();
  for (let at = 0; at < files.length; at += batch) {
    for (const bytes of await readBlobs(
      git,
      files.slice(at, at + batch).map((file) => file.blob),
    )) {
      const sub = bytes && signer.exec(Buffer.from(bytes.subarray(-60)).toString("latin1"))?.[1];
      if (sub) counts.set(sub, (counts.get(sub) ?? 0) + 1);
    }
  }
  return counts;
}

export interface QuotaRequest {
  readonly git: Git;
  readonly base: ObjectId;
  /** Envelopes whose signatures hold: nobody else can use up a key's quota. */
  readonly files: readonly { readonly path: string; readonly round: string; readonly sub: string }[];
}

/** One fault for each envelope beyond the quota of its key. */
export async function quotaFaults(request: QuotaRequest): Promise<readonly Diagnostic<QuotaCode>[]> {
  const faults: Diagnostic<QuotaCode>[] = [];
  for (const round of new Set(request.files.map((file) => file.round))) {
    const counts = new Map(await countByKey(request.git, request.base, round));
    for (const file of request.files.filter((one) => one.round === round)) {
      const count = (counts.get(file.sub) ?? 0) + 1;
      counts.set(file.sub, count);
      if (count > maxEnvelopesPerKey) faults.push({ ...fault("envelope-quota", "", { limit: maxEnvelopesPerKey }), file: file.path });
    }
  }
  return faults;
}
