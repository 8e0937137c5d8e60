// Decides how the working tree is written: whole files or nothing, never half.
import { randomUUID } from "node:crypto";
import { closeSync, cpSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** Writes a file so that a crash leaves the old one or the new one: temporary name, fsync, rename, fsync of the folder. */
export function writeWhole(file: string, contents: string | Uint8Array, options: { readonly mode?: number } = {}): void {
  const mode = options.mode ?? 0o644;
  const folder = dirname(file);
  // A file for one reader lies in a folder for one reader.
  mkdirSync(folder, { recursive: true, mode: mode === 0o600 ? 0o700 : 0o755 });
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  const handle = openSync(temporary, "w", mode);
  try {
    const bytes = typeof contents === "string" ? new TextEncoder().encode(contents) : contents;
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
  flushFolder(folder);
}

/** Writes a new folder so that a crash leaves nothing or the whole: filled under another name beside it, then renamed. */
export function writeWholeFolder(
  folder: string,
  files: readonly { readonly name: string; readonly contents: string | Uint8Array }[],
): void {
  const temporary = join(dirname(folder), `.${randomUUID()}.tmp`);
  for (const file of files) writeWhole(join(temporary, file.name), file.contents);
  renameSync(temporary, folder);
}

/** Writes a new folder as `writeWholeFolder` does, with files of another folder in it as they lie, and `files` beside or in their place. */
export function writeCopy(
  folder: string,
  from: { readonly folder: string; readonly names: readonly string[] },
  files: readonly { readonly name: string; readonly contents: string | Uint8Array }[],
): void {
  const temporary = join(dirname(folder), `.${randomUUID()}.tmp`);
  for (const name of from.names) {
    mkdirSync(dirname(join(temporary, name)), { recursive: true });
    cpSync(join(from.folder, name), join(temporary, name));
  }
  for (const file of files) writeWhole(join(temporary, file.name), file.contents);
  renameSync(temporary, folder);
}

export interface FileBelow {
  /** Below the folder: `roster.json`, `letters/m-0114.html`. */
  readonly path: string;
  readonly contents: string | Uint8Array;
  /** 0o600 for one reader; else 0o644. */
  readonly mode?: number;
}

export interface WriteTogether {
  readonly folder: string;
  /** Below the folder, ignored by Git: where the files wait while they are written. */
  readonly waiting: string;
  readonly files: readonly FileBelow[];
}

/**
 * Writes several files of a folder so that a crash leaves all the old ones or, after `finishTogether`, all the new ones. Everything is
 * written under another name, made to count by one rename, and then put in place. A second call before the first is finished is refused
 * by the rename. Between the rename and the end `finishTogether` has to be called before the folder is used.
 */
export function writeTogether({ folder, waiting, files }: WriteTogether): void {
  finishTogether({ folder, waiting });
  const temporary = join(folder, waiting, `.${randomUUID()}.tmp`);
  // For one reader's eyes, whatever is written first.
  mkdirSync(temporary, { recursive: true, mode: 0o700 });
  for (const { path, contents, mode } of files) writeWhole(join(temporary, path), contents, mode === undefined ? {} : { mode });
  renameSync(temporary, join(folder, waiting, complete));
  flushFolder(join(folder, waiting));
  finishTogether({ folder, waiting });
}

/** The name of the folder whose files are whole and count. */
const complete = ".whole";

/** Puts in place what an interrupted `writeTogether` had made count, and removes what it had not. Whether anything was put in place. */
export function finishTogether({ folder, waiting }: Pick<WriteTogether, "folder" | "waiting">): boolean {
  const at = join(folder, waiting);
  if (!existsSync(at)) return false;
  const whole = join(at, complete);
  const there = existsSync(whole);
  if (there) {
    for (const entry of readdirSync(whole, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())) {
      const target = join(folder, relative(whole, entry.parentPath), entry.name);
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      renameSync(join(entry.parentPath, entry.name), target);
      flushFolder(dirname(target));
    }
    rmSync(whole, { recursive: true });
  }
  for (const name of readdirSync(at).filter((one) => /^\.[0-9a-f-]{36}\.tmp$/.test(one))) rmSync(join(at, name), { recursive: true });
  return there;
}

function flushFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
