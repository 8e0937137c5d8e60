import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { forgetCode, runCommand } from "../testing/commands/run-command.ts";
import { longTest } from "../testing/long-test.ts";
import { readOutIn } from "../testing/rehearsal/command-place.ts";
import { copyOfNode } from "../testing/rehearsal/copy-of-node.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

// An authority that adopts the system, with a copy of the code of its own, in which nothing is pinned yet.
const root = temporaryFolder("trust");
const code = join(root, "code");
const names = ["anna", "bo", "cia"] as const;
const node = copyOfNode(join(root, "bin"));
const authorityFile = join(code, "content", "authority.yaml");
const pinnedFile = join(code, "scripts", "trust", "pinned.ts");

/** What pins changes the code of the folder in which it runs, and has a process of its own there. */
const pin = (...words: readonly string[]) => {
  const done = spawnSync(node, [join("scripts", "commands", "trust.ts"), "pin", ...words], { cwd: code, encoding: "utf8" });
  forgetCode(code);
  return done;
};
/** `typed`: what is written on the keyboard of a process of its own. */
const run = (command: string, args: readonly string[], typed?: string) => {
  const words = [...args, "--root", code];
  const ownProcess = () =>
    spawnSync(node, [join("scripts", "commands", `${command}.ts`), ...words], { cwd: code, encoding: "utf8", input: typed });
  const done =
    args[0] === "pin" ? pin(...args.slice(1)) : typed === undefined ? runCommand(command, words, { code, execPath: node }) : ownProcess();
  return {
    status: done.status,
    out: done.stdout,
    stderr: done.stderr,
    codes: [...done.stderr.matchAll(/\[([a-z-]+)\]/g)].map((one) => one[1]),
  };
};
const trust = (...args: readonly string[]) => run("trust", args);
const cardOf = (name: string): string => join(root, `${name}.json`);
const keyOf = (name: string, use = "root"): string => join(root, name, `${use}-${name}.identity`);
const list = (...people: readonly string[]) => trust("list", ...people.flatMap((name) => ["--trustee", cardOf(name)]));
/** What each person reads out of what `keys trustee` printed. */
const readOut = new Map<string, string>();
/** Signs after typing what the new people, in the list's order, read out. */
const sign = (name: string, newcomers: readonly string[] = names) =>
  run("trust", ["sign", "--key", keyOf(name)], `${newcomers.map((one) => readOut.get(one) ?? "").join(" ")}\n`);
const makeTrustee = (name: string): void => {
  const made = run("keys", ["trustee", "--name", name, "--out", join(root, name)]);
  writeFileSync(cardOf(name), made.out);
  readOut.set(name, readOutIn(made.stderr));
};
const listAt = (version: number): string => readFileSync(join(code, "content", "trust", `${version}.json`), "utf8");

mkdirSync(join(code, "content"), { recursive: true });
cpSync("scripts", join(code, "scripts"), {
  recursive: true,
  filter: (from) => !from.includes("node_modules") && !from.includes("fixtures"),
});
for (const name of ["package.json", "package-lock.json", "content/population/types.json"]) cpSync(name, join(code, name));
symlinkSync(resolve("node_modules"), join(code, "node_modules"));
const authority = parse(readFileSync(join("content", "authority.yaml"), "utf8")) as object;
writeFileSync(authorityFile, stringify({ ...authority, rehearsal: false, trust: null }, { lineWidth: 0, aliasDuplicateObjects: false }));
writeFileSync(pinnedFile, readFileSync(pinnedFile, "utf8").replace(/string \| null = .*;/, "string | null = null;"));

test("Before anything is there, every step says what is missing", () => {
  expect(trust("show").codes).toEqual(["trust-none"]);
  expect(trust("pin").codes).toEqual(["trust-none"]);
  expect(trust("list").codes).toEqual(["trust-cards"]);
  for (const name of names) makeTrustee(name);
  expect(sign("anna").codes).toEqual(["trust-none"]);
  expect(list("anna", "nobody", "noone").codes).toEqual(["file-missing", "file-missing"]);
});

test("Cards that are no cards, of one person twice, or with a shared key, write no list", () => {
  writeFileSync(cardOf("dan"), JSON.stringify({ ...(JSON.parse(readFileSync(cardOf("bo"), "utf8")) as object), name: "dan" }));
  writeFileSync(cardOf("broken"), '{"name":"Å"}');
  expect(list("anna", "anna", "bo").codes).toEqual(["trust-trustees"]);
  expect(list("anna", "bo", "dan").codes).toEqual(["trust-trustees"]);
  expect(list("broken", "nobody", "anna").codes).toEqual(["shape-missing", "shape-missing", "shape-pattern", "file-missing"]);
  const three = names.flatMap((name) => ["--trustee", cardOf(name)]);
  expect(trust("list", ...three, "--log-key", "x", "--witness", "y", "--quorum", "1").codes).toEqual([
    "shape-pattern",
    "shape-type",
    "shape-pattern",
  ]);
  expect(existsSync(join(code, "content", "trust", "1.json"))).toBe(false);
});

test("A quorum below a majority, in which two readers could see two histories, writes no list, and the sentence says how to go on", () => {
  const three = ["--log-key", "log+00000000+AAAA", ...["u", "v", "w"].flatMap((name) => ["--witness", `${name}+00000000+AAAA`])];
  const asked = trust("list", ...names.flatMap((name) => ["--trustee", cardOf(name)]), ...three, "--quorum", "1");
  expect(asked.codes).toEqual(["trust-quorum"]);
  expect(asked.stderr).toContain("--quorum 2");
  expect(existsSync(join(code, "content", "trust", "1.json"))).toBe(false);
});

test("From nothing to a signed list and a pinned copy of the code", () => {
  const made = list(...names);
  expect([made.status, made.stderr]).toEqual([0, ""]);
  const digest = /sha256 ([0-9a-f]{64})/.exec(made.out)?.[1] ?? "";
  expect(trust("pin").codes).toEqual(["trust-signatures"]);
  // Whoever carried the cards exchanged one: the signer hears other characters.
  for (const heard of [[], ["anna", "cia", "bo"], ["anna", "bo"]]) expect(sign("cia", heard).codes).toEqual(["trust-fingerprints"]);
  const signed = sign("cia");
  expect(signed.stderr).toContain("Kommer: anna, bo, cia. Går: –.");
  expect(signed.out).toMatch(new RegExp(`sha256 ${digest}\\ncia\\n$`));
  expect(trust("pin").codes).toEqual(["trust-signatures"]);
  expect(trust("sign", "--key", keyOf("anna", "release")).codes).toEqual(["key-file-other-use"]);
  expect(sign("anna").out).toContain("anna, cia");
  // Signed, and still nothing rests on it: the code does not know it.
  expect(trust("show").codes).toEqual(["trust-none"]);
  expect(trust("pin")).toMatchObject({ status: 0, out: expect.stringContaining(digest) });
  expect(readFileSync(pinnedFile, "utf8")).toContain(`export const pinnedTrust: string | null = "${digest}";`);
  expect(trust("show")).toMatchObject({ status: 0, out: `1 sha256 ${digest}\n  anna ✓, bo, cia ✓\n` });
  expect(sign("bo").status).toBe(0);
});

test("A pinned list is exchanged for no other: pinning again is refused, and so is another first list", () => {
  const before = listAt(1);
  writeFileSync(join(code, "content", "trust", "1.json"), before.replace('"anna"', '"ann"'));
  expect(trust("show").codes).toEqual(["trust-not-pinned"]);
  expect(trust("pin").codes).toEqual(["trust-not-pinned"]);
  writeFileSync(join(code, "content", "trust", "1.json"), before);
});

longTest("A trustee is replaced by two others; a stranger and a development key sign nothing", () => {
  makeTrustee("eva");
  expect(list("anna", "bo", "eva").status).toBe(0);
  expect(trust("show").codes).toEqual(["trust-signatures"]);
  makeTrustee("fia");
  expect(sign("fia", ["eva"]).codes).toEqual(["trust-key"]);
  run("keys", ["trustee", "--name", "gun", "--out", join(root, "gun"), "--dev"]);
  expect(trust("sign", "--key", join(root, "gun", "root-gun.dev.identity")).codes).toEqual(["key-file-development"]);
  for (const name of ["eva", "bo"]) expect(sign(name, ["eva"]).status).toBe(0);
  expect(sign("bo", ["eva"]).stderr).toContain("Kommer: eva. Går: cia.");
  expect(trust("show").codes).toEqual(["trust-signatures"]);
  expect(sign("anna", ["eva"]).status).toBe(0);
  expect(trust("show").out).toMatch(/^1 sha256 [0-9a-f]{64}\n.*\n2 sha256 [0-9a-f]{64}\n {2}anna ✓, bo ✓, eva ✓\n$/);
});

test("authority.yaml names a list of its own only in a rehearsal", () => {
  const text = readFileSync(authorityFile, "utf8");
  writeFileSync(authorityFile, text.replace("trust: null", `trust: ${"a".repeat(64)}`));
  expect(trust("show").codes).toEqual(["trust-only-in-rehearsal"]);
  writeFileSync(authorityFile, text.replace("trust: null", `trust: ${"a".repeat(64)}`).replace("rehearsal: false", "rehearsal: true"));
  expect(trust("show").codes).toEqual(["trust-not-pinned"]);
  writeFileSync(authorityFile, text);
});
