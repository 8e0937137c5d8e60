// Collects what a round's files show without a key and without opening anything.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { populationDigest } from "../shared/digests.ts";
import type { Place } from "../shared/place.ts";
import { readPublished } from "../shared/published.ts";
import { withLines } from "../shared/read-file.ts";
import { readAuthority, readPanelProtocol } from "../shared/read-method.ts";
import { listReleases, readSignedFiles, releaseHasTables } from "../shared/read-release.ts";
import { readRound } from "../shared/read-round.ts";
import type { RoundFolder } from "../shared/round-folder.ts";
import { trustRound } from "../trust/trust-round.ts";
import { readCalendar } from "./calendar.ts";
import type { RoundFacts } from "./checklist.ts";
import { decisionNames, documentOf, type RoundDocument } from "./document.ts";
import { readSetting } from "./documents/round-files.ts";

export interface Seen {
  readonly facts: RoundFacts;
  /** What needs putting right. Something that is merely not done yet is no fault. */
  readonly faults: readonly Diagnostic[];
}

/** Refused only if the round has neither draft nor charter. */
export async function factsOf(place: Place, round: string, today: string): Promise<Checked<Seen>> {
  const folder = join(place.content, "rounds", round);
  const has = (name: string): boolean => existsSync(join(folder, name));
  const isDraft = !has("charter.json");
  if (isDraft && !has("draft.yaml")) return refused({ ...fault("file-missing"), file: join(folder, "draft.yaml") });
  const setting = await readSetting(place, round);
  const read = isDraft ? undefined : readRound(place, round);
  const calendar = readCalendar(place);
  const entry = calendar.ok ? calendar.value.rounds.find((one) => one.round === round) : undefined;
  const document = setting.ok ? documentOf(setting.value.charter, setting.value.version) : undefined;
  const trust = read?.ok && read.value.versions.length > 0 ? await trusted(place, round, read.value) : undefined;
  const release = read?.ok ? await releaseOf(place, round, read.value) : undefined;
  const written = decisionNames.every((name) => document?.decisions?.[name] && !document.decisions[name].diaryNumber.startsWith("TODO"));
  const pending = read?.ok ? read.value.pending : undefined;
  const facts: RoundFacts = {
    round,
    today,
    ...(document ? { document } : {}),
    decided: written,
    inCalendar: entry !== undefined,
    ...(entry ? { reminder: entry.reminder } : {}),
    hasRoster: setting.ok && setting.value.roster.keys.length > 0,
    ...(pending ? { signing: { signers: Object.keys(pending.signatures).length, needed: pending.document.version === 1 ? 3 : 2 } } : {}),
    trusted: trust?.ok ?? false,
    acknowledged: has("acknowledged.json"),
    ...(release ? { release } : {}),
    panelDone: document?.kind === "pilot" && isPanelDone(place, document.edition),
    reported: has("report/missiv.yaml") && has("report/rekommendationer.yaml"),
    nextReleased: document !== undefined && (await isNextReleased(place, document)),
    destroyed: has("destroyed.json"),
  };
  return accepted({ facts, faults: withLines([...calendar.diagnostics, ...setting.diagnostics, ...(trust?.diagnostics ?? [])]) });
}

async function trusted(place: Place, round: string, folder: RoundFolder): Promise<Checked<RoundDocument>> {
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  const population = populationDigest(place, folder.charter.population.id);
  const trust = await trustRound({ authority: authority.value, folder, round, population });
  const file = join(place.content, "rounds", round, "charter.json");
  return trust.ok ? trust : refused(...trust.diagnostics.map((one) => ({ file, ...one })));
}

/** The round's newest release, complete or waiting for signatures. */
async function releaseOf(place: Place, round: string, { charter }: RoundFolder): Promise<RoundFacts["release"]> {
  const last = listReleases(place)
    .filter((one) => one.round === round)
    .at(-1);
  if (!last) return undefined;
  const hasTables = releaseHasTables(place, last);
  if ((await readPublished(place, round, last.release)).ok) return { id: last.release, signers: charter.signatures, hasTables };
  const files = readSignedFiles(place, round, last.release);
  const names = files.ok ? Object.keys(files.value.manifest.signatures) : [];
  return { id: last.release, signers: Math.min(names.length, charter.signatures - 1), hasTables };
}

function isPanelDone(place: Place, edition: string): boolean {
  const protocol = readPanelProtocol(place, edition);
  return protocol.ok && protocol.value !== null;
}

async function isNextReleased(place: Place, { round, opens }: RoundDocument): Promise<boolean> {
  for (const one of listReleases(place).filter((other) => other.round !== round)) {
    const other = readRound(place, one.round);
    if (other.ok && other.value.charter.opens > opens && (await readPublished(place, one.round, one.release)).ok) return true;
  }
  return false;
}
