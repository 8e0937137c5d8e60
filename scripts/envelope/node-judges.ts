// Decides what Node itself judges: signatures by its own Ed25519, shapes by the schemas. The one module here that needs Node.
import { createPublicKey, verify } from "node:crypto";
import { shapeFaults } from "../core/shape.ts";
import type { ShapeJudge, SignatureJudge } from "./judges.ts";
import { Envelope, Receipt, SealedResponse } from "./schema.ts";

/** The head of a SubjectPublicKeyInfo for Ed25519 (RFC 8410, section 4); the key's 32 bytes follow. */
const spkiHead = Buffer.from("302a300506032b6570032100", "hex");

/** Node's own Ed25519: what decides at check and at opening whether a signature holds. Never throws. */
export function nodeSignatureJudge({ key, message, signature }: Parameters<SignatureJudge>[0]): boolean {
  if (key.length !== 32 || signature.length !== 64) return false;
  try {
    const publicKey = createPublicKey({ key: Buffer.concat([spkiHead, key]), format: "der", type: "spki" });
    return verify(null, message, publicKey, signature);
  } catch {
    return false;
  }
}

/** What `verifyEnvelope`, `verifyReceipt` and the opening ask for, as Node has it. */
export const nodeJudges = {
  signature: nodeSignatureJudge,
  envelope: (value: unknown) => shapeFaults(Envelope, value),
  receipt: (value: unknown) => shapeFaults(Receipt, value),
  response: (value: unknown) => shapeFaults(SealedResponse, value),
} satisfies Readonly<Record<string, SignatureJudge | ShapeJudge>>;
