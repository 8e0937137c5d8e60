// Stores a submission and signs its receipt, or says why not.

import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { nodeVerifiers } from "../envelope/node-verifiers.ts";
import { makeReceipt, receiptText, verifyReceipt } from "../envelope/receipt.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import type { Signer } from "../envelope/verifiers.ts";
import type { ForgeCode } from "../forge/messages.ts";
import { isFull } from "./durable.ts";
import type { IntakeCode } from "./messages.ts";
import type { Outbox } from "./outbox.ts";
import { checkForm, checkSubmission, type Refusal } from "./receive.ts";
import type { RoundCache } from "./rounds.ts";

export interface AcknowledgeSetup {
  readonly outbox: Outbox;
  /** Signs a round's receipts; undefined if this intake has no key for the round. */
  readonly receiptSigner: (round: string) => Signer | undefined;
  /** YYYY-MM-DD. */
  readonly today: () => string;
}

export interface Submission {
  readonly setup: AcknowledgeSetup;
  readonly rounds: RoundCache;
  /** From the address: it can contain anything. */
  readonly round: string;
  readonly body: Uint8Array;
  /** SHA-256 of the body, hex. */
  readonly digest: string;
}

/** `round` if it is known to exist. */
export type Answer = { readonly round?: string } & ({ readonly status: 200 | 202; readonly receipt: string } | Refusal);

/** What is to be stored. */
interface Fresh {
  readonly document: RoundDocument;
  readonly sub: string;
}

/**
 * The answer that needs no place in the queue: the receipt that the same bytes got before, or a refusal. Undefined
 * if the envelope is to be stored. Reads nothing from Git for a body that is no envelope, or for a round that does not exist.
 */
export async function answerImmediately(submission: Submission): Promise<Answer | undefined> {
  const checked = await check(submission);
  return "status" in checked ? checked : undefined;
}

/**
 * Checks the submission again, since its round, its key's quota and the outbox may have changed while it waited, and stores it. To be
 * called for one submission at a time, so that two at once cannot exceed a quota together.
 */
export async function acknowledge(submission: Submission): Promise<Answer> {
  const { setup, round, body, digest } = submission;
  const checked = await check(submission);
  if ("status" in checked) return checked;
  const receipt = await signedReceipt(setup, checked, digest);
  if (!receipt) return { status: 503, round, diagnostics: [fault<IntakeCode>("intake-receipt-key", "", { round })] };
  // As late as possible: what is acknowledged after the list was made is in no list.
  if (setup.outbox.isRoundClosed(round)) return closed(round);
  try {
    await setup.outbox.put(receipt, body);
  } catch (error) {
    return { status: 503, round, diagnostics: [fault<IntakeCode>(isFull(error) ? "intake-disk-full" : "intake-not-stored")] };
  }
  return { status: 202, round, receipt: receiptText(receipt) };
}

async function check({ setup, rounds, round, body, digest }: Submission): Promise<Answer | Fresh> {
  const earlier = setup.outbox.receipt(round, digest);
  // Even after the round has closed: whoever asks again gets the same receipt.
  if (earlier) return { status: 200, round, receipt: receiptText(earlier) };
  const formRefusal = checkForm(body);
  if (formRefusal) return { ...formRefusal, ...(rounds.isKnown(round) ? { round } : {}) };
  const at = await rounds.read(round);
  if (at.round.ok && setup.outbox.isRoundClosed(round)) return closed(round);
  const verdict = await checkSubmission({
    bytes: body,
    name: round,
    round: at.round,
    day: setup.today(),
    envelopesOf: at.envelopesOf,
  });
  if (verdict.status !== 202) return { ...verdict, ...(at.round.ok ? { round } : {}) };
  return { document: verdict.document, sub: verdict.verified.envelope.sub };
}

function closed(round: string): Answer {
  const diagnostics: readonly Diagnostic[] = [fault<ForgeCode>("round-closed", "", { round })];
  return { status: 409, round, diagnostics };
}

/** A receipt that the round's own key verifies; undefined if this intake's key is another. */
async function signedReceipt(setup: AcknowledgeSetup, { document, sub }: Fresh, envelope: string) {
  const sign = setup.receiptSigner(document.round);
  if (!sign) return undefined;
  const receipt = await makeReceipt({ round: document.round, kid: document.kid, envelope, sub, receivedOn: setup.today(), sign });
  const bytes = Buffer.from(receiptText(receipt));
  const verified = await verifyReceipt({ bytes, round: document, envelope, verifiers: nodeVerifiers });
  return verified.ok ? receipt : undefined;
}
