// Checks by Node: signatures by its own Ed25519, shapes by the schemas.
import { shapeFaults } from "../core/shape.ts";
import { verifyWithNode } from "./node-ed25519.ts";
import { Envelope, Receipt, SealedResponse } from "./schema.ts";
import type { ShapeCheck, SignatureVerifier } from "./verifiers.ts";

/** What `verifyEnvelope`, `verifyReceipt` and the opening ask for. */
export const nodeVerifiers = {
  signature: verifyWithNode,
  envelope: (value: unknown) => shapeFaults(Envelope, value),
  receipt: (value: unknown) => shapeFaults(Receipt, value),
  response: (value: unknown) => shapeFaults(SealedResponse, value),
} satisfies Readonly<Record<string, SignatureVerifier | ShapeCheck>>;
