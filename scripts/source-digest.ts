// Decides what a release names its code by.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** SHA-256 (hex) of the scripts and the lockfile as they lie: paths and contents in name order. What a manifest names the code by. */
export function sourceDigest(): string {
  const files = readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256").update(readFileSync(join(import.meta.dirname, "..", "package-lock.json")));
  for (const file of files)
    hash
      .update(relative(import.meta.dirname, file))
      .update("\0")
      .update(readFileSync(file))
      .update("\0");
  return hash.digest("hex");
}
