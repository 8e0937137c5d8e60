// Seals to three holders so that any two open. All of a sealed value but its payload's plaintext follows from one 32-byte seed, so
// whoever joins the seed makes the value again and compares: any two holders open the same values, and no byte is left to choose.
import { expand, extract } from "#primitives";
import type { Bytes } from "../base64url.ts";
import { joined, utf8, withArrayBuffer } from "../digest.ts";
import type { Holders } from "./holders.ts";
import { hpkeLengths, hpkeSeal } from "./hpke.ts";
import { numbersIn, type Place, pieceLength, places, shareInfo } from "./layout.ts";

const seedLength = 32;

export interface ToSealToHolders {
  readonly plaintext: Uint8Array;
  readonly holders: Holders;
  /** From `contextOf`. */
  readonly context: string;
  /** 32 bytes; for tests and rehearsals alone. Absent: random, and neither returned nor stored, since it opens the value. */
  readonly seed?: Uint8Array;
}

/**
 * box 1 ‖ box 2 ‖ box 3 ‖ payload, `sealedLength` bytes. With derive(label, n) = HKDF-Expand(HKDF-Extract(`infosaktrappan/2`, seed),
 * `<label>\n<context>`, n) by SHA-256 (RFC 5869):
 * - pieces: r1 = derive(`piece 1`, 32), r2 = derive(`piece 2`, 32), r3 = seed ⊕ r1 ⊕ r2;
 * - box i: HPKE of the two pieces other than r_i to holder i, info `infosaktrappan/2/share i`, aad context, coins derive(`coins i`, 64);
 * - payload: AES-256-GCM of the plaintext under derive(`payload`, 32), aad context, nonce zero.
 * @throws RangeError for a given seed that is not 32 bytes.
 */
export async function sealToHolders({ plaintext, holders, context, seed = randomSeed() }: ToSealToHolders): Promise<Bytes> {
  if (seed.length !== seedLength) throw new RangeError("a seed is 32 bytes");
  const material = materialOf(seed, context);
  const boxes = places.map((place) => {
    const box = makeBox(material, holders, place);
    if (!box) throw new TypeError("the holders have not passed checkHolders");
    return box;
  });
  const payload = await crypto.subtle.encrypt(cipherOf(context), await payloadKey(material, "encrypt"), withArrayBuffer(plaintext));
  return joined(...boxes, new Uint8Array(payload));
}

/** What follows from a seed in a context: `derive` as `sealToHolders` describes it, and `part`, the 64 bytes in the box of a place. */
export interface Material {
  readonly seed: Bytes;
  readonly context: string;
  readonly derive: (label: string, length: number) => Bytes;
  readonly part: (place: Place) => Bytes;
}

/** Of a 32-byte seed. */
export function materialOf(seed: Uint8Array, context: string): Material {
  const root = extract(seed, utf8("infosaktrappan/2"));
  const derive = (label: string, length: number): Bytes => withArrayBuffer(expand(root, utf8(`${label}\n${context}`), length));
  const [first, second] = [derive("piece 1", pieceLength), derive("piece 2", pieceLength)];
  const pieces = { 1: first, 2: second, 3: xor(seed, first, second) };
  return { seed: joined(seed), context, derive, part: (place) => joined(...numbersIn(place).map((number) => pieces[number])) };
}

/** The box of one place, `boxLength` bytes: the same whenever it is made. Null if that holder's key is not a public key. */
export function makeBox({ context, derive, part }: Material, holders: Holders, place: Place): Bytes | null {
  const to = holders[place - 1] as Bytes;
  const coins = derive(`coins ${place}`, hpkeLengths.coins);
  return hpkeSeal({ to, info: shareInfo(place), aad: utf8(context), plaintext: part(place), coins });
}

function randomSeed(): Bytes {
  return crypto.getRandomValues(new Uint8Array(seedLength));
}

/** The nonce may be zero: each seed gives a key of its own, which encrypts once. */
export function cipherOf(context: string): AesGcmParams {
  return { name: "AES-GCM", iv: new Uint8Array(12), additionalData: utf8(context) };
}

export function payloadKey({ derive }: Material, use: "encrypt" | "decrypt"): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", derive("payload", 32), "AES-GCM", false, [use]);
}

/** Byte by byte; the others are at least as long as the first. */
export function xor(first: Uint8Array, ...others: readonly Uint8Array[]): Bytes {
  return Uint8Array.from(first, (byte, at) => others.reduce((sum, other) => sum ^ (other[at] as number), byte));
}
