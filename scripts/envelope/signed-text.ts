// The messages that the signatures of envelopes and receipts cover.
import { canonicalize } from "../core/canonical.ts";
import type { Bytes } from "./base64url.ts";
import { digestOf, utf8 } from "./digest.ts";
import type { Envelope, Receipt } from "./schema.ts";

/** `infosaktrappan/2/envelope\n<round>\n<kid>\n<sub>\n<hex SHA-256 of the ciphertext>\n` as UTF-8. */
export async function envelopeMessage(head: Pick<Envelope, "round" | "kid" | "sub">, ciphertext: Uint8Array): Promise<Bytes> {
  return utf8(`infosaktrappan/2/envelope\n${head.round}\n${head.kid}\n${head.sub}\n${await digestOf(ciphertext)}\n`);
}

/**
 * `infosaktrappan/2/receipt\n<canonical JSON of all members but sig>\n` as UTF-8. The first line is domain separation: no signature of
 * one kind can pass for another.
 */
export function receiptMessage(receipt: Omit<Receipt, "sig">): Bytes {
  const { envelope, kid, receivedOn, round, schema, sub } = receipt;
  return utf8(`infosaktrappan/2/receipt\n${canonicalize({ envelope, kid, receivedOn, round, schema, sub })}\n`);
}
