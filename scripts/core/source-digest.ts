// The digest by which a release, and the keeper of a job's secret, names the code that it runs.
import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const project = join(import.meta.dirname, "..", "..");

/**
 * What else a release follows from: its tables from the types, the colours of its private report from the site's, and what module a name
 * stands for. Not `package-lock.json`: all that runs of npm's is the solver, and `release/audit-apart.ts` pins its bytes.
 */
const others = ["content/population/types.json", "package.json", "site/styles/tokens.css"];

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
 * SHA-256 (hex) of what `sha256sum` prints of the source files as they are on disk: a job computes it so, before it runs any of them.
 * @throws Error for a link: what it leads to may be outside, or without end
 */
export function sourceDigest(root = project): string {
  const lines = sourceFiles(root).map((file) => {
    if (!lstatSync(join(root, file)).isFile()) throw new Error(`${file} is a link among the code: remove it`);
    return `${sha256(readFileSync(join(root, file)))}  ${file}\n`;
  });
  return sha256(lines.join(""));
}

function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
