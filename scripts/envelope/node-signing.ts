// Ed25519 signing keys by node:crypto, stored as their 32-byte seed in base64url.
import { createPrivateKey, createPublicKey, randomBytes, sign } from "node:crypto";
import { type Bytes, fromBase64url, toBase64url } from "./base64url.ts";

/** A signing key in memory. `publicKey` is 32 bytes in base64url. */
export interface SigningKey {
  readonly publicKey: string;
  /** Ed25519 (RFC 8032): 64 bytes, the same for the same message. */
  readonly sign: (message: Uint8Array) => Bytes;
}

/** DER prefix of an Ed25519 PKCS #8 key (RFC 8410, section 7); the 32-byte seed follows. */
const pkcs8Prefix = Buffer.from("302e020100300506032b657004220420", "hex");

/** A new secret: 32 random bytes in base64url. */
export function generateSeed(): string {
  return toBase64url(randomBytes(32));
}

/** The key of a seed in base64url; null if the text does not encode 32 bytes. */
export function signingKeyOf(seed: string): SigningKey | null {
  const bytes = fromBase64url(seed);
  if (bytes?.length !== 32) return null;
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, bytes]), format: "der", type: "pkcs8" });
  const publicKey = String(createPublicKey(key).export({ format: "jwk" }).x);
  return { publicKey, sign: (message) => new Uint8Array(sign(null, message, key)) };
}
