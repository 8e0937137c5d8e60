// The digest of the first trust list. It lies in the code and not in content, so that whoever can change content cannot change it.
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import type { Authority } from "../method/authority.ts";
import type { TrustCode } from "./messages.ts";

/** Written by `npm run trust -- pin`. Null until an authority adopts the system. */
export const pinnedTrust: string | null = null;

/** The digest that the first trust list must have: the pinned one, or in a rehearsal the rehearsal's own. */
export function trustDigestFor(authority: Pick<Authority, "rehearsal" | "trust">, pinned = pinnedTrust): Checked<string> {
  if (authority.rehearsal) return authority.trust === null ? refused(fault<TrustCode>("trust-none")) : accepted(authority.trust);
  if (authority.trust !== null) return refused(fault<TrustCode>("trust-only-in-rehearsal", "/trust"));
  return pinned === null ? refused(fault<TrustCode>("trust-none")) : accepted(pinned);
}
