import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acknowledgedText, makeAcknowledged } from "../envelope/acknowledged.ts";
import type { SigningKey } from "../envelope/node-signing.ts";
import { signingKeysIn } from "../keys/key-folder.ts";
import { sha256 } from "../repository/digests.ts";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readRound } from "../repository/read-round.ts";
import { type ChangeAt, changeRoundAt } from "../round/documents/round-changes.ts";
import { verifyRoundAt } from "../round/documents/round-signing.ts";
import { runCommand } from "../testing/commands/run-command.ts";
import { longTest } from "../testing/long-test.ts";
import { codesIn, commandRound, filesBelow, makeCommandPlace, rootKeyOf, trusteeNames } from "../testing/rehearsal/command-place.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { isLong } from "../testing/test-profile.ts";

const root = temporaryFolder("round");
const at = ["--round", commandRound];
const decision = ["--decision", "2026-7", "--decided", "2026-08-20"];
const signing = () => [...decision, "--key", rootKeyOf(place)];
/** As the command does it, in this process. */
const change = (act: ChangeAt["act"], more: Partial<ChangeAt> = {}) =>
  changeRoundAt({
    place: placeAt(root),
    round: commandRound,
    act,
    decision: "2026-7",
    decided: "2026-08-20",
    today: "2026-11-26",
    ...more,
  });
const faults = async (changed: ReturnType<typeof change>) => (await changed).diagnostics.map((one) => one.code);
const signBy = (name: (typeof trusteeNames)[number]) => round("sign", ...at, "--key", rootKeyOf(place, name));
const round = (...args: readonly string[]) => place.run("round", args);
const document = () => unwrap(readRound(placeAt(root), commandRound)).document;
const versionAt = (number: number): string => join(place.folder, "versions", `000${number}.json`);
const files = (): string =>
  filesBelow(place.folder)
    .map((file) => `${file}\n${readFileSync(file, "latin1")}`)
    .join("\n");

const place = await makeCommandPlace({ root, organisations: ["m-0001", "r-01"] });
writeFileSync(join(root, "register.csv"), "id\nm-0001\nr-01\n");
place.run("invite", [...at, "--register", join(root, "register.csv")]);

test("The next steps are done only in a terminal or with --yes", () => {
  expect(codesIn(runCommand("round", ["next", "--as", "nobody"]).stderr)).toEqual(["next-not-asked"]);
});

test("A round whose edition is not the pinned one is not opened: file and line are reported, and no byte changes", () => {
  const before = files();
  const refused = round("open", ...at, ...signing());
  expect(refused.status).toBe(1);
  expect(codesIn(refused.stderr)).toEqual(["round-edition-other"]);
  expect(refused.stderr).toMatch(/charter\.json \/editionDigest/);
  expect(files()).toBe(before);
});

test("The version that opens is in force when all three have signed", () => {
  for (const name of trusteeNames) expect(signBy(name).status).toBe(0);
  expect(document()).toMatchObject({ version: 1 });
});

longTest("Nothing is written that its maker cannot sign: with a key that is no trustee's, every file is unchanged", () => {
  const before = files();
  const receipt = join(place.keys, "receipt", `${commandRound}-receipt.dev.identity`);
  const extend = (key: string) => codesIn(round("extend", ...at, "--closes", "2027-03-31", ...decision, "--key", key).stderr);
  expect(extend(receipt)).toEqual(["key-file-other-use"]);
  place.run("keys", ["trustee", "--name", "annan", "--out", join(root, "annan"), "--dev"]);
  expect(extend(join(root, "annan", "root-annan.dev.identity"))).toEqual(["trust-key"]);
  expect(files()).toBe(before);
});

test("Extending and closing each write the next version, with the decision in it, in force when two have signed", async () => {
  expect(round("extend", ...at, "--closes", "2027-03-31", ...signing())).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("signed 1/2: forsta"),
  });
  expect(document()).toMatchObject({ version: 1, closes: "2026-11-30" });
  expect(signBy("tredje").stdout).toContain("signed 2/2: forsta, tredje");
  expect(document()).toMatchObject({ version: 2, closes: "2027-03-31", acts: [{ act: "extend", decision: "2026-7", date: "2026-08-20" }] });
  unwrap(await verifyRoundAt(placeAt(root), commandRound));
  expect(await faults(change("close", { early: true }))).toEqual(["round-close-outbox"]);
  const [receipt] = signingKeysIn({ folder: join(place.keys, "receipt"), round: commandRound, rehearsal: true }, "receipt");
  const { sign } = receipt as SigningKey;
  const list = join(place.folder, "acknowledged.json");
  const digest = "a".repeat(64);
  const listOf = async (envelopes: readonly string[]) => acknowledgedText(await makeAcknowledged({ round: commandRound, envelopes, sign }));
  const one = await listOf([digest]);
  // A shortened list, and one of another round, are not pinned.
  writeFileSync(list, one.replace(`"${digest}"`, ""));
  expect(await faults(change("close", { early: true }))).toEqual(["acknowledged-signature"]);
  writeFileSync(list, acknowledgedText(await makeAcknowledged({ round: "ovning-2", envelopes: [digest], sign })));
  expect(await faults(change("close", { early: true }))).toEqual(["acknowledged-other-round"]);
  // Nor is one signed with an envelope that the signer's own store does not have. What was written then is made again.
  writeFileSync(list, one);
  expect(codesIn(round("close", ...at, ...signing(), "--early").stderr)).toEqual(["sign-acknowledged-missing"]);
  expect(codesIn(signBy("andra").stderr)).toEqual(["sign-acknowledged-missing"]);
  const text = await listOf([]);
  writeFileSync(list, text);
  // A closing that waits is withdrawn, with its signature; what else waits in its version stays, to be signed anew.
  const withdraws = () => round("withdraw", "--round", commandRound);
  expect(withdraws().status).toBe(0);
  const without = files();
  expect(codesIn(withdraws().stderr)).toEqual(["round-withdraw-none"]);
  expect(round("close", ...at, ...signing(), "--early").status).toBe(0);
  expect([withdraws().status, files(), existsSync(versionAt(3))]).toEqual([0, without, false]);
  expect(round("extend", ...at, "--closes", "2027-04-30", ...signing()).status).toBe(0);
  const extended = unwrap(readRound(placeAt(root), commandRound)).pending;
  expect(round("close", ...at, ...signing(), "--early").status).toBe(0);
  expect([withdraws().status, unwrap(readRound(placeAt(root), commandRound)).pending]).toEqual([0, { ...extended, signatures: {} }]);
  const closing = round("close", ...at, ...signing(), "--early");
  expect([closing.status, closing.stderr]).toEqual([0, expect.stringContaining("STÄNGER omgången")]);
  expect(signBy("andra").status).toBe(0);
  expect(document()).toMatchObject({ version: 3, status: "closed", acknowledged: sha256(text) });
  unwrap(await verifyRoundAt(placeAt(root), commandRound));
  // Once a list is pinned, another one or none is detected.
  for (const other of [text.replace('"excused": []', `"excused": [{"envelope":"${digest}","code":"path-outside"}]`), undefined]) {
    if (other === undefined) rmSync(list);
    else writeFileSync(list, other);
    expect((await verifyRoundAt(placeAt(root), commandRound)).diagnostics.map((one) => one.code)).toEqual(["round-acknowledged-digest"]);
  }
  writeFileSync(list, text);
  expect(await faults(change("extend", { closes: "2027-04-30" }))).toEqual(["round-is-closed"]);
  expect(codesIn(withdraws().stderr)).toEqual(["round-withdraw-none"]);
});

longTest("A lost key is recorded by two, for one of the three; a second one cannot be, and that is said", async () => {
  const lose = (...more: readonly string[]) => round("lose", ...at, ...more, ...signing());
  expect(lose().status).toBe(2);
  expect(codesIn(lose("--holder", "nagon").stderr)).toEqual(["round-lose-name"]);
  expect(lose("--holder", "tredje").stdout).toContain("signed 1/2: forsta");
  expect(document().lost).toEqual([]);
  expect(signBy("andra").status).toBe(0);
  expect(document()).toMatchObject({ version: 4, status: "closed", lost: ["tredje"] });
  const second = lose("--holder", "andra");
  expect([second.status, codesIn(second.stderr)]).toEqual([1, ["round-lose-second"]]);
  expect(codesIn(lose("--holder", "tredje").stderr)).toEqual(["round-lose-name"]);
  unwrap(await verifyRoundAt(placeAt(root), commandRound));
});

test("The thank-you letters are readable by the owner only, and no reminder is written when the round has closed", () => {
  const letters = (kind: string) => round("letters", ...at, "--kind", kind, "--register", join(root, "register.csv"));
  expect(letters("thanks").status).toBe(0);
  const written = join(place.folder, "letters", "tack.html");
  expect(statSync(written).mode & 0o777).toBe(0o600);
  expect(readFileSync(written, "utf8").match(/<article>/g)).toHaveLength(2);
  expect(codesIn(letters("reminder").stderr)).toEqual(["letters-round-closed"]);
});

test("The status shows the next step and its command, nothing about who answered, and its exit code tells whether a step waits", () => {
  const done = round("status", ...at);
  expect(done.status).toBe(3);
  expect(done.stdout).toContain("→ Omgången står i content/rounds/calendar.yaml");
  expect(done.stdout).not.toMatch(/m-0001|r-01|kuvert \d|\d+ svar/);
  // Only what is to be done, and the first of what waits; all on request.
  expect(done.stdout.match(/^[✓·]/gm)).toHaveLength(3);
  const all = round("status", ...at, "--all");
  expect([all.status, all.stdout.match(/^✓ /gm)?.length]).toEqual([3, Number(/^(\d+) av/.exec(done.stdout)?.[1]) + 1]);
  const json = JSON.parse(round("status", ...at, "--json").stdout) as { readonly steps: readonly { id: string; state: string }[] };
  const states = Object.fromEntries(json.steps.map(({ id, state }) => [id, state]));
  expect(states).toMatchObject({
    calendar: "next",
    invited: "done",
    signed: "done",
    closed: "done",
    released: "waiting",
    thanked: "waiting",
  });
});

test("A version changed after it was signed, and a charter without a required key, are reported with exit code 1", () => {
  const edit = (file: string, from: string | RegExp, to: string): (() => void) => {
    const whole = readFileSync(file, "utf8");
    writeFileSync(file, whole.replace(from, to));
    return () => writeFileSync(file, whole);
  };
  const restore = edit(versionAt(document().version), '"status":"closed"', '"status":"open"');
  const changed = round("status", ...at);
  expect(changed.status).toBe(1);
  // In the long profile the version before it is closed as well.
  expect(codesIn(changed.stdout)).toEqual([...(isLong ? ["round-status"] : []), "round-signatures", "round-acknowledged-open"]);
  restore();
  edit(join(place.folder, "charter.json"), /"kid":"[^"]*",/, "");
  expect(codesIn(round("status", ...at).stdout)).toEqual(["shape-missing"]);
  expect(codesIn(round("status", "--round", "none").stderr)).toEqual(["round-unknown"]);
});
