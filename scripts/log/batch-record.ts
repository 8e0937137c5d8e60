// The private part of a batch, which stays in the store beside the envelopes: which they are, and the seed of the fillers.

import { canonicalize } from "../core/canonical.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { shapeFaults } from "../core/shape.ts";
import { type Static, Type } from "../core/type.ts";
import { fromBase64url, toBase64url } from "../envelope/base64url.ts";
import type { BatchCode } from "./batch-messages.ts";
import type { Batch, BatchToMake } from "./batches.ts";

const BatchRecord = Type.Object(
  {
    /** From 1 within the round. */
    batch: Type.Integer({ minimum: 1, maximum: 999_999_999 }),
    /** Digests in hex, ascending. */
    envelopes: Type.Array(Type.String({ pattern: "^[0-9a-f]{64}$" }), { maxItems: 256, uniqueItems: true }),
    round: Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }),
    schema: Type.Literal("infosaktrappan-batch/2"),
    /** 32 bytes in base64url. */
    seed: Type.String({ pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$" }),
  },
  { additionalProperties: false },
);
type BatchRecord = Static<typeof BatchRecord>;

/** Path of the record, from the root of the repository. */
export function batchRecordPath(round: string, number: number): string {
  return `submissions/${round}/batches/${number}.json`;
}

/** Canonical JSON and a line feed, of a batch that was made from this seed. */
export function batchRecordText({ round, number, seed }: Omit<BatchToMake, "envelopes">, { envelopes }: Pick<Batch, "envelopes">): string {
  const record: BatchRecord = {
    batch: number,
    envelopes: [...envelopes].sort(),
    round,
    schema: "infosaktrappan-batch/2",
    seed: toBase64url(seed),
  };
  return `${canonicalize(record)}\n`;
}

/** What a record says. Faults: of its shape, or `log-batch-record`. */
export function readBatchRecord(text: string): Checked<BatchToMake> {
  const value = parsed(text);
  if (value === undefined) return refused(fault<BatchCode>("log-batch-record"));
  const faults = shapeFaults(BatchRecord, value);
  if (faults.length > 0) return refused(...faults);
  const { round, batch: number, envelopes, seed } = value as BatchRecord;
  const read = { round, number, envelopes, seed: fromBase64url(seed) as Uint8Array };
  return batchRecordText(read, read) === text ? accepted(read) : refused(fault<BatchCode>("log-batch-record"));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
