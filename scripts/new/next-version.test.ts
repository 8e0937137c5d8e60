// The page on a follow-up of one's own says how a copy takes the next version. Its lines are run as they stand, on a small project.
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sourceDigest } from "../core/source-digest.ts";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { newAuthority } from "./authority.ts";

const root = temporaryFolder("next-version");
const [upstream, own] = [join(root, "infosaktrappan"), join(root, "own")];

const env = {
  ...process.env,
  ...Object.fromEntries(
    ["AUTHOR", "COMMITTER"].flatMap((who) => [
      [`GIT_${who}_NAME`, "a"],
      [`GIT_${who}_EMAIL`, "a@b.invalid"],
    ]),
  ),
};
const run = (cwd: string, lines: string): string => execFileSync("bash", ["-ec", lines], { cwd, env, encoding: "utf8", stdio: "pipe" });
const change = (file: string, from: string, to: string): void => {
  const before = readFileSync(file, "utf8");
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
};
const make = (out: string): void => void unwrap(newAuthority(placeAt(upstream), { answers: join(root, "answers", "answers.yaml"), out }));
const textOf = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");
/** Each file of the copy's content but the shapes, with its bytes. */
const contentOf = (): readonly (readonly [string, string])[] =>
  globSync("content/**/*.*", { cwd: own })
    .filter((name) => !name.startsWith("content/schema/"))
    .map((name) => [name, readFileSync(join(own, name), "base64")] as const);

/** The lines of the page, around the one that makes the new copy. */
const page = readFileSync("content/pages/egen.en.mdx", "utf8");
const [before = "", after = ""] = (/```sh\n(cd infosaktrappan[\s\S]+?)```/.exec(page)?.[1] ?? "").split(
  /^npm run -s new -- authority .*\n/m,
);

const files = [
  "package.json",
  "CHANGELOG.md",
  "content",
  "site/addresses.txt",
  "site/styles/tokens.css",
  "site/text/en",
  "scripts/core/day.ts",
  "scripts/trust/pinned.ts",
  "scripts/core/terms/languages.ts",
];
for (const name of files) cpSync(name, join(upstream, name), { recursive: true });
run(upstream, "git init -q && git add --all && git commit -qm 1");
cpSync("content/authority-template", join(root, "answers"), { recursive: true });
make(own);
run(own, 'git init -qb based-on && git add --all && git commit -qm "As it was made" && git switch -qc main');

test("a copy says which version it is made of, and takes the next one by Git's own merge, with its content as it was, byte for byte", () => {
  const first = { version: JSON.parse(textOf(upstream, "package.json")).version, digest: sourceDigest(upstream) };
  expect(JSON.parse(textOf(own, "package.json")).basedOn).toEqual(first);
  // What the authority does: content of its own, a page less, and a change in the code.
  change(join(own, "content/authority.yaml"), "Norlandia Cyber Agency (invented)", "Norlandia’s Agency");
  change(join(own, "content/pages/metod.en.mdx"), "\n\n", "\n\nOurs.\n\n");
  rmSync(join(own, "content/pages/tack.en.mdx"), { force: true });
  mkdirSync(join(own, "content/support/own"), { recursive: true });
  writeFileSync(join(own, "content/support/own/bytes.bin"), Buffer.from([0, 255, 13, 10]));
  appendFileSync(join(own, "scripts/core/day.ts"), "// Norlandia's own line.\n");
  run(own, "git add --all && git commit -qm Ours");
  const kept = contentOf();
  // What the next version does: code, words with its own name, a shape, and content that is not the authority's.
  change(join(upstream, "package.json"), `"version": "${first.version}"`, '"version": "99.0.0"');
  change(join(upstream, "scripts/core/day.ts"), "\n", "\n// The next version's line.\n");
  appendFileSync(join(upstream, "site/text/en/words.ts"), 'export const next = "Infosäktrappan";\n');
  appendFileSync(join(upstream, "content/schema/plan.schema.json"), "\n");
  for (const name of ["pages/metod.en.mdx", "method/2026/scale.yaml", "measures/action-plan.yaml"])
    appendFileSync(join(upstream, "content", name), "\n");
  writeFileSync(join(upstream, "content/pages/ny.en.mdx"), "---\ntitle: New\ndescription: New.\n---\n");
  run(upstream, "git add --all && git commit -qm 2");

  run(root, before);
  make(join(root, "next"));
  run(root, `cd infosaktrappan\n${after}`);

  expect(contentOf()).toEqual(kept);
  expect(JSON.parse(textOf(own, "package.json"))).toMatchObject({
    version: "99.0.0",
    basedOn: { version: "99.0.0", digest: sourceDigest(upstream) },
  });
  const day = textOf(own, "scripts/core/day.ts");
  for (const said of ["// The next version's line.", "// Norlandia's own line.", "Europe/Oslo"]) expect(day).toContain(said);
  expect(textOf(own, "site/text/en/words.ts")).toContain('export const next = "The Norland Stairs";');
  expect(textOf(own, "content/schema/plan.schema.json")).toBe(textOf(upstream, "content/schema/plan.schema.json"));
  expect(run(own, "git status --porcelain")).toBe("");
});

test("a version is a tag with its notes and the digest of its code", () => {
  const lines = /```sh\n +(version=[\s\S]+?)```/.exec(readFileSync("CONTRIBUTING.md", "utf8"))?.[1] ?? "";
  const { version } = JSON.parse(textOf(upstream, "package.json")) as { readonly version: string };
  change(
    join(upstream, "CHANGELOG.md"),
    "## 0.3.0 – unreleased",
    `## ${version} – 2099-01-01\n\n### Added\n\n- New.\n\n## 0.3.0 – 2098-01-01`,
  );
  expect(lines).toContain("--sign");
  run(upstream, `npm() { echo "$*: ${sourceDigest(upstream)}"; }\n${lines.replace("--sign", "--annotate")}`);
  const notes = run(upstream, `git tag --list --format='%(contents)' v${version}`).trim();
  expect(notes).toBe(`### Added\n\n- New.\n\nrun -s release -- --code: ${sourceDigest(upstream)}`);
});
