// Reads a closed round as a holder's machine must, with nothing from npm: the chain verified, the store equal to what was closed.

import { createHash } from "node:crypto";
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { RoundCharter, RoundVersion } from "../envelope/round-document.ts";
import type { Place } from "../repository/place.ts";
import { documentsIn, type RoundFiles, roundFiles, signaturesFile } from "../repository/round-files.ts";
import { canonicalDigest, holderFaults, listsInForce, roundFaults, type Signed, signaturesNeeded, trustFaults } from "../trust/chain.ts";
import { pinnedTrust } from "../trust/pinned.ts";
import type { Signatures, TrustList } from "../trust/schema.ts";
import { closingRoot } from "./items.ts";
import { logFaults } from "./log.ts";
import type { HolderCode } from "./messages.ts";

const problem = fault<HolderCode>;

export interface ClosedRound {
  readonly charter: RoundCharter;
  /** The newest version. */
  readonly version: RoundVersion;
  /** The newest trust list: its trustees count. */
  readonly list: TrustList;
}

/**
 * The round, if its trustees signed every version, the newest is closed, and the store has exactly the envelopes that it was closed with. A
 * development key opens rehearsals only, and a real key only what the pinned trust list vouches for.
 */
export async function readClosedRound(place: Place, round: string, isDevelopment: boolean): Promise<Checked<ClosedRound>> {
  const files = roundFiles(place, round);
  const charter = parse<RoundCharter>(files, `rounds/${round}/charter.json`);
  const lists = signed<TrustList>(files, "trust");
  const all = signed<RoundVersion>(files, `rounds/${round}/versions`);
  const unread = [charter, lists, all].flatMap((one): readonly Diagnostic[] => one.diagnostics);
  if (!charter.ok || !lists.ok || !all.ok) return refused(...unread);
  const newest = all.value.at(-1);
  const isPending = newest !== undefined && Object.keys(newest.signatures).length < signaturesNeeded(newest.document);
  const versions = isPending ? all.value.slice(0, -1) : all.value;
  const version = versions.at(-1)?.document;
  const [first] = lists.value;
  const pinned = isDevelopment && first ? canonicalDigest(first.document) : pinnedTrust;
  if (pinned === null || !version) return refused(problem("holder-not-pinned", "", { round }));
  const inForce = listsInForce(lists.value);
  const chain = { charter: charter.value, versions, lists: inForce };
  const trust = trustFaults(inForce, pinned);
  const faults: Diagnostic[] = trust.length > 0 ? [...trust] : [...roundFaults(chain), ...holderFaults(chain)];
  if (charter.value.rehearsal !== isDevelopment)
    faults.push(problem(isDevelopment ? "holder-key-development" : "holder-key-real", "", { round }));
  if (charter.value.kid !== kidOf(charter.value)) faults.push(problem("holder-kid", "", { round }));
  const list = inForce.at(-1)?.document;
  if (faults.length === 0 && list) faults.push(...logFaults({ place, list, round, versions }));
  if (version.status !== "closed") faults.push(problem("holder-round-open", "", { round }));
  else if (faults.length === 0 && (await closingRoot({ place, round })) !== version.closing?.root)
    faults.push(problem("holder-other-store", "", { round }));
  return faults.length > 0 || !list ? refused(...faults) : accepted({ charter: charter.value, version, list });
}

/** As `kidOf` in envelope/sealing/holders.ts. */
function kidOf({ holders }: RoundCharter): string {
  const text = `infosaktrappan/2/kid\n${holders.map(({ key }) => key).join("\n")}`;
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

function signed<T extends object>(files: RoundFiles, folder: string): Checked<readonly Signed<T>[]> {
  const read = documentsIn(files, folder).map((path) => {
    const document = parse<T>(files, path);
    const signatures = files.has(signaturesFile(path)) ? parse<Signatures>(files, signaturesFile(path)) : accepted<Signatures>({});
    return { document, signatures };
  });
  const faults = read.flatMap(({ document, signatures }) => [...document.diagnostics, ...signatures.diagnostics]);
  if (faults.length > 0) return refused(...faults);
  return accepted(
    read.flatMap(({ document, signatures }) =>
      document.ok && signatures.ok ? [{ document: document.value, signatures: signatures.value }] : [],
    ),
  );
}

/** Shapes are not checked: two trustees have signed the contents, and their own machines checked them. */
function parse<T extends object>(files: RoundFiles, path: string): Checked<T> {
  const text = new TextDecoder().decode(files.get(path) ?? new Uint8Array());
  try {
    const value = JSON.parse(text) as T;
    if (text === `${canonicalize(value as unknown as Json)}\n`) return accepted(value);
  } catch {
    // Not JSON, or a value that canonical JSON does not have.
  }
  return refused({ ...problem("holder-file"), file: path });
}
