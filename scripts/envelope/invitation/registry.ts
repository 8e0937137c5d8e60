// The sealed registry: which organisation each key of a round belongs to, and nothing else.

import { canonicalize, type Json } from "../../core/canonical.ts";
import { type Static, Type } from "../../core/type.ts";
import type { GateLimits } from "../limits.ts";
import { Key, RoundId } from "../schema.ts";

const organisation = Type.String({ pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", maxLength: 60 });
export const IssuedEntry = Type.Closed({ organisation, sub: Key });
/**
 * 32 bytes each in base64url. `reply`: the key of the replies to the code's holder (`reply.ts`), which opens the roster's commitment to the
 * organisation (`commitmentTo`).
 */
const RegistryEntry = Type.Closed({ organisation, reply: Key, sub: Key });

/**
 * The plaintext of `registry/<digest>.sealed`. A list rather than a map, since `passGate` accepts only member names that begin with a
 * letter and a key in base64url may begin with a digit. Sorted by `sub`; an organisation with a further code has several entries.
 */
export const Registry = Type.Closed({
  schema: Type.Literal("infosaktrappan-registry/4"),
  round: RoundId,
  entries: Type.Array(RegistryEntry),
});
export type Registry = Static<typeof Registry>;

/** Room for 160,000 organisations with two keys each. */
export const registryLimits: GateLimits = { bytes: 64 * 1024 * 1024, depth: 3, width: 400_000 };

export function registryText(registry: Registry): string {
  return canonicalize(registry as unknown as Json);
}
