// What a release replied to the holder of a code. Computed here; what is fetched is the same for everybody.
import { fromBase64url } from "../../scripts/envelope/base64url.ts";
import { digestOf } from "../../scripts/envelope/digest.ts";
import { deriveReplyKey, type InvitationCode, submissionKeys } from "../../scripts/envelope/invitation/invitation.ts";
import { readReply } from "../../scripts/envelope/read-reply.ts";
import type { RepliedCode, RepliedEnvelope } from "../../scripts/envelope/reply.ts";

/** A published release. `replies`: SHA-256 that its signed manifest has for `replies.bin`. */
export interface RepliedRelease {
  readonly round: string;
  readonly release: string;
  readonly replies: string;
}

/** A release's files; undefined for one that could not be fetched. */
export interface ReleaseReplies {
  readonly replies: Uint8Array | undefined;
  /** `keys.txt`: the roster's keys, one per line. */
  readonly keys: string | undefined;
}

export type ReplyFinding =
  /** The code is not of this round. */
  | { readonly kind: "other-round" }
  /** A file is missing, or is not the one that the manifest signs. */
  | { readonly kind: "unavailable" }
  | (RepliedCode & {
      readonly kind: "reply";
      /** Envelopes that the organisation's codes have sent, by whoever had them; of a code that is not valid its own. */
      readonly count: number;
      readonly envelopes: readonly RepliedEnvelope[];
      /** Whether the receipt's envelope is among them; undefined without a receipt, or if the code sent more than are listed. */
      readonly hasReceipt?: boolean;
    });

interface ToRead {
  readonly code: InvitationCode;
  readonly of: RepliedRelease;
  readonly files: ReleaseReplies;
  /** The receipt's envelope, if one was chosen. */
  readonly envelope?: string;
}

/** The reply of one release to a code. A file that the signed manifest does not have is not read. */
export async function replyTo({ code, of, files, envelope }: ToRead): Promise<ReplyFinding> {
  const { replies, keys } = files;
  if (!replies || keys === undefined || (await digestOf(replies)) !== of.replies) return { kind: "unavailable" };
  const subs = keys.split("\n").filter((line) => fromBase64url(line)?.length === 32);
  const { sub } = await submissionKeys(code, of.round);
  if (!subs.includes(sub)) return { kind: "other-round" };
  const { round, release } = of;
  const reply = await readReply({ replies, subs, sub, replyKey: await deriveReplyKey(code, round), round, release });
  if (!reply) return { kind: "unavailable" };
  const { count, envelopes } = reply;
  const isListed = envelopes.some(({ digest }) => envelope?.startsWith(digest));
  const isKnown = envelope !== undefined && (isListed || count === envelopes.length);
  return { kind: "reply", ...reply, ...(isKnown ? { hasReceipt: isListed } : {}) };
}
