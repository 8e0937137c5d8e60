// Ed25519 verification by Node: the one implementation that decides whether a signature is valid. Imports nothing from npm.
import { createPublicKey, verify } from "node:crypto";

/** DER prefix of an Ed25519 SubjectPublicKeyInfo (RFC 8410, section 4); the 32-byte key follows. */
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

interface SignedMessage {
  readonly key: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** Whether the 64-byte signature is by the 32-byte public key over the message. Malformed input gives false. Never throws. */
export function verifyWithNode({ key, message, signature }: SignedMessage): boolean {
  if (key.length !== 32 || signature.length !== 64) return false;
  try {
    const publicKey = createPublicKey({ key: Buffer.concat([spkiPrefix, key]), format: "der", type: "spki" });
    return verify(null, message, publicKey, signature);
  } catch {
    return false;
  }
}
