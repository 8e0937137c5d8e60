// Reads the reply to one key.
import { toHex } from "./digest.ts";
import {
  byOtherCode,
  cipher,
  codeStates,
  digestBytes,
  entryLength,
  headLength,
  keysOf,
  mostListed,
  nonceLength,
  outcomes,
  plainLength,
  type RepliedCode,
  type RepliedEnvelope,
  type ReplyRelease,
  replyKeyLength,
} from "./reply.ts";
import { slotLength } from "./reply-slot.ts";

export interface ReplyToRead extends ReplyRelease {
  readonly replies: Uint8Array;
  /** All keys of the round's roster, in any order. */
  readonly subs: readonly string[];
  readonly sub: string;
  /** 32 bytes, from the code. */
  readonly replyKey: Uint8Array;
}

export interface Reply extends RepliedCode {
  /** How many envelopes there are; 255 also stands for more. */
  readonly count: number;
  /** At most twenty: the last ones, and the one that counts. */
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
  const [count = 0, stateNumber = 0, codes = 0, length = 0] = plain;
  const state = codeStates[stateNumber - 1];
  const begin = headLength + length;
  const organisation = new TextDecoder().decode(plain.subarray(headLength, begin));
  const listed = Math.min(count, mostListed);
  const envelopes = Array.from({ length: listed }, (_, at) => {
    const entry = begin + at * entryLength;
    const digest = toHex(plain.subarray(entry, entry + digestBytes));
    const number = plain[entry + digestBytes] as number;
    const isByOther = number > byOtherCode;
    return { digest, outcome: outcomes[number - 1 - (isByOther ? byOtherCode : 0)], isByOther };
  });
  const isKnown = (one: (typeof envelopes)[number]): one is RepliedEnvelope => one.outcome !== undefined;
  const isZeroAfter = plain.subarray(begin + listed * entryLength).every((byte) => byte === 0);
  const isWhole = plain.length === plainLength && isZeroAfter && envelopes.every(isKnown);
  return state && isWhole ? { count, organisation, state, codes, envelopes: envelopes as readonly RepliedEnvelope[] } : null;
}
