// Opens and seals HPKE boxes with Node's own cryptography and nothing from npm: all that a holder's secret ever reaches.
// The same suite as scripts/envelope/sealing/hpke.ts: RFC 9180 base mode, KEM 0x647a (X-Wing), HKDF-SHA256, ChaCha20-Poly1305.
// ML-KEM needs Node 24.7 or later.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  decapsulate,
  diffieHellman,
  encapsulate,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";

/** Lengths in bytes. A public key is one of ML-KEM-768 and then one of X25519; so is an encapsulated key. */
const lengths = { secret: 32, kemPublic: 1184, kemEncapsulated: 1088, x25519: 32, tag: 16 } as const;
const [publicLength, encapsulatedLength] = [lengths.kemPublic + lengths.x25519, lengths.kemEncapsulated + lengths.x25519];

/** What stands before the bytes of a key in DER: RFC 8410, section 7 (X25519); RFC 9935, sections 4 and 6 (ML-KEM-768, seed form). */
const der = {
  kemPrivate: Buffer.from("3054020100300b060960864801650304040204428040", "hex"),
  kemPublic: Buffer.from("308204b2300b0609608648016503040402038204a100", "hex"),
  xPrivate: Buffer.from("302e020100300506032b656e04220420", "hex"),
  xPublic: Buffer.from("302a300506032b656e032100", "hex"),
};

const ascii = (text: string): Buffer => Buffer.from(text, "ascii");
const none = Buffer.alloc(0);
/** `suite_id` of RFC 9180, section 5.1: "HPKE", KEM, KDF and AEAD. */
const suite = Buffer.concat([ascii("HPKE"), Buffer.from([0x64, 0x7a, 0x00, 0x01, 0x00, 0x03])]);
/** The label of X-Wing's combiner (draft-connolly-cfrg-xwing-kem, section 5.3). */
const combinerLabel = ascii("\\.//^\\");

/** A holder's secret in the form that Node uses. */
export interface HolderKey {
  readonly kem: KeyObject;
  readonly x: KeyObject;
  /** The X25519 half of the public key, 32 bytes. */
  readonly xPublic: Buffer;
}

/**
 * The key pair of a 32-byte secret (draft-connolly-cfrg-xwing-kem, section 5.2): SHAKE256 gives the ML-KEM seed and the X25519 scalar.
 * @throws RangeError for a secret of another length.
 */
export function holderKey(secret: Uint8Array): HolderKey {
  if (secret.length !== lengths.secret) throw new RangeError("a holder's secret is 32 bytes");
  const expanded = createHash("shake256", { outputLength: 96 }).update(secret).digest();
  const x = privateKey(der.xPrivate, expanded.subarray(64));
  return { kem: privateKey(der.kemPrivate, expanded.subarray(0, 64)), x, xPublic: rawPublic(createPublicKey(x), lengths.x25519) };
}

/** 1,216 bytes: what the round's document names the holder by. */
export function holderPublicKey({ kem, xPublic }: HolderKey): Buffer {
  return Buffer.concat([rawPublic(createPublicKey(kem), lengths.kemPublic), xPublic]);
}

/** The plaintext of a box; null if the box was not made for this key, `info` and `aad`, or has been changed. */
export function openBoxNatively(box: Uint8Array, key: HolderKey, info: string, aad: Uint8Array): Buffer | null {
  if (box.length < encapsulatedLength + lengths.tag) return null;
  const [kemPart, ephemeral] = [box.slice(0, lengths.kemEncapsulated), box.slice(lengths.kemEncapsulated, encapsulatedLength)];
  const [ciphertext, tag] = [box.subarray(encapsulatedLength, -lengths.tag), box.subarray(-lengths.tag)];
  try {
    const fromX = diffieHellman({ privateKey: key.x, publicKey: publicKey(der.xPublic, ephemeral) });
    const shared = combined([decapsulate(key.kem, kemPart), fromX, ephemeral, key.xPublic]);
    const { key: sealing, nonce } = schedule(shared, info);
    const decipher = createDecipheriv("chacha20-poly1305", sealing, nonce, { authTagLength: lengths.tag });
    decipher.setAAD(aad, { plaintextLength: ciphertext.length }).setAuthTag(tag);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    // The tag is wrong, or the encapsulated X25519 point is of small order.
    return null;
  }
}

/** Seals to a public key of 1,216 bytes with fresh randomness: encapsulated key ‖ ciphertext ‖ tag. Null if it is not a public key. */
export function sealNatively(to: Uint8Array, plaintext: Uint8Array, info: string, aad: Uint8Array): Buffer | null {
  if (to.length !== publicLength) return null;
  const encapsulated = encapsulateTo(to.subarray(0, lengths.kemPublic), to.subarray(lengths.kemPublic));
  if (!encapsulated) return null;
  const { key, nonce } = schedule(encapsulated.shared, info);
  const cipher = createCipheriv("chacha20-poly1305", key, nonce, { authTagLength: lengths.tag });
  cipher.setAAD(aad, { plaintextLength: plaintext.length });
  return Buffer.concat([encapsulated.bytes, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** draft-connolly-cfrg-xwing-kem, section 5.4. Null where Node refuses either half of the public key. */
function encapsulateTo(kemPublic: Uint8Array, xPublic: Uint8Array): { readonly shared: Buffer; readonly bytes: Buffer } | null {
  try {
    const { sharedKey, ciphertext } = encapsulate(publicKey(der.kemPublic, kemPublic));
    const own = generateKeyPairSync("x25519");
    const ephemeral = rawPublic(own.publicKey, lengths.x25519);
    const fromX = diffieHellman({ privateKey: own.privateKey, publicKey: publicKey(der.xPublic, xPublic) });
    return { shared: combined([sharedKey, fromX, ephemeral, xPublic]), bytes: Buffer.concat([ciphertext, ephemeral]) };
  } catch {
    return null;
  }
}

/** X-Wing's combiner: SHA3-256 of the two shared secrets, the ephemeral and the recipient's X25519 keys, and the label. */
function combined(parts: readonly Uint8Array[]): Buffer {
  return createHash("sha3-256")
    .update(Buffer.concat([...parts, combinerLabel]))
    .digest();
}

/** The key schedule of base mode (RFC 9180, section 5.1), without the exporter secret. */
function schedule(shared: Buffer, info: string): { readonly key: Buffer; readonly nonce: Buffer } {
  const context = Buffer.concat([Buffer.from([0]), labeledExtract("psk_id_hash", none), labeledExtract("info_hash", Buffer.from(info))]);
  const secret = labeledExtract("secret", none, shared);
  return { key: labeledExpand(secret, "key", context, 32), nonce: labeledExpand(secret, "base_nonce", context, 12) };
}

/** RFC 9180, section 4. An empty salt is one of zeros (RFC 5869, section 2.2); HMAC makes no difference between them. */
function labeledExtract(label: string, input: Uint8Array, salt: Uint8Array = none): Buffer {
  return createHmac("sha256", salt)
    .update(Buffer.concat([ascii("HPKE-v1"), suite, ascii(label), input]))
    .digest();
}

/** RFC 9180, section 4, for at most 32 bytes, which one block of HKDF-Expand gives. */
function labeledExpand(key: Buffer, label: string, info: Buffer, length: number): Buffer {
  const block = Buffer.concat([Buffer.from([0, length]), ascii("HPKE-v1"), suite, ascii(label), info, Buffer.from([1])]);
  return createHmac("sha256", key).update(block).digest().subarray(0, length);
}

function privateKey(prefix: Buffer, bytes: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([prefix, bytes]), format: "der", type: "pkcs8" });
}

function publicKey(prefix: Buffer, bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([prefix, bytes]), format: "der", type: "spki" });
}

function rawPublic(key: KeyObject, length: number): Buffer {
  return key.export({ format: "der", type: "spki" }).subarray(-length);
}
