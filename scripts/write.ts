// Decides how the working tree is written: whole files or nothing, never half.
import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

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
  const folderHandle = openSync(folder, "r");
  try {
    fsyncSync(folderHandle);
  } finally {
    closeSync(folderHandle);
  }
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
