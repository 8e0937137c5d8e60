// Whether a closing says what this machine's store says. Nothing from npm: holders, signers, the log and `validate` ask the same.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, fault, warning } from "../core/diagnostic.ts";
import type { RoundVersion } from "../envelope/round-document.ts";
import type { Place } from "../repository/place.ts";
import { versionFile } from "../repository/round-files.ts";
import { closingRoot } from "./items.ts";
import type { HolderCode } from "./messages.ts";

/**
 * Empty for a version that closes nothing, and once the round has a release: by then two have counted that very store. In a clone without
 * its whole history the root cannot be computed; a warning says so.
 */
export async function closingFaults(
  place: Place,
  { round, version, closing }: Pick<RoundVersion, "round" | "version" | "closing">,
): Promise<readonly Diagnostic<HolderCode>[]> {
  if (!closing || existsSync(join(place.content, "statistics", round, "r1"))) return [];
  if (existsSync(join(place.git, "shallow"))) return [warning("closing-shallow", "", { round })];
  const file = join(place.content, "rounds", round, "versions", versionFile(version));
  return (await closingRoot({ place, round })) === closing.root
    ? []
    : [{ ...fault("closing-other-root", "/closing/root", { round }), file }];
}
