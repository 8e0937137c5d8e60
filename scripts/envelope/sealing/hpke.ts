// Hybrid public key encryption (RFC 9180), base mode, one message per encapsulation. For browsers and Node.
// KEM 0x647a (MLKEM768-X25519, X-Wing: draft-connolly-cfrg-xwing-kem), KDF HKDF-SHA256, AEAD ChaCha20-Poly1305.
import { chacha20poly1305, expand, extract, kem } from "#primitives";
import type { Bytes } from "../base64url.ts";
import { joined, utf8 } from "../digest.ts";

/** Lengths in bytes: a public key, a secret key, the coins of one encapsulation, an encapsulated key, an authentication tag. */
export const hpkeLengths = { publicKey: 1216, secret: 32, coins: 64, encapsulated: 1120, tag: 16 } as const;

const none = new Uint8Array(0);
const version = utf8("HPKE-v1");
/** `suite_id` of RFC 9180, section 5.1: "HPKE", KEM, KDF and AEAD. */
const suite = Uint8Array.from([...utf8("HPKE"), 0x64, 0x7a, 0x00, 0x01, 0x00, 0x03]);

/** What both sides must agree on. */
interface HpkeBinding {
  readonly info: string;
  /** Additional authenticated data. */
  readonly aad: Uint8Array;
}

export interface HpkeToSeal extends HpkeBinding {
  /** The recipient's public key: 1,216 bytes, ML-KEM-768 and then X25519. */
  readonly to: Uint8Array;
  readonly plaintext: Uint8Array;
  /** 64 bytes from which the encapsulation follows: the same coins give the same box. Absent: random. Never used for two plaintexts. */
  readonly coins?: Uint8Array;
}

export interface HpkeToOpen extends HpkeBinding {
  readonly box: Uint8Array;
  readonly secret: Uint8Array;
}

/**
 * Seals to one recipient (RFC 9180, section 6.1). The box is the encapsulated key (1,120 bytes), the ciphertext and a tag (16 bytes).
 * Null if `to` is not a public key: another length, an ML-KEM coefficient outside the modulus (FIPS 203, section 7.2), or an X25519
 * point of small order.
 * @throws RangeError unless given coins are 64 bytes.
 */
export function hpkeSeal({ to, info, aad, plaintext, coins }: HpkeToSeal): Bytes | null {
  if (coins && coins.length !== hpkeLengths.coins) throw new RangeError("coins of an encapsulation are 64 bytes");
  const encapsulated = encapsulate(to, coins);
  if (!encapsulated) return null;
  const { key, nonce } = schedule(encapsulated.sharedSecret, utf8(info));
  return joined(encapsulated.cipherText, chacha20poly1305(key, nonce, aad).encrypt(plaintext));
}

/**
 * The plaintext of a box, or null if the box was not made for this secret, `info` and `aad`, or has been changed.
 * @throws RangeError unless the secret is 32 bytes.
 */
export function hpkeOpen({ box, secret, info, aad }: HpkeToOpen): Bytes | null {
  checkSecret(secret);
  if (box.length < hpkeLengths.encapsulated + hpkeLengths.tag) return null;
  try {
    const shared = kem.decapsulate(box.slice(0, hpkeLengths.encapsulated), secret);
    const { key, nonce } = schedule(shared, utf8(info));
    return joined(chacha20poly1305(key, nonce, aad).decrypt(box.subarray(hpkeLengths.encapsulated)));
  } catch {
    // The tag is wrong, or the encapsulated X25519 point is of small order.
    return null;
  }
}

/** The public key of a 32-byte secret. @throws RangeError for a secret of another length. */
export function publicKeyOf(secret: Uint8Array): Bytes {
  checkSecret(secret);
  return joined(kem.getPublicKey(secret));
}

function checkSecret(secret: Uint8Array): void {
  if (secret.length !== hpkeLengths.secret) throw new RangeError("a secret key is 32 bytes");
}

function encapsulate(to: Uint8Array, coins?: Uint8Array): ReturnType<typeof kem.encapsulate> | null {
  try {
    // A copy: version 0.5 of the library overwrote half of the coins that it was given with zeros.
    return kem.encapsulate(to, coins?.slice());
  } catch {
    return null;
  }
}

/** The key schedule of base mode (RFC 9180, section 5.1), without the exporter secret. */
function schedule(shared: Uint8Array, info: Uint8Array): { readonly key: Uint8Array; readonly nonce: Uint8Array } {
  const context = joined(Uint8Array.of(0), labeledExtract("psk_id_hash", none), labeledExtract("info_hash", info));
  const secret = labeledExtract("secret", none, shared);
  return { key: labeledExpand(secret, "key", context, 32), nonce: labeledExpand(secret, "base_nonce", context, 12) };
}

/** RFC 9180, section 4. */
function labeledExtract(label: string, input: Uint8Array, salt?: Uint8Array): Uint8Array {
  return extract(joined(version, suite, utf8(label), input), salt);
}

/** RFC 9180, section 4. */
function labeledExpand(key: Uint8Array, label: string, info: Uint8Array, length: number): Uint8Array {
  return expand(key, joined(Uint8Array.of(length >> 8, length & 255), version, suite, utf8(label), info), length);
}
