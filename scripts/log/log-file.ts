// The log in the repository: content/log/entries.txt, a line for each entry, and content/log/checkpoint; beside them the batches' texts.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { accepted, type Checked, diagnostic, fault, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { utf8 } from "../envelope/digest.ts";
import { type Checkpoint, parseCheckpoint } from "./checkpoint.ts";
import { type LogEntry, linesOf, readEntries } from "./entries.ts";
import { areEqual, leafHash, rootOf } from "./merkle.ts";
import { type LogCode, messages } from "./messages.ts";

/** The two files as they are stored, also as Git objects. */
export interface LogTexts {
  readonly entries: string;
  /** A signed note, with the cosignatures of witnesses. */
  readonly checkpoint: string;
}

/** A log whose entries give the checkpoint's root. Its signatures are not verified. */
export interface StoredLog {
  /** As many as the checkpoint says. */
  readonly entries: readonly LogEntry[];
  /** The same as lines with their line feeds. */
  readonly lines: readonly string[];
  readonly checkpoint: Checkpoint;
  readonly texts: LogTexts;
}

const [entriesName, checkpointName] = ["entries.txt", "checkpoint"];

/** The log's folder, below the content folder. */
export function logFolder(content: string): string {
  return join(content, "log");
}

/**
 * The log of two files: null if both are empty. Lines after those that the checkpoint covers are not logged: an append that was
 * interrupted left them, and `log-unsigned-lines` warns. Faults: `log-incomplete`, `log-checkpoint`, `log-root`, `log-entry`,
 * `log-entry-twice`.
 */
export function parseLog(texts: LogTexts): Checked<StoredLog | null> {
  const all = linesOf(texts.entries);
  if (texts.checkpoint === "" && all.length === 0) return accepted(null);
  if (texts.checkpoint === "") return refused(fault<LogCode>("log-incomplete", "", { lines: all.length, size: 0 }));
  const checkpoint = parseCheckpoint(texts.checkpoint);
  if (!checkpoint) return refused(fault<LogCode>("log-checkpoint"));
  const { size, root } = checkpoint;
  if (all.length < size) return refused(fault<LogCode>("log-incomplete", "", { lines: all.length, size }));
  const lines = all.slice(0, size);
  if (!areEqual(rootOf(lines.map((one) => leafHash(utf8(one)))), root)) return refused(fault<LogCode>("log-root", "", { size }));
  const { entries, faults } = readEntries(lines);
  if (faults.length > 0) return refused(...faults);
  const count = all.length - size;
  return accepted({ entries, lines, checkpoint, texts }, count > 0 ? [diagnostic(messages, "log-unsigned-lines", "", { count })] : []);
}

/** The log in a folder, as `parseLog`. A missing file counts as empty. */
export function readLogFolder(folder: string): Checked<StoredLog | null> {
  const read = (name: string): string => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "");
  // Before the lines, since an append writes the lines first: read while one is running, they are never too few.
  const checkpoint = read(checkpointName);
  const log = parseLog({ checkpoint, entries: read(entriesName) });
  const diagnostics = log.diagnostics.map((one) => ({
    file: join(folder, one.code.startsWith("log-entr") ? entriesName : checkpointName),
    ...one,
  }));
  return log.ok ? accepted(log.value, diagnostics) : refused(...diagnostics);
}

/** The digests of all batches in the log's folder, each a line, by `<round>/<number>`. */
export function readBatches(folder: string): ReadonlyMap<string, string> {
  const names = globSync("*/*.txt", { cwd: join(folder, "batches") }).sort();
  return new Map(
    names.map((name) => [name.slice(0, -".txt".length).replaceAll(sep, "/"), readFileSync(join(folder, "batches", name), "utf8")]),
  );
}

/** Writes both files, each atomically, the lines first: a crash in between leaves the old log with unsigned lines after it. */
export function writeLogFolder(folder: string, { entries, checkpoint }: LogTexts): void {
  writeFileAtomic(join(folder, entriesName), entries);
  writeFileAtomic(join(folder, checkpointName), checkpoint);
}
