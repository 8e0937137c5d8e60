// A round's folder and the trust lists, from the working tree or from a commit: shapes and digests checked, signatures not.

import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { shapeFaults } from "../core/shape.ts";
import type { Static, TSchema } from "../core/type.ts";
import { documentOf, type Roster, RosterPart, RoundCharter, type RoundDocument, RoundVersion } from "../envelope/round-document.ts";
import { canonicalDigest, listsInForce, type RoundChain, type Signed, signaturesNeeded } from "../trust/chain.ts";
import type { TrustCode } from "../trust/messages.ts";
import { Signatures, TrustList } from "../trust/schema.ts";
import { sha256 } from "./digests.ts";
import { canonicalText, documentsIn, type RoundFiles, signaturesFile, versionFile } from "./round-files.ts";

export interface RoundFolder extends RoundChain {
  /** As its charter and its newest signed version describe it. */
  readonly document: RoundDocument;
  readonly roster: Roster;
  /** The sealed parts of the registry, in order. */
  readonly registry: readonly Uint8Array[];
  /** SHA-256 of `acknowledged.json`; of zero bytes if there is none. */
  readonly acknowledgedDigest: string;
  /** The newest version, if it waits for signatures. `document` describes the one before it, or this one if it is the first. */
  readonly pending: Signed<RoundVersion> | undefined;
}

/** A file of canonical JSON. `at` prefixes the path in diagnostics. */
export function parseCanonical<T extends TSchema>(bytes: Uint8Array | undefined, schema: T, file: string): Checked<Static<T>> {
  if (!bytes) return refused({ ...fault("file-missing"), file });
  const text = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused({ ...fault("not-yaml"), file });
  }
  const faults = shapeFaults(schema, value).map((one) => ({ ...one, file }));
  if (faults.length > 0) return refused(...faults);
  return text === canonicalText(value as object) ? accepted(value as Static<T>) : refused({ ...fault<TrustCode>("not-canonical"), file });
}

/** A signed document; without signatures if it has no file of them. */
function parseSigned<T extends TSchema>(
  files: RoundFiles,
  schema: T,
  file: string,
  shown: (path: string) => string,
): Checked<Signed<Static<T>>> {
  const beside = signaturesFile(file);
  const document = parseCanonical(files.get(file), schema, shown(file));
  const signatures = files.has(beside) ? parseCanonical(files.get(beside), Signatures, shown(beside)) : accepted({});
  if (!document.ok || !signatures.ok) return refused(...document.diagnostics, ...signatures.diagnostics);
  return accepted({ document: document.value, signatures: signatures.value });
}

/** The trust lists in order of version, whether or not they form a chain. */
export function parseTrustLists(
  files: RoundFiles,
  shown: (path: string) => string = (path) => path,
): Checked<readonly Signed<TrustList>[]> {
  return together(documentsIn(files, "trust").map((path) => parseSigned(files, TrustList, path, shown)));
}

function together<T>(all: readonly Checked<T>[]): Checked<readonly T[]> {
  const values = all.flatMap((one) => (one.ok ? [one.value] : []));
  return values.length === all.length ? accepted(values) : refused(...all.flatMap((one) => one.diagnostics));
}

/**
 * A round that has been opened, or is about to be. A newest version with too few signatures is `pending`, so that preparing the next step
 * does not put the present one out of use. `shown` is a path as diagnostics give it.
 */
export function parseRound(files: RoundFiles, round: string, shown: (path: string) => string = (path) => path): Checked<RoundFolder> {
  const at = (name: string): string => `rounds/${round}/${name}`;
  const charter = parseCanonical(files.get(at("charter.json")), RoundCharter, shown(at("charter.json")));
  const lists = parseTrustLists(files, shown);
  const read = together(documentsIn(files, at("versions")).map((path) => parseSigned(files, RoundVersion, path, shown)));
  if (!charter.ok || !lists.ok || !read.ok) return refused(...[charter, lists, read].flatMap((one) => one.diagnostics));
  const last = read.value.at(-1);
  const pending = last && Object.keys(last.signatures).length < signaturesNeeded(last.document) ? last : undefined;
  const versions = pending ? read.value.slice(0, -1) : read.value;
  const newest = (versions.at(-1) ?? pending)?.document;
  if (!newest) return refused({ ...fault("file-missing"), file: shown(at(`versions/${versionFile(1)}`)) });
  const roster = rosterOf(files, { round, roster: newest.roster }, shown);
  const closed = versions.find(({ document }) => document.status === "closed")?.document;
  const late = rosterOf(files, { round, roster: newest.roster.slice(closed?.roster.length ?? newest.roster.length) });
  // A correction may revoke: that adds nobody.
  if (late.ok && late.value.keys.length > 0)
    return refused({
      ...fault<TrustCode>("round-after-closed", "/roster", { version: newest.version }),
      file: shown(at(`versions/${versionFile(newest.version)}`)),
    });
  const registry = newest.registry.map((digest) => partOf(files, "registry", digest, { path: at(`registry/${digest}.sealed`), shown }));
  const parts = together(registry);
  if (!roster.ok || !parts.ok) return refused(...roster.diagnostics, ...parts.diagnostics);
  return accepted({
    charter: charter.value,
    versions,
    lists: listsInForce(lists.value),
    document: documentOf(charter.value, newest),
    roster: roster.value,
    registry: parts.value,
    acknowledgedDigest: sha256(files.get(at("acknowledged.json")) ?? ""),
    pending,
  });
}

/** The version after the newest, with nothing changed but its number. */
export function nextAfter({ versions }: Pick<RoundFolder, "versions">): RoundVersion {
  const { document } = versions.at(-1) as Signed<RoundVersion>;
  return { ...document, version: document.version + 1, previous: canonicalDigest(document) };
}

function partOf(
  files: RoundFiles,
  list: "roster" | "registry",
  digest: string,
  { path, shown }: { readonly path: string; readonly shown: (path: string) => string },
): Checked<Uint8Array> {
  const bytes = files.get(path);
  const problem = (code: TrustCode) => refused({ ...fault(code, "", { list }), file: shown(path) });
  if (!bytes) return problem("round-part-missing");
  return sha256(bytes) === digest ? accepted(bytes) : problem("round-part-digest");
}

/** The roster of a version in this round's folder: the sum of its parts. */
export function rosterOf(
  files: RoundFiles,
  { round, roster }: Pick<RoundVersion, "round" | "roster">,
  shown: (path: string) => string = (path) => path,
): Checked<Roster> {
  const of = new Map<string, string>();
  const revoked = new Set<string>();
  const faults: Diagnostic[] = [];
  for (const digest of roster) {
    const path = `rounds/${round}/roster/${digest}.json`;
    const bytes = partOf(files, "roster", digest, { path, shown });
    const part = bytes.ok ? parseCanonical(bytes.value, RosterPart, shown(path)) : bytes;
    faults.push(...part.diagnostics);
    if (!part.ok) continue;
    if (part.value.round !== round) faults.push({ ...fault<TrustCode>("round-other-folder", "/round"), file: shown(path) });
    for (const { sub, of: commitment } of part.value.add) of.set(sub, of.get(sub) ?? commitment);
    for (const key of part.value.revoke) revoked.add(key);
  }
  return faults.length > 0 ? refused(...faults) : accepted({ round, keys: [...of.keys()].sort(), of, revoked: [...revoked].sort() });
}
