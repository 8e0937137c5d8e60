// Trust lists and rounds, as anybody reads them from a site.
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import { type Roster, RoundCharter, RoundVersion } from "../envelope/round-document.ts";
import { documentsIn, type RoundFiles, signaturesFile } from "../repository/round-files.ts";
import { parseCanonical, parseTrustLists, rosterOf } from "../repository/round-folder.ts";
import {
  canonicalDigest,
  holderFaults,
  listsInForce,
  type RoundChain,
  roundFaults,
  type Signed,
  signaturesNeeded,
  trustFaults,
} from "../trust/chain.ts";
import { Signatures, type TrustList } from "../trust/schema.ts";

export interface PublicRound extends RoundChain {
  readonly round: string;
  readonly roster: Roster;
}

/** The lists, if they are a chain from the pinned digest. Without a digest the first list is accepted as it is, and its digest shown. */
export function readLists(files: RoundFiles, pinned: string | undefined): Checked<readonly Signed<TrustList>[]> {
  const lists = parseTrustLists(files);
  if (!lists.ok) return lists;
  const inForce = listsInForce(lists.value);
  const [first] = inForce;
  const faults = trustFaults(inForce, pinned ?? (first ? canonicalDigest(first.document) : ""));
  return faults.length > 0 ? refused(...faults) : accepted(inForce);
}

/** A round's chain and roster; all its faults. */
export function readPublicRound(files: RoundFiles, round: string, lists: readonly Signed<TrustList>[]): Checked<PublicRound> {
  const at = `rounds/${round}`;
  const charter = parseCanonical(files.get(`${at}/charter.json`), RoundCharter, `${at}/charter.json`);
  const read = documentsIn(files, `${at}/versions`).map((path) => ({
    document: parseCanonical(files.get(path), RoundVersion, path),
    signatures: parseCanonical(files.get(signaturesFile(path)), Signatures, signaturesFile(path)),
  }));
  const faults: Diagnostic[] = [charter, ...read.flatMap(({ document, signatures }) => [document, signatures])].flatMap(
    (one) => one.diagnostics,
  );
  const versions = read.flatMap(({ document, signatures }) =>
    document.ok && signatures.ok ? [{ document: document.value, signatures: signatures.value }] : [],
  );
  // A version that waits for signatures binds nobody yet.
  const signed = versions.filter(
    ({ document, signatures }) => document.version === 1 || Object.keys(signatures).length >= signaturesNeeded(document),
  );
  const newest = signed.at(-1)?.document;
  if (!charter.ok || !newest || faults.length > 0) return refused(...faults);
  const roster = rosterOf(files, { round, roster: newest.roster });
  const chain = { charter: charter.value, versions: signed, lists };
  const all = [...roundFaults(chain), ...holderFaults(chain), ...roster.diagnostics];
  return roster.ok && all.length === 0 ? accepted({ round, roster: roster.value, ...chain }) : refused(...all);
}

/** The rounds whose charter is published. */
export function publicRounds(files: RoundFiles): readonly string[] {
  return [...files.keys()].flatMap((path) => /^rounds\/([^/]+)\/charter\.json$/.exec(path)?.[1] ?? []).sort();
}
