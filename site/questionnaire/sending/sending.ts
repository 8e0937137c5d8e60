// Decides the order of sending: keys of the code, the shown text, sealing once, delivering as often as it takes.
import { accepted, type Checked, fault, refused } from "../../../scripts/core/diagnostic.ts";
import { sealedText } from "../../../scripts/envelope/inner-response.ts";
import { type InvitationCode, type SubmissionKeys, submissionKeys } from "../../../scripts/envelope/invitation/invitation.ts";
import type { Receipt, SealedResponse } from "../../../scripts/envelope/schema.ts";
import type { SealedEnvelope } from "../../../scripts/envelope/seal.ts";
import type { PageRound } from "../data/page-data.ts";
import { deliver, type SendingCode } from "./delivery.ts";

export interface Sealed {
  readonly envelope: SealedEnvelope;
  readonly inner: SealedResponse;
}

export interface Desk {
  /** Seals exactly what is given. The same response again gives the same envelope, so that a second attempt is no second answer. */
  readonly seal: (inner: SealedResponse, keys: SubmissionKeys) => Promise<Checked<Sealed>>;
  /** Delivers, and judges the receipt against the round's key. With a receipt there may be a warning. */
  readonly send: (sealed: Sealed, language: "sv" | "en") => Promise<Checked<SentAnswer>>;
}

export interface SentAnswer {
  readonly receipt: Receipt;
  /** The receipt's own bytes, as they are saved. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The keys, or the fault that this browser cannot make them. */
export async function keysOf(code: InvitationCode, round: string): Promise<Checked<SubmissionKeys>> {
  try {
    return accepted(await submissionKeys(code, round));
  } catch {
    return refused(fault<SendingCode>("send-browser"));
  }
}

/** The two keys to seal to. Whether they are the round's is judged by its `kid` at each sealing. */
export type LoadRecipients = () => Promise<string[]>;

/** Loads the sealing only when somebody seals. */
export function makeDesk(round: PageRound, loadRecipients: LoadRecipients): Desk {
  const load = () => import("./sealing.ts");
  let last: Sealed | undefined;
  const seal: Desk["seal"] = async (inner, keys) => {
    if (last && sealedText(last.inner) === sealedText(inner)) return accepted(last);
    let parts: readonly [Awaited<ReturnType<typeof load>>, string[]];
    try {
      parts = await Promise.all([load(), loadRecipients()]);
    } catch {
      return refused(fault<SendingCode>("send-network"));
    }
    const [sealing, recipients] = parts;
    const sealed = await sealing.seal({ round: { ...round, recipients }, keys, inner }).catch(() => undefined);
    if (!sealed) return refused(fault<SendingCode>("send-browser"));
    if (!sealed.ok) return refused(fault<SendingCode>("send-keys"));
    last = { envelope: sealed.value, inner };
    return accepted(last);
  };
  const send: Desk["send"] = async ({ envelope }, language) => {
    const reply = await deliver({ round: round.round, bytes: envelope.bytes }, language);
    if (!reply.ok) return reply;
    const bytes = new Uint8Array(reply.value);
    const receipt = await (await load()).checkReceipt(bytes, round, envelope.digest);
    return receipt.ok ? accepted({ receipt: receipt.value, bytes }, reply.diagnostics) : refused(fault<SendingCode>("send-receipt"));
  };
  return { seal, send };
}
