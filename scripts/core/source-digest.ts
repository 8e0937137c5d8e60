// Decides what a release names its code by.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const scripts = join(import.meta.dirname, "..");
/** What only tests and benches use: no release hangs on it. */
const testing = join(scripts, "testing");

/** SHA-256 (hex) of the scripts and the lockfile as they lie, testing/ left out: paths and contents in name order. What a manifest names the code by. */
export function sourceDigest(): string {
  const files = readdirSync(scripts, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(`${testing}${sep}`))
    .sort();
  const hash = createHash("sha256").update(readFileSync(join(scripts, "..", "package-lock.json")));
  for (const file of files) hash.update(relative(scripts, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}
