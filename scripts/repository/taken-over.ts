// Where a trust list that is made now takes each round over: after its newest signed version and its newest complete release.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { Manifest } from "../statistics/schema.ts";
import { canonicalDigest } from "../trust/chain.ts";
import type { TrustList } from "../trust/schema.ts";
import type { Place } from "./place.ts";
import { listOpenedRounds, readRound } from "./read-round.ts";

/** Every round that has opened, by this machine's store. Refused if a round or a release's manifest cannot be read. */
export function takenOver(place: Place): Checked<TrustList["since"]> {
  const since: TrustList["since"] = {};
  const faults: Diagnostic[] = [];
  for (const round of listOpenedRounds(place)) {
    const folder = readRound(place, round);
    const newest = folder.ok ? folder.value.versions.at(-1)?.document : undefined;
    const releases = signedReleases(place, round, newest && canonicalDigest(newest));
    faults.push(...folder.diagnostics, ...releases.diagnostics);
    if (!folder.ok || !releases.ok) continue;
    const { versions, charter } = folder.value;
    const complete = releases.value.filter(([, signatures]) => signatures >= charter.signatures).map(([release]) => release);
    since[round] = { version: versions.length, release: Math.max(0, ...complete) };
  }
  return faults.length > 0 ? refused(...faults) : accepted(since);
}

/** Of each of a round's releases its number, and how many have signed it; also of one whose figures wait, if it counted the newest version. */
function signedReleases(place: Place, round: string, newest: string | undefined): Checked<readonly (readonly [number, number])[]> {
  const folder = join(place.content, "statistics", round);
  const names = existsSync(folder) ? readdirSync(folder).flatMap((name) => /^r([1-9][0-9]*)$/.exec(name)?.[1] ?? []) : [];
  const files = names.map((name) => [Number(name), join(folder, `r${name}`, "manifest.json")] as const);
  const replies = join(place.content, "rounds", round, "replies", "manifest.json");
  const announced = names.length === 0 && existsSync(replies) ? [[1, replies] as const] : [];
  const faults: Diagnostic[] = [];
  const found = [...files, ...announced].flatMap(([release, file]) => {
    try {
      const { signatures, digests } = JSON.parse(readFileSync(file, "utf8")) as Partial<Pick<Manifest, "signatures" | "digests">>;
      if (file === replies && digests?.["round"] !== newest) return [];
      return [[release, Object.keys(signatures ?? {}).length] as const];
    } catch {
      faults.push({ ...fault(existsSync(file) ? "not-yaml" : "file-missing"), file });
      return [];
    }
  });
  return faults.length > 0 ? refused(...faults) : accepted(found);
}
