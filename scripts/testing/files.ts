// Writes the files of a test.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

type Contents = string | Uint8Array;

/** Writes a file, with the folders above it. */
export function putFile(file: string, contents: Contents): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
}

/** Writes files by their paths below the folder. */
export function putFiles(folder: string, files: Iterable<readonly [path: string, contents: Contents]>): void {
  for (const [path, contents] of files) putFile(join(folder, path), contents);
}

/** Replaces the first occurrence in a file. */
export function editFile(file: string, from: string | RegExp, to: string | ((found: string) => string)): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to as string));
}
