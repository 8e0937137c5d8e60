// The root key, which signs rounds: pinned here, or in a rehearsal the rehearsal's own.
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import type { Authority } from "../method/authority.ts";
import type { KeysCode } from "./messages.ts";

/** The adopting authority's root key: 32 bytes in base64url (Ed25519). Null, because no authority has adopted the system yet. */
const ROOT_PUBLIC_KEY: string | null = null;

/**
 * The key that a round's signature is checked against. authority.yaml can name it only if it also says that this is a rehearsal:
 * otherwise whoever can change content could sign a round of their own.
 */
export function rootKeyFor(authority: Pick<Authority, "rehearsal" | "rootKey">, pinned: string | null = ROOT_PUBLIC_KEY): Checked<string> {
  if (authority.rehearsal)
    return authority.rootKey ? accepted(authority.rootKey) : refused(fault<KeysCode>("root-key-not-pinned", "/rootKey"));
  if (authority.rootKey) return refused(fault<KeysCode>("root-key-only-in-rehearsal", "/rootKey"));
  return pinned ? accepted(pinned) : refused(fault<KeysCode>("root-key-not-pinned"));
}
