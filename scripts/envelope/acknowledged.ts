// Makes and verifies `acknowledged.json`: the signed list of envelopes with a receipt, which nobody can shorten afterwards.
import { canonicalize } from "../core/canonical.ts";
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { utf8 } from "./digest.ts";
import type { EnvelopeCode } from "./messages.ts";
import type { Acknowledged, RoundDocument } from "./round-document.ts";
import type { SignatureVerifier, Signer } from "./verifiers.ts";

/** What `sig` covers. The first line separates it from receipts, signed with the same key; the trustees vouch for `excused`. */
function acknowledgedMessage({ envelopes, round, schema }: Pick<Acknowledged, "envelopes" | "round" | "schema">): Uint8Array {
  return utf8(`infosaktrappan-acknowledged/1\n${canonicalize({ envelopes: [...envelopes], round, schema })}\n`);
}

export interface AcknowledgedFacts {
  readonly round: string;
  /** SHA-256 of every envelope that has a receipt, hex, in any order. */
  readonly envelopes: readonly string[];
  readonly excused?: Acknowledged["excused"];
  /** In a rehearsal's file: states that its organisations are invented. */
  readonly notice?: NonNullable<Acknowledged["notice"]>;
  /** The round's receipt key. */
  readonly sign: Signer;
}

/** Signed over the sorted hashes by the round's receipt key; the same facts and key give the same bytes (Ed25519, RFC 8032). */
export async function makeAcknowledged({ round, envelopes, excused = [], notice, sign }: AcknowledgedFacts): Promise<Acknowledged> {
  const unsigned = { schema: "infosaktrappan-acknowledged/1", round, envelopes: [...new Set(envelopes)].sort() } as const;
  return {
    ...unsigned,
    ...(notice === undefined ? {} : { notice }),
    excused: excused.toSorted((a, b) => (a.envelope < b.envelope ? -1 : 1)),
    sig: toBase64url(await sign(acknowledgedMessage(unsigned))),
  };
}

/** The file's text, with a final line feed. The closed round document pins the SHA-256 of these bytes. */
export function acknowledgedText({ schema, notice, round, envelopes, excused, sig }: Acknowledged): string {
  const optional = notice === undefined ? {} : { notice };
  return `${JSON.stringify({ schema, ...optional, round, envelopes, excused, sig }, null, 1)}\n`;
}

/** Empty if the list belongs to the round and the round's receipt key signed it. */
export async function acknowledgedFaults(input: {
  readonly acknowledged: Acknowledged;
  readonly round: Pick<RoundDocument, "round" | "receiptKey">;
  readonly signature: SignatureVerifier;
}): Promise<readonly Diagnostic<EnvelopeCode>[]> {
  const { acknowledged, round } = input;
  const [key, signature] = [fromBase64url(round.receiptKey), fromBase64url(acknowledged.sig)];
  const isSigned = key && signature && (await input.signature({ key, message: acknowledgedMessage(acknowledged), signature }));
  return [
    ...(acknowledged.round === round.round ? [] : [fault<EnvelopeCode>("acknowledged-other-round", "/round")]),
    ...(isSigned ? [] : [fault<EnvelopeCode>("acknowledged-signature", "/sig")]),
  ];
}
