import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTrustees, type Trustee } from "../../rehearsal/open-round.ts";
import { placeAt } from "../../repository/place.ts";
import { readRound } from "../../repository/read-round.ts";
import { codesOf, passed } from "../../testing/envelope/invented-round.ts";
import { commandRound, makeCommandPlace, writeNextVersion } from "../../testing/rehearsal/command-place.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { newSigningKey } from "../../testing/trust/trustees.ts";
import { readSetting, writeVersion } from "./round-files.ts";
import { type Dialogue, signRoundAt, verifyRoundAt } from "./round-signing.ts";

const root = temporaryFolder("round-signing");
const made = await makeCommandPlace({ root, organisations: ["m-0001"] });
writeFileSync(join(root, "register.csv"), "id\nm-0001\n");
made.run("invite", ["--round", commandRound, "--register", join(root, "register.csv")]);
const place = placeAt(root);
const trustees = readTrustees(made.keys) as unknown as readonly [Trustee, Trustee, Trustee];
git("init", "--quiet");

function git(...args: readonly string[]): void {
  spawnSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.invalid", ...args], { cwd: root });
}
function commit(): void {
  git("add", "content/rounds");
  git("commit", "--quiet", "--message", "x");
}
/** Agrees with whatever is shown. */
const agrees: Dialogue = { show: () => undefined, ask: async () => "ja" };
const sign = (at: 0 | 1 | 2, dialogue = agrees) => signRoundAt(place, commandRound, trustees[at].root, dialogue);
const fileAt = (name: string): string => join(made.folder, "versions", name);
const signatures = (version: number) => readFileSync(fileAt(`000${version}.signatures.json`), "utf8");
const change = (file: string, from: string | RegExp, to: string): (() => void) => {
  const before = readFileSync(file, "utf8");
  writeFileSync(file, before.replace(from, to));
  return () => writeFileSync(file, before);
};

test("The version that opens is in force when all three have signed, and signing again changes nothing; they compare the summary", async () => {
  expect(passed(await sign(0))).toMatchObject({ document: { version: 1 }, signers: ["forsta"], needed: 3 });
  expect(passed(await sign(1)).signers).toEqual(["andra", "forsta"]);
  expect(codesOf(await verifyRoundAt(place, commandRound))).toEqual(["round-signatures"]);
  const all = passed(await sign(2));
  const before = signatures(1);
  expect(passed(await sign(0))).toEqual(all);
  expect(signatures(1)).toBe(before);
  commit();
  expect(passed(await verifyRoundAt(place, commandRound))).toEqual(all);
});

test("All is shown before the question, and nothing is signed without a yes", async () => {
  const [before, seen]: [string, string[]] = [signatures(1), []];
  for (const answer of ["", "n", "1"]) {
    const asked: Dialogue = {
      show: ({ en }) => void seen.push(en),
      ask: async ({ en }) => {
        seen.push(en);
        return answer;
      },
    };
    expect(codesOf(await sign(0, asked))).toEqual(["sign-declined"]);
  }
  expect([seen.at(-1), seen.length, signatures(1)]).toEqual(["Sign it? [y/N] ", 3 * new Set(seen).size, before]);
  expect(seen).toContain("Last day: 2026-11-30");
});

test("A signed version that was changed is not signed again, and its signatures are kept", async () => {
  const before = signatures(1);
  const restore = change(fileAt("0001.json"), '"closes":"2026-11-30"', '"closes":"2026-12-31"');
  expect(codesOf(await verifyRoundAt(place, commandRound))).toEqual(["round-signatures"]);
  restore();
  expect(signatures(1)).toBe(before);
});

test("A version that waits can be made anew, which removes the signatures on what it replaces; two sign it", async () => {
  const setting = passed(await readSetting(place, commandRound));
  writeVersion(setting, { ...setting.version, closes: "2026-12-15" });
  expect(passed(await sign(0))).toMatchObject({ document: { version: 2 }, signers: ["forsta"], needed: 2 });
  const again = passed(await readSetting(place, commandRound));
  writeVersion(again, { ...again.version, closes: "2026-12-31" });
  expect(signatures(2)).toBe("{}\n");
  expect(passed(await sign(1)).signers).toEqual(["andra"]);
  expect(passed(await sign(2)).signers).toEqual(["andra", "tredje"]);
  expect(passed(readRound(place, commandRound)).document).toMatchObject({ version: 2, closes: "2026-12-31" });
  commit();
});

test("A version that was removed, or that lost its signatures, is neither signed past nor trusted: the history has it", async () => {
  const [version, signed] = [readFileSync(fileAt("0002.json")), signatures(2)];
  writeFileSync(fileAt("0002.signatures.json"), "{}\n");
  expect(codesOf(await verifyRoundAt(place, commandRound))).toEqual(["round-signatures"]);
  for (const name of ["0002.json", "0002.signatures.json"]) rmSync(fileAt(name));
  expect(codesOf(await sign(0))).toEqual(["round-version"]);
  expect(codesOf(await verifyRoundAt(place, commandRound))).toEqual(["round-version"]);
  writeFileSync(fileAt("0002.json"), version);
  writeFileSync(fileAt("0002.signatures.json"), signed);
  expect(codesOf(await verifyRoundAt(place, commandRound))).toEqual([]);
});

test("A signed version that is made anew, with its log gone too, is not signed again", async () => {
  const [version, signed] = [readFileSync(fileAt("0002.json"), "utf8"), signatures(2)];
  writeFileSync(fileAt("0002.json"), version.replace('"closes":"2026-12-31"', '"closes":"2027-06-30"'));
  writeFileSync(fileAt("0002.signatures.json"), "{}\n");
  expect(codesOf(await sign(0))).toEqual(["sign-made-anew"]);
  writeFileSync(fileAt("0002.json"), version);
  writeFileSync(fileAt("0002.signatures.json"), signed);
});

test("Nothing is signed if a listed part was replaced or is gone, or with a key that is no trustee's root key", async () => {
  const [digest] = passed(readRound(place, commandRound)).versions[0]?.document.registry ?? [];
  const file = join(made.folder, "registry", `${digest}.sealed`);
  const bytes = readFileSync(file);
  writeFileSync(file, Buffer.concat([bytes, Buffer.from("x")]));
  expect(codesOf(await sign(0))).toEqual(["round-part-digest"]);
  rmSync(file);
  expect(codesOf(await sign(0))).toEqual(["round-part-missing"]);
  writeFileSync(file, bytes);
  for (const key of [newSigningKey(), trustees[0].release])
    expect(codesOf(await signRoundAt(place, commandRound, key, agrees))).toEqual(["trust-key"]);
});

test("Another person's list of acknowledged envelopes is not signed: the version must fit what lies beside it", async () => {
  writeNextVersion(made, { status: "closed", acknowledged: "0".repeat(64) });
  expect(codesOf(await sign(0))).toEqual(["round-acknowledged-digest"]);
});
