import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { expect, test } from "vitest";
import { linesOf, reachOf } from "./reach.ts";
import { reachCeilings } from "./reach-ceilings.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const programs = Object.entries(reachCeilings);
const entryOf = (name: string): string => `scripts/commands/${name}.ts`;

test.each(programs)("%s reaches at most %i lines", (name, ceiling) => {
  expect(linesOf(reachOf(entryOf(name)).keys())).toBeLessThanOrEqual(ceiling);
});

test("ARCHITECTURE shows these ceilings", () => {
  const text = readFileSync("ARCHITECTURE.md", "utf8");
  const shown = [...text.matchAll(/^\| `([a-z-]+)` \| ([0-9 ]+) \|$/gm)].map(([, name, lines]) => [
    name,
    Number(lines?.replaceAll(" ", "")),
  ]);
  expect(shown).toEqual(programs);
});

test("the program that counts a real round reaches no rehearsal, and the intake nothing that opens", () => {
  const zonesOf = (name: string): ReadonlySet<string | undefined> =>
    new Set([...reachOf(entryOf(name)).keys()].map((path) => /^scripts\/([a-z]+)\//.exec(path)?.[1]));
  for (const zone of ["rehearsal", "intake", "report"]) expect(zonesOf("release")).not.toContain(zone);
  for (const zone of ["release", "rehearsal"]) expect(zonesOf("intake")).not.toContain(zone);
});

/** The last line of CODEOWNERS that fits decides. */
function ownersOf(path: string): string {
  const text = readFileSync(join(".github", "CODEOWNERS"), "utf8");
  const lines = text.split("\n").flatMap((line) => (/^[*/]/.test(line) ? [line.split(/ +/)] : []));
  const isOf = ([pattern = ""]: readonly string[]): boolean => pattern === "*" || matchesGlob(`/${path}`, pattern.replace(/\/$/, "/**"));
  return lines.findLast(isOf)?.slice(1).join(" ") ?? "";
}

test("each file that sealing, counting, signing, logging and verifying reach has an owner besides that of all files", () => {
  const commands = ["accept", "holder", "intake", "invite", "keys", "log", "release", "round", "seal", "trust", "verify", "witness"];
  const forms = ["sv", "en"].flatMap((language) => ["form", "declining"].map((name) => `site/text/${language}/entries/${name}.ts`));
  const entries = [...commands.map(entryOf), ...forms, "site/offline/offline.ts"];
  const files = [".npmrc", "package-lock.json", "astro.config.mjs", ...entries.flatMap((entry) => [...reachOf(entry).keys()])];
  const ofAll = ownersOf("LICENSE");
  expect([...new Set(files)].filter((file) => ["", ofAll].includes(ownersOf(file)))).toEqual([]);
});

const root = temporaryFolder("reach");

test("imports are followed however they are written, and types are not", () => {
  mkdirSync(join(root, "part"));
  const modules = {
    "entry.ts": `import { a } from "./part/a.ts";
import type { T, T as U } from "./type.ts";
import "node:fs";
import table from "./table.json" with { type: "json" };
export { b } from "./b.ts";
export type { T } from "./type.ts";
export const later = () => import("./later.ts");
export const worker = new URL("./worker.ts", import.meta.url);
`,
    "part/a.ts": 'import { type T, b } from "../b.ts";\nimport { x } from "#x-wing";\n',
    "b.ts": "export const b = 1;\n",
    // Node loads it: the import has no name that is left out as a whole.
    "later.ts": 'import { type T } from "./type.ts";\n',
    "worker.ts": "export {};\n",
    "type.ts": "export type T = 1;\n",
    "table.json": "{}\n",
    "package.json": '{"imports":{"#x-wing":{"node":"./named.ts","default":"./other.ts"}}}',
    "named.ts": "export const x = 1;\n",
  };
  for (const [name, text] of Object.entries(modules)) writeFileSync(join(root, name), text);
  const reached = reachOf("entry.ts", root);
  expect([...reached.keys()].sort().join(" ")).toBe("b.ts entry.ts later.ts named.ts part/a.ts table.json type.ts worker.ts");
  expect(reached.get("named.ts")).toBe("part/a.ts");
  expect(linesOf(reached.keys(), root)).toBe(15);
  writeFileSync(join(root, "b.ts"), 'import "./gone.ts";\n');
  expect(() => reachOf("entry.ts", root)).toThrow("gone.ts");
});
