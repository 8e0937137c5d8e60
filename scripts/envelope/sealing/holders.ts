// The three holders that a round's files are sealed to, and the id of their keys.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { type Bytes, fromBase64url, toBase64url } from "../base64url.ts";
import { digestOf, toHex } from "../digest.ts";
import type { EnvelopeCode } from "../messages.ts";
import { places } from "./layout.ts";

/** Three different public keys of 1,216 bytes, in order of place, that something can be sealed to. Made by `checkHolders` alone. */
export type Holders = readonly [Bytes, Bytes, Bytes] & { readonly __holders: true };

/**
 * Accepts exactly three different MLKEM768-X25519 public keys. Faults: `holders-count`; `holders-key` at `/holders/<index>` for one of
 * another length or that an encapsulation refuses (FIPS 203, section 7.2; RFC 7748, section 6.1); `holders-alike`.
 */
export function checkHolders(keys: readonly Uint8Array[]): Checked<Holders> {
  const faults: Diagnostic<EnvelopeCode>[] = [];
  if (keys.length !== places.length) faults.push(fault("holders-count", "/holders", { count: keys.length }));
  for (const [at, key] of keys.entries()) if (!isPublicKey(key)) faults.push(fault("holders-key", `/holders/${at}`));
  if (new Set(keys.map((key) => toBase64url(key))).size < keys.length) faults.push(fault("holders-alike", "/holders"));
  if (faults.length > 0) return refused(...faults);
  return accepted(keys.map((key) => new Uint8Array(key)) as unknown as Holders);
}

/** A charter's holders, if something can be sealed to each of them and `kid` is the id of their keys. */
export async function readHolders(round: {
  readonly kid: string;
  readonly holders: readonly { readonly key: string }[];
}): Promise<Checked<Holders>> {
  const keys = round.holders.map(({ key }) => fromBase64url(key) ?? new Uint8Array());
  const holders = checkHolders(keys);
  if (!holders.ok) return holders;
  return (await kidOf(holders.value)) === round.kid ? holders : refused(fault<EnvelopeCode>("kid-not-of-holders", "/kid"));
}

/** First 32 hex characters of SHA-256(`infosaktrappan/2/kid\n` + the keys in base64url, in order of place, joined by `\n`). */
export async function kidOf(holders: Holders): Promise<string> {
  return (await digestOf(`infosaktrappan/2/kid\n${holders.map((key) => toBase64url(key)).join("\n")}`)).slice(0, 32);
}

/**
 * Whether something can be sealed to the key: whatever the encapsulation refuses is refused, and nothing else. Every coefficient of ML-KEM's
 * half, 12 bits each, is below the modulus; multiplying the X25519 half does not give zero, whatever its highest bit.
 */
function isPublicKey(key: Uint8Array): boolean {
  if (key.length !== 1216) return false;
  for (let at = 0; at < 1152; at += 3) {
    const [a, b, c] = [key[at], key[at + 1], key[at + 2]] as [number, number, number];
    if (a + 256 * (b & 15) >= 3329 || (b >> 4) + 16 * c >= 3329) return false;
  }
  const point = key.slice(1184);
  point[31] = (point[31] as number) & 127;
  return !smallOrder.has(toHex(point));
}

/** The u-coordinates of Curve25519 of order 1, 2, 4 and 8, and those of them that are written plus the prime (https://cr.yp.to/ecdh.html). */
const smallOrder = new Set([
  "00".repeat(32),
  `01${"00".repeat(31)}`,
  "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
  "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
  ...["ec", "ed", "ee"].map((first) => `${first}${"ff".repeat(30)}7f`),
]);
