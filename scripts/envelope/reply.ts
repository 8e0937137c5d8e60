// Replies: as whom a release counted each key of the roster, and what it did with the envelopes; readable with that key's code alone.
// A reply tells whoever has the code, its issuer too, how many envelopes were sent and what became of each; never an answer or a level.
import type { Bytes } from "./base64url.ts";
import { joined, utf8, withArrayBuffer } from "./digest.ts";
import { slotLength } from "./reply-slot.ts";

/** What became of an envelope. A reply has the place in this list, from one: new outcomes go to the end. */
export const outcomes = [
  "counted",
  "replaced",
  "declined",
  "withdrawn",
  "revoked",
  "not-as-sealed",
  "payload",
  "gate",
  "shape",
  "other-edition",
  "too-many",
  "answers",
] as const;
export type Outcome = (typeof outcomes)[number];

/** What a code was worth when the round was counted. `replaced`: the organisation had another one that was valid. */
export const codeStates = ["valid", "replaced", "revoked"] as const;
export type CodeState = (typeof codeStates)[number];

export const nonceLength = 12;
export const plainLength = slotLength - nonceLength - 16;
const mostCounted = 255;
export const mostListed = 20;
export const replyKeyLength = 32;
export const digestBytes = 8;
export const entryLength = digestBytes + 1;
/** Bytes before the envelopes: how many there are, the code's state, the number of codes, the length of the organisation's id. */
export const headLength = 4;
/** Added to the outcome of an envelope that another of the organisation's codes sent. */
export const byOtherCode = 128;

/** The release that replies. */
export interface ReplyRelease {
  readonly round: string;
  readonly release: string;
}

export interface RepliedEnvelope {
  /** SHA-256 of the envelope's bytes in hex: 64 characters when a reply is made, the first 16 of them when it is read. */
  readonly digest: string;
  readonly outcome: Outcome;
  /** Another of the organisation's codes sent it. */
  readonly isByOther: boolean;
}

/** What a reply says of its code. */
export interface RepliedCode {
  /** Id of the organisation that the code was counted as, at most 60 characters of ASCII. */
  readonly organisation: string;
  readonly state: CodeState;
  /** Number of codes that the organisation was given in the round, this one among them; at most 255. */
  readonly codes: number;
}

/** The contents of one key's reply. */
export interface ReplySlot extends RepliedCode {
  readonly sub: string;
  /** The key's reply key, 32 bytes (`deriveReplyKey`). */
  readonly replyKey: Uint8Array;
  /** In the order of counting: for a valid code every envelope of the organisation, else those of the key alone. */
  readonly envelopes: readonly RepliedEnvelope[];
}

/**
 * `slotLength` bytes for each key, in code-unit order of `sub`. A slot is nonce ‖ AES-256-GCM under HKDF-SHA256(reply key, salt
 * `infosaktrappan/2`, info `reply\n<round>\n<release>\n`), aad `infosaktrappan/2/reply\n<round>\n<release>\n<sub>\n`, of 256 bytes: the
 * number of envelopes (one byte, at most 255), the code's state, the number of codes, the length of the organisation's id and the id, then
 * for twenty envelopes, the last ones and the one that counts, 8 bytes of the digest and the outcome's number; then zeros.
 * The nonce is the first 12 bytes of HMAC-SHA256(that key, plaintext), so that the same release made again has the same bytes and no
 * two plaintexts share a nonce.
 * @throws RangeError for a `sub` twice, a reply key that is not 32 bytes, too long an id or a digest that is not hex of 64 characters.
 */
export async function makeReplies({ round, release, slots }: ReplyRelease & { readonly slots: readonly ReplySlot[] }): Promise<Bytes> {
  const sorted = slots.toSorted((one, other) => (one.sub < other.sub ? -1 : 1));
  if (sorted.some((slot, at) => slot.sub === sorted[at + 1]?.sub)) throw new RangeError("a key has one reply");
  const replies = new Uint8Array(sorted.length * slotLength);
  for (const [at, slot] of sorted.entries()) {
    const { sub, replyKey } = slot;
    const keys = await keysOf(replyKey, { round, release });
    const plain = plainOf(slot);
    const nonce = (await keys.mac(plain)).slice(0, nonceLength);
    const sealed = await crypto.subtle.encrypt(cipher(nonce, { round, release }, sub), keys.aes, plain);
    replies.set(nonce, at * slotLength);
    replies.set(new Uint8Array(sealed), at * slotLength + nonceLength);
  }
  return replies;
}

function plainOf({ organisation, state, codes, envelopes }: ReplySlot): Bytes {
  const id = utf8(organisation);
  const plain = new Uint8Array(plainLength);
  if (id.length > 60) throw new RangeError("an organisation's id has at most 60 characters");
  const [count, numberOfCodes] = [envelopes.length, codes].map((one) => Math.min(one, mostCounted)) as [number, number];
  plain.set(joined(Uint8Array.of(count, codeStates.indexOf(state) + 1, numberOfCodes, id.length), id));
  for (const [at, { digest, outcome, isByOther }] of listedOf(envelopes).entries()) {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new RangeError("a digest is 64 hex characters");
    const entry = headLength + id.length + at * entryLength;
    for (let byte = 0; byte < digestBytes; byte++) plain[entry + byte] = Number.parseInt(digest.slice(2 * byte, 2 * byte + 2), 16);
    plain[entry + digestBytes] = outcomes.indexOf(outcome) + 1 + (isByOther ? byOtherCode : 0);
  }
  return plain;
}

/** The last twenty, and among them the one that the organisation is counted by. */
function listedOf(envelopes: readonly RepliedEnvelope[]): readonly RepliedEnvelope[] {
  const counts = ({ outcome }: RepliedEnvelope): boolean => outcome === "counted" || outcome === "declined" || outcome === "withdrawn";
  const winner = envelopes.slice(0, -mostListed).find(counts);
  return winner ? [winner, ...envelopes.slice(1 - mostListed)] : envelopes.slice(-mostListed);
}

/** One release's key for one reply key, to encrypt with and to make nonces with. */
export async function keysOf(replyKey: Uint8Array, { round, release }: ReplyRelease) {
  if (replyKey.length !== replyKeyLength) throw new RangeError("a reply key is 32 bytes");
  const root = await crypto.subtle.importKey("raw", withArrayBuffer(replyKey), "HKDF", false, ["deriveBits"]);
  const info = utf8(`reply\n${round}\n${release}\n`);
  const bits = await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: utf8("infosaktrappan/2"), info }, root, 256);
  const aes = await crypto.subtle.importKey("raw", bits, "AES-GCM", false, ["encrypt", "decrypt"]);
  const hmac = await crypto.subtle.importKey("raw", bits, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return { aes, mac: async (bytes: Bytes): Promise<Uint8Array> => new Uint8Array(await crypto.subtle.sign("HMAC", hmac, bytes)) };
}

export function cipher(nonce: Uint8Array, { round, release }: ReplyRelease, sub: string): AesGcmParams {
  const additionalData = utf8(`infosaktrappan/2/reply\n${round}\n${release}\n${sub}\n`);
  return { name: "AES-GCM", iv: withArrayBuffer(nonce), additionalData };
}
