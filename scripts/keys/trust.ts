// The check that every command makes before it uses a round to seal, check, accept, open or publish.
import { type Checked, refused } from "../core/diagnostic.ts";
import type { Authority } from "../method/authority.ts";
import type { RoundDocument } from "../round/document.ts";
import { rootKeyFor } from "./root.ts";
import { type RoundFolderToVerify, verifyRoundFolder } from "./sign-round.ts";

export interface RoundToTrust extends Omit<RoundFolderToVerify, "rootKey" | "rehearsal"> {
  readonly authority: Pick<Authority, "rehearsal" | "rootKey">;
}

/** The round's document, if the authority's root key signed it and everything it pins matches; otherwise all faults. */
export async function trustRound({ authority, ...rest }: RoundToTrust): Promise<Checked<RoundDocument>> {
  const rootKey = rootKeyFor(authority);
  return rootKey.ok
    ? verifyRoundFolder({ ...rest, rootKey: rootKey.value, rehearsal: authority.rehearsal })
    : refused(...rootKey.diagnostics);
}
