// The issuer's own list of which organisation got which key. It stays with the issuer; a lost letter is replaced from it, without a key.

import { canonicalize, type Json } from "../../core/canonical.ts";
import { type Static, Type } from "../../core/type.ts";
import { RoundId } from "../schema.ts";
import { IssuedEntry } from "./registry.ts";

/** `letters/issued.json`, readable by the owner only and ignored by Git. Has no code: a code exists in its letter alone. */
export const Issued = Type.Closed({ schema: Type.Literal("infosaktrappan-issued/1"), round: RoundId, entries: Type.Array(IssuedEntry) });
export type Issued = Static<typeof Issued>;

export function issuedText(round: string, entries: Issued["entries"]): string {
  return `${canonicalize({ schema: "infosaktrappan-issued/1", round, entries } as unknown as Json)}\n`;
}
