import { expect, test } from "vitest";
import { canonicalize } from "../core/canonical.ts";
import { codesOf, inventResponse, inventRound, passed } from "../testing/envelope/invented-round.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { digestOf, utf8 } from "./digest.ts";
import type { SubmissionKeys } from "./invitation/invitation.ts";
import { nodeVerifiers } from "./node-verifiers.ts";
import type { Envelope } from "./schema.ts";
import { seal } from "./seal.ts";
import { envelopeMessage } from "./signed-text.ts";
import { type EnvelopeToVerify, envelopePath, verifyEnvelope } from "./verify.ts";

const invented = await inventRound();
const keys = invented.keys as unknown as readonly [SubmissionKeys, SubmissionKeys, SubmissionKeys];
const sealed = passed(await seal({ round: invented.document, keys: keys[0], inner: inventResponse(invented.document, keys[0].sub) }));

async function codes(bytes: Uint8Array, changes: Partial<EnvelopeToVerify> = {}): Promise<readonly string[]> {
  return codesOf(await verifyEnvelope({ bytes, round: invented.document, roster: invented.roster, verifiers: nodeVerifiers, ...changes }));
}
const codesWith = (changes: Partial<Envelope>): Promise<readonly string[]> => codes(utf8(canonicalize({ ...sealed.envelope, ...changes })));

/** An envelope over any ciphertext, signed as its sender would. */
async function signed(key: SubmissionKeys, ciphertext: Uint8Array): Promise<Uint8Array> {
  const head = { kid: invented.document.kid, round: invented.document.round, sub: key.sub };
  const sig = toBase64url(await key.sign(await envelopeMessage(head, ciphertext)));
  return utf8(canonicalize({ ...head, ct: toBase64url(ciphertext), schema: "infosaktrappan-envelope/2", sig }));
}

test("An untouched envelope passes, with and without a name", async () => {
  expect(await codes(sealed.bytes)).toEqual([]);
  expect(await codes(sealed.bytes, { name: `${sealed.digest}.json` })).toEqual([]);
  expect(await codes(sealed.bytes, { name: envelopePath("ovning-1", sealed.digest) })).toEqual([]);
});

test("A change to any member is detected", async () => {
  const { ct, sig } = sealed.envelope;
  const swap = (text: string, at: number): string => `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
  expect(await codesWith({ ct: swap(ct, 9000) })).toEqual(["envelope-signature"]);
  expect(await codesWith({ sig: swap(sig, 20) })).toEqual(["envelope-signature"]);
  expect(await codesWith({ kid: "0".repeat(32) })).toEqual(["envelope-other-kid", "envelope-signature"]);
  expect(await codesWith({ round: "ovning-2" })).toEqual(["envelope-other-round", "envelope-signature"]);
  expect(await codesWith({ sub: keys[1].sub })).toEqual(["envelope-signature"]);
  expect(await codesWith({ schema: "infosaktrappan-envelope/3" } as never)).toEqual(["shape-choice"]);
});

test("A change to any byte of an envelope is refused", async () => {
  for (let at = 0; at < sealed.bytes.length; at += 97) {
    const bytes = sealed.bytes.slice();
    bytes[at] = (bytes[at] as number) ^ 1;
    expect(await codes(bytes), `byte ${at}`).not.toEqual([]);
  }
});

test("Another sender's ciphertext passes the outer check if it is signed again, which only opening can detect, but not with the old signature", async () => {
  const copy = await signed(keys[1], fromBase64url(sealed.envelope.ct) as Uint8Array);
  expect(await codes(copy)).toEqual([]);
  expect(await codesWith({ sub: keys[2].sub })).toEqual(["envelope-signature"]);
});

test("A key that is not in the roster and one that is revoked are refused", async () => {
  const { roster } = invented;
  expect(await codes(sealed.bytes, { roster: { ...roster, keys: roster.keys.filter((key) => key !== keys[0].sub) } })).toEqual([
    "envelope-unknown-key",
  ]);
  expect(await codes(sealed.bytes, { roster: { ...roster, revoked: [keys[0].sub] } })).toEqual(["envelope-revoked-key"]);
  expect(await codes(sealed.bytes, { roster: { ...roster, round: "ovning-2" } })).toEqual(["envelope-other-round"]);
});

test("A missing, an extra and a repeated member are refused", async () => {
  const { sig: _sig, ...without } = sealed.envelope;
  expect(await codes(utf8(canonicalize(without)))).toEqual(["shape-missing"]);
  expect(await codesWith({ extra: "x" } as never)).toEqual(["shape-unknown-key"]);
  const text = new TextDecoder().decode(sealed.bytes);
  expect(await codes(utf8(text.replace('"kid"', '"kid":"x","kid"')))).toEqual(["gate-not-canonical"]);
});

test("A name that is not the digest is reported with the other faults", async () => {
  expect(await codes(sealed.bytes, { name: `${"0".repeat(64)}.json` })).toEqual(["envelope-name"]);
  expect(await codes(sealed.bytes, { name: `${sealed.digest}.json.txt` })).toEqual(["envelope-name"]);
  expect(await codes(utf8("{}"), { name: "x.json" })).toContain("envelope-name");
  expect(await codes(new Uint8Array(), { name: "x.json" })).toEqual(["gate-empty", "envelope-name"]);
});

test("A ciphertext of another length is refused", async () => {
  const ct = fromBase64url(sealed.envelope.ct) as Uint8Array;
  expect(await codes(await signed(keys[0], ct.subarray(1)))).toEqual(["envelope-ciphertext"]);
  expect(await codes(await signed(keys[0], Uint8Array.of(...ct, 0)))).toEqual(["envelope-ciphertext"]);
  expect(await codes(sealed.bytes, { round: { ...invented.document, padding: 4096 } })).toEqual(["envelope-ciphertext"]);
});

test("Unused bits that are not zero are refused, so that each signature has one text", async () => {
  const { sig } = sealed.envelope;
  const last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const other = last[last.indexOf(sig.at(-1) as string) + 1] as string;
  expect(await codesWith({ sig: sig.slice(0, -1) + other })).toEqual(["envelope-base64url"]);
});

test("A file larger than 64 KiB is refused unread", async () => {
  expect(await codes(new Uint8Array(65_537).fill(0x20))).toEqual(["gate-too-large"]);
});

test("An envelope's path consists of its round and digest", async () => {
  const digest = await digestOf(sealed.bytes);
  expect(digest).toBe(sealed.digest);
  expect(envelopePath("ovning-1", digest)).toBe(`submissions/ovning-1/${digest.slice(0, 2)}/${digest}.json`);
});
