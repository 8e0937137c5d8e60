// Whether a release is its round's: the same check in a working tree and of what a site serves.
import type { Diagnostic } from "../core/diagnostic.ts";
import type { RoundVersion } from "../envelope/round-document.ts";
import { checkManifest } from "../statistics/cube/manifest.ts";
import { misplacedTables, tableFiles } from "../statistics/cube/participation.ts";
import { canonicalDigest, type RoundChain } from "../trust/chain.ts";
import { falseSignatures, releaseSigners } from "../trust/release-signers.ts";

interface Release extends Pick<Parameters<typeof checkManifest>[0], "manifest" | "figures" | "files"> {
  readonly release: string;
  /** The closed version that the release must have been counted by; absent if there is none. */
  readonly counted: RoundVersion | undefined;
  /** What its signatures are over. */
  readonly message: Uint8Array;
}

/** Faults of a release's manifest, of its signatures and of what lies beside it, against a round whose own signatures are verified. */
export function releaseFaults(
  chain: Pick<RoundChain, "lists" | "charter">,
  { release, counted, message, ...named }: Release,
): readonly Diagnostic[] {
  const { round, kind, editionDigest, population, signatures } = chain.charter;
  const isWithout = "participation" in named.files;
  const tables = tableFiles.filter((name) => name.replace(".json", "") in named.files);
  const digest = counted ? canonicalDigest(counted) : "";
  return [
    ...falseSignatures(chain, named.manifest, message),
    ...misplacedTables({ round, release, kind, tables, isWithout }),
    ...checkManifest({
      ...named,
      round: { round, release, digest, edition: editionDigest, population: population.digest, code: counted?.closing?.code },
      verified: releaseSigners(chain, named.manifest, message),
      needed: signatures,
    }),
  ];
}
