import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { sourceDigest, sourceFiles } from "./source-digest.ts";

const root = temporaryFolder("source-digest");
cpSync("package.json", join(root, "package.json"));
cpSync("scripts", join(root, "scripts"), { recursive: true });
for (const name of ["content/population", "site/styles"]) cpSync(name, join(root, name), { recursive: true });

/** Whether the digest is another one after a line has been added to the file, which is made if it is missing. */
function isChangedBy(file: string): boolean {
  const [before, path] = [sourceDigest(root), join(root, file)];
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, "\n");
  return sourceDigest(root) !== before;
}

test.each([
  "scripts/core/day.ts",
  "scripts/commands/release.ts",
  "scripts/release/opening/open-worker.ts",
  "scripts/statistics/rounding/expected-error.json",
  "scripts/statistics/planted.json",
  "content/population/types.json",
  "site/styles/tokens.css",
  "package.json",
])("a change of %s changes the digest", (file) => {
  expect(isChangedBy(file)).toBe(true);
});

test.each([
  "scripts/core/day.test.ts",
  "scripts/envelope/sealing/ml-kem.long.test.ts",
  "scripts/testing/bench/bench.ts",
  "scripts/testing/github/github-openapi.json",
  "scripts/testing/planted.ts",
  "scripts/method/README.md",
  "scripts/node/package-lock.json",
  "site/e2e/planted.spec.ts",
  "content/population/2026.json",
])("a change of %s does not", (file) => {
  expect(isChangedBy(file)).toBe(false);
});

/** The modules, workers and data files that a file names in its imports. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  const paths = [...text.matchAll(/(?:from |import\(|import |new URL\()"(\.{1,2}\/[^"]+)"/g)].map(([, path = ""]) => path);
  return paths.map((path) => join(dirname(file), path)).filter((path) => existsSync(path));
}

test("everything that the source files import is among them, workers and data included", () => {
  const files = sourceFiles();
  const imported = new Set(files.filter((file) => file.endsWith(".ts")).flatMap(importsOf));
  expect([...imported].filter((file) => !files.includes(file))).toEqual([]);
  expect([...imported]).toContain("scripts/release/opening/open-worker.ts");
  expect([...imported].filter((file) => file.endsWith(".json"))).toContain("content/population/types.json");
});

test("a link among the code is no code: what it leads to may be without end", () => {
  const link = join(root, "scripts", "core", "planted-link.ts");
  symlinkSync("/dev/zero", link);
  expect(() => sourceDigest(root)).toThrow("scripts/core/planted-link.ts is a link");
  rmSync(link);
});
