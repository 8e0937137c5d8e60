// Verifies an envelope from the outside. Needs no secret: anyone can check a submission.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { type Bytes, fromBase64url } from "./base64url.ts";
import { digestOf } from "./digest.ts";
import { passGate } from "./gate.ts";
import { envelopeLimits } from "./limits.ts";
import type { EnvelopeCode } from "./messages.ts";
import type { Roster, RoundDocument } from "./round-document.ts";
import type { Envelope } from "./schema.ts";
import { sealedLength } from "./sealing/layout.ts";
import { envelopeMessage } from "./signed-text.ts";
import type { ShapeCheck, SignatureVerifier } from "./verifiers.ts";

/** In one round, those already accepted included. Counted after the signature is verified, so that nobody else can use them up. */
export const maxEnvelopesPerKey = 20;

const problem = fault<EnvelopeCode>;

export interface VerifiedEnvelope {
  readonly envelope: Envelope;
  /** SHA-256 of the file's bytes, hex: its name. */
  readonly digest: string;
  /** What is sealed to the three holders. */
  readonly ciphertext: Bytes;
}

export interface EnvelopeToVerify {
  readonly bytes: Uint8Array;
  /** The file's name or path, if it has one; its last part must be `<digest>.json`. */
  readonly name?: string;
  readonly round: Pick<RoundDocument, "round" | "kid" | "padding">;
  readonly roster: Roster;
  readonly verifiers: { readonly envelope: ShapeCheck; readonly signature: SignatureVerifier };
}

/**
 * Checks size and form, shape, encodings, round, kid, that the key is in the roster and not revoked, the signature, the length of the
 * ciphertext, and that the name is the digest. Once the shape is right, all other faults are reported together.
 * The caller checks whether the round is open and the key's quota; the rest shows only on opening.
 */
export async function verifyEnvelope(input: EnvelopeToVerify): Promise<Checked<VerifiedEnvelope>> {
  const digest = await digestOf(input.bytes);
  const named = nameFaults(input.name, digest);
  const gated = passGate(input.bytes, envelopeLimits);
  if (!gated.ok) return refused(...gated.diagnostics, ...named);
  const shape = input.verifiers.envelope(gated.value);
  if (shape.length > 0) return refused(...shape, ...named);
  const envelope = gated.value as Envelope;
  const parts = { ct: fromBase64url(envelope.ct), sig: fromBase64url(envelope.sig), sub: fromBase64url(envelope.sub) };
  const { ct, sig, sub } = parts;
  const encodings = Object.entries(parts).flatMap(([member, bytes]) => (bytes ? [] : [problem("envelope-base64url", `/${member}`)]));
  const form = ct && ct.length !== sealedLength(input.round.padding) ? [problem("envelope-ciphertext", "/ct")] : [];
  const signed = ct && sig && sub ? await signatureFaults({ envelope, ct, sig, sub, judge: input.verifiers.signature }) : [];
  const faults = [...bindingFaults(envelope, input), ...encodings, ...form, ...signed, ...named];
  return faults.length > 0 || !ct ? refused(...faults) : accepted({ envelope, digest, ciphertext: ct });
}

/** An envelope's path in the repository: `submissions/<round>/<first two of digest>/<digest>.json`. */
export function envelopePath(round: string, digest: string): string {
  return `submissions/${round}/${digest.slice(0, 2)}/${digest}.json`;
}

function nameFaults(name: string | undefined, digest: string): readonly Diagnostic<EnvelopeCode>[] {
  return name === undefined || name.slice(name.lastIndexOf("/") + 1) === `${digest}.json` ? [] : [problem("envelope-name")];
}

function bindingFaults(envelope: Envelope, { round, roster }: EnvelopeToVerify): readonly Diagnostic<EnvelopeCode>[] {
  const keys = keysOf(roster);
  const faults: Diagnostic<EnvelopeCode>[] = [];
  if (envelope.round !== round.round || roster.round !== round.round) faults.push(problem("envelope-other-round", "/round"));
  if (envelope.kid !== round.kid) faults.push(problem("envelope-other-kid", "/kid"));
  if (keys.revoked.has(envelope.sub)) faults.push(problem("envelope-revoked-key", "/sub"));
  else if (!keys.invited.has(envelope.sub)) faults.push(problem("envelope-unknown-key", "/sub"));
  return faults;
}

async function signatureFaults(input: {
  readonly envelope: Envelope;
  readonly ct: Uint8Array;
  readonly sig: Uint8Array;
  readonly sub: Uint8Array;
  readonly judge: SignatureVerifier;
}): Promise<readonly Diagnostic<EnvelopeCode>[]> {
  const message = await envelopeMessage(input.envelope, input.ct);
  const isSigned = await input.judge({ key: input.sub, message, signature: input.sig });
  return isSigned ? [] : [problem("envelope-signature", "/sig")];
}

interface RosterKeys {
  readonly invited: ReadonlySet<string>;
  readonly revoked: ReadonlySet<string>;
}
const cache = new WeakMap<Roster, RosterKeys>();

/** Cached: a roster may list 160,000 keys and is consulted once per envelope. */
function keysOf(roster: Roster): RosterKeys {
  const keys = cache.get(roster) ?? { invited: new Set(roster.keys), revoked: new Set(roster.revoked) };
  cache.set(roster, keys);
  return keys;
}
