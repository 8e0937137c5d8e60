// Where a trust list that is made now takes each round over: after its newest signed version and its newest complete release.
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import type { TrustList } from "../trust/schema.ts";
import type { Place } from "./place.ts";
import { listReleases, readSignedFiles } from "./read-release.ts";
import { listOpenedRounds, readRound } from "./read-round.ts";

/** Every round that has opened, by this machine's store. Refused if one of them cannot be read. */
export function takenOver(place: Place): Checked<TrustList["since"]> {
  const since: TrustList["since"] = {};
  const faults: Diagnostic[] = [];
  for (const round of listOpenedRounds(place)) {
    const folder = readRound(place, round);
    faults.push(...folder.diagnostics);
    if (!folder.ok) continue;
    const { versions, charter } = folder.value;
    const complete = listReleases(place).filter((one) => {
      const files = one.round === round ? readSignedFiles(place, round, one.release) : undefined;
      return files?.ok && Object.keys(files.value.manifest.signatures).length >= charter.signatures;
    });
    since[round] = { version: versions.length, release: Math.max(0, ...complete.map(({ release }) => Number(release.slice(1)))) };
  }
  return faults.length > 0 ? refused(...faults) : accepted(since);
}
