import { createPrivateKey, decapsulate } from "node:crypto";
import { ml_kem768 } from "@noble/post-quantum/ml-kem.js";
import { expect, test } from "vitest";
import { inventHolders, smallOrderPoints } from "../../testing/envelope/invented-holders.ts";
import vectors from "../../testing/envelope/ml-kem-768.json" with { type: "json" };
import { digestOf, toHex } from "../digest.ts";
import { encapsulateWith } from "./ml-kem.ts";
import * as node from "./node-primitives.ts";
import * as browser from "./primitives.ts";

const [native, noble] = [node.kem, browser.kem];

/** What each gives, of copies: neither sees what the other was given. */
function both(give: (kem: typeof native, copy: (bytes: Uint8Array) => Uint8Array) => unknown): readonly unknown[] {
  return [native, noble].map((kem) => give(kem, (bytes) => Uint8Array.from(bytes)));
}
const changed = (bytes: Uint8Array, at: number, bits: number): Uint8Array =>
  bytes.map((byte, place) => (place === at ? byte ^ bits : byte));

test("Keys, boxes and shared secrets are noble's, byte for byte", () => {
  const { draw, below } = inventHolders(1);
  const alike = (give: Parameters<typeof both>[0]): void => {
    const [ours, theirs] = both(give);
    expect(ours).toEqual(theirs);
  };
  for (let at = 0; at < 40; at++) {
    const [secret, coins] = [draw(32), draw(64)];
    const to = noble.getPublicKey(secret);
    const { cipherText, sharedSecret } = noble.encapsulate(to, coins);
    expect(native.decapsulate(cipherText, secret)).toEqual(sharedSecret);
    alike((kem, copy) => kem.getPublicKey(copy(secret)));
    // The highest bit of a point does not count (RFC 7748, section 5). Nor need a point be below p = 2^255 - 19.
    const above = Uint8Array.from([...to.subarray(0, 1184), 0xf0 + (at % 16), ...new Uint8Array(30).fill(0xff), 0x7f]);
    for (const one of [to, changed(to, 1215, 0x80), above]) alike((kem, copy) => kem.encapsulate(copy(one), copy(coins)));
    for (const place of [below(1088), 1088 + below(32), 1119])
      alike((kem, copy) => kem.decapsulate(copy(changed(cipherText, place, 1 << (at % 8))), copy(secret)));
  }
});

test("the coins, keys and boxes that are given are not changed", () => {
  const { draw } = inventHolders(2);
  const [secret, coins] = [draw(32), draw(64)];
  const to = changed(native.getPublicKey(secret), 1215, 0x80);
  const { cipherText } = native.encapsulate(to, coins);
  const given = [secret, coins, to, changed(cipherText, 1119, 0x80)];
  const before = given.map((one) => one.slice());
  native.encapsulate(given[2] as Uint8Array, coins);
  native.decapsulate(given[3] as Uint8Array, secret);
  expect(given).toEqual(before);
});

test.each(smallOrderPoints.map((point) => [Buffer.from(point).toString("hex"), point] as const))(
  "neither seals to the point %s nor opens a box with it",
  (_, point) => {
    const { draw } = inventHolders(3);
    const [secret, coins] = [draw(32), draw(64)];
    const to = native.getPublicKey(secret);
    const { cipherText } = native.encapsulate(to, coins);
    for (const one of [native, noble]) {
      expect(() => one.encapsulate(Uint8Array.from([...to.subarray(0, 1184), ...point]), coins)).toThrow();
      expect(() => one.decapsulate(Uint8Array.from([...cipherText.subarray(0, 1088), ...point]), secret)).toThrow();
    }
  },
);

test("HKDF and ChaCha20-Poly1305 are noble's, byte for byte, and a wrong tag opens nothing", () => {
  const { draw, below } = inventHolders(4);
  for (let at = 0; at < 200; at++) {
    const [input, salt, info, length] = [draw(below(90)), draw(below(90)), draw(below(90)), 1 + below(300)];
    expect(node.extract(input, salt)).toEqual(browser.extract(input, salt));
    expect(node.extract(input)).toEqual(browser.extract(input));
    expect(node.expand(draw(32), info, length)).toHaveLength(length);
    const [key, nonce] = [draw(32), draw(12)];
    expect(node.expand(key, info, length)).toEqual(browser.expand(key, info, length));
    const [ours, theirs] = [node.chacha20poly1305(key, nonce, info), browser.chacha20poly1305(key, nonce, info)];
    const sealed = ours.encrypt(input);
    expect(sealed).toEqual(theirs.encrypt(input));
    expect([ours.decrypt(sealed), theirs.decrypt(sealed)]).toEqual([input, input]);
    const bad = changed(sealed, below(sealed.length), 1 << below(8));
    for (const one of [ours, theirs]) expect(() => one.decrypt(bad)).toThrow();
  }
});

test("ML-KEM-768 gives NIST's 25 encapsulations (ACVP, ML-KEM-encapDecap-FIPS203, usnistgov/ACVP-Server at 65370b8)", async () => {
  expect(vectors).toHaveLength(25);
  for (const vector of vectors) {
    // The key in base64, the message and the shared secret in hex, and the SHA-256 of the ciphertext.
    const [ek, m, k, c] = vector.split(" ") as [string, string, string, string];
    const { ciphertext, shared } = encapsulateWith(Buffer.from(m, "hex"), Buffer.from(ek, "base64"));
    expect([toHex(shared), await digestOf(ciphertext)]).toEqual([k, c]);
  }
});

test("Node opens what our ML-KEM has encapsulated", () => {
  const { draw } = inventHolders(5);
  for (let at = 0; at < 50; at++) {
    const seed = draw(64);
    const { ciphertext, shared } = encapsulateWith(draw(32), ml_kem768.keygen(seed).publicKey);
    const der = Buffer.concat([Buffer.from("3054020100300b060960864801650304040204428040", "hex"), seed]);
    expect(decapsulate(createPrivateKey({ key: der, format: "der", type: "pkcs8" }), ciphertext)).toEqual(shared);
  }
});

test("X-Wing refuses a public key and a box of another length", () => {
  const { draw } = inventHolders(8);
  const [secret, coins] = [draw(32), draw(64)];
  const to = native.getPublicKey(secret);
  const { cipherText } = native.encapsulate(to, coins);
  for (const change of [(bytes: Uint8Array) => bytes.subarray(1), (bytes: Uint8Array) => Uint8Array.from([...bytes, 0])]) {
    for (const one of [native, noble]) {
      expect(() => one.encapsulate(change(to), coins)).toThrow();
      expect(() => one.decapsulate(change(cipherText), secret)).toThrow();
    }
  }
});

test.each<[string, (key: Uint8Array) => Uint8Array]>([
  ["shorter", (key) => key.subarray(1)],
  ["longer", (key) => Uint8Array.from([...key, 0])],
  ["with a coefficient of the modulus", (key) => Uint8Array.from([0x01, (key[1] as number & 0xf0) | 0x0d, ...key.subarray(2)])],
])("A key %s is not a public key of ML-KEM", (_, change) => {
  const { draw } = inventHolders(6);
  const key = ml_kem768.keygen(draw(64)).publicKey;
  expect(() => encapsulateWith(draw(32), change(key))).toThrow(TypeError);
  expect(() => ml_kem768.encapsulate(change(key), draw(32))).toThrow();
  expect(() => encapsulateWith(draw(31), key)).toThrow(RangeError);
});
