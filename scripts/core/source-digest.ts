// The digest by which a release names the code that made it.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const project = join(import.meta.dirname, "..", "..");

/** What else a release follows from: its tables from the types, and the colours of its private report from the site's. */
const others = ["content/population/types.json", "site/styles/tokens.css"];

/**
 * The product's modules and the data that they import or read from the site, as paths below the project, sorted. Left out are tests, `testing/` (which only
 * tests and benches use) and `node/` (which only installs Node): editing one of them between two signatures must not stop the second.
 */
export function sourceFiles(root = project): readonly string[] {
  return readdirSync(join(root, "scripts"), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(ts|json)$/.test(name) && !name.endsWith(".test.ts") && !/^(testing|node)\//.test(name))
    .map((name) => `scripts/${name}`)
    .concat(others)
    .sort();
}

/**
 * SHA-256 (hex) over `package-lock.json`, the `imports` of `package.json`, which say what module a name stands for, and the source files:
 * their paths and contents as they are on disk.
 */
export function sourceDigest(root = project): string {
  const { imports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly imports: object };
  const hash = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(`\0${JSON.stringify(imports)}\0`);
  for (const file of sourceFiles(root))
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}
