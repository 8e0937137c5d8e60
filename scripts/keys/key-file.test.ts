import { expect, test } from "vitest";
import { fromBase64url } from "../envelope/base64url.ts";
import { codesOf, passed } from "../envelope/invented-round.ts";
import { nodeSignatureJudge } from "../envelope/node.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "./ed25519.ts";
import { keyFile, readKeyFile } from "./key-file.ts";
import { rootKeyFor } from "./root.ts";

const secret = generateSeed();
const { publicKey } = signingKeyOf(secret) as SigningKey;
const facts = { use: "release", round: "ovning-1", name: "first", publicKey, secret } as const;

test("A key file holds its secret and says what it is for, in a name that Git ignores", () => {
  const { name, text } = keyFile({ ...facts, development: false });
  expect(name).toBe("ovning-1-release-first.identity");
  expect(passed(readKeyFile({ name, text, use: "release", round: "ovning-1", rehearsal: false }))).toBe(secret);
});

test("A development key is refused outside a rehearsal, also when its file is renamed", () => {
  const { name, text } = keyFile({ ...facts, development: true });
  expect(name).toBe("ovning-1-release-first.dev.identity");
  expect(codesOf(readKeyFile({ name, text, use: "release", rehearsal: true }))).toEqual([]);
  expect(codesOf(readKeyFile({ name, text, use: "release", rehearsal: false }))).toEqual(["key-file-development"]);
  expect(codesOf(readKeyFile({ name: "renamed.identity", text, use: "release", rehearsal: false }))).toEqual(["key-file-development"]);
  const real = keyFile({ ...facts, development: false }).text;
  expect(codesOf(readKeyFile({ name: "x.dev.identity", text: real, use: "release", rehearsal: false }))).toEqual(["key-file-development"]);
});

test("A file of another use or round, or that is no key file, is refused without repeating it", () => {
  const { name, text } = keyFile({ ...facts, development: false });
  const read = (changes: object) => readKeyFile({ name, text, use: "release", round: "ovning-1", rehearsal: false, ...changes });
  expect(codesOf(read({ use: "root" }))).toEqual(["key-file-other-use"]);
  expect(codesOf(read({ round: "ovning-2" }))).toEqual(["key-file-other-round"]);
  expect(codesOf(read({ text: secret }))).toContain("key-file-form");
  expect(codesOf(read({ text: `${text}${secret}\n` }))).toEqual(["key-file-form"]);
  expect(JSON.stringify(read({ text: secret }))).not.toContain(secret);
});

test("A key signs so that Node's own check holds, and a text that is no seed gives no key", () => {
  const message = new Uint8Array([1, 2, 3]);
  const key = signingKeyOf(secret) as SigningKey;
  expect(nodeSignatureJudge({ key: fromBase64url(publicKey) as Uint8Array, message, signature: key.sign(message) })).toBe(true);
  expect(signingKeyOf("")).toBeNull();
  expect(signingKeyOf(secret.slice(1))).toBeNull();
});

test("The root key is the pinned one; a file can name one only in a rehearsal", () => {
  expect(passed(rootKeyFor({ rehearsal: true, rootKey: publicKey }, null))).toBe(publicKey);
  expect(codesOf(rootKeyFor({ rehearsal: true, rootKey: null }, publicKey))).toEqual(["root-key-not-pinned"]);
  expect(codesOf(rootKeyFor({ rehearsal: false, rootKey: publicKey }, publicKey))).toEqual(["root-key-only-in-rehearsal"]);
  expect(codesOf(rootKeyFor({ rehearsal: false, rootKey: null }, null))).toEqual(["root-key-not-pinned"]);
  expect(passed(rootKeyFor({ rehearsal: false, rootKey: null }, publicKey))).toBe(publicKey);
});
