// Writes secrets to disk, readable by their owner only, and never overwrites a file.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file for one person or one machine. `path` is relative to the folder where the keys are made. */
export interface SecretFile {
  readonly path: string;
  readonly text: string;
}

/** Creates each file with mode 600. Returns the paths, the only part that may be printed. @throws EEXIST, before anything is written */
export function writeSecrets(folder: string, files: readonly SecretFile[]): readonly string[] {
  const paths = files.map(({ path }) => join(folder, path));
  // Checked before anything is written: half a set of keys is worse than none.
  const existing = paths.find((path) => existsSync(path));
  if (existing !== undefined) throw Object.assign(new Error("a key file exists"), { code: "EEXIST", path: existing });
  files.forEach(({ text }, at) => {
    const path = paths[at] as string;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, text, { mode: 0o600, flag: "wx" });
  });
  return paths;
}
