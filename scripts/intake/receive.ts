// Decides what a delivery is answered with, from its bytes and its round alone. Keeps nothing and reads nothing.

import { type Checked, type Diagnostic, fault } from "../core/diagnostic.ts";
import { envelopeLimits } from "../envelope/gate.ts";
import type { ShapeJudge, SignatureJudge } from "../envelope/judges.ts";
import { maxEnvelopesPerKey, type VerifiedEnvelope, verifyEnvelope } from "../envelope/verify.ts";
import type { ForgeCode } from "../forge/messages.ts";
import { openingFaults } from "../forge/round-at.ts";
import type { RoundFolder } from "../shared/read-round.ts";
import type { IntakeCode } from "./messages.ts";

/** 202 to be kept; 400 not an envelope at all · 404 no such round · 409 not open · 413 · 415 · 422 an envelope that does not hold · 429 · 503 */
export type RefusalStatus = 400 | 404 | 409 | 413 | 415 | 422 | 429 | 503;

export type Verdict =
  | { readonly status: 202; readonly verified: VerifiedEnvelope }
  | { readonly status: RefusalStatus; readonly diagnostics: readonly Diagnostic[] };

export interface DeliveryHead {
  /** Nothing where the sender gave none. */
  readonly contentType: string | undefined;
  /** Bytes, as announced or as read. */
  readonly size: number;
}

/** What can be said before the body is read: nothing where it may be. */
export function judgeHead(head: DeliveryHead): Verdict | undefined {
  const mediaType = head.contentType?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") return { status: 415, diagnostics: [fault<IntakeCode>("intake-media-type")] };
  if (head.size > envelopeLimits.bytes) return { status: 413, diagnostics: [fault("gate-too-large", "", { limit: envelopeLimits.bytes })] };
  return undefined;
}

export interface DeliveryToJudge {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The round that the address names, as the base has it. */
  readonly round: Checked<RoundFolder>;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly judges: { readonly envelope: ShapeJudge; readonly signature: SignatureJudge };
  /** Digests of the envelopes that this key has in the base or in the outbox. */
  readonly heldBy: (sub: string) => ReadonlySet<string>;
}

/** The verdict on a body within the size limit. */
export async function judgeDelivery(delivery: DeliveryToJudge): Promise<Verdict> {
  const { bytes, day, judges, name, round } = delivery;
  if (!round.ok) return judgeRound(round.diagnostics, name);
  const { document, roster } = round.value;
  const closed = openingFaults(document, day);
  if (closed.length > 0) return { status: 409, diagnostics: closed };
  const verified = await verifyEnvelope({ bytes, round: document, roster, judges });
  if (!verified.ok) return { status: isNoEnvelope(verified.diagnostics) ? 400 : 422, diagnostics: verified.diagnostics };
  const held = delivery.heldBy(verified.value.envelope.sub);
  if (!held.has(verified.value.digest) && held.size >= maxEnvelopesPerKey) {
    return { status: 429, diagnostics: [fault<ForgeCode>("envelope-quota", "", { limit: maxEnvelopesPerKey })] };
  }
  return { status: 202, verified: verified.value };
}

// What is wrong with the round's own files is told to those who run the intake, not to a sender who can do nothing about it.
function judgeRound(diagnostics: readonly Diagnostic[], name: string): Verdict {
  if (diagnostics.some((one) => one.code === "round-missing")) return { status: 404, diagnostics };
  return { status: 503, diagnostics: [fault<IntakeCode>("intake-round-unavailable", "", { round: name })] };
}

function isNoEnvelope(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.code.startsWith("gate-"));
}
