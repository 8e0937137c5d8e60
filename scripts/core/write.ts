// Writes files and folders of the working tree atomically.
import { randomUUID } from "node:crypto";
import { closeSync, cpSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Writes a file so that a crash leaves the old or the new one: temporary name, removed on failure, fsync, rename, fsync of the folder. */
export function writeFileAtomic(file: string, contents: string | Uint8Array, { mode = 0o644 }: { readonly mode?: number } = {}): void {
  const folder = dirname(file);
  // A file that only its owner may read goes into a folder that only its owner may read.
  makeFolder(folder, mode === 0o600 ? 0o700 : 0o755);
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  const handle = openSync(temporary, "w", mode);
  try {
    const bytes = typeof contents === "string" ? new TextEncoder().encode(contents) : contents;
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
    renameSync(temporary, file);
  } finally {
    closeSync(handle);
    rmSync(temporary, { force: true });
  }
  flushFolder(folder);
}

/**
 * Creates a folder so that a crash leaves either nothing or all of it: filled under a temporary name beside it, then renamed.
 * `copied` are files taken from another folder; `files` are added to them or replace them.
 */
export function createFolder(
  folder: string,
  files: readonly { readonly name: string; readonly contents: string | Uint8Array }[],
  copied: { readonly folder: string; readonly names: readonly string[] } = { folder: "", names: [] },
): void {
  const temporary = join(dirname(folder), `.${randomUUID()}.tmp`);
  for (const name of copied.names) cpSync(join(copied.folder, name), join(temporary, name));
  for (const file of files) writeFileAtomic(join(temporary, file.name), file.contents);
  renameSync(temporary, folder);
}

export interface FileBelow {
  /** Below the folder: `charter.json`, `letters/m-0114.html`. */
  readonly path: string;
  readonly contents: string | Uint8Array;
  /** 0o600 if only the owner may read it; else 0o644. */
  readonly mode?: number;
}

interface AllOrNoneWrite {
  readonly folder: string;
  /** Subfolder, ignored by Git, in which the files are staged. */
  readonly waiting: string;
  readonly files: readonly FileBelow[];
}

/**
 * Writes several files of a folder as one transaction: after a crash and `completeInterruptedWrite` either all the old ones or all the new
 * ones are there. The files are staged, committed by one rename and then moved into place. A second call before the first is finished fails
 * at the rename. After a crash `completeInterruptedWrite` must be called before the folder is used.
 */
export function writeAllOrNone({ folder, waiting, files }: AllOrNoneWrite): void {
  completeInterruptedWrite({ folder, waiting });
  const temporary = join(folder, waiting, `.${randomUUID()}.tmp`);
  // Readable by the owner only, since it may come to hold invitation codes.
  makeFolder(temporary, 0o700);
  for (const { path, contents, mode } of files) writeFileAtomic(join(temporary, path), contents, mode === undefined ? {} : { mode });
  renameSync(temporary, join(folder, waiting, committed));
  flushFolder(join(folder, waiting));
  completeInterruptedWrite({ folder, waiting });
}

/** Name of the folder with committed files. */
const committed = ".whole";

/** Completes what an interrupted `writeAllOrNone` had committed, and removes what it had not. Returns whether anything was moved. */
export function completeInterruptedWrite({ folder, waiting }: Pick<AllOrNoneWrite, "folder" | "waiting">): boolean {
  const at = join(folder, waiting);
  if (!existsSync(at)) return false;
  const staged = join(at, committed);
  const isCommitted = existsSync(staged);
  if (isCommitted) {
    for (const entry of readdirSync(staged, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
      const target = join(folder, relative(staged, entry.parentPath), entry.name);
      makeFolder(dirname(target), 0o700);
      renameSync(join(entry.parentPath, entry.name), target);
      flushFolder(dirname(target));
    }
    rmSync(staged, { recursive: true });
  }
  for (const name of readdirSync(at).filter((one) => /^\.[0-9a-f-]{36}\.tmp$/.test(one))) rmSync(join(at, name), { recursive: true });
  return isCommitted;
}

/** Makes a folder and those above it that are not there, and waits until their names are on the disk. */
function makeFolder(folder: string, mode: number): void {
  const first = mkdirSync(folder, { recursive: true, mode });
  if (first === undefined) return;
  for (let at = folder; at.length >= first.length; at = dirname(at)) flushFolder(dirname(at));
}

function flushFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
