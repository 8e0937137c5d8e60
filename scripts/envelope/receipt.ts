// Makes and verifies receipts: the intake's signed word that it received these bytes on this day.
import { canonicalize } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { passGate } from "./gate.ts";
import { envelopeLimits } from "./limits.ts";
import type { EnvelopeCode } from "./messages.ts";
import type { RoundDocument } from "./round-document.ts";
import type { Receipt } from "./schema.ts";
import { receiptMessage } from "./signed-text.ts";
import type { ShapeCheck, SignatureVerifier, Signer } from "./verifiers.ts";

export interface ReceiptFacts {
  readonly round: string;
  readonly kid: string;
  /** SHA-256 of the envelope's bytes, hex. */
  readonly envelope: string;
  readonly sub: string;
  /** `YYYY-MM-DD`. A day rather than a time: harder to match with a log. */
  readonly receivedOn: string;
  /** The round's receipt key. */
  readonly sign: Signer;
}

/** Signed over `receiptMessage`; the same facts and key give the same receipt (Ed25519 is deterministic, RFC 8032). */
export async function makeReceipt(facts: ReceiptFacts): Promise<Receipt> {
  const { round, kid, envelope, sub, receivedOn } = facts;
  const unsigned = { schema: "infosaktrappan-receipt/2", round, envelope, sub, receivedOn, kid } as const;
  return { ...unsigned, sig: toBase64url(await facts.sign(receiptMessage(unsigned))) };
}

/** A receipt as it is sent and saved: one line of canonical JSON. */
export function receiptText(receipt: Receipt): string {
  const { envelope, kid, receivedOn, round, schema, sig, sub } = receipt;
  return canonicalize({ envelope, kid, receivedOn, round, schema, sig, sub });
}

export interface ReceiptToVerify {
  /** As received or read from a file; the caller strips a final line feed. */
  readonly bytes: Uint8Array;
  readonly round: Pick<RoundDocument, "round" | "kid" | "receiptKey">;
  /** The digest of the envelope that the receipt should be for, if known. */
  readonly envelope?: string;
  readonly verifiers: { readonly receipt: ShapeCheck; readonly signature: SignatureVerifier };
}

/** Checks form, shape, round, kid, envelope and the signature by the round's receipt key. Works offline. */
export async function verifyReceipt(input: ReceiptToVerify): Promise<Checked<Receipt>> {
  const gated = passGate(input.bytes, envelopeLimits);
  if (!gated.ok) return gated;
  const shape = input.verifiers.receipt(gated.value);
  if (shape.length > 0) return refused(...shape);
  const receipt = gated.value as Receipt;
  const signature = fromBase64url(receipt.sig);
  const key = fromBase64url(input.round.receiptKey);
  const faults: Diagnostic<EnvelopeCode>[] = [];
  if (receipt.round !== input.round.round) faults.push(fault("receipt-other-round", "/round"));
  if (receipt.kid !== input.round.kid) faults.push(fault("receipt-other-kid", "/kid"));
  if (input.envelope !== undefined && receipt.envelope !== input.envelope) faults.push(fault("receipt-other-envelope", "/envelope"));
  if (!signature || !fromBase64url(receipt.sub)) faults.push(fault("receipt-base64url", signature ? "/sub" : "/sig"));
  const isSigned = signature && key && (await input.verifiers.signature({ key, message: receiptMessage(receipt), signature }));
  if (signature && !isSigned) faults.push(fault("receipt-signature", "/sig"));
  return faults.length > 0 ? refused(...faults) : accepted(receipt);
}
