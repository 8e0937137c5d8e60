// Sends a response: derives keys from the code, seals once, and delivers as many times as it takes.
import { accepted, type Checked, fault, refused } from "../../../scripts/core/diagnostic.ts";
import { responseText } from "../../../scripts/envelope/inner-response.ts";
import { type InvitationCode, type SubmissionKeys, submissionKeys } from "../../../scripts/envelope/invitation/invitation.ts";
import type { Receipt, SealedResponse } from "../../../scripts/envelope/schema.ts";
import type { SealedEnvelope } from "../../../scripts/envelope/seal.ts";
import type { PageRound } from "../data/page-data.ts";
import { deliver } from "./delivery.ts";
import type { SendingCode } from "./messages.ts";

export interface Sealed {
  readonly envelope: SealedEnvelope;
  readonly inner: SealedResponse;
}

export interface Sender {
  /** Seals exactly `inner`. The same response gives the same envelope, so that a retry is not a second response. */
  readonly seal: (inner: SealedResponse, keys: SubmissionKeys) => Promise<Checked<Sealed>>;
  /** Delivers the envelope, and verifies the receipt with the round's key. With a receipt there may be a warning. */
  readonly send: (sealed: Sealed, language: "sv" | "en") => Promise<Checked<SentResponse>>;
}

export interface SentResponse {
  readonly receipt: Receipt;
  /** The receipt's own bytes, for saving. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The code's keys in the round; refused if the browser lacks Ed25519. */
export async function deriveKeys(code: InvitationCode, round: string): Promise<Checked<SubmissionKeys>> {
  try {
    return accepted(await submissionKeys(code, round));
  } catch {
    return refused(fault<SendingCode>("send-browser"));
  }
}

/** Loads the holders' three public keys. Each sealing checks them against the round's `kid`. */
export type LoadHolders = () => Promise<string[]>;

/** Loads the encryption library only when something is sealed. */
export function makeSender(round: PageRound, loadHolders: LoadHolders): Sender {
  const load = () => import("./sealing.ts");
  let last: Sealed | undefined;
  const seal: Sender["seal"] = async (inner, keys) => {
    if (last && responseText(last.inner) === responseText(inner)) return accepted(last);
    let parts: readonly [Awaited<ReturnType<typeof load>>, string[]];
    try {
      parts = await Promise.all([load(), loadHolders()]);
    } catch {
      return refused(fault<SendingCode>("send-network"));
    }
    const [sealing, holders] = parts;
    const sealed = await sealing
      .seal({ round: { ...round, holders: holders.map((key) => ({ key })) }, keys, inner })
      .catch(() => undefined);
    if (!sealed) return refused(fault<SendingCode>("send-browser"));
    if (!sealed.ok) return refused(fault<SendingCode>("send-keys"));
    last = { envelope: sealed.value, inner };
    return accepted(last);
  };
  const send: Sender["send"] = async ({ envelope }, language) => {
    const reply = await deliver({ round: round.round, bytes: envelope.bytes }, language);
    if (!reply.ok) return reply;
    const bytes = new Uint8Array(reply.value);
    const receipt = await (await load()).checkReceipt(bytes, round, envelope.digest);
    return receipt.ok ? accepted({ receipt: receipt.value, bytes }, reply.diagnostics) : refused(fault<SendingCode>("send-receipt"));
  };
  return { seal, send };
}
