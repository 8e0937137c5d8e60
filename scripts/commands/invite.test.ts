import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nodeVerifiers } from "../envelope/node-verifiers.ts";
import { verifyEnvelope } from "../envelope/verify.ts";
import { placeAt } from "../shared/place.ts";
import { unwrap } from "../shared/read-file.ts";
import { readRound } from "../shared/read-round.ts";
import { inventRound } from "../testing/envelope/invented-round.ts";
import {
  type CommandPlace,
  codeFromLetter,
  commandRound,
  filesBelow,
  leaks,
  makeCommandPlace,
  secretsOf,
} from "../testing/rehearsal/command-place.ts";
import { killInvite } from "../testing/rehearsal/kill-invite.ts";

const root = mkdtempSync(join(tmpdir(), "invite-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const round = ["--round", commandRound];
let place: CommandPlace;
let operations: string;
const seen: string[] = [];
beforeAll(async () => {
  place = await makeCommandPlace({ root, organisations: ["m-0001", "m-0002", "r-01"] });
  operations = join(place.keys, "operations", `${commandRound}-operations.dev.identity`);
  register("id;namn\nm-0001;x\nr-01;y\n");
});

const register = (text: string): void => writeFileSync(join(root, "register.csv"), text);
const sign = () => place.run("keys", ["sign-round", ...round, "--key", join(place.keys, "root.dev.identity")]);
const invite = (...args: readonly string[]) => place.run("invite", [...round, "--register", join(root, "register.csv"), ...args]);
const codesOf = (told: string): readonly string[] => [...told.matchAll(/\[([a-z-]+)\]/g)].map((one) => one[1] as string);
const counts = (): readonly number[] => {
  const { document, roster } = unwrap(readRound(placeAt(root), commandRound));
  return [document.version, roster.keys.length, roster.revoked.length];
};

test("Without arguments, or with contradictory ones, the usage is printed in two languages", () => {
  const key = ["--key", operations];
  const wrong = [[], round, [...round, "--register", "x", "--add"], [...round, "--register", "x", ...key], [...round, "--revoke", ...key]];
  for (const args of wrong) {
    const told = place.run("invite", args);
    expect(told.status).toBe(2);
    for (const text of ["Bjuder in organisationerna", "Invites the organisations"]) expect(told.told).toContain(text);
  }
});

test("From a register to a signed round, and from a letter's code to an envelope that passes the check", async () => {
  expect(statSync(join(place.keys, "root.dev.identity")).mode & 0o777).toBe(0o600);
  expect(invite()).toMatchObject({ status: 0, told: "" });
  expect(readdirSync(join(place.folder, "letters"))).toEqual(["m-0001.html", "r-01.html"]);
  expect(statSync(join(place.folder, "letters", "r-01.html")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(place.folder, "round.yaml"), "utf8")).toMatch(/^# kept\n/);
  expect(sign()).toMatchObject({ status: 0, told: "" });
  expect(place.run("keys", ["verify-round", ...round]).out).toMatch(/^version 1\nsha256 [0-9a-f]{64}\nkid [0-9a-f]{32}\n$/);

  const { edition, editionDigest } = (await inventRound(0)).document;
  const draft = { schema: "infosaktrappan-draft/1", edition, editionDigest, answers: { question: 2 }, background: {} };
  writeFileSync(join(root, "draft.json"), JSON.stringify(draft));
  const code = codeFromLetter(place, "m-0001");
  const sealing = ["--response", join(root, "draft.json"), "--out", root, "--show"];
  const sealed = place.run("seal", [...round, ...sealing], `${code.toLowerCase()}\n`);
  expect(sealed.status).toBe(0);
  expect(sealed.told).toContain('"answers":{"question":2}');
  const file = sealed.out.trim();
  const { document, roster } = unwrap(readRound(placeAt(root), commandRound));
  expect(await verifyEnvelope({ bytes: readFileSync(file), name: file, round: document, roster, verifiers: nodeVerifiers })).toMatchObject({
    ok: true,
  });

  expect(place.run("seal", [...round, "--decline", "no-time", "--out", root], "IST1-0000").told).toContain("code-length");
  expect(place.run("seal", [...round, "--withdraw", "--decline", "no-time"], "").status).toBe(2);
});

test("Every fault of a register comes at once, with the file's line", () => {
  register("namn;id\nVäsby;m-0114\nStockholm;r-01\nStockholm;r-01\nx;Y\n");
  const told = invite("--add", "--key", operations).told;
  expect(codesOf(told)).toEqual(["register-not-in-population", "register-duplicate", "register-id"]);
  for (const line of [2, 4, 5]) expect(told).toContain(`register.csv:${line} `);
});

test("New codes for all are refused once there are letters; a further code is added, a leaked one revoked, and the version rises once", () => {
  expect(codesOf(invite().told)).toEqual(["invite-exists"]);
  const before = codeFromLetter(place, "m-0001");
  seen.push(before);
  register("id\nm-0001\n");
  expect(invite("--add", "--key", operations)).toMatchObject({ status: 0 });
  expect(codeFromLetter(place, "m-0001")).not.toBe(before);
  expect(codesOf(place.run("keys", ["verify-round", ...round]).told)).toEqual(["round-signature"]);
  expect(place.run("invite", [...round, "--revoke"], before)).toMatchObject({ status: 0 });
  expect(counts()).toEqual([2, 3, 1]);
  expect(sign()).toMatchObject({ status: 0, told: "" });
  expect(codesOf(place.run("invite", [...round, "--revoke"], before).told)).toEqual(["invite-already-revoked"]);
  expect(codesOf(place.run("invite", [...round, "--revoke"], `${before.slice(0, -1)}${before.endsWith("7") ? "8" : "7"}`).told)).toEqual([
    "code-check",
  ]);
});

test("All codes of an organisation that lost its letter can be revoked with the round's other key as well", () => {
  const recovery = join(place.keys, "recovery", `${commandRound}-recovery.dev.identity`);
  const revoke = (organisation: string) => place.run("invite", [...round, "--revoke", "--organisation", organisation, "--key", recovery]);
  expect(codesOf(revoke("m-0002").told)).toEqual(["invite-no-key-of"]);
  expect(revoke("m-0001").status).toBe(0);
  expect(counts()).toEqual([3, 3, 2]);
  expect(sign().status).toBe(0);
});

test("A development key and a rehearsal's root key are refused once authority.yaml no longer says rehearsal", () => {
  const file = join(root, "content", "authority.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("rehearsal: true", "rehearsal: false").replace("telephone: null", 'telephone: "1"'));
  expect(codesOf(sign().told)).toContain("key-file-development");
  expect(codesOf(place.run("keys", ["verify-round", ...round]).told)).toContain("root-key-only-in-rehearsal");
  expect(codesOf(invite("--add", "--key", operations).told)).toContain("root-key-only-in-rehearsal");
  writeFileSync(file, text);
});

test("Nobody is invited to a round that is closed, and no code is revoked", () => {
  const file = join(place.folder, "round.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("status: open", "status: closed"));
  expect(codesOf(invite("--add", "--key", operations).told)).toEqual(["invite-round-closed"]);
  writeFileSync(file, text);
});

test("Killed at any moment the command leaves either the old round or the complete new one, and no valid code without its letter", async () => {
  // Eight points, some before and some after the commit; `commands/invite.long.test.ts` takes every one.
  const points = (last: number): readonly number[] => [0, 7, 15, 23, 31, 36, 41, last - 1];
  expect(await killInvite({ place, operations, organisation: "m-0001" }, points)).toEqual({
    old: expect.any(Number),
    new: expect.any(Number),
  });
});

test("Nothing that a command prints, and no file name or committed file, contains any part of a code or a key", () => {
  const secrets = [...secretsOf(root), ...seen.flatMap((code) => code.split("\n").map((line) => line.replace(/^IST1-|-$/g, "")))];
  expect(secrets.length).toBeGreaterThan(8);
  const committed = ["round.yaml", "roster.json", "registry.age", "signatures.json"].map((name) =>
    readFileSync(join(place.folder, name), "latin1"),
  );
  const open = [...place.said, ...filesBelow(root), ...committed].join("\n");
  expect(leaks(open, secrets)).toBe(0);
  expect(leaks(`${open}${seen[0]?.slice(5, 14)}`, secrets)).toBe(1);
});
