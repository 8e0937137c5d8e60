// A round in preparation: reads it, and writes the files that change together, all or none.

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { type Static, Type } from "../../core/type.ts";
import { completeInterruptedWrite, writeAllOrNone } from "../../core/write.ts";
import { fromBase64url } from "../../envelope/base64url.ts";
import { type Roster, RoundCharter, RoundVersion } from "../../envelope/round-document.ts";
import { checkHolders, kidOf } from "../../envelope/sealing/holders.ts";
import type { Authority } from "../../method/authority.ts";
import { sha256 } from "../../repository/digests.ts";
import type { Place } from "../../repository/place.ts";
import { readAuthority } from "../../repository/read-authority.ts";
import { readShaped, withLines } from "../../repository/read-file.ts";
import { readPopulation } from "../../repository/read-population.ts";
import { readRound } from "../../repository/read-round.ts";
import { canonicalText, roundFiles, signaturesFile, versionFile } from "../../repository/round-files.ts";
import { nextAfter, parseTrustLists, rosterOf } from "../../repository/round-folder.ts";
import { type Population, rehearsalNotice } from "../../statistics/schema.ts";
import { canonicalDigest, holderFaults, listFor, listsInForce, trustFaults } from "../../trust/chain.ts";
import type { TrustCode } from "../../trust/messages.ts";
import { trustDigestFor } from "../../trust/pinned.ts";
import { unwrittenDecisions } from "../change.ts";
import { kindFaults } from "../kinds.ts";
import type { RoundCode } from "../messages.ts";
import { readHolderCards, removeHolderCards } from "./holder-cards.ts";

/** `draft.yaml`: a round before anybody is invited, edited by hand. Becomes the charter and the first version. */
const RoundDraft = Type.Object(
  {
    ...Type.Omit(RoundCharter, ["schema", "notice", "trust", "kid", "holders"]).properties,
    /** By default the cards beside it. */
    holders: Type.Optional(RoundCharter.properties.holders),
    closes: RoundVersion.properties.closes,
  },
  { additionalProperties: false },
);
type RoundDraft = Static<typeof RoundDraft>;

/** A round's files, opened or not. */
export interface Setting {
  readonly place: Place;
  readonly folder: string;
  readonly authority: Authority;
  readonly population: Population;
  readonly charter: RoundCharter;
  /** Whether the trustees have signed the first version. */
  readonly opened: boolean;
  /** The newest version in force; absent before the trustees have signed the first. */
  readonly signed?: RoundVersion | undefined;
  /** The version that a change is made to: the one that waits for signatures, or the next one with nothing changed. */
  readonly version: RoundVersion;
  /** Of that version. */
  readonly roster: Roster;
}

/** Ignored by Git and readable by the owner only, since letters with codes are staged here. */
const waiting = "letters";

/** Completes an interrupted write. To be called before a round's files are read in order to change or sign them. */
export function finishRound(place: Place, round: string): void {
  completeInterruptedWrite({ folder: join(place.content, "rounds", round), waiting });
}

export async function readSetting(place: Place, round: string): Promise<Checked<Setting>> {
  const folder = join(place.content, "rounds", round);
  finishRound(place, round);
  const authority = readAuthority(place);
  const isDraft = !existsSync(join(folder, "charter.json"));
  const base = isDraft ? await fromDraft(place, round) : fromFolder(place, round);
  if (!authority.ok || !base.ok) return refused(...authority.diagnostics, ...base.diagnostics);
  const population = readPopulation(place, base.value.charter.population.id);
  return population.ok ? accepted({ place, folder, authority: authority.value, population: population.value, ...base.value }) : population;
}

/**
 * What prevents inviting anybody: the letters print the charter's digest, so that faults in it cannot be corrected afterwards.
 */
export function invitingFaults({ place, authority, population, charter, opened }: Setting): readonly Diagnostic[] {
  const pinned = trustDigestFor(authority);
  const lists = parseTrustLists(roundFiles(place, charter.round), (path) => join(place.content, path));
  if (!pinned.ok || !lists.ok) return [...pinned.diagnostics, ...lists.diagnostics];
  const inForce = listsInForce(lists.value);
  const chain = trustFaults(inForce, pinned.value);
  const unwritten = opened ? [] : unwrittenDecisions(charter.decisions);
  return [
    ...(chain.length > 0 || listFor(inForce, charter, { version: 1 }) ? chain : [fault<TrustCode>("round-trust", "/trust")]),
    ...(charter.rehearsal === authority.rehearsal ? [] : [fault<TrustCode>("round-rehearsal", "/rehearsal")]),
    ...(authority.rehearsal || charter.decisions ? [] : [fault<TrustCode>("round-decisions", "/decisions")]),
    ...kindFaults(place, charter, population),
    ...unwritten.map((name) => fault<RoundCode>("round-decision-unwritten", `/decisions/${name}`, { name })),
  ];
}

type Base = Pick<Setting, "charter" | "opened" | "signed" | "version" | "roster">;

async function fromDraft(place: Place, round: string): Promise<Checked<Base>> {
  const file = join(place.content, "rounds", round, "draft.yaml");
  const draft = readShaped(file, RoundDraft);
  const lists = parseTrustLists(roundFiles(place, round), (path) => join(place.content, path));
  const list = lists.ok ? listsInForce(lists.value).at(-1) : undefined;
  const missing = lists.ok && !list ? [fault<TrustCode>("trust-none")] : [];
  if (!draft.ok || !lists.ok || !list) return refused(...draft.diagnostics, ...lists.diagnostics, ...missing);
  const { closes, holders: written, ...others } = draft.value as RoundDraft;
  if (others.round !== round) return refused(...withLines([{ ...fault<TrustCode>("round-other-folder", "/round"), file }]));
  const cards = written
    ? accepted(written)
    : readHolderCards(
        place,
        round,
        list.document.trustees.map(({ name }) => name),
      );
  if (!cards.ok) return cards;
  const rest = { ...others, holders: cards.value };
  const notice = rest.rehearsal ? { notice: rehearsalNotice } : {};
  const about = { schema: "infosaktrappan-charter/2" as const, ...notice };
  const holders = checkHolders(rest.holders.map(({ key }) => fromBase64url(key) ?? new Uint8Array()));
  if (!holders.ok) return refused(...withLines(holders.diagnostics.map((one) => ({ ...one, file }))));
  const charter: RoundCharter = { ...about, ...rest, trust: canonicalDigest(list.document), kid: await kidOf(holders.value) };
  const own = holderFaults({ charter, lists: lists.value });
  if (own.length > 0) return refused(...withLines(own.map((one) => ({ ...one, file }))));
  const version: RoundVersion = {
    schema: "infosaktrappan-round/2",
    ...notice,
    round,
    version: 1,
    previous: null,
    charter: canonicalDigest(charter),
    status: "open",
    closes,
    roster: [],
    registry: [],
    acts: [],
    lost: [],
  };
  return accepted({ charter, opened: false, version, roster: { round, keys: [], of: new Map(), revoked: [] } });
}

function fromFolder(place: Place, round: string): Checked<Base> {
  const read = readRound(place, round);
  if (!read.ok) return read;
  const { charter, versions, pending } = read.value;
  const version = pending?.document ?? nextAfter(read.value);
  const roster = rosterOf(roundFiles(place, round), version, (path) => join(place.content, path));
  return roster.ok
    ? accepted({ charter, opened: versions.length > 0, signed: versions.at(-1)?.document, version, roster: roster.value })
    : roster;
}

export interface NewFiles {
  readonly letters?: readonly { readonly organisation: string; readonly page: string }[];
  /** The issuer's own list; see `envelope/invitation/issued.ts`. */
  readonly issued?: string;
  /** Bytes of a further part of the roster and of the registry. */
  readonly roster?: Uint8Array;
  readonly registry?: Uint8Array;
}

/**
 * Writes a version that waits for signatures, with everything new that it lists, all or none; a draft becomes the charter. Signatures on
 * what it replaces are removed. Returns the version.
 */
export function writeVersion(setting: Setting, version: RoundVersion, made: NewFiles = {}): RoundVersion {
  const { folder, charter } = setting;
  const parts = (["roster", "registry"] as const).flatMap((list) => {
    const contents = made[list];
    return contents ? [{ list, digest: sha256(contents), contents }] : [];
  });
  const added = (list: "roster" | "registry") => parts.filter((one) => one.list === list).map(({ digest }) => digest);
  const next: RoundVersion = {
    ...version,
    roster: [...version.roster, ...added("roster")],
    registry: [...version.registry, ...added("registry")],
  };
  const file = `versions/${versionFile(next.version)}`;
  writeAllOrNone({
    folder,
    waiting,
    files: [
      ...(made.letters ?? []).map(({ organisation, page }) => ({ path: `letters/${organisation}.html`, contents: page, mode: 0o600 })),
      ...(made.issued === undefined ? [] : [{ path: "letters/issued.json", contents: made.issued, mode: 0o600 }]),
      ...parts.map(({ list, digest, contents }) => ({ path: `${list}/${digest}.${list === "roster" ? "json" : "sealed"}`, contents })),
      { path: "charter.json", contents: canonicalText(charter) },
      { path: signaturesFile(file), contents: canonicalText({}) },
      { path: file, contents: canonicalText(next) },
    ],
  });
  rmSync(join(folder, "draft.yaml"), { force: true });
  removeHolderCards(setting.place, charter.round);
  return next;
}
