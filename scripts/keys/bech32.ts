// Converts an age identity to its 32-byte secret and back: bech32 (BIP 173).
import type { Bytes } from "../envelope/base64url.ts";

const letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const prefix = "AGE-SECRET-KEY-PQ-";
const [secretLetters, checkLetters] = [52, 6];

/** The secret of a post-quantum hybrid identity (`AGE-SECRET-KEY-PQ-1…`): 32 bytes, or null for any other text. */
export function secretOfIdentity(identity: string): Bytes | null {
  if (!identity.startsWith(`${prefix}1`)) return null;
  const values = [...identity.slice(prefix.length + 1).toLowerCase()].map((letter) => letters.indexOf(letter));
  if (values.length !== secretLetters + checkLetters || values.includes(-1)) return null;
  if (identity !== identity.toUpperCase() || polymod([...spread(prefix), ...values]) !== 1) return null;
  const bits = values
    .slice(0, secretLetters)
    .map((value) => value.toString(2).padStart(5, "0"))
    .join("");
  // 52 letters hold 260 bits; the last four are padding and have to be zeroes.
  return bits.endsWith("0000") ? Uint8Array.from(bits.match(/.{8}/g) ?? [], (octet) => Number.parseInt(octet, 2)) : null;
}

/** The identity of 32 bytes: what `secretOfIdentity` reads back, and what the age command takes. */
export function identityOfSecret(secret: Uint8Array): string {
  const bits = `${Array.from(secret, (byte) => byte.toString(2).padStart(8, "0")).join("")}0000`;
  const values = (bits.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
  const check = polymod([...spread(prefix), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checks = Array.from({ length: checkLetters }, (_, at) => (check >> (5 * (checkLetters - 1 - at))) & 31);
  return `${prefix}1${[...values, ...checks].map((value) => letters.charAt(value)).join("")}`.toUpperCase();
}

/** The prefix as the checksum sees it: the high bits of each letter, a zero, the low bits. */
function spread(text: string): readonly number[] {
  const codes = [...text.toLowerCase()].map((letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function polymod(values: readonly number[]): number {
  const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  return values.reduce((check, value) => {
    const top = check >>> 25;
    const shifted = ((check & 0x1ffffff) << 5) ^ value;
    return generators.reduce((sum, generator, at) => ((top >> at) & 1 ? sum ^ generator : sum), shifted) >>> 0;
  }, 1);
}
