// Logs the files of a built site, and writes the log's static files into it.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { sha256 } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { appendToFolder } from "./append.ts";
import type { NoteSigner } from "./checkpoint.ts";
import { dueEntries } from "./due.ts";
import type { LogEntry } from "./entries.ts";
import { logFolder, readLogFolder } from "./log-file.ts";
import type { LogCode } from "./messages.ts";
import { logPath, publishedFiles } from "./published.ts";

export interface SiteToLog {
  readonly place: Place;
  /** The built site, with `logg/site.sha256`. */
  readonly dist: string;
  readonly signer: NoteSigner;
}

/** The entries that were added. The list of files leaves the log's own files out, so that logging it does not change it. */
export async function logSite({ place, dist, signer }: SiteToLog): Promise<Checked<readonly LogEntry[]>> {
  const list = join(dist, logPath, "site.sha256");
  if (!existsSync(list)) return refused({ ...fault<LogCode>("log-no-site"), file: list });
  const due = dueEntries(place);
  if (!due.ok) return due;
  const folder = logFolder(place.content);
  const added: readonly LogEntry[] = [...due.value, { kind: "site", digest: sha256(readFileSync(list)) }];
  const done = await appendToFolder({ folder, added, signer });
  if (!done.ok) return done;
  const written = writeLogInto(dist, folder);
  return written.ok ? accepted(done.value.added, done.diagnostics) : written;
}

/** Writes the log as it is now into a built site. */
export function writeLogInto(dist: string, folder: string): Checked<void> {
  const log = readLogFolder(folder);
  if (!log.ok || !log.value) return refused(...log.diagnostics);
  const { lines, texts } = log.value;
  const files = publishedFiles({ entries: lines, checkpoint: texts.checkpoint });
  if (!files.ok) return files;
  // A tile of an earlier size is no longer the log's.
  rmSync(join(dist, logPath, "tile"), { recursive: true, force: true });
  for (const [path, bytes] of files.value) {
    const file = join(dist, logPath, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return accepted(undefined);
}
