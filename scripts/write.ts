// Decides how the working tree is written: whole files or nothing, never half.
import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a file so that a crash leaves the old one or the new one: temporary name, fsync, rename, fsync of the folder. */
export function writeWhole(file: string, contents: string | Uint8Array): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  const handle = openSync(temporary, "w", 0o644);
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
