// Who has signed a release.
import { listFor, type RoundChain, signersOf } from "./chain.ts";
import type { Signatures } from "./schema.ts";

/** Names of the trustees whose valid signature a release's manifest has, of the list that vouches for that release. */
export function releaseSigners(
  { lists, charter }: Pick<RoundChain, "lists" | "charter">,
  { release, signatures }: { readonly release: string; readonly signatures: Signatures },
  message: Uint8Array,
): readonly string[] {
  const list = listFor(lists, charter, { release: Number(release.slice(1)) });
  return list ? signersOf(list, "release", signatures, message) : [];
}
