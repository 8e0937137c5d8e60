import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { secretsIn, signingKeysIn } from "./key-folder.ts";
import { makeRoundKeys, makeSigningKey, type RoundKeys, roundLines } from "./make-keys.ts";
import { recipientOf } from "./recipients.ts";
import { type SecretFile, writeSecrets } from "./secret-files.ts";
import { readShare } from "./share-text.ts";
import { joinShares, type Share } from "./shares.ts";

const root = mkdtempSync(join(tmpdir(), "make-keys-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const holders = ["Anna Ek", "Bo <b>", "Cia & Co"];
let made: RoundKeys;
beforeAll(async () => {
  made = passed(await makeRoundKeys({ round: "ovning-1", holders: { operations: holders }, development: true, day: "2026-09-01" }));
});
/** What is printed in the table, as a person would type it. */
const typedFrom = (file: SecretFile): string =>
  [...file.text.matchAll(/<tr><th scope="row">\d<\/th>(.*?)<\/tr>/g)]
    .map((row) => [...(row[1] as string).matchAll(/<td>([^<]+)<\/td>/g)].map((cell) => cell[1]).join(" "))
    .join("\n");

test("A key with holders is on three sheets and nowhere in full; each sheet is in a folder of its own", async () => {
  const sheets = made.files.filter((file) => file.path.endsWith(".share.html"));
  expect(sheets.map((file) => file.path)).toEqual(
    [1, 2, 3].map((at) => `operations-blad-${at}/ovning-1-operations-blad-${at}.dev.share.html`),
  );
  expect(new Set(made.files.map((file) => dirname(file.path))).size).toBe(made.files.length);
  const shares = sheets.map((file, at) => passed(readShare(typedFrom(file), at + 1)));
  const joined = passed(
    await joinShares({ shares: shares.slice(1) as Share[], recipients: made.recipients, round: "ovning-1", rehearsal: true }),
  );
  expect(await recipientOf(joined.identity)).toBe(made.recipients[0]);
  for (const file of made.files) expect(file.text).not.toContain(joined.identity);
});

test("A sheet says who holds which and how to restore the key, in two languages; it loads nothing and escapes names", () => {
  const sheet = made.files[1]?.text ?? "";
  for (const text of [
    "Nyckelblad 2 av 3",
    "Anna Ek",
    "Bo &lt;b&gt; – det här bladet",
    "Cia &amp; Co",
    "keys -- drill --round ovning-1",
    "Övning",
    "2026-09-01",
  ])
    expect(sheet).toContain(text);
  expect(sheet).toContain('<html lang="sv">');
  expect(sheet).toContain('<section lang="en">');
  expect(sheet).toMatch(/<caption>[^<]+<\/caption>[\s\S]*<th scope="col">Kontroll<\/th>/);
  expect(sheet).not.toMatch(/href|src=|url\(|<script|<b>"/i);
});

test("A sheet's name and a public half reveal nothing of what is on the sheet", () => {
  const rows = made.files.slice(0, 3).flatMap((file) => typedFrom(file).split("\n").slice(0, 4));
  const open = `${made.files.map((file) => file.path).join("\n")}\n${roundLines(made)}`.toUpperCase();
  for (const row of rows) for (const group of row.split(" ").slice(2)) expect(open.replaceAll(/AGE1PQ1\S+/g, "")).not.toContain(group);
});

test("Three different holders, or none: any other count is refused, for both keys together", async () => {
  const wrong = { operations: ["a", "b"], recovery: ["a", "a", "b"] };
  const refused = await makeRoundKeys({ round: "ovning-1", holders: wrong, development: true, day: "2026-09-01" });
  expect(refused.diagnostics).toMatchObject([
    { code: "share-holders", values: { use: "operations", count: 2 } },
    { code: "share-holders", values: { use: "recovery", count: 2 } },
  ]);
  expect(codesOf(await makeRoundKeys({ round: "ovning-1", holders: { recovery: ["a", " ", "b"] }, development: true, day: "x" }))).toEqual([
    "share-holders",
  ]);
});

test("Secrets are readable by their owner only, and if one of them exists none is written", () => {
  const files = made.files;
  const paths = writeSecrets(join(root, "one"), files);
  for (const path of paths) {
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  }
  const last = files.at(-1) as SecretFile;
  writeSecrets(join(root, "two"), [last]);
  expect(() => writeSecrets(join(root, "two"), files)).toThrow("exists");
  expect(readdirSync(join(root, "two"))).toEqual(["receipt"]);
});

test("An opening key without holders is a key file that the release finds, and a signer's key is in a folder of its own", async () => {
  const recovery = secretsIn({ folder: join(root, "one", "recovery"), round: "ovning-1", rehearsal: true }, "recovery");
  expect(await recipientOf(recovery[0] as string)).toBe(made.recipients[1]);
  const { file, publicKey } = makeSigningKey({ use: "release", round: "ovning-1", name: "forsta", development: true });
  writeSecrets(join(root, "forsta"), [file]);
  expect(
    signingKeysIn({ folder: join(root, "forsta"), round: "ovning-1", rehearsal: true }, "release").map((key) => key.publicKey),
  ).toEqual([publicKey]);
  expect(signingKeysIn({ folder: join(root, "one", "receipt"), round: "ovning-1", rehearsal: true }, "release")).toEqual([]);
});
