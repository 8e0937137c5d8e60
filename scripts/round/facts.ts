// Collects what a round's files show without a key and without opening anything.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import { trustRound } from "../keys/trust.ts";
import { populationDigest } from "../shared/digests.ts";
import type { Place } from "../shared/place.ts";
import { readRelease } from "../shared/published.ts";
import { readShaped, withLines } from "../shared/read-file.ts";
import { readAuthority } from "../shared/read-method.ts";
import { listReleases, readReleaseFiles } from "../shared/read-release.ts";
import { readRound } from "../shared/read-round.ts";
import { readCalendar } from "./calendar.ts";
import type { RoundFacts } from "./checklist.ts";
import { decisionNames, RoundDocument } from "./document.ts";

export interface Seen {
  readonly facts: RoundFacts;
  /** What needs putting right. Something that is merely not done yet is no fault. */
  readonly faults: readonly Diagnostic[];
}

/** Refused only if the round has no document. */
export async function factsOf(place: Place, round: string, today: string): Promise<Checked<Seen>> {
  const folder = join(place.content, "rounds", round);
  const has = (name: string): boolean => existsSync(join(folder, name));
  const document = readShaped(join(folder, "round.yaml"), RoundDocument);
  if (!document.ok && !has("round.yaml")) return refused(...document.diagnostics);
  const calendar = readCalendar(place);
  const entry = calendar.ok ? calendar.value.rounds.find((one) => one.round === round) : undefined;
  const trust = has("signatures.json") && document.ok ? await trusted(place, round) : undefined;
  const release = document.ok ? await releaseOf(place, round, document.value) : undefined;
  const decisions = document.ok ? document.value.decisions : undefined;
  const written = decisionNames.every((name) => decisions?.[name] && !decisions[name].diaryNumber.startsWith("TODO"));
  const facts: RoundFacts = {
    round,
    today,
    ...(document.ok ? { document: document.value } : {}),
    decided: written,
    inCalendar: entry !== undefined,
    ...(entry ? { reminder: entry.reminder } : {}),
    hasRounding: has("rounding.age"),
    hasRoster: has("roster.json") && has("registry.age"),
    trusted: trust?.ok ?? false,
    acknowledged: has("acknowledged.json"),
    ...(release ? { release } : {}),
    reported: has("report/missiv.yaml") && has("report/rekommendationer.yaml"),
    nextReleased: document.ok && (await isNextReleased(place, document.value)),
    destroyed: has("destroyed.json"),
  };
  return accepted({ facts, faults: withLines([...calendar.diagnostics, ...document.diagnostics, ...(trust?.diagnostics ?? [])]) });
}

async function trusted(place: Place, round: string): Promise<Checked<RoundDocument>> {
  const authority = readAuthority(place);
  const folder = readRound(place, round);
  if (!authority.ok || !folder.ok) return refused(...authority.diagnostics, ...folder.diagnostics);
  const population = populationDigest(place, folder.value.document.population.id);
  const trust = await trustRound({ authority: authority.value, folder: folder.value, round, population });
  const file = join(place.content, "rounds", round, "round.yaml");
  return trust.ok ? trust : refused(...trust.diagnostics.map((one) => ({ file, ...one })));
}

/** The round's newest release, complete or waiting for signatures. Only the round's own signers count. */
async function releaseOf(place: Place, round: string, document: RoundDocument): Promise<RoundFacts["release"]> {
  const last = listReleases(place)
    .filter((one) => one.round === round)
    .at(-1);
  if (!last) return undefined;
  if ((await readRelease(place, round, last.release)).ok) return { id: last.release, signers: document.releaseKeys.length };
  const files = readReleaseFiles(place, round, last.release);
  const names = files.ok ? Object.keys(files.value.manifest.signatures) : [];
  return { id: last.release, signers: Math.min(names.length, document.signatures - 1) };
}

async function isNextReleased(place: Place, { round, opens }: RoundDocument): Promise<boolean> {
  for (const one of listReleases(place).filter((other) => other.round !== round)) {
    const other = readShaped(join(place.content, "rounds", one.round, "round.yaml"), RoundDocument);
    if (other.ok && other.value.opens > opens && (await readRelease(place, one.round, one.release)).ok) return true;
  }
  return false;
}
