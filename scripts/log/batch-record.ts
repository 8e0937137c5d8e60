// Batches: the envelopes of a week as a record in the store, of which the log has the digest. Its salt hides how many envelopes it has.
import { canonicalize } from "../core/canonical.ts";
import { type Static, Type } from "../core/type.ts";

export const BatchRecord = Type.Closed({
  /** From 1 within the round. */
  batch: Type.Integer({ minimum: 1, maximum: 999_999_999 }),
  /** Digests in hex, ascending. */
  envelopes: Type.Array(Type.String({ pattern: "^[0-9a-f]{64}$" }), { uniqueItems: true }),
  round: Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" }),
  /** 32 random bytes in base64url. */
  salt: Type.String({ pattern: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$" }),
  schema: Type.Literal("infosaktrappan-batch/3"),
});
type BatchRecord = Static<typeof BatchRecord>;

/** Path of the record, from the root of the repository. */
export function batchRecordPath(round: string, number: number): string {
  return `submissions/${round}/batches/${number}.json`;
}

/** Canonical JSON and a line feed. SHA-256 of it is the digest of the batch's log entry. */
export function batchRecordText(record: Omit<BatchRecord, "schema">): string {
  return `${canonicalize({ ...record, envelopes: record.envelopes.toSorted(), schema: "infosaktrappan-batch/3" })}\n`;
}
