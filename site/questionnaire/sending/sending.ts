// Sends a response: derives keys from the code, seals once, and delivers as many times as it takes.

import { accepted, type Checked, fault, refused } from "../../../scripts/core/diagnostic.ts";
import { responseText } from "../../../scripts/envelope/inner-response.ts";
import { type InvitationCode, type SubmissionKeys, signingKeys, submissionKeys } from "../../../scripts/envelope/invitation/invitation.ts";
import type { SealedResponse } from "../../../scripts/envelope/schema.ts";
import type { SealedEnvelope } from "../../../scripts/envelope/seal.ts";
import type { Language } from "../../text/languages.ts";
import type { PageRound } from "../data/page-data.ts";
import { deliver } from "./delivery.ts";
import type { SendingCode } from "./messages.ts";
import type { ReceivedReceipt } from "./receipt-view.ts";

export interface Sealed {
  readonly envelope: SealedEnvelope;
  readonly inner: SealedResponse;
}

export type Sender = ReturnType<typeof makeSender>;

/** The code's keys in the round; refused if the browser lacks Ed25519. */
export async function deriveKeys(code: InvitationCode, round: string): Promise<Checked<SubmissionKeys>> {
  try {
    return accepted(await submissionKeys(code, round));
  } catch {
    return refused(fault<SendingCode>("send-browser"));
  }
}

/** Whether the browser has Ed25519, without which it cannot sign an envelope. */
export function canSeal(): Promise<boolean> {
  return signingKeys(new Uint8Array(32)).then(
    () => true,
    () => false,
  );
}

/** Loads the holders' three public keys. Each sealing checks them against the round's `kid`. */
export type LoadHolders = () => Promise<string[]>;

/** Loads the encryption library only when something is sealed, and the receipt's part with it: nothing is sent that cannot be acknowledged. */
export function makeSender(round: PageRound, loadHolders: LoadHolders) {
  const load = () => Promise.all([import("../../../scripts/envelope/seal.ts"), import("./receipt-view.ts")]);
  const latest = new Map<string, Sealed>();
  /** Seals exactly `inner`. The same response under the same code gives the same envelope, so that a retry is not a second response. */
  const seal = async (inner: SealedResponse, keys: SubmissionKeys): Promise<Checked<Sealed>> => {
    const last = latest.get(keys.sub);
    if (last && responseText(last.inner) === responseText(inner)) return accepted(last);
    let parts: readonly [Awaited<ReturnType<typeof load>>, string[]];
    try {
      parts = await Promise.all([load(), loadHolders()]);
    } catch {
      return refused(fault<SendingCode>("send-network"));
    }
    const [[library], holders] = parts;
    const sealed = await library
      .seal({ round: { ...round, holders: holders.map((key) => ({ key })) }, keys, inner })
      .catch(() => undefined);
    if (!sealed) return refused(fault<SendingCode>("send-browser"));
    if (!sealed.ok) return refused(fault<SendingCode>("send-keys"));
    const made = { envelope: sealed.value, inner };
    latest.set(keys.sub, made);
    return accepted(made);
  };
  /** Delivers the envelope, and verifies the receipt with the round's key. With a receipt there may be a warning. */
  const send = async ({ envelope }: Sealed, language: Language): Promise<Checked<ReceivedReceipt>> => {
    const reply = await deliver({ round: round.round, bytes: envelope.bytes }, language);
    if (!reply.ok) return reply;
    const [, view] = await load();
    const receipt = await view.checkReceipt(new TextDecoder().decode(reply.value), round, envelope.digest);
    return receipt.ok ? accepted(receipt.value, reply.diagnostics) : refused(fault<SendingCode>("send-receipt"));
  };
  return { seal, send };
}
