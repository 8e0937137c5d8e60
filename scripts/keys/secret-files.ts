// Decides how secrets come to lie on a disk: for one reader, and never over another file.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file that one person or one machine is to have. `path` is below the folder that the keys are made in. */
export interface SecretFile {
  readonly path: string;
  readonly text: string;
}

/** Writes each file for its owner's eyes alone and never over another. Gives the paths, which are all that may be told. */
export function writeSecrets(folder: string, files: readonly SecretFile[]): readonly string[] {
  const paths = files.map(({ path }) => join(folder, path));
  // Looked at before anything is written: half a set of keys is worse than none.
  const there = paths.find((path) => existsSync(path));
  if (there !== undefined) throw Object.assign(new Error("a key file exists"), { code: "EEXIST", path: there });
  files.forEach(({ text }, at) => {
    const path = paths[at] as string;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, text, { mode: 0o600, flag: "wx" });
  });
  return paths;
}
