// Adds entries to the log and signs its next checkpoint; adds the cosignatures of witnesses.
import { accepted, type Checked, type Diagnostic, diagnostic, fault, refused } from "../core/diagnostic.ts";
import { utf8 } from "../envelope/digest.ts";
import { verifyWithNode } from "../envelope/node-ed25519.ts";
import { type Checkpoint, type Cosigner, checkSignatures, type NoteSigner, signCheckpoint, signedAt } from "./checkpoint.ts";
import { formatEntry, type LogEntry, linesOf, newEntries } from "./entries.ts";
import { type LogTexts, readLogFolder, type StoredLog, writeLogFolder } from "./log-file.ts";
import { leafHash, rootOf } from "./merkle.ts";
import { type LogCode, messages } from "./messages.ts";
import { formatNote, isBy, keyTypes, parseSignatureLine, type VerifierKey } from "./note.ts";

export interface EntriesToAppend {
  /** Null begins a log. */
  readonly log: StoredLog | null;
  readonly added: readonly LogEntry[];
  /** With a key of type 1 whose name is the log's origin. */
  readonly signer: NoteSigner;
}

export interface Appended {
  readonly texts: LogTexts;
  /** Those that the log lacked. Where there are none, `texts` are unchanged and keep their cosignatures. */
  readonly added: readonly LogEntry[];
}

/**
 * The log with further entries, signed. The present checkpoint must carry this key's signature. Faults: `log-other-origin`,
 * `log-signature`, `log-entry-other`. A log that begins gives the note `log-begun`.
 */
export async function appendEntries({ log, added, signer }: EntriesToAppend): Promise<Checked<Appended>> {
  if (log) {
    const present = await checkSignatures({ checkpoint: log.checkpoint, log: signer.key, witnesses: [], verifier: verifyWithNode });
    if (!present.ok) return present;
  }
  const fresh = newEntries({ logged: log?.entries ?? [], added });
  if (fresh.faults.length > 0) return refused(...fresh.faults);
  if (log && fresh.entries.length === 0) return accepted({ texts: log.texts, added: [] });
  const lines = [...(log?.lines ?? []), ...fresh.entries.map(formatEntry)];
  const root = rootOf(lines.map((one) => leafHash(utf8(one))));
  const checkpoint = await signCheckpoint({ origin: signer.key.name, size: lines.length, root }, signer);
  const notes: readonly Diagnostic[] = log ? [] : [diagnostic(messages, "log-begun")];
  return accepted({ texts: { entries: lines.join(""), checkpoint }, added: fresh.entries }, notes);
}

/** `appendEntries` in a folder; writes only what has changed. One process at a time may do this. */
export async function appendToFolder(
  input: Omit<EntriesToAppend, "log"> & { readonly folder: string },
): Promise<Checked<Pick<Appended, "added">>> {
  const log = readLogFolder(input.folder);
  if (!log.ok) return log;
  const appended = await appendEntries({ ...input, log: log.value });
  if (!appended.ok) return appended;
  const { texts, added } = appended.value;
  if (added.length > 0 || !log.value) writeLogFolder(input.folder, texts);
  // The same append, run again after an interruption, replaces the lines that had no checkpoint: nothing to warn of.
  const before = linesOf(log.value?.texts.entries ?? "");
  const isReplaced = added.length > 0 && before.every((one) => texts.entries.includes(one));
  return accepted({ added }, [...(isReplaced ? [] : log.diagnostics), ...appended.diagnostics]);
}

export interface CosignaturesToAdd {
  readonly checkpoint: Checkpoint;
  /** Signature lines, as witnesses print them. Those by unknown keys are passed over (C2SP tlog-witness). */
  readonly lines: string;
  readonly witnesses: readonly VerifierKey[];
}

export interface Cosigned {
  readonly checkpoint: string;
  readonly added: readonly Cosigner[];
}

/** The checkpoint with further cosignatures; each replaces an older one by the same key. Fault `log-cosignature` if there is none. */
export async function addCosignatures({ checkpoint, lines, witnesses }: CosignaturesToAdd): Promise<Checked<Cosigned>> {
  let { note } = checkpoint;
  const added: Cosigner[] = [];
  for (const line of linesOf(lines).map((one) => parseSignatureLine(one.trimEnd()))) {
    const key = witnesses.find((one) => line && one.type === keyTypes.cosignature && isBy(line, one));
    const time = line && key ? await signedAt({ checkpoint, line, key, verifier: verifyWithNode }) : null;
    if (!line || !key || time === null) continue;
    note = { text: note.text, signatures: [...note.signatures.filter((one) => !isBy(one, key)), line] };
    added.push({ name: key.name, time });
  }
  return added.length > 0 ? accepted({ checkpoint: formatNote(note), added }) : refused(fault<LogCode>("log-cosignature"));
}
