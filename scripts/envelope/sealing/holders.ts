// The three holders that a round's files are sealed to, and the id of their keys.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { type Bytes, fromBase64url, toBase64url } from "../base64url.ts";
import { digestOf } from "../digest.ts";
import type { EnvelopeCode } from "../messages.ts";
import { hpkeLengths, hpkeSeal } from "./hpke.ts";
import { places } from "./layout.ts";

/** Three different public keys of 1,216 bytes, in order of place, that something can be sealed to. Made by `checkHolders` alone. */
export type Holders = readonly [Bytes, Bytes, Bytes] & { readonly __holders: true };

/**
 * Accepts exactly three different MLKEM768-X25519 public keys. Faults: `holders-count`; `holders-key` at `/holders/<index>` for one of
 * another length or that the encapsulation refuses (FIPS 203, section 7.2; RFC 7748, section 6.1); `holders-alike`.
 */
export function checkHolders(keys: readonly Uint8Array[]): Checked<Holders> {
  const faults: Diagnostic<EnvelopeCode>[] = [];
  if (keys.length !== places.length) faults.push(fault("holders-count", "/holders", { count: keys.length }));
  for (const [at, key] of keys.entries()) if (!isKnownKey(key)) faults.push(fault("holders-key", `/holders/${at}`));
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

const trial = { info: "", aad: new Uint8Array(0), plaintext: new Uint8Array(0), coins: new Uint8Array(hpkeLengths.coins) };

/** Keys that something could be sealed to, in base64url: a round's are checked for every envelope, and trying takes as long as sealing. */
const known = new Set<string>();
const maxCached = 64;

function isKnownKey(key: Uint8Array): boolean {
  const name = toBase64url(key);
  if (known.has(name)) return true;
  if (!isPublicKey(key)) return false;
  if (known.size >= maxCached) known.clear();
  known.add(name);
  return true;
}

/** Whether something can be sealed to the key. Neither check of the encapsulation depends on its coins. */
function isPublicKey(key: Uint8Array): boolean {
  return hpkeSeal({ ...trial, to: key }) !== null;
}
