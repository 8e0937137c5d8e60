// Opens what is sealed to three holders, from the parts of two or three of them. A holder's own part: scripts/holder/open.ts.
import type { Bytes } from "../base64url.ts";
import { toHex, withArrayBuffer } from "../digest.ts";
import type { Holders } from "./holders.ts";
import { boxOf, numbersIn, type Place, partLength, payloadOf, pieceLength, places, sealedLength } from "./layout.ts";
import { cipherOf, makeBox, materialOf, payloadKey, xor } from "./two-of-three.ts";

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
 * three boxes can be made again byte for byte. Whether that succeeds therefore depends on the sealed bytes, not on which honest holders
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
  const payload = withArrayBuffer(payloadOf(sealed));
  try {
    const plaintext = new Uint8Array(await crypto.subtle.decrypt(cipherOf(context), key, payload));
    return { ok: true, plaintext, seed: material.seed, wrong };
  } catch {
    return { ok: false, code: "open-payload" };
  }
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

function isEqual(one: Uint8Array | null, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, at) => byte === other[at]);
}
