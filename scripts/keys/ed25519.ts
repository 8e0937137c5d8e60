// Decides how Node signs: Ed25519 by node:crypto, a key kept as its 32-byte seed in base64url.
import { createPrivateKey, createPublicKey, randomBytes, sign } from "node:crypto";
import { type Bytes, fromBase64url, toBase64url } from "../envelope/base64url.ts";

/** A signing key in memory. `publicKey` is 32 bytes in base64url. */
export interface SigningKey {
  readonly publicKey: string;
  /** Ed25519 (RFC 8032): 64 bytes, the same for the same message. */
  readonly sign: (message: Uint8Array) => Bytes;
}

/** The head of a PKCS #8 key for Ed25519 (RFC 8410, section 7); the seed's 32 bytes follow. */
const pkcs8Head = Buffer.from("302e020100300506032b657004220420", "hex");

/** A new secret: 32 random bytes in base64url. */
export function generateSeed(): string {
  return toBase64url(randomBytes(32));
}

/** The key of a seed in base64url, or null for a text that is not 32 bytes. */
export function signingKeyOf(seed: string): SigningKey | null {
  const bytes = fromBase64url(seed);
  if (bytes?.length !== 32) return null;
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Head, bytes]), format: "der", type: "pkcs8" });
  const publicKey = String(createPublicKey(key).export({ format: "jwk" }).x);
  return { publicKey, sign: (message) => new Uint8Array(sign(null, message, key)) };
}
