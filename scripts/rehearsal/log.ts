// A rehearsal's log: batches of what was accepted, and entries for everything that its repository has.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { appendEntries } from "../log/append.ts";
import { dueEntries } from "../log/due.ts";
import { logFolder, readLogFolder } from "../log/log-file.ts";
import { nextBatch } from "../log/next-batch.ts";
import { makeNoteKey, readNoteKey } from "../log/note-keys.ts";
import { logSite } from "../log/publish.ts";
import type { Place } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { save } from "./store.ts";

const origin = "ovning.infosaktrappan.invalid/logg";
/** In the rehearsal's folder of keys. */
const folder = "log";

/** The log's development key: its file, and its verifier key for the trust list. */
export function inventLogKey(): { readonly path: string; readonly text: string; readonly vkey: string } {
  const { file, vkey } = unwrap(makeNoteKey({ use: "log", name: origin, development: true }));
  return { path: join(folder, file.path), text: file.text, vkey };
}

/** The rehearsal's log key; undefined in a folder without one. */
function signerIn(keys: string) {
  const name = "log.dev.identity";
  const file = join(keys, folder, name);
  return existsSync(file) ? unwrap(readNoteKey({ name, text: readFileSync(file, "utf8"), use: "log", rehearsal: true })) : undefined;
}

/** Logs the files of a built site, and writes the log's files into it. */
export async function logBuilt(place: Place, dist: string): Promise<void> {
  const signer = signerIn(join(place.root, "keys"));
  if (signer) unwrap(await logSite({ place, dist, signer }));
}

export interface ToLog {
  readonly place: Place;
  /** The rehearsal's folder of keys. */
  readonly keys: string;
  /** Unix seconds. */
  readonly now: number;
  /** A round whose accepted envelopes go into batches first. */
  readonly round?: string;
}

/** Logs what is not logged yet. Safe to repeat after a crash. @throws Error if the log does not continue */
export async function logRehearsal({ place, keys, now, round }: ToLog): Promise<void> {
  if (round !== undefined) {
    const { files } = unwrap(await nextBatch(place, round));
    const isPublic = ({ path }: { readonly path: string }): boolean => path.startsWith("content/");
    await save({
      place,
      files: files.filter(isPublic).map(({ path, contents }) => ({ path: path.slice("content/".length), contents })),
      stored: files.filter((one) => !isPublic(one)),
      message: "Log",
      seconds: now,
    });
  }
  const signer = signerIn(keys);
  if (!signer) return;
  const log = unwrap(readLogFolder(logFolder(place.content)));
  const appended = unwrap(await appendEntries({ log, added: unwrap(dueEntries(place)), signer }));
  if (appended.added.length === 0) return;
  const { entries, checkpoint } = appended.texts;
  const files = [
    { path: "log/entries.txt", contents: entries },
    { path: "log/checkpoint", contents: checkpoint },
  ];
  await save({ place, files, message: "Log", seconds: now });
}
