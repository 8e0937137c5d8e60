import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeAt } from "../../shared/place.ts";
import { codesOf, passed } from "../../testing/envelope/invented-round.ts";
import { type CommandPlace, commandRound, makeCommandPlace } from "../../testing/rehearsal/command-place.ts";
import { signRoundAt, verifyRoundAt } from "./round-signing.ts";

const root = mkdtempSync(join(tmpdir(), "round-signing-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made: CommandPlace;
let key: string;
beforeAll(async () => {
  made = await makeCommandPlace({ root, organisations: ["m-0001"] });
  writeFileSync(join(root, "register.csv"), "id\nm-0001\n");
  made.run("invite", ["--round", commandRound, "--register", join(root, "register.csv")]);
  key = join(made.keys, "root.dev.identity");
  git("init", "--quiet");
});

function git(...args: readonly string[]): void {
  spawnSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.invalid", ...args], { cwd: root });
}
function commit(): void {
  git("add", "content/rounds");
  git("commit", "--quiet", "--message", "x");
}
const change = (from: string | RegExp, to: string): void => {
  const file = join(made.folder, "round.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
};
const signatures = () => readFileSync(join(made.folder, "signatures.json"), "utf8");

test("A document is signed, and signed again unchanged; two people compare the summary", async () => {
  const first = passed(await signRoundAt(placeAt(root), commandRound, key));
  commit();
  expect(passed(await signRoundAt(placeAt(root), commandRound, key))).toEqual(first);
  expect(passed(await verifyRoundAt(placeAt(root), commandRound))).toEqual(first);
  expect(signatures()).toContain("Övning – påhittade organisationer");
});

test("A changed document is not signed with a version that is already signed, and the old signature is kept", async () => {
  const before = signatures();
  change("closes: 2026-11-30", "closes: 2026-12-31");
  const refused = await signRoundAt(placeAt(root), commandRound, key);
  expect(refused.diagnostics).toMatchObject([{ code: "round-version-raise", values: { seen: 1, next: 2 } }]);
  expect(signatures()).toBe(before);
  change("version: 1", "version: 2");
  expect(passed(await signRoundAt(placeAt(root), commandRound, key)).version).toBe(2);
  expect(signatures()).not.toBe(before);
  commit();
});

test("A version that was lowered is neither signed nor trusted", async () => {
  change("version: 2", "version: 1");
  expect(codesOf(await signRoundAt(placeAt(root), commandRound, key))).toEqual(["round-version"]);
  expect(codesOf(await verifyRoundAt(placeAt(root), commandRound))).toEqual(["round-signature", "round-version"]);
  change("version: 1", "version: 2");
});

test("A document is not signed if a pinned file was replaced, or with a key that is not the authority's", async () => {
  const file = join(made.folder, "registry.age");
  const bytes = readFileSync(file);
  writeFileSync(file, Buffer.concat([bytes, Buffer.from("x")]));
  expect(codesOf(await signRoundAt(placeAt(root), commandRound, key))).toEqual(["round-registry-digest"]);
  rmSync(file);
  expect(codesOf(await signRoundAt(placeAt(root), commandRound, key))).toEqual(["round-registry-digest"]);
  writeFileSync(file, bytes);
  made.run("keys", ["root", "--out", join(root, "other"), "--dev"]);
  expect(codesOf(await signRoundAt(placeAt(root), commandRound, join(root, "other", "root.dev.identity")))).toEqual(["round-signature"]);
  const receipt = join(made.keys, "receipt", `${commandRound}-receipt.dev.identity`);
  expect(codesOf(await signRoundAt(placeAt(root), commandRound, receipt))).toEqual(["key-file-other-use"]);
});
