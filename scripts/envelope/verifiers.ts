// Checks that callers pass in: shapes against a compiled schema, signatures by the platform's Ed25519.
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Bytes } from "./base64url.ts";
import { withArrayBuffer } from "./digest.ts";

/** Whether the 64-byte `signature` is by the 32-byte Ed25519 public `key` over `message`. Malformed input gives false. */
export type SignatureVerifier = (signed: {
  readonly key: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}) => boolean | Promise<boolean>;

/** Every way in which a value departs from one schema; empty if it matches. */
export type ShapeCheck = (value: unknown) => readonly Diagnostic[];

/** Signs a message with a key that it does not reveal; gives 64 bytes. */
export type Signer = (message: Uint8Array) => Bytes | Promise<Bytes>;

/** Ed25519 (RFC 8032) by Web Crypto: for pages that show whether a receipt is genuine. */
export const verifyWithWebCrypto: SignatureVerifier = async ({ key, message, signature }) => {
  try {
    const publicKey = await crypto.subtle.importKey("raw", withArrayBuffer(key), { name: "Ed25519" }, false, ["verify"]);
    return await crypto.subtle.verify({ name: "Ed25519" }, publicKey, withArrayBuffer(signature), withArrayBuffer(message));
  } catch {
    return false;
  }
};
