// Where a trust list that is made now takes each round over: after its newest signed version and its newest complete release.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { TrustList } from "../trust/schema.ts";
import type { Place } from "./place.ts";
import { listOpenedRounds, readRound } from "./read-round.ts";

/** Every round that has opened, by this machine's store. Refused if a round or a release's manifest cannot be read. */
export function takenOver(place: Place): Checked<TrustList["since"]> {
  const since: TrustList["since"] = {};
  const faults: Diagnostic[] = [];
  for (const round of listOpenedRounds(place)) {
    const folder = readRound(place, round);
    const releases = signedReleases(place, round);
    faults.push(...folder.diagnostics, ...releases.diagnostics);
    if (!folder.ok || !releases.ok) continue;
    const { versions, charter } = folder.value;
    const complete = releases.value.filter(({ signatures }) => signatures >= charter.signatures).map(({ release }) => release);
    since[round] = { version: versions.length, release: Math.max(0, ...complete) };
  }
  return faults.length > 0 ? refused(...faults) : accepted(since);
}

/** A round's releases, also one whose figures wait, and how many have signed each. */
function signedReleases(place: Place, round: string): Checked<readonly { readonly release: number; readonly signatures: number }[]> {
  const folder = join(place.content, "statistics", round);
  const names = existsSync(folder) ? readdirSync(folder).flatMap((name) => /^r([1-9][0-9]*)$/.exec(name)?.[1] ?? []) : [];
  const files = names.map((name) => [Number(name), join(folder, `r${name}`, "manifest.json")] as const);
  const replies = join(place.content, "rounds", round, "replies", "manifest.json");
  const announced = names.length === 0 && existsSync(replies) ? [[1, replies] as const] : [];
  const faults: Diagnostic[] = [];
  const found = [...files, ...announced].flatMap(([release, file]) => {
    try {
      const { signatures } = JSON.parse(readFileSync(file, "utf8")) as { readonly signatures?: object };
      return [{ release, signatures: Object.keys(signatures ?? {}).length }];
    } catch {
      faults.push({ ...fault(existsSync(file) ? "not-yaml" : "file-missing"), file });
      return [];
    }
  });
  return faults.length > 0 ? refused(...faults) : accepted(found);
}
