import { createPrivateKey, createPublicKey, hkdfSync } from "node:crypto";
import { expect, test } from "vitest";
import { codesOf, passed } from "../../testing/envelope/invented-round.ts";
import * as fc from "../../testing/properties.ts";
import { fromBase64url } from "../base64url.ts";
import { toHex, utf8 } from "../digest.ts";
import { verifyWithNode } from "../node-ed25519.ts";
import { verifyWithWebCrypto } from "../verifiers.ts";
import {
  codeCharacters,
  deriveReplyKey,
  deriveSeed,
  formatCode,
  type InvitationCode,
  makeCode,
  parseCode,
  splitPrinted,
  submissionKeys,
  typedId,
} from "./invitation.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const counted = Uint8Array.from({ length: 20 }, (_, at) => at * 13) as InvitationCode;
const letters = (code: InvitationCode): string => formatCode(code).slice(5).replaceAll("-", "");

test("A code is IST1 and nine groups of four, and reads back as the same 160 bits", () => {
  expect(formatCode(counted)).toMatch(/^IST1(-[0-9A-HJKMNP-TV-Z]{4}){9}$/);
  // As many bits are drawn: a shorter code looks alike.
  expect(makeCode()).toHaveLength(160 / 8);
  fc.forAll(100, [fc.uint8Array({ minLength: 20, maxLength: 20 })], (bytes) => {
    expect(toHex(passed(parseCode(formatCode(Uint8Array.from(bytes) as InvitationCode))))).toBe(toHex(bytes));
  });
});

test("A code is read however people type it", () => {
  const code = Uint8Array.from({ length: 20 }, (_, at) => (at % 3 === 0 ? 0x08 : at % 3 === 1 ? 0x42 : 0x10)) as InvitationCode;
  const written = formatCode(code);
  expect(written).toMatch(/[01]/);
  const ways = [
    written.toLowerCase(),
    `  ${written.replaceAll("-", " ")}\n`,
    written.replaceAll("-", ""),
    written.replaceAll("-", "\u2013"),
    written.slice(5),
    written.replaceAll("0", "O").replaceAll("1", "l"),
    written.replaceAll("0", "o").replaceAll("1", "I"),
  ];
  for (const way of ways) expect(toHex(passed(parseCode(way)))).toBe(toHex(code));
});

/** Codes of every kind: a sequence, all bits alike, and random. */
const several = [
  counted,
  new Uint8Array(20) as InvitationCode,
  new Uint8Array(20).fill(0xff) as InvitationCode,
  ...Array.from({ length: 5 }, () => makeCode()),
];

test("Every wrong character in every position is detected, in several codes and however people type them", () => {
  let tried = 0;
  for (const code of several) {
    const body = letters(code);
    for (let at = 0; at < 36; at++)
      for (const letter of alphabet) {
        if (letter === body[at]) continue;
        tried += 1;
        const wrong = body.slice(0, at) + letter + body.slice(at + 1);
        expect(codesOf(parseCode(wrong))).toEqual(["code-check"]);
        expect(codesOf(parseCode(`ist1-${wrong.toLowerCase().replace(/.{4}/g, "$& ")}`))).toEqual(["code-check"]);
      }
  }
  expect(tried).toBe(several.length * 36 * 31);
});

test("Every swap of two different neighbours is detected, including where the check begins", () => {
  let tried = 0;
  for (const code of [...several, ...Array.from({ length: 20 }, () => makeCode())]) {
    const body = letters(code);
    for (let at = 0; at < 35; at++) {
      if (body[at] === body[at + 1]) continue;
      tried += 1;
      const swapped = body.slice(0, at) + body[at + 1] + body[at] + body.slice(at + 2);
      expect(codesOf(parseCode(swapped))).toEqual(["code-check"]);
    }
  }
  expect(tried).toBeGreaterThan(800);
});

test("A lost or repeated character is detected by the length, and one that was moved by the check", () => {
  const body = letters(counted);
  for (let at = 0; at < 36; at++) {
    const lost = body.slice(0, at) + body.slice(at + 1);
    expect(codesOf(parseCode(lost))).toEqual(["code-length"]);
    expect(codesOf(parseCode(body.slice(0, at + 1) + body.slice(at)))).toEqual(["code-length"]);
    for (let to = 0; to < 36; to++) {
      const moved = lost.slice(0, to) + body[at] + lost.slice(to);
      if (moved !== body) expect(codesOf(parseCode(moved))).toEqual(["code-check"]);
    }
  }
});

test("Faults of a code that is too short or has a foreign character give the count and the position, never the code", () => {
  const body = letters(counted);
  const short = parseCode(body.slice(0, 30));
  expect(short.diagnostics).toMatchObject([{ code: "code-length", values: { count: 30, needed: 36 } }]);
  const strange = parseCode(`${body.slice(0, 9)}U${body.slice(10)}`);
  expect(strange.diagnostics).toMatchObject([{ code: "code-character", values: { position: 10, group: 3 } }]);
  expect(codesOf(parseCode(""))).toEqual(["code-length"]);
  expect(JSON.stringify([short, strange])).not.toContain(body.slice(0, 4));
});

test("The seed is HKDF-SHA256 of the code with the protocol's salt and info, and the key is the Ed25519 key of that seed", async () => {
  const seed = await deriveSeed(counted, "ovning-1");
  expect(toHex(seed)).toBe(
    Buffer.from(hkdfSync("sha256", counted, "infosaktrappan/1", "infosaktrappan/1/submission-key/ovning-1", 32)).toString("hex"),
  );
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  const jwk = createPublicKey(createPrivateKey({ key: der, format: "der", type: "pkcs8" })).export({ format: "jwk" });
  expect((await submissionKeys(counted, "ovning-1")).sub).toBe(jwk.x);
});

test("The same code gives another key in another round", async () => {
  expect((await submissionKeys(counted, "ovning-1")).sub).not.toBe((await submissionKeys(counted, "ovning-2")).sub);
});

test("A signature by the derived key is valid in Node and in Web Crypto, and for no other message or key", async () => {
  const keys = await submissionKeys(counted, "ovning-1");
  const message = utf8("a message");
  const key = fromBase64url(keys.sub) as Uint8Array;
  const signature = await keys.sign(message);
  const other = fromBase64url((await submissionKeys(makeCode(), "ovning-1")).sub) as Uint8Array;
  for (const judge of [verifyWithNode, verifyWithWebCrypto]) {
    expect(await judge({ key, message, signature })).toBe(true);
    expect(await judge({ key, message: utf8("another"), signature })).toBe(false);
    expect(await judge({ key: other, message, signature })).toBe(false);
    expect(await judge({ key: new Uint8Array(3), message, signature: new Uint8Array(5) })).toBe(false);
  }
});

test("A code's reply key is the HKDF of the code that the format says, another one in each round, and not the submission key's seed", async () => {
  const key = await deriveReplyKey(counted, "2026");
  expect(key).toEqual(new Uint8Array(hkdfSync("sha256", counted, "infosaktrappan/2", "infosaktrappan/2/reply/2026", 32)));
  expect(await deriveReplyKey(counted, "2028")).not.toEqual(key);
  expect(await deriveSeed(counted, "2026")).not.toEqual(key);
});

test("a missing group is reported as such, also with IST1, which makes the characters as many as a code's own", () => {
  const short = formatCode(counted).slice(0, -5);
  expect(codeCharacters(short)).toHaveLength(32);
  expect(parseCode(short).diagnostics.map(({ code, values }) => [code, values])).toEqual([["code-length", { count: 32, needed: 36 }]]);
});

test("What stands before a code says whose it is, however it is typed, and no part of a code is taken for it", () => {
  const code = formatCode(counted);
  const bare = code.slice(5);
  for (const before of ["m-0114 ", "M-0114 ", " m–0114: ", "m 0114 ", "m0114 ", "m-0114\n", "m0114"])
    for (const written of [code, code.toLowerCase(), code.replaceAll("-", " "), code.replaceAll("-", "")]) {
      expect(typedId(splitPrinted(before + written).organisation ?? "", ["r-0114", "m-0114"]), before + written).toBe("m-0114");
      expect(toHex(passed(parseCode(before + written)))).toBe(toHex(counted));
    }
  expect(splitPrinted(`a-2021004284 ${bare}`)).toEqual({ organisation: "a-2021004284", code: bare });
  for (const written of [code, bare, bare.replaceAll("-", " "), bare.replaceAll("-", ""), code.slice(0, 20), "m-0114", "", "IST1-4"])
    expect(splitPrinted(written)).toEqual({ organisation: undefined, code: written });
});
