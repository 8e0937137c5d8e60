import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeVerifiers } from "../envelope/node-verifiers.ts";
import { verifyEnvelope } from "../envelope/verify.ts";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readRound } from "../repository/read-round.ts";
import { inventRound } from "../testing/envelope/invented-round.ts";
import { longTest } from "../testing/long-test.ts";
import {
  codeFromLetter,
  codesIn,
  commandRound,
  filesBelow,
  leaks,
  makeCommandPlace,
  rootKeyOf,
  secretsOf,
  type trusteeNames,
  writeNextVersion,
} from "../testing/rehearsal/command-place.ts";
import { killInvite } from "../testing/rehearsal/kill-invite.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

const root = temporaryFolder("invite");
const round = ["--round", commandRound];
const seen: string[] = [];
const place = await makeCommandPlace({ root, organisations: ["m-0001", "m-0002", "r-01"] });
const register = (text: string): void => writeFileSync(join(root, "register.csv"), text);
register("id;namn\nm-0001;x\nr-01;y\n");

type Names = readonly (typeof trusteeNames)[number][];
/** Each trustee in turn, the first two unless the round is to be opened. Gives what the last command did. */
const sign = (names: Names = ["forsta", "andra"], typed?: string) =>
  names.map((name) => place.run("round", ["sign", ...round, "--key", rootKeyOf(place, name)], typed)).at(-1);
const decided = ["--decision", "2026-9"];
const invite = (...args: readonly string[]) => place.run("invite", [...round, "--register", join(root, "register.csv"), ...args]);
const verify = () => place.run("round", ["verify", ...round]);
const counts = (): readonly number[] => {
  const { document, roster } = unwrap(readRound(placeAt(root), commandRound));
  return [document.version, roster.keys.length, roster.revoked.length];
};

test("From a register to a signed round, and from a letter's code to an envelope that passes the check", async () => {
  expect(statSync(rootKeyOf(place)).mode & 0o777).toBe(0o600);
  expect(invite()).toMatchObject({ status: 0, stderr: "" });
  expect(readdirSync(join(place.folder, "letters"))).toEqual(["issued.json", "m-0001.html", "paminnelse.html", "r-01.html"]);
  for (const name of ["r-01.html", "issued.json"]) expect(statSync(join(place.folder, "letters", name)).mode & 0o777).toBe(0o600);
  expect(existsSync(join(place.folder, "draft.yaml"))).toBe(false);
  const shown = expect.stringContaining("\n3 organisationer i populationen, 2 koder gäller.\n");
  expect(sign()).toMatchObject({ status: 0, stderr: shown });
  expect(codesIn(verify().stderr)).toEqual(["round-signatures"]);
  expect(sign(["tredje"])).toMatchObject({ status: 0, stderr: shown });
  const printed = /((?:[0-9a-f]{4} ){7}[0-9a-f]{4})/.exec(verify().stdout)?.[1];
  expect(verify().stdout).toMatch(
    /^version 1: .* \d{4}-\d\d-\d\d\nsha256 [0-9a-f]{64}\n.*: (?:[0-9a-f]{4} ){7}[0-9a-f]{4}\nsigned 3\/3: andra, forsta, tredje\n$/,
  );
  const letter = readFileSync(join(place.folder, "letters", "m-0001.html"), "utf8");
  expect(letter).toContain(`<dd>${printed}</dd>`);

  const { edition, editionDigest } = (await inventRound(0)).document;
  const draft = { schema: "infosaktrappan-draft/1", edition, editionDigest, answers: { question: 2 }, background: {} };
  writeFileSync(join(root, "draft.json"), JSON.stringify(draft));
  const code = codeFromLetter(place, "m-0001");
  const sealing = ["--response", join(root, "draft.json"), "--out", root, "--show"];
  const sealed = place.run("seal", [...round, ...sealing], `${code.toLowerCase()}\n`);
  expect(sealed.status).toBe(0);
  expect(sealed.stderr).toContain('"answers":{"question":2}');
  const file = sealed.stdout.trim();
  const { document, roster } = unwrap(readRound(placeAt(root), commandRound));
  expect(await verifyEnvelope({ bytes: readFileSync(file), name: file, round: document, roster, verifiers: nodeVerifiers })).toMatchObject({
    ok: true,
  });

  // Nobody is counted who has answered nothing; and that is said before the code is read.
  writeFileSync(join(root, "empty.json"), JSON.stringify({ ...draft, answers: {} }));
  const empty = place.run("seal", [...round, "--response", join(root, "empty.json"), "--out", root], "");
  expect([empty.status, codesIn(empty.stderr)]).toEqual([1, ["response-empty"]]);
  expect(place.run("seal", [...round, "--decline", "no-time", "--out", root], "IST1-0000").stderr).toContain("code-length");
  expect(place.run("seal", [...round, "--withdraw", "--decline", "no-time"], "").status).toBe(2);
});

test("Every fault of a register comes at once, with the file's line", () => {
  register("namn;id\nVäsby;m-0114\nStockholm;r-01\nStockholm;r-01\nx;Y\n");
  const { stderr } = invite("--add", ...decided);
  expect(codesIn(stderr)).toEqual(["register-not-in-population", "register-duplicate", "register-id"]);
  for (const line of [2, 4, 5]) expect(stderr).toContain(`register.csv:${line} `);
});

test("New codes for all are refused once there are letters; a further code is added, a leaked one revoked, and the version rises once", () => {
  expect(codesIn(invite().stderr)).toEqual(["invite-exists"]);
  const before = codeFromLetter(place, "m-0001");
  seen.push(before);
  register("id\nm-0002\nm-0001\n");
  expect(codesIn(invite("--add", ...decided).stderr)).toEqual(["invite-has-code"]);
  register("id\nm-0002\n");
  expect(codesIn(invite("--add").stderr)).toEqual(["round-decision-needed"]);
  const [newest, own] = [join(place.folder, "letters", "issued.json"), join(root, "own.json")];
  const issued = JSON.parse(readFileSync(newest, "utf8")) as { readonly entries: readonly object[] };
  writeFileSync(own, JSON.stringify({ ...issued, entries: issued.entries.slice(1) }));
  expect(codesIn(invite("--add", "--issued", own, ...decided).stderr)).toEqual(["invite-issued-old"]);
  // A version that was made anew left a code behind that the round never got.
  const ghost = { organisation: "m-0002", sub: "A".repeat(43) };
  writeFileSync(own, JSON.stringify({ ...issued, entries: [...issued.entries, ghost] }));
  expect(invite("--add", "--issued", own, ...decided)).toMatchObject({ status: 0 });
  // What the issuer keeps is the newest again.
  expect(readFileSync(own, "utf8")).toBe(readFileSync(newest, "utf8"));
  expect(codesIn(verify().stderr)).toEqual(["round-signatures"]);
  // One organisation, one code.
  const signing = ["sign", ...round, "--key", rootKeyOf(place)];
  expect(unwrap(readRound(placeAt(root), commandRound)).pending?.document.acts).toEqual([
    { act: "replace", decision: "2026-9", date: expect.any(String), count: 1 },
  ]);
  // On a terminal the number that is shown has to be typed.
  const words = ["scripts/commands/invite.ts", ...round, "--revoke", "--organisation", "m-0001", ...decided, "--root", root];
  const onTerminal = (input: string) =>
    spawnSync("script", ["-qec", `${join(root, "bin", "node")} ${words.join(" ")}`, "/dev/null"], { input });
  const refused = onTerminal("1\n");
  expect([refused.status, String(refused.stdout).match(/invite-revoke-[a-z]+/g)]).toEqual([1, ["invite-revoke-unconfirmed"]]);
  expect(unwrap(readRound(placeAt(root), commandRound)).pending?.document.acts).toMatchObject([{ count: 1 }]);
  expect(onTerminal("0\n").status).toBe(0);
  // What the trustees signed stays in force until they sign the next version.
  expect(counts()).toEqual([1, 2, 0]);
  // The number is two letters by the registrar's list, and it is nowhere shown.
  for (const typed of ["", "1", "3", "2 2"]) {
    const refused = place.run("round", signing, `${typed}\n`);
    expect(codesIn(refused.stderr), typed).toEqual(["sign-number"]);
    expect(refused.stderr.replaceAll("2026-9", "")).not.toContain("2 brev");
  }
  expect(counts()).toEqual([1, 2, 0]);
  const signed = sign(["forsta", "andra"], "2\n");
  expect([signed?.status, signed?.stdout]).toEqual([0, expect.stringContaining("koder/codes: +1 −1")]);
  expect(signed?.stderr).toContain("ÄNDRAR VEM SOM KAN SVARA");
  expect(counts()).toEqual([2, 3, 1]);
  expect(codesIn(place.run("invite", [...round, "--revoke", ...decided], before).stderr)).toEqual(["invite-already-revoked"]);
  expect(
    codesIn(place.run("invite", [...round, "--revoke", ...decided], `${before.slice(0, -1)}${before.endsWith("7") ? "8" : "7"}`).stderr),
  ).toEqual(["code-check"]);
});

longTest("An organisation that lost its letter gets a new code in place of all that it had, without any key that opens", () => {
  const list = join(place.folder, "letters", "issued.json");
  const [lost, issued] = [codeFromLetter(place, "m-0001"), readFileSync(list, "utf8")];
  seen.push(lost);
  const replace = (...args: readonly string[]) =>
    place.run("invite", [...round, "--lost", "--organisation", "m-0001", ...decided, ...args]);
  rmSync(list);
  expect(codesIn(replace().stderr)).toEqual(["invite-no-issued"]);
  const elsewhere = join(root, "issued.json");
  writeFileSync(elsewhere, issued.replaceAll(commandRound, "ovning-2"));
  expect(codesIn(replace("--issued", elsewhere).stderr)).toEqual(["invite-issued-round"]);
  writeFileSync(elsewhere, issued);
  expect(replace("--issued", elsewhere)).toMatchObject({ status: 0, stderr: "" });
  expect(codeFromLetter(place, "m-0001")).not.toBe(lost);
  expect(sign(["forsta", "andra"], "1\n")?.status).toBe(0);
  expect(counts()).toEqual([3, 4, 1]);
  expect(codesIn(place.run("invite", [...round, "--revoke", ...decided], lost).stderr)).toEqual(["invite-already-revoked"]);
});

longTest("All codes of an organisation can be revoked by the issuer's own list", () => {
  const revoke = (organisation: string) => place.run("invite", [...round, "--revoke", ...decided, "--organisation", organisation]);
  expect(codesIn(revoke("m-0003").stderr)).toEqual(["invite-no-key-of"]);
  expect(revoke("m-0001").status).toBe(0);
  expect(sign(["forsta", "andra"], "1\n")?.status).toBe(0);
  expect(counts()).toEqual([4, 4, 2]);
});

longTest("A development key and a rehearsal's trust list are refused once authority.yaml no longer says rehearsal", () => {
  const file = join(root, "content", "authority.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("rehearsal: true", "rehearsal: false").replace("telephone: null", 'telephone: "1"'));
  expect(codesIn(sign()?.stderr ?? "")).toContain("key-file-development");
  expect(codesIn(verify().stderr)).toContain("trust-only-in-rehearsal");
  expect(codesIn(invite("--add").stderr)).toContain("trust-only-in-rehearsal");
  writeFileSync(file, text);
});

longTest(
  "Killed at any moment the command leaves either the old round or the complete new one, and no valid code without its letter",
  async () => {
    const found = await killInvite({ place, organisation: "m-0001" }, (last) => Array.from({ length: last }, (_, at) => at));
    expect(found.old).toBeGreaterThan(20);
    expect(found.new).toBeGreaterThan(10);
  },
);

longTest("Nobody is invited to a round that is closed, and no code is revoked", () => {
  writeNextVersion(place, { status: "closed" });
  expect(codesIn(invite("--add").stderr)).toEqual(["invite-round-closed"]);
});

test("Nothing that a command prints, and no file name or committed file, contains any part of a code or a key", () => {
  const secrets = [...secretsOf(root), ...seen.flatMap((code) => code.split("\n").map((line) => line.replace(/^IST1-|-$/g, "")))];
  expect(secrets.length).toBeGreaterThan(8);
  const committed = filesBelow(place.folder)
    .filter((file) => !file.includes("/letters/"))
    .map((file) => readFileSync(file, "latin1"));
  expect(committed.length).toBeGreaterThan(9);
  const open = [...place.output, ...filesBelow(root), ...committed].join("\n");
  expect(leaks(open, secrets)).toBe(0);
  expect(leaks(`${open}${seen[0]?.slice(5, 14)}`, secrets)).toBeGreaterThan(0);
});
