// Attack: whoever prepares a version – issuer, trustee or coordinator – has an honest second trustee sign what that person is not shown. Real
// key files, the real command, and the right to change everything in content/.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { sourceDigest } from "../../core/source-digest.ts";
import { acknowledgedText, makeAcknowledged } from "../../envelope/acknowledged.ts";
import { toBase64url } from "../../envelope/base64url.ts";
import { parseCode, submissionKeys } from "../../envelope/invitation/invitation.ts";
import { makeInvitations, rosterPart } from "../../envelope/invitation/invite.ts";
import type { RoundVersion } from "../../envelope/round-document.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { closingRoot } from "../../holder/items.ts";
import { readClosedRound } from "../../holder/read-round.ts";
import { signingKeysIn } from "../../keys/key-folder.ts";
import { readTrustees } from "../../rehearsal/open-round.ts";
import { missingMeans } from "../../release/make-release.ts";
import { sha256 } from "../../repository/digests.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { canonicalText, signaturesFile, versionFile } from "../../repository/round-files.ts";
import { nextAfter } from "../../repository/round-folder.ts";
import { signedMessage } from "../../trust/chain.ts";
import { closingsFaults } from "../../validation/closings.ts";
import { codesOf } from "../envelope/invented-round.ts";
import { putFile } from "../files.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { codeFromLetter, codesIn, makeCommandPlace, rootKeyOf, commandRound as round, type trusteeNames } from "./command-place.ts";

const root = temporaryFolder("signed-unseen");
const organisations = Array.from({ length: 20 }, (_, at) => `m-${String(at + 1).padStart(4, "0")}`);
const at = ["--round", round];
const made = await makeCommandPlace({ root, organisations });
const place = placeAt(root);
writeFileSync(join(root, "register.csv"), `id\n${organisations.join("\n")}\n`);
made.run("invite", [...at, "--register", join(root, "register.csv")]);
for (const name of ["forsta", "andra", "tredje"] as const) made.run("round", ["sign", ...at, "--key", rootKeyOf(made, name)]);
git("init", "--quiet", "--initial-branch=main");
addEnvelope('{"sub":"one"}');
function git(...args: readonly string[]): void {
  spawnSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.invalid", ...args], { cwd: root });
}
function addEnvelope(text: string): void {
  putFile(join(root, envelopePath(round, sha256(text))), text);
  git("add", "submissions");
  git("commit", "--quiet", "--message", text);
}

/** The next version with these changes, signed by these trustees' own keys, past the command. */
function plant(changes: Partial<RoundVersion>, signers: readonly (typeof trusteeNames)[number][]): void {
  const next = { ...nextAfter(unwrap(readRound(place, round))), ...changes };
  const people = readTrustees(made.keys).filter(({ name }) => signers.includes(name as (typeof trusteeNames)[number]));
  const file = join(made.folder, "versions", versionFile(next.version));
  const signatures = people.map((one) => [one.name, toBase64url(one.root.sign(signedMessage("round", next)))]);
  writeFileSync(file, canonicalText(next));
  writeFileSync(signaturesFile(file), canonicalText(Object.fromEntries(signatures) as object));
}
/** New codes for these organisations, and so many earlier ones revoked, as parts beside the round. */
async function newCodes(count: number, revoked: number): Promise<Pick<RoundVersion, "roster" | "registry">> {
  const { charter, roster, versions } = unwrap(readRound(place, round));
  const wanted = { organisations: organisations.slice(0, count), revoke: roster.keys.slice(0, revoked) };
  const codes = unwrap(await makeInvitations({ round: charter, ...wanted }));
  const parts = { roster: codes.roster, registry: codes.registry };
  for (const [list, bytes] of Object.entries(parts))
    writeFileSync(join(made.folder, list, `${sha256(bytes)}.${list === "roster" ? "json" : "sealed"}`), bytes);
  const before = versions.at(-1)?.document as RoundVersion;
  return { roster: [...before.roster, sha256(parts.roster)], registry: [...before.registry, sha256(parts.registry)] };
}
const replaced = (count: number) => ({ act: "replace" as const, decision: "2027/123", date: "2026-11-02", count });
const sign = (typed: string, name: (typeof trusteeNames)[number] = "andra") =>
  made.run("round", ["sign", ...at, "--key", rootKeyOf(made, name)], `${typed}\n`);
const inForce = (): number => unwrap(readRound(place, round)).document.version;

beforeEach(() => {
  const { versions, pending } = unwrap(readRound(place, round));
  const file = join(made.folder, "versions", versionFile(versions.length + 1));
  if (pending) for (const one of [file, signaturesFile(file)]) rmSync(one);
});

test("Twelve further codes and eight revoked ones: refused, whatever the version says of them", async () => {
  const parts = await newCodes(12, 8);
  plant(parts, ["forsta"]);
  expect(codesIn(sign("12").stderr)).toEqual(["sign-more-codes", "sign-letters"]);
  plant({ ...parts, acts: [replaced(12)] }, ["forsta"]);
  expect(codesIn(sign("12").stderr)).toEqual(["sign-more-codes"]);
  expect(inForce()).toBe(1);
});

test("Twelve letters that nobody lost: said to change who can answer, and not signed without the registrar's number", async () => {
  const parts = await newCodes(12, 12);
  plant(parts, ["forsta"]);
  expect(codesIn(sign("12").stderr)).toEqual(["sign-letters"]);
  plant({ ...parts, acts: [replaced(2)] }, ["forsta"]);
  expect(codesIn(sign("2").stderr)).toEqual(["sign-letters"]);
  plant({ ...parts, acts: [replaced(12)] }, ["forsta"]);
  // The registrar's list has two letters; the number of the version is not told.
  for (const typed of ["2", ""]) {
    const { stderr, stdout } = sign(typed);
    expect([codesIn(stderr), stderr.includes("ÄNDRAR VEM SOM KAN SVARA"), `${stdout}${stderr}`.includes("12 ")]).toEqual([
      ["sign-number"],
      true,
      false,
    ]);
  }
  expect(inForce()).toBe(1);
  // Whoever is told twelve by the registrar too, signs: then only the replies tell.
  expect(sign("12").stdout).toContain("koder/codes: +12 −12");
});

test("A key said to be lost without a decision, and one revoked that the round never had: refused by the second signer", async () => {
  plant({ lost: ["tredje"] }, ["forsta"]);
  expect(codesIn(sign("").stderr)).toEqual(["round-lost"]);
  const { roster, acts } = nextAfter(unwrap(readRound(place, round)));
  const ghost = rosterPart({ round, add: [], revoke: ["A".repeat(43)] });
  writeFileSync(join(made.folder, "roster", `${sha256(ghost)}.json`), ghost);
  plant({ roster: [...roster, sha256(ghost)], acts: [...acts, replaced(1)] }, ["forsta"]);
  expect(codesIn(sign("1").stderr)).toEqual(["roster-revoked-unknown"]);
});

test("A part of the registry alone, which could change whose a code is: refused", async () => {
  const { registry } = await newCodes(12, 12);
  plant({ registry }, ["forsta"]);
  expect(codesIn(sign("").stderr)).toEqual(["sign-registry"]);
});

test("A closing whose root is another store's, without a decision and months early: refused by signer, validate and log", async () => {
  plant({ status: "closed", closing: { root: "0".repeat(64), code: sourceDigest() } }, ["forsta"]);
  expect(codesIn(sign("").stderr)).toEqual(["sign-no-decision", "closing-other-root", "round-close-outbox"]);
  expect((await closingsFaults(place)).map(({ code }) => code)).toEqual(["closing-other-root"]);
  const logged = made.run("log", ["update", "--key", join(root, "no.identity")]);
  expect(codesIn(logged.stderr)).toEqual(["closing-other-root"]);
  expect(codesIn(made.run("validate", []).stdout)).toContain("closing-other-root");
});

test("Signed by two all the same, no holder opens: two correct it, or all three once answers are open, and then holders open", async () => {
  const [receipt] = signingKeysIn({ folder: join(made.keys, "receipt"), round, rehearsal: true }, "receipt");
  const list = acknowledgedText(
    await makeAcknowledged({ round, envelopes: [], sign: receipt?.sign as NonNullable<typeof receipt>["sign"] }),
  );
  writeFileSync(join(made.folder, "acknowledged.json"), list);
  plant({ status: "closed", closing: { root: "0".repeat(64), code: sourceDigest() }, acknowledged: sha256(list) }, ["forsta", "andra"]);
  const opens = async () => codesOf(await readClosedRound(place, round, true));
  expect(await opens()).toEqual(["holder-other-store"]);
  const correct = (...more: readonly string[]) => made.run("round", ["correct", ...at, "--decision", "2027/130", ...more]);
  const key = ["--key", rootKeyOf(made, "forsta")];
  expect(correct("--opened", ...key).stdout).toContain("signed 1/3: forsta");
  expect(sign("ja").stderr).toContain("RÄTTAR STÄNGNINGEN: 1 kuvert, räknade här. Svar har öppnats.");
  expect(await opens()).toEqual(["holder-other-store"]);
  expect(sign("ja", "tredje").stdout).toContain("signed 3/3");
  expect([await opens(), await closingsFaults(place)]).toEqual([[], []]);
  // By accident: an envelope was accepted between the closing and its signatures. That nothing has been opened cannot be said any more.
  const { keys, revoked } = unwrap(readRound(place, round)).roster;
  addEnvelope(JSON.stringify(keys.filter((sub) => !revoked.includes(sub)).map((sub) => ({ sub }))));
  expect(await opens()).toEqual(["holder-other-store"]);
  expect(correct(...key).stdout).toContain("signed 1/3: forsta");
  expect(sign("ja").stderr).toContain("Inget svar har öppnats");
  expect(await opens()).toEqual(["holder-other-store"]);
  sign("ja", "tredje");
  expect(await opens()).toEqual([]);
  expect(unwrap(readRound(place, round)).document.closing).toEqual({ root: await closingRoot({ place, round }), code: sourceDigest() });
});

test("A second valid code that stops the count is revoked after closing, with the registrar's number; nobody is invited then", async () => {
  const { revoked: before } = unwrap(readRound(place, round)).roster;
  const codes = await Promise.all(
    organisations.map(async (one) => {
      const code = codeFromLetter(made, one);
      return { code, sub: (await submissionKeys(unwrap(parseCode(code)), round)).sub };
    }),
  );
  const valid = codes.find(({ sub }) => !before.includes(sub))?.code;
  const revoke = (...more: readonly string[]) => made.run("invite", [...at, "--revoke", ...more], valid);
  expect(codesIn(revoke().stderr)).toEqual(["round-decision-needed"]);
  expect(revoke("--decision", "2027/140")).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(/spärras: 1[.].* inte räknas: 1[.]\n$/),
  });
  // Whoever made it in error takes it back, with everything that it changed; what else waits stays.
  const withdraw = () => made.run("round", ["withdraw", ...at]);
  const lose = { act: "lose" as const, decision: "2027/139", date: "2026-11-02" };
  const { document: waiting } = unwrap(readRound(place, round)).pending ?? expect.fail();
  plant({ ...waiting, lost: ["tredje"], acts: [...waiting.acts, lose] }, ["forsta"]);
  expect(withdraw().status).toBe(0);
  const left = unwrap(readRound(place, round));
  expect(left.pending).toEqual({
    document: { ...nextAfter(left), lost: ["tredje"], acts: [...nextAfter(left).acts, lose] },
    signatures: {},
  });
  expect(codesIn(withdraw().stderr)).toEqual(["round-withdraw-none"]);
  rmSync(join(made.folder, "versions", versionFile(waiting.version)));
  expect(revoke("--decision", "2027/140").status).toBe(0);
  expect([withdraw().status, unwrap(readRound(place, round)).pending]).toEqual([0, undefined]);
  revoke("--decision", "2027/140");
  sign("1", "forsta");
  expect(codesIn(sign("2").stderr)).toEqual(["sign-number"]);
  sign("1");
  const { stdout, stderr } = sign("1", "tredje");
  expect(stdout).toContain("koder/codes: +0 −1");
  expect([stderr.includes("ÄNDRAR VEM SOM KAN SVARA"), stderr.includes("RÄTTAR STÄNGNINGEN")]).toEqual([true, true]);
  const { roster, document } = unwrap(readRound(place, round));
  expect([roster.revoked.length, document.closing]).toEqual([
    before.length + 1,
    { root: await closingRoot({ place, round }), code: sourceDigest() },
  ]);
  const corrects = { act: "correct" as const, decision: "2027/141", date: "2026-11-02" };
  const added = { ...(await newCodes(1, 0)), acts: [...document.acts, replaced(1), corrects] };
  plant(added, ["forsta"]);
  expect(codesIn(sign("1").stderr)).toEqual(["round-after-closed"]);
  // Signed by all three all the same, it is no version of the round.
  plant(added, ["forsta", "andra", "tredje"]);
  expect(codesOf(readRound(place, round))).toEqual(["round-after-closed"]);
  for (const name of [versionFile(document.version + 1)].flatMap((one) => [one, signaturesFile(one)]))
    rmSync(join(made.folder, "versions", name));
});

test("A closing that names other code: its next signer is refused, and with three signatures nobody counts with this code", async () => {
  const { document } = unwrap(readRound(place, round));
  const closing = { root: await closingRoot({ place, round }), code: "c".repeat(64) };
  const corrects = { act: "correct" as const, decision: "2027/142", date: "2026-11-02" };
  plant({ closing, acts: [...document.acts, corrects] }, ["forsta"]);
  expect(codesIn(sign("").stderr)).toEqual(["sign-other-code"]);
  plant({ closing, acts: [...document.acts, corrects] }, ["forsta", "andra", "tredje"]);
  expect(unwrap(readRound(place, round)).document.closing).toEqual(closing);
  const counts = () => missingMeans({ place, round, signer: join(made.keys, "forsta") }).map(({ code }) => code);
  expect(counts()).toEqual(["release-other-code"]);
  // By a decision this code may count all the same.
  made.run("round", ["correct", ...at, "--decision", "2027/143", "--key", rootKeyOf(made, "forsta")]);
  expect(sign("ja").stderr).toContain("BYTER KODEN SOM RÄKNAR");
});

test("Once there is a release the closing stands", () => {
  mkdirSync(join(place.content, "statistics", round, "r1"), { recursive: true });
  expect(codesIn(made.run("round", ["correct", ...at, "--decision", "2027/131"]).stderr)).toEqual(["round-correct-released"]);
  plant(
    {
      closing: { root: "1".repeat(64), code: sourceDigest() },
      acts: [...nextAfter(unwrap(readRound(place, round))).acts, { act: "correct", decision: "d", date: "2026-11-02" }],
    },
    ["forsta"],
  );
  expect(codesIn(sign("").stderr)).toEqual(["round-correct-released"]);
});
