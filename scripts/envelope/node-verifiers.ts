// Checks by Node: signatures by its own Ed25519, shapes by the schemas. The only module of this zone that needs Node.
import { createPublicKey, verify } from "node:crypto";
import { shapeFaults } from "../core/shape.ts";
import { Envelope, Receipt, SealedResponse } from "./schema.ts";
import type { ShapeCheck, SignatureVerifier } from "./verifiers.ts";

/** DER prefix of an Ed25519 SubjectPublicKeyInfo (RFC 8410, section 4); the 32-byte key follows. */
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** Ed25519 by Node, which decides whether a signature is valid when envelopes are checked and when they are opened. Never throws. */
export function verifyWithNode({ key, message, signature }: Parameters<SignatureVerifier>[0]): boolean {
  if (key.length !== 32 || signature.length !== 64) return false;
  try {
    const publicKey = createPublicKey({ key: Buffer.concat([spkiPrefix, key]), format: "der", type: "spki" });
    return verify(null, message, publicKey, signature);
  } catch {
    return false;
  }
}

/** What `verifyEnvelope`, `verifyReceipt` and the opening ask for. */
export const nodeVerifiers = {
  signature: verifyWithNode,
  envelope: (value: unknown) => shapeFaults(Envelope, value),
  receipt: (value: unknown) => shapeFaults(Receipt, value),
  response: (value: unknown) => shapeFaults(SealedResponse, value),
} satisfies Readonly<Record<string, SignatureVerifier | ShapeCheck>>;
