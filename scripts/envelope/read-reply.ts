// Reads the reply to one key.
import { toHex } from "./digest.ts";
import {
  cipher,
  digestBytes,
  entryLength,
  keysOf,
  mostListed,
  nonceLength,
  outcomes,
  plainLength,
  type RepliedEnvelope,
  type ReplyRelease,
  replyKeyLength,
  slotLength,
} from "./reply.ts";

export interface ReplyToRead extends ReplyRelease {
  readonly replies: Uint8Array;
  /** All keys of the round's roster, in any order. */
  readonly subs: readonly string[];
  readonly sub: string;
  /** 32 bytes, from the code. */
  readonly replyKey: Uint8Array;
}

export interface Reply {
  /** How many envelopes the key sent; 255 also stands for more. */
  readonly count: number;
  /** The first twenty. */
  readonly envelopes: readonly RepliedEnvelope[];
}

/**
 * One key's reply. Null if the replies do not have one slot for each key of the roster, if `sub` is not among them, or if its slot is
 * not what a release of this name wrote for it under this reply key.
 */
export async function readReply({ replies, subs, sub, replyKey, round, release }: ReplyToRead): Promise<Reply | null> {
  const at = subs.toSorted().indexOf(sub);
  if (at < 0 || replies.length !== subs.length * slotLength || replyKey.length !== replyKeyLength) return null;
  const slot = replies.slice(at * slotLength, (at + 1) * slotLength);
  const { aes } = await keysOf(replyKey, { round, release });
  const how = cipher(slot.subarray(0, nonceLength), { round, release }, sub);
  try {
    return replyOf(new Uint8Array(await crypto.subtle.decrypt(how, aes, slot.subarray(nonceLength))));
  } catch {
    return null;
  }
}

/** Null for a plaintext that `plainOf` does not write. */
function replyOf(plain: Uint8Array): Reply | null {
  const count = plain[0] as number;
  const listed = Math.min(count, mostListed);
  const envelopes = Array.from({ length: listed }, (_, at) => {
    const entry = 1 + at * entryLength;
    const digest = toHex(plain.subarray(entry, entry + digestBytes));
    return { digest, outcome: outcomes[(plain[entry + digestBytes] as number) - 1] };
  });
  const isKnown = (one: (typeof envelopes)[number]): one is RepliedEnvelope => one.outcome !== undefined;
  const isZeroAfter = plain.subarray(1 + listed * entryLength).every((byte) => byte === 0);
  return plain.length === plainLength && isZeroAfter && envelopes.every(isKnown) ? { count, envelopes } : null;
}
