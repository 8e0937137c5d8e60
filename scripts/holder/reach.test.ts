import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { isBuiltin, stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const program = "scripts/commands/holder.ts";

interface Reached {
  readonly modules: readonly string[];
  /** Everything that is neither a file of the project nor part of Node, with the module that imports it. */
  readonly foreign: readonly string[];
}

/** What a program imports when it runs, by whatever chain: types are left out as Node leaves them out. */
function reachedFrom(start: string, read: (file: string) => string): Reached {
  const [seen, foreign] = [new Set<string>(), new Set<string>()];
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const target of importsOf(stripTypeScriptTypes(read(file)))) {
      if (target.startsWith(".")) waiting.push(posix.join(posix.dirname(file), target));
      else if (!isBuiltin(target)) foreign.add(`${file} → ${target}`);
    }
  }
  return { modules: [...seen].sort(), foreign: [...foreign].sort() };
}

/** An import whose target is computed is told as one of its own, since nobody can follow it. */
function importsOf(code: string): readonly string[] {
  const plain = [...code.matchAll(/^\s*(?:import|export)\b(?:[^"'`;=()]*?\bfrom)?\s*["']([^"']+)["']/gm)].map(
    (match) => match[1] as string,
  );
  const called = [...code.matchAll(/\b(?:import|require|createRequire|getBuiltinModule)\s*\(\s*(["'][^"']+["'])?/g)];
  return [...plain, ...called.map((match) => match[1]?.slice(1, -1) ?? "computed")];
}

const fromDisk = (file: string): string => readFileSync(file, "utf8");

test("A holder's program reaches nothing from npm", () => {
  const { modules, foreign } = reachedFrom(program, fromDisk);
  expect(modules).toEqual(
    expect.arrayContaining(["scripts/envelope/sealing/hpke.ts", "scripts/trust/chain.ts", "scripts/forge/git/history.ts"]),
  );
  expect(foreign).toEqual([]);
});

test.each([
  ["a package", 'import { canonicalize } from "../core/canonical.ts";\nimport { Ajv2020 } from "ajv/dist/2020.js";', "ajv/dist/2020.js"],
  ["a package for its effects", 'import "yaml";', "yaml"],
  ["a package that is named for types one by one, which Node loads", 'import { type Scalar } from "yaml";', "yaml"],
  ["a package passed on", 'export * from "@noble/hashes/sha2.js";', "@noble/hashes/sha2.js"],
  ["a package when it is needed", 'const yaml = await import("yaml");', "yaml"],
  ["a package by a name that is put together", "const yaml = await import(`ya` + `ml`);", "computed"],
  ["a package as in old modules", 'const yaml = require("yaml");', "yaml"],
])("It is found out when a module far down imports %s", (_, line, target) => {
  const planted = "scripts/core/canonical.ts";
  const { foreign } = reachedFrom(program, (file) => (file === planted ? `${line}\n${fromDisk(file)}` : fromDisk(file)));
  expect(foreign).toContain(`${planted} → ${target}`);
});

test("What is imported as types alone is not reached", () => {
  const planted = "scripts/core/canonical.ts";
  const line = 'import type { Scalar } from "yaml";';
  expect(reachedFrom(program, (file) => (file === planted ? `${line}\n${fromDisk(file)}` : fromDisk(file))).foreign).toEqual([]);
});

test("It runs where no package is installed", () => {
  const root = mkdtempSync(join(tmpdir(), "holder-alone-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const file of reachedFrom(program, fromDisk).modules) cpSync(file, join(root, file), { recursive: true });
  cpSync("package.json", join(root, "package.json"));
  const done = spawnSync(process.execPath, [program, "--help"], { cwd: root, encoding: "utf8" });
  expect([done.status, done.stderr]).toEqual([0, ""]);
  expect(done.stdout).toContain("npm run -s holder -- open");
});
