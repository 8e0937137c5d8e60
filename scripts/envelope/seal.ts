// Pads a response, seals it to the round's recipients and signs the result. Large: loaded when somebody submits.
import { Encrypter } from "age-encryption";
import { canonicalize } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { RoundDocument } from "../round/document.ts";
import { type Bytes, toBase64url } from "./base64url.ts";
import { digestOf, utf8, withArrayBuffer } from "./digest.ts";
import { responseText } from "./inner-response.ts";
import type { SubmissionKeys } from "./invitation/invitation.ts";
import type { EnvelopeCode } from "./messages.ts";
import { pad } from "./padding.ts";
import { checkRecipients } from "./recipients.ts";
import type { Envelope, SealedResponse } from "./schema.ts";
import { envelopeMessage } from "./signed-text.ts";

export interface SealInput {
  readonly round: Pick<RoundDocument, "round" | "recipients" | "kid" | "padding">;
  readonly keys: SubmissionKeys;
  readonly inner: SealedResponse;
}

export interface SealedEnvelope {
  readonly envelope: Envelope;
  /** The file: one line of canonical JSON, without a line break. */
  readonly bytes: Bytes;
  /** SHA-256 of the bytes, hex: names the file and is what the receipt is for. */
  readonly digest: string;
}

/**
 * Seals one response. Two calls with the same input give different bytes of the same length, since each has a new random file key.
 * Refuses recipients that are not two different hybrid ones, and a response that belongs to another round or key.
 */
export async function seal(input: SealInput): Promise<Checked<SealedEnvelope>> {
  const { round, keys, inner } = input;
  const recipients = await checkRecipients(round);
  const padded = pad(responseText(inner), round.padding);
  const faults: Diagnostic<EnvelopeCode>[] = [];
  if (inner.round !== round.round || keys.round !== round.round) faults.push(fault("response-of-other-round", "/round"));
  if (inner.sub !== keys.sub) faults.push(fault("response-of-other-key", "/sub"));
  if (!padded) faults.push(fault("response-too-large", "", { limit: round.padding }));
  if (faults.length > 0 || !recipients.ok || !padded) return refused(...recipients.diagnostics, ...faults);
  const sealed = await sealTo(recipients.value, padded);
  if (!sealed.ok) return sealed;
  const head = { kid: round.kid, round: round.round, sub: keys.sub };
  const sig = toBase64url(await keys.sign(await envelopeMessage(head, sealed.value)));
  const envelope = { ct: toBase64url(sealed.value), ...head, schema: "infosaktrappan-envelope/1", sig } as const;
  const bytes = utf8(canonicalize(envelope));
  return accepted({ envelope, bytes, digest: await digestOf(bytes) });
}

/** A binary age file that either recipient's identity opens. The recipients must have passed `checkRecipients`. */
export async function sealTo(recipients: readonly string[], plaintext: Uint8Array): Promise<Checked<Bytes>> {
  const encrypter = new Encrypter();
  for (const [at, recipient] of recipients.entries()) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      return refused(fault<EnvelopeCode>("recipients-not-hybrid", `/recipients/${at}`));
    }
  }
  return accepted(withArrayBuffer(await encrypter.encrypt(plaintext)));
}
