// A round's folder and the trust lists, from the working tree or from a commit: shapes and digests checked, signatures not.

import type { Static, TSchema } from "typebox";
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { shapeFaults } from "../core/shape.ts";
import { documentOf, type Roster, RosterPart, RoundCharter, type RoundDocument, RoundVersion } from "../round/document.ts";
import { type RoundChain, type Signed, threshold } from "../trust/chain.ts";
import type { TrustCode } from "../trust/messages.ts";
import { Signatures, TrustList } from "../trust/schema.ts";
import { sha256 } from "./digests.ts";

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

/** Files by path below `content/`: those of `trust/` and of the round's folder. */
export type RoundFiles = ReadonlyMap<string, Uint8Array>;

/** `0007.json` */
export function versionFile(version: number): string {
  return `${String(version).padStart(4, "0")}.json`;
}

/** Signatures beside a document: `0007.signatures.json`. */
export function signaturesFile(file: string): string {
  return file.replace(/\.json$/, ".signatures.json");
}

/** Canonical JSON and a line feed, as every signed file is written. */
export function canonicalText(value: object): string {
  return `${canonicalize(value as Json)}\n`;
}

/** A file of canonical JSON. `at` prefixes the path in diagnostics. */
function parseCanonical<T extends TSchema>(bytes: Uint8Array | undefined, schema: T, file: string): Checked<Static<T>> {
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
  const numbers = [...files.keys()].flatMap((path) => /^trust\/([1-9][0-9]*)\.json$/.exec(path)?.[1] ?? []).map(Number);
  return together(numbers.sort((a, b) => a - b).map((one) => parseSigned(files, TrustList, `trust/${one}.json`, shown)));
}

/**
 * The lists without a newest one that waits for signatures, so that preparing it puts no round out of use. By names: `trustFaults` verifies
 * the signatures.
 */
export function listsInForce(lists: readonly Signed<TrustList>[]): readonly Signed<TrustList>[] {
  const [newest, before] = [lists.at(-1), lists.at(-2)];
  if (!newest || !before) return lists;
  const counts = [before, newest].map(({ document }) => document.trustees.filter(({ name }) => newest.signatures[name]).length);
  return Math.min(...counts) < threshold ? lists.slice(0, -1) : lists;
}

function together<T>(all: readonly Checked<T>[]): Checked<readonly T[]> {
  const values = all.flatMap((one) => (one.ok ? [one.value] : []));
  return values.length === all.length ? accepted(values) : refused(...all.flatMap((one) => one.diagnostics));
}

/**
 * A round that has been opened, or is about to be. A newest version with too few signatures is `pending`, so that preparing the next step does
 * not put the present one out of use. `shown` is a path as diagnostics give it.
 */
export function parseRound(files: RoundFiles, round: string, shown: (path: string) => string = (path) => path): Checked<RoundFolder> {
  const at = (name: string): string => `rounds/${round}/${name}`;
  const charter = parseCanonical(files.get(at("charter.json")), RoundCharter, shown(at("charter.json")));
  const lists = parseTrustLists(files, shown);
  const names = [...files.keys()].filter((path) => path.startsWith(at("versions/")) && /\/[0-9]{4}\.json$/.test(path)).sort();
  const read = together(names.map((path) => parseSigned(files, RoundVersion, path, shown)));
  if (!charter.ok || !lists.ok || !read.ok) return refused(...[charter, lists, read].flatMap((one) => one.diagnostics));
  const last = read.value.at(-1);
  const pending = last && Object.keys(last.signatures).length < (last.document.version === 1 ? 3 : threshold) ? last : undefined;
  const versions = pending ? read.value.slice(0, -1) : read.value;
  const newest = (versions.at(-1) ?? pending)?.document;
  if (!newest) return refused({ ...fault("file-missing"), file: shown(at(`versions/${versionFile(1)}`)) });
  const roster = rosterOf(files, { round, roster: newest.roster }, shown);
  const registry = newest.registry.map((digest) => partOf(files, "registry", digest, { path: at(`registry/${digest}.age`), shown }));
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
  const keys = new Set<string>();
  const revoked = new Set<string>();
  const faults: Diagnostic[] = [];
  for (const digest of roster) {
    const path = `rounds/${round}/roster/${digest}.json`;
    const bytes = partOf(files, "roster", digest, { path, shown });
    const part = bytes.ok ? parseCanonical(bytes.value, RosterPart, shown(path)) : bytes;
    faults.push(...part.diagnostics);
    if (!part.ok) continue;
    if (part.value.round !== round) faults.push({ ...fault<TrustCode>("roster-other-round", "/round"), file: shown(path) });
    for (const key of part.value.add) keys.add(key);
    for (const key of part.value.revoke) revoked.add(key);
  }
  return faults.length > 0 ? refused(...faults) : accepted({ round, keys: [...keys].sort(), revoked: [...revoked].sort() });
}
