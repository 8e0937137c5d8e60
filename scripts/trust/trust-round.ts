// The check that every command makes before it uses a round to seal, check, accept, open or publish.
import { accepted, type Checked, type Diagnostic, fault, hasError, refused } from "../core/diagnostic.ts";
import type { Roster, RoundDocument } from "../envelope/round-document.ts";
import { readHolders } from "../envelope/sealing/holders.ts";
import type { Authority } from "../method/authority.ts";
import { holderFaults, type RoundChain, roundFaults, trustFaults } from "./chain.ts";
import type { TrustCode } from "./messages.ts";
import { trustDigestFor } from "./pinned.ts";

const problem = fault<TrustCode>;

export interface RoundToTrust {
  readonly authority: Pick<Authority, "rehearsal" | "trust">;
  /** As `readRound` gives it, which has compared every part with its digest. */
  readonly folder: RoundChain & {
    readonly document: RoundDocument;
    readonly roster: Roster;
    /** SHA-256 of `acknowledged.json`, of zero bytes if there is no such file; absent if the caller does not read it. */
    readonly acknowledgedDigest?: string;
  };
  /** The folder's name. */
  readonly round: string;
  /** SHA-256 of the population file that the charter names; absent if the caller does not read it (the intake). */
  readonly population?: string;
  /** The highest signed version in the history: a lower one has been rolled back. */
  readonly seenVersion?: number;
}

/** The round's document, if its trustees signed every version and everything that it pins matches; otherwise all faults. */
export async function trustRound(input: RoundToTrust): Promise<Checked<RoundDocument>> {
  const { authority, folder, seenVersion = 0 } = input;
  const { document } = folder;
  const pinned = trustDigestFor(authority);
  const chain = pinned.ok ? trustFaults(folder.lists, pinned.value) : pinned.diagnostics;
  const holders = await readHolders(document);
  const faults = [
    ...(chain.length > 0 ? chain : [...roundFaults(folder), ...holderFaults(folder)]),
    ...(document.version < seenVersion ? [problem("round-version", "/version", { seen: seenVersion })] : []),
    ...charterFaults(input),
    ...rosterFaults(folder),
    ...holders.diagnostics,
  ];
  return hasError(faults) ? refused(...faults) : accepted(document, faults);
}

function charterFaults({ authority, folder, round, population }: RoundToTrust): readonly Diagnostic<TrustCode>[] {
  const { document, acknowledgedDigest } = folder;
  const { acknowledged } = document;
  const faults: Diagnostic<TrustCode>[] = [];
  if (document.round !== round) faults.push(problem("round-other-folder", "/round"));
  if (document.rehearsal !== authority.rehearsal) faults.push(problem("round-rehearsal", "/rehearsal"));
  if (!authority.rehearsal && !document.decisions) faults.push(problem("round-decisions", "/decisions"));
  if (document.opens > document.closes) faults.push(problem("round-dates", "/closes"));
  if (population !== undefined && population !== document.population.digest)
    faults.push(problem("round-population-digest", "/population/digest"));
  if (document.status === "open" && acknowledged !== undefined) faults.push(problem("round-acknowledged-open", "/acknowledged"));
  if (acknowledged !== undefined && acknowledgedDigest !== undefined && acknowledgedDigest !== acknowledged)
    faults.push(problem("round-acknowledged-digest", "/acknowledged"));
  return faults;
}

function rosterFaults({ document, roster }: RoundToTrust["folder"]): readonly Diagnostic<TrustCode>[] {
  const keys = new Set(roster.keys);
  const unknown = roster.revoked.filter((key) => !keys.has(key)).length;
  return [
    ...(roster.round === document.round ? [] : [problem("round-other-folder")]),
    ...(unknown > 0 ? [problem("roster-revoked-unknown", "", { count: unknown })] : []),
  ];
}
