// Seals to three holders so that any two open. All of a sealed value but its payload's plaintext follows from one 32-byte seed, so
// whoever joins the seed makes the value again and compares: any two holders open the same values, and no byte is left to choose.
import { expand, extract } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Bytes } from "../base64url.ts";
import { toHex, utf8, withArrayBuffer } from "../digest.ts";
import { type Holders, type Place, places } from "./holders.ts";
import { hpkeLengths, hpkeOpen, hpkeSeal, joined } from "./hpke.ts";

const [seedLength, pieceLength, tagLength] = [32, 32, 16];
/** What a holder gets out of a box: the two pieces whose numbers are not the holder's place, in order of number. */
export const partLength = 2 * pieceLength;
/** Bytes of one box: encapsulated key, two pieces, tag. */
export const boxLength = hpkeLengths.encapsulated + partLength + hpkeLengths.tag;

/** What a sealed value is for: one use's values do not open as another's. */
export type SealedUse = "envelope" | "registry" | "counted" | "private" | "drill";

export interface ContextFacts {
  readonly use: SealedUse;
  readonly round: string;
  /** Id of the holders' keys. */
  readonly kid: string;
  /** The envelope's `sub`; empty for a file of the round as a whole. */
  readonly subject: string;
}

/**
 * The text that a sealed value is bound to: `infosaktrappan/2/<use>\n<round>\n<kid>\n<subject>\n`.
 * @throws TypeError for a fact with a line feed, which would make two contexts alike.
 */
export function contextOf({ use, round, kid, subject }: ContextFacts): string {
  const facts = [`infosaktrappan/2/${use}`, round, kid, subject];
  if (facts.some((fact) => fact.includes("\n"))) throw new TypeError("no fact of a context has a line feed");
  return facts.map((fact) => `${fact}\n`).join("");
}

/** Bytes of a sealed value: three boxes, the plaintext, a tag. */
export function sealedLength(plaintextLength: number): number {
  return places.length * boxLength + plaintextLength + tagLength;
}

/** One holder's box of a sealed value. */
export function boxOf(sealed: Uint8Array, place: Place): Uint8Array {
  return sealed.subarray((place - 1) * boxLength, place * boxLength);
}

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
 * - payload: AES-256-GCM of the plaintext under derive(`payload`, 32), aad context, nonce zero, since no key is used twice.
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
  const payload = await crypto.subtle.encrypt(gcm(context), await payloadKey(material, "encrypt"), withArrayBuffer(plaintext));
  return joined(...boxes, new Uint8Array(payload));
}

/**
 * A holder's part of a sealed value, 64 bytes; null if the box does not open with this secret in this place and context.
 * @throws RangeError unless the secret is 32 bytes.
 */
export function openBox(box: Uint8Array, place: Place, secret: Uint8Array, context: string): Bytes | null {
  return box.length === boxLength ? hpkeOpen({ box, secret, info: boxInfo(place), aad: utf8(context) }) : null;
}

export interface ToOpenSealed {
  readonly sealed: Uint8Array;
  /** Bytes of the plaintext; undefined for files of any length. */
  readonly length: number | undefined;
  readonly holders: Holders;
  readonly context: string;
  /** What each holder who took part handed over; null where that holder's box did not open. */
  readonly parts: ReadonlyMap<Place, Uint8Array | null>;
}

export type OpenedSealed =
  | {
      readonly ok: true;
      readonly plaintext: Bytes;
      readonly seed: Bytes;
      /** The places, in order, that handed over something other than what their box holds. Empty unless all three took part. */
      readonly wrong: readonly Place[];
    }
  | { readonly ok: false; readonly code: "open-length" | "open-not-as-sealed" | "open-payload" };

/**
 * Opens with the parts of two holders or three. Each pair of parts gives a seed; a value is opened only by the seed from which all
 * three boxes come out again byte for byte. Whether that succeeds is therefore up to the sealed bytes and not to which honest holders
 * took part. A wrong part can only prevent opening, and with three parts not even that.
 * Codes: `open-length`; `open-not-as-sealed`, whichever box or part was bad; `open-payload` if the boxes are right and the payload not.
 */
export async function openSealed({ sealed, length, holders, context, parts }: ToOpenSealed): Promise<OpenedSealed> {
  const isLength = length === undefined ? sealed.length >= sealedLength(0) : sealed.length === sealedLength(length);
  if (!isLength) return { ok: false, code: "open-length" };
  const material = candidateSeeds(parts)
    .map((seed) => materialOf(seed, context))
    .find((one) => places.every((place) => isEqual(makeBox(one, holders, place), boxOf(sealed, place))));
  if (!material) return { ok: false, code: "open-not-as-sealed" };
  const wrong = places.filter((place) => parts.has(place) && !isEqual(parts.get(place) ?? null, material.part(place)));
  const key = await payloadKey(material, "decrypt");
  const payload = withArrayBuffer(sealed.subarray(places.length * boxLength));
  try {
    const plaintext = new Uint8Array(await crypto.subtle.decrypt(gcm(context), key, payload));
    return { ok: true, plaintext, seed: material.seed, wrong };
  } catch {
    return { ok: false, code: "open-payload" };
  }
}

/** What follows from a seed in a context. */
interface Material {
  readonly seed: Bytes;
  readonly context: string;
  readonly derive: (label: string, length: number) => Bytes;
  readonly part: (place: Place) => Bytes;
}

function materialOf(seed: Uint8Array, context: string): Material {
  const root = extract(sha256, seed, utf8("infosaktrappan/2"));
  const derive = (label: string, length: number): Bytes => withArrayBuffer(expand(sha256, root, utf8(`${label}\n${context}`), length));
  const [first, second] = [derive("piece 1", pieceLength), derive("piece 2", pieceLength)];
  const pieces = { 1: first, 2: second, 3: xor(seed, first, second) };
  return { seed: joined(seed), context, derive, part: (place) => joined(...numbersIn(place).map((number) => pieces[number])) };
}

function makeBox({ context, derive, part }: Material, holders: Holders, place: Place): Bytes | null {
  const to = holders[place - 1] as Bytes;
  const coins = derive(`coins ${place}`, hpkeLengths.coins);
  return hpkeSeal({ to, info: boxInfo(place), aad: utf8(context), plaintext: part(place), coins });
}

/** The different seeds that pairs of the parts give. A pair that disagrees about the piece that both have gives none. */
function candidateSeeds(parts: ReadonlyMap<Place, Uint8Array | null>): readonly Bytes[] {
  const seeds = new Map<string, Bytes>();
  for (const absent of places) {
    const [one, other] = numbersIn(absent) as [Place, Place];
    const [shared, again] = [pieceOf(parts, one, absent), pieceOf(parts, other, absent)];
    const [first, second] = [pieceOf(parts, other, one), pieceOf(parts, one, other)];
    if (!shared || !again || !first || !second || !isEqual(shared, again)) continue;
    const seed = xor(first, second, shared);
    seeds.set(toHex(seed), seed);
  }
  return [...seeds.values()];
}

/** The piece with this number out of the part of the holder in this place; null where that part is absent or of another length. */
function pieceOf(parts: ReadonlyMap<Place, Uint8Array | null>, place: Place, number: Place): Uint8Array | null {
  const part = parts.get(place);
  const at = numbersIn(place).indexOf(number) * pieceLength;
  return part?.length === partLength ? part.subarray(at, at + pieceLength) : null;
}

/** The numbers of the pieces in the box of this place. */
function numbersIn(place: Place): readonly Place[] {
  return places.filter((number) => number !== place);
}

function boxInfo(place: Place): string {
  return `infosaktrappan/2/share ${place}`;
}

function randomSeed(): Bytes {
  return crypto.getRandomValues(new Uint8Array(seedLength));
}

function gcm(context: string): AesGcmParams {
  return { name: "AES-GCM", iv: new Uint8Array(12), additionalData: utf8(context) };
}

function payloadKey({ derive }: Material, use: "encrypt" | "decrypt"): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", derive("payload", 32), "AES-GCM", false, [use]);
}

function xor(first: Uint8Array, ...others: readonly Uint8Array[]): Bytes {
  return Uint8Array.from(first, (byte, at) => others.reduce((sum, other) => sum ^ (other[at] as number), byte));
}

function isEqual(one: Uint8Array | null, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, at) => byte === other[at]);
}
