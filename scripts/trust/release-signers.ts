// Who has signed a release.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { listFor, type RoundChain, signersOf } from "./chain.ts";
import type { TrustCode } from "./messages.ts";
import type { Signatures } from "./schema.ts";

type Vouched = Pick<RoundChain, "lists" | "charter">;
type SignedManifest = { readonly release: string; readonly signatures: Signatures };

/** Names of the trustees whose valid signature a release's manifest has, of the list that vouches for that release. */
export function releaseSigners(
  { lists, charter }: Vouched,
  { release, signatures }: SignedManifest,
  message: Uint8Array,
): readonly string[] {
  const list = listFor(lists, charter, { release: Number(release.slice(1)) });
  return list ? signersOf(list, "release", signatures, message) : [];
}

/** Signatures that are not by a trustee, or not over this manifest. One that is missing may only wait; somebody has made a false one. */
export function falseSignatures(chain: Vouched, manifest: SignedManifest, message: Uint8Array): readonly Diagnostic<TrustCode>[] {
  const valid = releaseSigners(chain, manifest, message);
  const names = new Set(chain.lists.flatMap(({ document }) => document.trustees.map(({ name }) => name)));
  // A name from the file is repeated only if it is a trustee's.
  return Object.keys(manifest.signatures).flatMap((name) =>
    valid.includes(name) ? [] : [fault<TrustCode>("release-signature-false", "/signatures", { name: names.has(name) ? name : "?" })],
  );
}
