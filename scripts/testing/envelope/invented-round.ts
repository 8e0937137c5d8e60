// An invented round with real keys.

import { generateHybridIdentity, identityToRecipient } from "age-encryption";
import type { Checked } from "../../core/diagnostic.ts";
import { toBase64url } from "../../envelope/base64url.ts";
import { makeCode, type SubmissionKeys, signingKeys, submissionKeys } from "../../envelope/invitation/invitation.ts";
import { kidOf } from "../../envelope/recipients.ts";
import type { SealedResponse } from "../../envelope/schema.ts";
import type { Signer } from "../../envelope/verifiers.ts";
import { documentOf, type Roster, type RoundCharter, type RoundDocument } from "../../round/document.ts";
import { firstVersion, trust } from "../trust/trustees.ts";

export interface InventedRound {
  readonly charter: RoundCharter;
  readonly document: RoundDocument;
  readonly roster: Roster;
  readonly keys: readonly SubmissionKeys[];
  /** Operations, recovery. */
  readonly identities: readonly [string, string];
  readonly signReceipt: Signer;
}

/** Freshly generated keys; digests of files that do not exist are zeroes. */
export async function inventRound(members = 3, round = "ovning-1"): Promise<InventedRound> {
  const identities = [await generateHybridIdentity(), await generateHybridIdentity()] as const;
  const recipients = [await identityToRecipient(identities[0]), await identityToRecipient(identities[1])];
  const keys = await Promise.all(Array.from({ length: members }, () => submissionKeys(makeCode(), round)));
  const receipt = await signingKeys(crypto.getRandomValues(new Uint8Array(32)));
  const zeroes = "0".repeat(64);
  const charter: RoundCharter = {
    schema: "infosaktrappan-charter/2",
    round,
    rehearsal: true,
    trust: trust.digest,
    edition: "2026",
    editionDigest: "e".repeat(64),
    opens: "2026-09-01",
    recipients,
    kid: await kidOf(recipients),
    padding: 8192,
    receiptKey: toBase64url(receipt.publicKey),
    population: { id: "2026", digest: zeroes },
    plan: { base: 5, families: [], variables: [] },
    signatures: 2,
  };
  const roster: Roster = { round, keys: keys.map((one) => one.sub).sort(), revoked: [] };
  return { charter, document: documentOf(charter, firstVersion(charter)), roster, keys, identities, signReceipt: receipt.sign };
}

/** A submission by a key; `changes` replaces members. */
export function inventResponse(document: RoundDocument, sub: string, changes: Partial<SealedResponse> = {}): SealedResponse {
  const { edition, editionDigest, round } = document;
  const base = {
    schema: "infosaktrappan-response/1",
    type: "submit",
    edition,
    editionDigest,
    round,
    sub,
    issuedAt: 1_790_000_000,
  } as const;
  return { ...base, answers: { "risk-owner": 2, inventory: "unknown" }, background: { size: "small" }, ...changes } as SealedResponse;
}

/** The value of a check that must pass. @throws Error with the codes where it did not. */
export function passed<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(codesOf(checked).join(", "));
  return checked.value;
}

export function codesOf(checked: Checked<unknown>): readonly string[] {
  return checked.diagnostics.map((one) => one.code);
}
