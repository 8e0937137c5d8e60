// A log as its reader verifies it: signatures, quorum, tree and entries, and whether it continues what was seen before.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { utf8 } from "../envelope/digest.ts";
import type { SignatureVerifier } from "../envelope/verifiers.ts";
import { type Cosigner, checkSignatures, parseCheckpoint } from "./checkpoint.ts";
import { formatEntry, type LogEntry, readEntries } from "./entries.ts";
import { areEqual, type Hash, leafHash, rootOf } from "./merkle.ts";
import type { LogCode } from "./messages.ts";
import { parseVerifierKey, type VerifierKey } from "./note.ts";
import { entriesOfBundle } from "./tiles.ts";

/** A log's entries as lines with their line feeds, or as the served bundles that `bundlePaths` names, in order. */
type LogContents = { readonly entries: readonly string[] } | { readonly bundles: readonly Uint8Array[] };

export type LogToRead = LogContents & {
  /** A signed note. */
  readonly checkpoint: string;
  /** Verifier keys `name+id+key`: the log's (type 1) and those of the witnesses (type 4; other types are passed over). */
  readonly logKey: string;
  readonly witnesses: readonly string[];
  /** Witnesses whose cosignature is demanded; with 0 only the authority vouches for the log. */
  readonly quorum: number;
  readonly verifier: SignatureVerifier;
};

export interface VerifiedLog {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** In order of the log. */
  readonly entries: readonly LogEntry[];
  /** Leaf hashes, for `historyFaults`. */
  readonly leaves: readonly Hash[];
  /** Witnesses that signed this checkpoint. */
  readonly signers: readonly Cosigner[];
}

/**
 * The log, or why it must not be used: `log-key`, `log-checkpoint`, `log-other-origin`, `log-signature`, `log-quorum`, `log-bundle`,
 * `log-root`, or every `log-entry` and `log-entry-twice`.
 */
export async function readLog(input: LogToRead): Promise<Checked<VerifiedLog>> {
  const keys = [input.logKey, ...input.witnesses].map(parseVerifierKey);
  const [log, ...witnesses] = keys.filter((one): one is VerifierKey => one !== null);
  if (!log || keys.includes(null)) return refused(fault<LogCode>("log-key", "", { number: keys.indexOf(null) + 1 }));
  const checkpoint = parseCheckpoint(input.checkpoint);
  if (!checkpoint) return refused(fault<LogCode>("log-checkpoint"));
  const signers = await checkSignatures({ checkpoint, log, witnesses, verifier: input.verifier });
  if (!signers.ok) return signers;
  const signed = signers.value.length;
  if (signed < input.quorum) return refused(fault<LogCode>("log-quorum", "", { signed, needed: input.quorum }));
  const texts = textsOf(input);
  if (!texts) return refused(fault<LogCode>("log-bundle"));
  const leaves = texts.map((one) => leafHash(utf8(one)));
  const { origin, size, root } = checkpoint;
  if (leaves.length !== size || !areEqual(rootOf(leaves), root)) return refused(fault<LogCode>("log-root", "", { size }));
  const { entries, faults } = readEntries(texts);
  return faults.length > 0 ? refused(...faults) : accepted({ origin, size, root, entries, leaves, signers: signers.value });
}

/** Bytes that are not UTF-8 become replacement characters, and then no entry: nothing but ASCII is one. Null for a torn bundle. */
function textsOf(contents: LogContents): readonly string[] | null {
  if ("entries" in contents) return contents.entries;
  const bundles = contents.bundles.map(entriesOfBundle);
  const read = bundles.filter((one) => one !== null);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return read.length === bundles.length ? read.flat().map((one) => decoder.decode(one)) : null;
}

/** The position of an entry in the log, from 0; null if it is not there. */
export function positionOf({ entries }: Pick<VerifiedLog, "entries">, entry: LogEntry): number | null {
  const text = formatEntry(entry);
  const at = entries.findIndex((one) => formatEntry(one) === text);
  return at < 0 ? null : at;
}

export function isLogged(log: Pick<VerifiedLog, "entries">, entry: LogEntry): boolean {
  return positionOf(log, entry) !== null;
}

/** A checkpoint seen before: a witness's state, or the one in a receipt. */
export interface Seen {
  readonly size: number;
  readonly root: Hash;
}

/** Whether the log has lost entries (`log-shrunk`) or no longer begins with those that were seen (`log-forked`). */
export function historyFaults({ leaves }: Pick<VerifiedLog, "leaves">, seen: Seen): readonly Diagnostic<LogCode>[] {
  const values = { seen: seen.size, size: leaves.length };
  if (leaves.length < seen.size) return [fault("log-shrunk", "", values)];
  return areEqual(rootOf(leaves.slice(0, seen.size)), seen.root) ? [] : [fault("log-forked", "", values)];
}
