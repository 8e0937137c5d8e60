// The quota of envelopes per key and round, those already accepted included.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { maxEnvelopesPerKey } from "../envelope/verify.ts";
import type { Git, ObjectId } from "./git/git.ts";
import { listFiles, readBlobs } from "./git/objects.ts";
import type { ForgeCode } from "./messages.ts";
import { parseSubmissionPath } from "./paths.ts";

/** The digests of the envelopes that each key (`sub`) has in a round at a commit. */
export type EnvelopesByKey = ReadonlyMap<string, ReadonlySet<string>>;

// 500 envelopes of 15 kB: about 8 MB in memory at a time.
const batchSize = 500;
const subPattern = /"sub":"([A-Za-z0-9_-]{43})"\}$/;

/** Looks only at the end of each envelope: all of them were verified when they were accepted. */
export async function envelopesByKey(git: Git, commit: ObjectId, round: string): Promise<EnvelopesByKey> {
  const files = (await listFiles(git, commit, `submissions/${round}`)).flatMap((file) => {
    const named = parseSubmissionPath(file.path);
    return named ? [{ blob: file.blob, digest: named.digest }] : [];
  });
  const byKey = new Map<string, Set<string>>();
  const blobs = files.map(({ blob }) => blob);
  for (let at = 0; at < files.length; at += batchSize) {
    for (const [index, bytes] of (await readBlobs(git, blobs.slice(at, at + batchSize))).entries()) {
      const sub = subPattern.exec(Buffer.from(bytes?.subarray(-60) ?? []).toString("latin1"))?.[1];
      if (sub) byKey.set(sub, (byKey.get(sub) ?? new Set()).add(files[at + index]?.digest as string));
    }
  }
  return byKey;
}

export interface QuotaRequest {
  readonly git: Git;
  readonly base: ObjectId;
  /** Envelopes that are not in the base and have valid signatures: nobody else can use up a key's quota. */
  readonly files: readonly { readonly path: string; readonly round: string; readonly sub: string }[];
}

/** One fault for each envelope above its key's quota. */
export async function quotaFaults(request: QuotaRequest): Promise<readonly Diagnostic<ForgeCode>[]> {
  const faults: Diagnostic<ForgeCode>[] = [];
  for (const round of new Set(request.files.map((file) => file.round))) {
    const accepted = await envelopesByKey(request.git, request.base, round);
    const counts = new Map<string, number>();
    for (const file of request.files.filter((one) => one.round === round)) {
      const count = (counts.get(file.sub) ?? accepted.get(file.sub)?.size ?? 0) + 1;
      counts.set(file.sub, count);
      if (count > maxEnvelopesPerKey) faults.push({ ...fault("envelope-quota", "", { limit: maxEnvelopesPerKey }), file: file.path });
    }
  }
  return faults;
}
