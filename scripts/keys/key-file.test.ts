import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fromBase64url } from "../envelope/base64url.ts";
import { verifyWithNode } from "../envelope/node-ed25519.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../envelope/node-signing.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { keyFile, readKeyFile } from "./key-file.ts";
import { keyFaultsIn, secretsIn } from "./key-folder.ts";

const secret = generateSeed();
const { publicKey } = signingKeyOf(secret) as SigningKey;
const facts = { use: "release", round: "ovning-1", name: "first", publicKey, secret } as const;

test("A key file contains its secret and what it is for, under a name that Git ignores", () => {
  const { name, text } = keyFile({ ...facts, development: false });
  expect(name).toBe("ovning-1-release-first.identity");
  expect(passed(readKeyFile({ name, text, use: "release", round: "ovning-1", rehearsal: false }))).toBe(secret);
});

test("A development key is refused outside a rehearsal, even if its file is renamed", () => {
  const { name, text } = keyFile({ ...facts, development: true });
  expect(name).toBe("ovning-1-release-first.dev.identity");
  expect(codesOf(readKeyFile({ name, text, use: "release", rehearsal: true }))).toEqual([]);
  expect(codesOf(readKeyFile({ name, text, use: "release", rehearsal: false }))).toEqual(["key-file-development"]);
  expect(codesOf(readKeyFile({ name: "renamed.identity", text, use: "release", rehearsal: false }))).toEqual(["key-file-development"]);
  const real = keyFile({ ...facts, development: false }).text;
  expect(codesOf(readKeyFile({ name: "x.dev.identity", text: real, use: "release", rehearsal: false }))).toEqual(["key-file-development"]);
});

test("A file for another use or round, or that is no key file, is refused without repeating its contents", () => {
  const { name, text } = keyFile({ ...facts, development: false });
  const read = (changes: object) => readKeyFile({ name, text, use: "release", round: "ovning-1", rehearsal: false, ...changes });
  expect(codesOf(read({ use: "root" }))).toEqual(["key-file-other-use"]);
  expect(codesOf(read({ round: "ovning-2" }))).toEqual(["key-file-other-round"]);
  expect(codesOf(read({ text: secret }))).toContain("key-file-form");
  expect(codesOf(read({ text: `${text}${secret}\n` }))).toEqual(["key-file-form"]);
  expect(JSON.stringify(read({ text: secret }))).not.toContain(secret);
});

test("A holder's key file has a complete secret of 32 bytes: a truncated one and one of another kind are refused", () => {
  const read = (secret: string) => {
    const { name, text } = keyFile({ ...facts, use: "holder", secret, development: false });
    return readKeyFile({ name, text, use: "holder", round: "ovning-1", rehearsal: false });
  };
  expect(passed(read(secret))).toBe(secret);
  for (const wrong of [secret.slice(0, -1), `${secret}A`, `AGE-SECRET-KEY-1${secret.toUpperCase()}`, secret.replace(/.$/, "=")]) {
    expect(codesOf(read(wrong))).toEqual(["key-file-form"]);
    expect(JSON.stringify(read(wrong))).not.toContain(secret.slice(20));
  }
});

test("The reasons why no key in a folder may be used name no file", () => {
  const folder = temporaryFolder("key-folder");
  const { name, text } = keyFile({ ...facts, development: true });
  writeFileSync(join(folder, name), text);
  const keys = { folder, round: "ovning-1", rehearsal: false };
  expect(secretsIn(keys, "release")).toEqual([]);
  expect(keyFaultsIn(keys, "release")).toMatchObject([{ code: "key-file-development", values: {} }]);
  expect(keyFaultsIn(keys, "receipt")).toEqual([]);
  expect(keyFaultsIn({ ...keys, rehearsal: true }, "release")).toEqual([]);
  // The receipt key belongs to one round; a trustee's two keys outlive them all.
  const receipt = keyFile({ ...facts, use: "receipt", development: true });
  writeFileSync(join(folder, receipt.name), receipt.text);
  expect(secretsIn({ ...keys, rehearsal: true }, "receipt")).toEqual([secret]);
  expect(secretsIn({ ...keys, round: "ovning-2", rehearsal: true }, "receipt")).toEqual([]);
  const { round: _, ...outliving } = facts;
  const root = keyFile({ ...outliving, use: "root", development: true });
  expect(root.name).toBe("root-first.dev.identity");
  writeFileSync(join(folder, root.name), root.text);
  for (const round of ["ovning-1", "ovning-2"])
    for (const use of ["root", "release"] as const) expect(secretsIn({ ...keys, round, rehearsal: true }, use)).toEqual([secret]);
});

test("Node verifies a key's signature, and a text that is no seed gives no key", () => {
  const message = new Uint8Array([1, 2, 3]);
  const key = signingKeyOf(secret) as SigningKey;
  expect(verifyWithNode({ key: fromBase64url(publicKey) as Uint8Array, message, signature: key.sign(message) })).toBe(true);
  expect(signingKeyOf("")).toBeNull();
  expect(signingKeyOf(secret.slice(1))).toBeNull();
});
