// Decides what must be judged by somebody else: shapes by a compiled schema, signatures by the platform.
import type { Diagnostic } from "../core/diagnostic.ts";
import type { Bytes } from "./base64url.ts";
import { ownBytes } from "./digest.ts";

/** An Ed25519 public key (32 bytes), the signed message, and the signature (64 bytes). */
export interface Signed {
  readonly key: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** Whether `signature` is by `key` over `message`. False, never an exception, for bytes that are no key at all. */
export type SignatureJudge = (signed: Signed) => boolean | Promise<boolean>;

/** The ways in which a value departs from one schema; empty when it holds. */
export type ShapeJudge = (value: unknown) => readonly Diagnostic[];

/** Signs a message with a key that stays inside: 64 bytes. */
export type Signer = (message: Uint8Array) => Bytes | Promise<Bytes>;

/** Ed25519 (RFC 8032) as the platform's Web Crypto judges it: for a page that shows whether a receipt holds. */
export const webSignatureJudge: SignatureJudge = async ({ key, message, signature }) => {
  try {
    const publicKey = await crypto.subtle.importKey("raw", ownBytes(key), { name: "Ed25519" }, false, ["verify"]);
    return await crypto.subtle.verify({ name: "Ed25519" }, publicKey, ownBytes(signature), ownBytes(message));
  } catch {
    return false;
  }
};
