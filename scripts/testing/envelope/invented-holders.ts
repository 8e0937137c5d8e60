// Three holders with keys from a seed, and reproducible bytes: for tests and benches, never for secrets.

import type { Bytes } from "../../envelope/base64url.ts";
import { checkHolders, type Holders } from "../../envelope/sealing/holders.ts";
import { publicKeyOf } from "../../envelope/sealing/hpke.ts";
import { boxOf, contextOf, type Place, places } from "../../envelope/sealing/layout.ts";
import { seededRandom } from "../random.ts";
import { passed } from "./invented-round.ts";
import { openBox } from "./open-box.ts";

export interface InventedHolders {
  readonly secrets: Readonly<Record<Place, Bytes>>;
  readonly holders: Holders;
  readonly context: string;
  /** The next bytes of the seed's sequence. */
  readonly draw: (length: number) => Bytes;
  /** A whole number from zero to below the limit. */
  readonly below: (limit: number) => number;
}

export function inventHolders(seed: number): InventedHolders {
  const next = seededRandom(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const draw = (length: number): Bytes => Uint8Array.from({ length }, () => below(256));
  const secrets = { 1: draw(32), 2: draw(32), 3: draw(32) };
  const context = contextOf({ use: "envelope", round: "ovning", kid: "0".repeat(32), subject: "s".repeat(43) });
  return { secrets, holders: passed(checkHolders(places.map((place) => publicKeyOf(secrets[place])))), context, draw, below };
}

/** What holders in these places hand over, in that order. */
export function partsOf(sealed: Uint8Array, from: readonly Place[], invented: InventedHolders): Map<Place, Bytes | null> {
  const { secrets, context } = invented;
  return new Map(from.map((place) => [place, openBox(boxOf(sealed, place), place, secrets[place], context)]));
}

/** The bytes with one bit changed. */
export function flipped(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
}

const field = (1n << 255n) - 19n;
const littleEndian = (number: bigint): Uint8Array => Uint8Array.from({ length: 32 }, (_, at) => Number((number >> BigInt(8 * at)) & 255n));
/** The two of order 8 (https://cr.yp.to/ecdh.html, "How do I validate Curve25519 public keys?"). */
const orderEight = [
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
];
/** u-coordinates of Curve25519 with which every shared secret is zero: of order 1, 2, 4 and 8, and some of them plus the prime. */
export const smallOrderPoints: readonly Uint8Array[] = [0n, 1n, ...orderEight, field - 1n, field, field + 1n].map(littleEndian);
