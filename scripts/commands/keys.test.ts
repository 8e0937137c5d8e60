import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCode, submissionKeys } from "../envelope/invitation/invitation.ts";
import { seal } from "../envelope/seal.ts";
import { envelopePath } from "../envelope/verify.ts";
import { secretsIn } from "../keys/key-folder.ts";
import { openEnvelopes } from "../release/opening/open.ts";
import { documentOf } from "../round/document.ts";
import { readSetting } from "../round/documents/round-files.ts";
import { placeAt } from "../shared/place.ts";
import { inventResponse, passed } from "../testing/envelope/invented-round.ts";
import {
  type CommandPlace,
  commandRound,
  filesBelow,
  leaks,
  makeCommandPlace,
  rootKeyOf,
  secretsOf,
  trusteeNames,
  typedFromSheet,
  writeNextVersion,
} from "../testing/rehearsal/command-place.ts";

const root = mkdtempSync(join(tmpdir(), "keys-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let place: CommandPlace;
let sheets: readonly [string, string, string];
let others: readonly string[];
const round = ["--round", commandRound];
const sheetsIn = (keys: string): readonly string[] =>
  [1, 2, 3].map((at) => typedFromSheet(join(keys, `operations-blad-${at}`, `${commandRound}-operations-blad-${at}.dev.share.html`)));
beforeAll(async () => {
  const keyOptions = ["--operations-shares", "Anna Ek, Bo Alm, Cia Öst"];
  place = await makeCommandPlace({ root, organisations: ["m-0001"], keyOptions });
  sheets = sheetsIn(place.keys) as unknown as readonly [string, string, string];
  place.run("keys", ["round", ...round, "--out", join(root, "later"), "--dev", ...keyOptions]);
  others = sheetsIn(join(root, "later"));
});
const codeOf = (told: string): readonly string[] => [...told.matchAll(/\[([a-z-]+)\]/g)].map((one) => one[1] as string);
const drill = (...typed: readonly string[]) => place.run("keys", ["drill", ...round], `${typed.join("\n\n")}\n`);

test("Without arguments, or with incomplete ones, the usage is printed in two languages and nothing is made", () => {
  for (const args of [
    [],
    ["round"],
    ["trustee", "--out", root],
    ["trustee", "--name", "Åke", "--out", root],
    ["destroy", ...round],
    ["drill", "--round", "../x"],
  ]) {
    const told = place.run("keys", args);
    expect(told.status).toBe(2);
    for (const text of [
      "-- drill --round",
      "-- destroy --round",
      "Nyckelfiler och blad skrivs en gång",
      "Key files and sheets never overwrite another file",
    ])
      expect(told.told).toContain(text);
  }
});

describe("Restoring from sheets", () => {
  test("any two of the three open the round, in a drill that writes nothing", () => {
    const before = filesBelow(root).length;
    for (const [a, b] of [
      [0, 1],
      [2, 0],
      [1, 2],
    ] as const) {
      const done = drill(sheets[a], sheets[b].toLowerCase());
      expect([done.status, done.told]).toEqual([0, ""]);
      expect(done.out).toContain("Bladen öppnar mätomgången");
    }
    expect(filesBelow(root)).toHaveLength(before);
  });

  test("shares → identity → open: the restored key file opens an envelope", async () => {
    const files = [sheets[2], sheets[0]].map((text, at) => {
      const file = join(root, `typed-${at}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const out = join(root, "restored");
    const done = place.run("keys", ["restore", ...round, "--out", out, ...files.flatMap((file) => ["--share", file])]);
    expect(done.status).toBe(0);
    expect(readdirSync(out)).toEqual([`${commandRound}-operations.dev.identity`]);
    expect(statSync(join(out, `${commandRound}-operations.dev.identity`)).mode & 0o777).toBe(0o600);
    const { charter, version } = passed(await readSetting(placeAt(root), commandRound));
    const document = documentOf(charter, version);
    const keys = await submissionKeys(makeCode(), commandRound);
    const sealed = passed(await seal({ round: document, keys, inner: inventResponse(document, keys.sub) }));
    const roster = { round: commandRound, keys: [keys.sub], revoked: [] };
    const envelopes = [{ path: envelopePath(commandRound, sealed.digest), bytes: sealed.bytes, addedAt: 1, position: 0 }];
    const identities = secretsIn({ folder: out, round: commandRound, rehearsal: true }, "operations");
    const opened = await openEnvelopes({ envelopes, identities, round: document, roster });
    expect(opened).toMatchObject({ quarantined: [], opened: [{ sub: keys.sub }] });
    rmSync(out, { recursive: true });
  });

  test("one sheet, the same one twice, sheets of two rounds, a typing mistake and a changed check character each give their own message", () => {
    const slip = sheets[1].replace(/^(....) (.)/m, (_all, group: string, letter: string) => `${group} ${letter === "7" ? "8" : "7"}`);
    const check = sheets[1].replace(/(.)$/, (letter) => (letter === "7" ? "8" : "7"));
    const cases: readonly (readonly [readonly string[], readonly string[], string])[] = [
      [[sheets[0]], ["share-too-few"], "1 blad räcker inte. Det behövs 2 av 3."],
      [[sheets[0], sheets[0]], ["share-twice"], "Det behövs två olika."],
      [[sheets[0], others[1] as string], ["share-other-key"], "Blad 2 hör till en annan nyckel eller mätomgång än blad 1."],
      [[others[0] as string, others[1] as string], ["share-other-round"], `Bladen hör inte till mätomgången ${commandRound}.`],
      [[sheets[0], slip], ["share-letter"], "Blad 2, rad 1, grupp 2: tecken 1 är troligen fel."],
      [[sheets[0], check], ["share-whole"], "Blad 2: varje rad stämmer för sig, men inte tillsammans."],
      [[], ["share-too-few"], "0 blad räcker inte."],
    ];
    for (const [typed, codes, sentence] of cases) {
      const done = drill(...typed);
      expect([done.status, codeOf(done.told)]).toEqual([1, codes]);
      expect(done.told).toContain(sentence);
    }
  });

  test("a development key's sheets are refused once authority.yaml no longer says rehearsal", () => {
    const file = join(root, "content", "authority.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("rehearsal: true", "rehearsal: false"));
    expect(codeOf(drill(sheets[0], sheets[1]).told)).toEqual(["share-development"]);
    writeFileSync(file, text);
  });
});

test("A key file can be split later; another round's key cannot, and there must be three holders", () => {
  const key = join(place.keys, "recovery", `${commandRound}-recovery.dev.identity`);
  const split = (file: string, holders: string, out: string) =>
    place.run("keys", ["split", ...round, "--key", file, "--holders", holders, "--out", join(root, out)]);
  expect(split(key, "Dan,Eva,Fia", "split").status).toBe(0);
  const typed = [1, 3].map((at) =>
    typedFromSheet(join(root, "split", `recovery-blad-${at}`, `${commandRound}-recovery-blad-${at}.dev.share.html`)),
  );
  expect(drill(...typed).out).toContain("(recovery)");
  expect(codeOf(split(key, "Dan,Eva", "few").told)).toEqual(["share-holders"]);
  expect(codeOf(split(join(root, "later", "recovery", `${commandRound}-recovery.dev.identity`), "Dan,Eva,Fia", "other").told)).toEqual([
    "key-file-not-the-round",
  ]);
});

test("A trustee's two keys are generated together, with the card that goes into a trust list", () => {
  const make = () => place.run("keys", ["trustee", "--name", "fjarde", "--out", join(root, "fjarde"), "--dev"]);
  const key = expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) as unknown;
  expect(JSON.parse(make().out)).toEqual({ name: "fjarde", release: key, root: key });
  expect(readdirSync(join(root, "fjarde")).sort()).toEqual(["release-fjarde.dev.identity", "root-fjarde.dev.identity"]);
  expect(statSync(join(root, "fjarde", "root-fjarde.dev.identity")).mode & 0o777).toBe(0o600);
  const again = make();
  expect([again.status, again.told.includes("skrivs inte över")]).toEqual([2, true]);
});

test("Keys are destroyed only on demand, signing keys are kept, and the record names the decision", () => {
  const destroy = (...more: readonly string[]) =>
    place.run("keys", ["destroy", ...round, "--decision", "2029-17", "--keys", place.keys, ...more]);
  writeFileSync(join(root, "register.csv"), "id\nm-0001\n");
  expect(place.run("invite", [...round, "--register", join(root, "register.csv")]).status).toBe(0);
  for (const name of trusteeNames) place.run("round", ["sign", ...round, "--key", rootKeyOf(place, name)]);
  expect(codeOf(destroy("--early").told)).toEqual(["destroy-round-open"]);
  writeNextVersion(place, { status: "closed" });
  // A closing that waits for signatures closes nothing.
  const signatures = join(place.folder, "versions", "0002.signatures.json");
  const signed = readFileSync(signatures, "utf8");
  writeFileSync(signatures, "{}\n");
  expect(codeOf(destroy("--early").told)).toEqual(["destroy-round-open"]);
  writeFileSync(signatures, signed);
  expect(codeOf(destroy().told)).toEqual(["destroy-not-released"]);
  expect(destroy("--early", "--sheets", "3").status).toBe(0);
  const left = filesBelow(place.keys).map((one) => one.slice(place.keys.length + 1));
  const own = trusteeNames.flatMap((name) => ["root", "release"].map((use) => `${name}/${use}-${name}.dev.identity`));
  expect(left.sort()).toEqual([`receipt/${commandRound}-receipt.dev.identity`, "rounding.age", ...own].sort());
  const record = JSON.parse(readFileSync(join(place.folder, "destroyed.json"), "utf8")) as object;
  expect(record).toMatchObject({ round: commandRound, acts: [{ decision: "2029-17", files: 4, sheets: 3, early: true }] });
  expect(codeOf(destroy("--early").told)).toEqual(["destroy-nothing"]);
});

test("Nothing that a command prints, and no file name, contains any part of a key or of a share", () => {
  // Secrets destroyed above were read before; the rest is still on disk.
  const secrets = [...sheets, ...others].flatMap((text) => text.split("\n").slice(0, 4)).concat(secretsOf(root));
  expect(secrets.length).toBeGreaterThan(25);
  const open = [...place.said, ...filesBelow(root)].join("\n");
  expect(leaks(open, secrets)).toBe(0);
  // The search works: it finds two groups of a row, and the middle of an identity, in any encoding. Of the second row, since the first
  // begins with the marks of key and split, which the other two sheets have as well.
  const [row, identity] = [
    sheets[0].split("\n")[1]?.slice(5, 14).toLowerCase().replace(" ", "-") ?? "",
    secrets.find((one) => one.startsWith("AGE-SECRET")) ?? "",
  ];
  expect([leaks(`${open}${row}`, secrets), leaks(`${open}${identity.slice(25, 50)}`, secrets)]).toEqual([1, 1]);
});
