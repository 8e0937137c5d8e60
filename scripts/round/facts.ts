// Collects what a round's files show without a key and without opening anything.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { Type } from "../core/type.ts";
import { documentOf, RoundCharter, type RoundDocument } from "../envelope/round-document.ts";
import { Destroyed } from "../keys/destruction.ts";
import type { Authority } from "../method/authority.ts";
import { figuresFrom } from "../repository/announced.ts";
import { populationDigest } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { readAnnounced, readPublished } from "../repository/published.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { readShaped, withLines } from "../repository/read-file.ts";
import { readPanelProtocol } from "../repository/read-method.ts";
import { isAnnounced, listReleases, readAnnouncedFiles, readSignedFiles, releaseHasTables } from "../repository/read-release.ts";
import { listRounds, readRound } from "../repository/read-round.ts";
import { roundFiles } from "../repository/round-files.ts";
import { parseTrustLists, type RoundFolder } from "../repository/round-folder.ts";
import type { ReleaseFileCode } from "../statistics/cube/messages.ts";
import { cardFiles } from "../trust/cards.ts";
import { listsInForce, signaturesNeeded, threshold, trustFaults } from "../trust/chain.ts";
import type { TrustCode } from "../trust/messages.ts";
import { trustDigestFor } from "../trust/pinned.ts";
import { trustRound } from "../trust/trust-round.ts";
import { readCalendar } from "./calendar.ts";
import { unwrittenDecisions } from "./change.ts";
import { holderNames } from "./documents/holder-cards.ts";
import { readSetting } from "./documents/round-files.ts";
import { contactFaults, dialogueFaults } from "./gates.ts";
import { loggedOf } from "./logged.ts";
import type { RoundCode } from "./messages.ts";
import type { RoundFacts } from "./runbook/round-facts.ts";

/** Before the trustees' keys are there a draft is no charter, but its decisions can be read. */
const DraftDecisions = Type.Pick(RoundCharter, ["kind", "decisions"], { additionalProperties: true });

export interface Seen {
  readonly facts: RoundFacts;
  /** What needs putting right. Something that is merely not done yet is no fault. */
  readonly faults: readonly Diagnostic[];
}

/** Refused only if the round has neither draft nor charter, and is not in the calendar while others are. */
export async function factsOf(place: Place, round: string, today: string): Promise<Checked<Seen>> {
  const folder = join(place.content, "rounds", round);
  const has = (name: string): boolean => existsSync(join(folder, name));
  const isDraft = !has("charter.json");
  const [calendar, authority] = [readCalendar(place), readAuthority(place)];
  const rounds = calendar.ok ? calendar.value.rounds : [];
  const entry = rounds.find((one) => one.round === round);
  const known = new Set([...rounds.map((one) => one.round), ...listRounds(place)]);
  const isUnknown = isDraft && !has("draft.yaml") && !entry;
  if (isUnknown && known.size > 0) return refused(fault<RoundCode>("round-unknown", "", { round, known: [...known].join(", ") }));
  if (!authority.ok) return authority;
  const isBegun = !isDraft || has("draft.yaml");
  const setting = isBegun ? await readSetting(place, round) : undefined;
  const read = isDraft ? undefined : readRound(place, round);
  const document = setting?.ok ? documentOf(setting.value.charter, setting.value.version) : undefined;
  const trust = read?.ok && read.value.versions.length > 0 ? await trusted(place, round, read.value) : undefined;
  const { release, alarms } = read?.ok ? await releaseOf(place, round) : { alarms: [] };
  const draft = isDraft && isBegun ? readShaped(join(folder, "draft.yaml"), DraftDecisions) : undefined;
  const decisions = draft?.ok ? draft.value.decisions : undefined;
  const written = decisions !== undefined && unwrittenDecisions(decisions).length === 0;
  const pending = read?.ok ? read.value.pending : undefined;
  const list = trustOf(place, authority.value);
  const facts: RoundFacts = {
    round,
    today,
    rehearsal: authority.value.rehearsal,
    contactMissing: contactFaults(authority.value, today).map(({ values }) => String(values.key)),
    ...(list ? { trust: list } : {}),
    cards: cardFiles(place).length,
    // Once everybody is invited the dialogue has been judged.
    gates: isDraft ? dialogueFaults(place, authority.value, { rounds, opens: entry?.opens ?? today, today }).map(({ code }) => code) : [],
    ...(entry ? { entry } : {}),
    kind: document?.kind ?? (draft?.ok ? draft.value.kind : undefined) ?? entry?.kind ?? "ordinary",
    hasDraft: isBegun,
    // A version that waits is not in force yet.
    ...(document ? { document: { ...document, ...(read?.ok && read.value.versions.length > 0 ? read.value.document : {}) } } : {}),
    decided: written || !isDraft,
    holders: holderNames(place, round, document?.holders),
    hasRoster: setting?.ok === true && setting.value.roster.keys.length > 0,
    ...(pending
      ? {
          signing: {
            status: pending.document.status,
            signers: Object.keys(pending.signatures).sort(),
            needed: signaturesNeeded(pending.document),
          },
        }
      : {}),
    trusted: trust?.ok ?? false,
    acknowledged: has("acknowledged.json"),
    logged: loggedOf(place, {
      round,
      trust: list,
      isClosed: read?.ok === true && read.value.document.status === "closed",
      ...(release && release.from === undefined ? { release: release.id } : {}),
    }),
    ...(release ? { release } : {}),
    panelDone: document?.kind === "pilot" && isPanelDone(place, document.edition),
    hasLetter: has("report/missiv.yaml"),
    reported: has(`report/${release?.id ?? "r1"}/decided.json`),
    archived: has("archived.json"),
    nextReleased: document !== undefined && (await isNextReleased(place, document)),
    earlier: document ? earlierOf(place, document) : [],
    destroyers: destroyersIn(join(folder, "destroyed")),
  };
  // What a draft still lacks is no fault.
  const unfinished = new Set(["round-holders-missing", "trust-none", "file-missing"]);
  const faults = [
    ...calendar.diagnostics,
    ...(isBegun ? [] : parseTrustLists(roundFiles(place, "-")).diagnostics),
    ...(setting?.diagnostics ?? []),
    ...(trust?.diagnostics ?? []),
    ...alarms,
  ];
  return accepted({ facts, faults: withLines(isDraft ? faults.filter(({ code }) => !unfinished.has(code)) : faults) });
}

/** The newest trust list, and whether it follows from the one that is pinned. */
function trustOf(place: Place, authority: Authority): RoundFacts["trust"] {
  const lists = parseTrustLists(roundFiles(place, "-"));
  const newest = lists.ok ? lists.value.at(-1) : undefined;
  if (!lists.ok || !newest) return undefined;
  const pinned = trustDigestFor(authority);
  const { log, witnesses, quorum } = newest.document;
  // A verifier key begins with its name.
  const names = witnesses.map((key) => key.split("+", 1)[0] ?? "");
  return {
    trustees: newest.document.trustees.map(({ name }) => name),
    signers: Object.keys(newest.signatures),
    isPinned: pinned.ok && trustFaults(listsInForce(lists.value), pinned.value).length === 0,
    isInForce: listsInForce(lists.value).includes(newest) && Object.keys(newest.signatures).length >= threshold,
    hasLog: log !== null,
    ...(log !== null && names.length > 0 ? { witnesses: { names, quorum, log } } : {}),
  };
}

async function trusted(place: Place, round: string, folder: RoundFolder): Promise<Checked<RoundDocument>> {
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  const population = populationDigest(place, folder.charter.population.id);
  const trust = await trustRound({ authority: authority.value, folder, round, population });
  const file = join(place.content, "rounds", round, "charter.json");
  return trust.ok ? trust : refused(...trust.diagnostics.map((one) => ({ file, ...one })));
}

/**
 * The round's newest release, complete or waiting for signatures, or its announced one if that has counted the newest version. `alarms`: a
 * signature of it is false, or it or the replies have been removed, which is not the same as missing.
 */
async function releaseOf(
  place: Place,
  round: string,
): Promise<{ readonly release?: NonNullable<RoundFacts["release"]>; readonly alarms: readonly Diagnostic[] }> {
  const last = listReleases(place).findLast((one) => one.round === round);
  const files = last ? readSignedFiles(place, round, last.release) : readAnnouncedFiles(place, round);
  const signers = files.ok ? Object.keys(files.value.manifest.signatures).sort() : [];
  const read = last ? await readPublished(place, round, last.release) : await readAnnounced(place, round);
  const alarms = read.diagnostics.filter(({ code }) => signatureAlarms.has(code));
  if (!last && !isAnnounced(place, round)) return { alarms };
  const verified = signers.length < 2 ? null : read;
  if (verified?.ok && verified.value === null) return { alarms };
  const own = { id: last?.release ?? "r1", signers: verified?.ok === false ? signers.slice(0, 1) : signers };
  if (last) return { release: { ...own, hasTables: releaseHasTables(place, last) }, alarms };
  const hasTables = files.ok && files.value.manifest.digests["cube"] !== undefined;
  return { release: { ...own, hasTables, from: figuresFrom(place, round) ?? "" }, alarms };
}

const signatureAlarms = new Set<string>(["release-signature-false", "release-signature-gone", "release-replies-gone"] satisfies readonly (
  | ReleaseFileCode
  | TrustCode
)[]);

function isPanelDone(place: Place, edition: string): boolean {
  const protocol = readPanelProtocol(place, edition);
  return protocol.ok && protocol.value !== null;
}

/** Of an ordinary round: a pilot compares with none. */
async function isNextReleased(place: Place, { round, opens }: RoundDocument): Promise<boolean> {
  for (const one of listReleases(place).filter((other) => other.round !== round)) {
    const other = readRound(place, one.round);
    const isLater = other.ok && other.value.charter.kind === "ordinary" && other.value.charter.opens > opens;
    if (isLater && (await readPublished(place, one.round, one.release)).ok) return true;
  }
  return false;
}

/** Each has a file of their own. */
function destroyersIn(folder: string): readonly string[] {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return files.filter((file) => readShaped(join(folder, file), Destroyed).ok).map((file) => file.replace(/\.json$/, ""));
}

/** Whose keys are not recorded as lost. */
function earlierOf(place: Place, { compares, rescores }: RoundDocument): RoundFacts["earlier"] {
  return [...new Set([compares, rescores])].flatMap((round) => {
    const read = round === undefined ? undefined : readRound(place, round);
    if (!read?.ok) return [];
    const { holders, lost } = read.value.document;
    return [{ round: read.value.charter.round, holders: holders.map(({ name }) => name).filter((name) => !lost.includes(name)) }];
  });
}
