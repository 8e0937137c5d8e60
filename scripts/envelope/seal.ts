// Pads a response, seals it to the round's holders and signs the result. Large: loaded when somebody submits.
import { canonicalize } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { type Bytes, toBase64url } from "./base64url.ts";
import { digestOf, utf8 } from "./digest.ts";
import { responseText } from "./inner-response.ts";
import type { SubmissionKeys } from "./invitation/invitation.ts";
import type { EnvelopeCode } from "./messages.ts";
import { pad } from "./padding.ts";
import type { RoundDocument } from "./round-document.ts";
import type { Envelope, SealedResponse } from "./schema.ts";
import { readHolders } from "./sealing/holders.ts";
import { contextOf } from "./sealing/layout.ts";
import { sealToHolders } from "./sealing/two-of-three.ts";
import { envelopeMessage } from "./signed-text.ts";

export interface SealInput {
  readonly round: Pick<RoundDocument, "round" | "kid" | "padding"> & {
    /** At least the keys. */
    readonly holders: readonly Pick<RoundDocument["holders"][number], "key">[];
  };
  readonly keys: SubmissionKeys;
  readonly inner: SealedResponse;
  /** 32 bytes; in tests and rehearsals alone. */
  readonly seed?: Uint8Array;
}

export interface SealedEnvelope {
  readonly envelope: Envelope;
  /** The file: one line of canonical JSON, without a line break. */
  readonly bytes: Bytes;
  /** SHA-256 of the bytes, hex: names the file and is what the receipt is for. */
  readonly digest: string;
}

/**
 * Seals one response. Two calls with the same input give different bytes of the same length, since each draws a seed. Refuses holders that
 * do not match the round's `kid`, and a code's keys of another round.
 */
export async function seal(input: SealInput): Promise<Checked<SealedEnvelope>> {
  const { round, keys, inner, seed } = input;
  const holders = await readHolders(round);
  const plaintext = pad(responseText(inner), round.padding);
  const faults: Diagnostic<EnvelopeCode>[] = [];
  if (keys.round !== round.round) faults.push(fault("response-of-other-round", "/round"));
  if (!plaintext) faults.push(fault("response-too-large", "", { limit: round.padding }));
  if (faults.length > 0 || !holders.ok || !plaintext) return refused(...holders.diagnostics, ...faults);
  const head = { kid: round.kid, round: round.round, sub: keys.sub };
  const context = contextOf({ use: "envelope", round: round.round, kid: round.kid, subject: keys.sub });
  const sealed = await sealToHolders({ plaintext, holders: holders.value, context, ...(seed ? { seed } : {}) });
  const sig = toBase64url(await keys.sign(await envelopeMessage(head, sealed)));
  const envelope = { ct: toBase64url(sealed), ...head, schema: "infosaktrappan-envelope/2", sig } as const;
  const bytes = utf8(canonicalize(envelope));
  return accepted({ envelope, bytes, digest: await digestOf(bytes) });
}
