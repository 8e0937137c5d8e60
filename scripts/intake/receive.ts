// Checks a submission and chooses its HTTP status, without reading or writing anything.
import { type Checked, type Diagnostic, fault } from "../core/diagnostic.ts";
import { passGate } from "../envelope/gate.ts";
import { envelopeLimits } from "../envelope/limits.ts";
import { nodeVerifiers } from "../envelope/node-verifiers.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import { maxEnvelopesPerKey, type VerifiedEnvelope, verifyEnvelope } from "../envelope/verify.ts";
import type { ForgeCode } from "../forge/messages.ts";
import { notOpenFaults } from "../forge/round-at.ts";
import type { RoundFolder } from "../repository/round-folder.ts";
import type { IntakeCode } from "./messages.ts";

/** 400 not an envelope · 404 no such round · 409 not open · 413 size · 415 media type · 422 invalid · 429 quota · 503 unavailable */
type RefusalStatus = 400 | 404 | 409 | 413 | 415 | 422 | 429 | 503;

export interface Refusal {
  readonly status: RefusalStatus;
  readonly diagnostics: readonly Diagnostic[];
}

/** 202: the envelope is to be stored. */
export type Verdict = { readonly status: 202; readonly verified: VerifiedEnvelope; readonly document: RoundDocument } | Refusal;

export interface SubmissionHead {
  /** Undefined if the sender gave none. */
  readonly contentType: string | undefined;
  /** In bytes, as announced or as read so far. */
  readonly size: number;
}

/** Refuses what can be refused before the body is read; undefined if it may be read. */
export function checkHead(head: SubmissionHead): Refusal | undefined {
  const mediaType = head.contentType?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") return { status: 415, diagnostics: [fault<IntakeCode>("intake-media-type")] };
  if (head.size > envelopeLimits.bytes) return { status: 413, diagnostics: [fault("gate-too-large", "", { limit: envelopeLimits.bytes })] };
  return undefined;
}

/** Refuses what is no envelope of any round; undefined if it has an envelope's form. Checked before any round is read. */
export function checkForm(bytes: Uint8Array): Refusal | undefined {
  const gated = passGate(bytes, envelopeLimits);
  if (!gated.ok) return { status: 400, diagnostics: gated.diagnostics };
  const shape = nodeVerifiers.envelope(gated.value);
  return shape.length > 0 ? { status: 422, diagnostics: shape } : undefined;
}

export interface SubmissionToCheck {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The round in the address, as it is on the main branch. */
  readonly round: Checked<RoundFolder>;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** Digests of the envelopes of this key that are accepted or in the outbox. */
  readonly envelopesOf: (sub: string) => Promise<ReadonlySet<string>>;
}

/** The verdict on a body that `checkForm` lets pass. */
export async function checkSubmission(submission: SubmissionToCheck): Promise<Verdict> {
  const { bytes, day, name, round } = submission;
  if (!round.ok) return roundRefusal(round.diagnostics, name);
  const { document, roster } = round.value;
  const closed = notOpenFaults(document, day);
  if (closed.length > 0) return { status: 409, diagnostics: closed };
  const verified = await verifyEnvelope({ bytes, round: document, roster, verifiers: nodeVerifiers });
  if (!verified.ok) return { status: 422, diagnostics: verified.diagnostics };
  const existing = await submission.envelopesOf(verified.value.envelope.sub);
  if (!existing.has(verified.value.digest) && existing.size >= maxEnvelopesPerKey) {
    return { status: 429, diagnostics: [fault<ForgeCode>("envelope-quota", "", { limit: maxEnvelopesPerKey })] };
  }
  return { status: 202, verified: verified.value, document };
}

// Faults in the round's own files are left out: the sender can do nothing about them.
function roundRefusal(diagnostics: readonly Diagnostic[], name: string): Refusal {
  if (diagnostics.some((one) => one.code === "round-missing")) return { status: 404, diagnostics };
  return { status: 503, diagnostics: [fault<IntakeCode>("intake-round-unavailable", "", { round: name })] };
}
