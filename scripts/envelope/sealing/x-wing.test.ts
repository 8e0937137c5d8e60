import crypto from "node:crypto";
import { ml_kem768_x25519 } from "@noble/post-quantum/hybrid.js";
import { expect, test } from "vitest";
import { inventHolders } from "../../testing/envelope/invented-holders.ts";
import { xWing } from "./x-wing.ts";

const [native, noble] = [xWing(crypto), xWing()];

test("with Node's X25519 keys, boxes and shared secrets are noble's, byte for byte", () => {
  expect(noble).toBe(ml_kem768_x25519);
  expect(native).not.toBe(noble);
  const { draw } = inventHolders(1);
  for (let at = 0; at < 40; at++) {
    const [secret, coins] = [draw(32), draw(64)];
    const to = native.getPublicKey(secret);
    expect(to).toEqual(noble.getPublicKey(secret));
    const box = native.encapsulate(to, coins);
    expect(box).toEqual(noble.encapsulate(to, coins));
    for (const one of [native, noble]) expect(one.decapsulate(box.cipherText, secret)).toEqual(box.sharedSecret);
    // The highest bit of a point does not count (RFC 7748, section 5).
    const marked = Uint8Array.from(to).fill((to[1215] ?? 0) ^ 0x80, 1215);
    expect(native.encapsulate(marked, coins)).toEqual(noble.encapsulate(marked, coins));
    // Nor need a point be below p = 2^255 - 19.
    const above = Uint8Array.from([...to.subarray(0, 1184), 0xf0 + (at % 16), ...new Uint8Array(30).fill(0xff), 0x7f]);
    expect(native.encapsulate(above, coins)).toEqual(noble.encapsulate(above, coins));
    const changed = Uint8Array.from(box.cipherText).fill((box.cipherText[at] ?? 0) ^ 1, at, at + 1);
    expect(native.decapsulate(changed, secret)).toEqual(noble.decapsulate(changed, secret));
  }
});

test("the coins, keys and boxes that are given are not changed", () => {
  const { draw } = inventHolders(2);
  const [secret, coins] = [draw(32), draw(64)];
  const given = [secret, coins].map((one) => one.slice());
  const to = native.getPublicKey(secret);
  const before = to.slice();
  const { cipherText } = native.encapsulate(to, coins);
  const sent = cipherText.slice();
  native.decapsulate(cipherText, secret);
  expect([secret, coins, to, cipherText]).toEqual([...given, before, sent]);
});

/** Every point of small order, and the same with p added (cr.yp.to/ecdh.html#validate). Little-endian. */
const smallOrder = [
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
  "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
];

test.each(smallOrder)("neither seals to the point %s nor opens what has it", (hex) => {
  const { draw } = inventHolders(3);
  const [secret, coins, point] = [draw(32), draw(64), Buffer.from(hex, "hex")];
  const to = native.getPublicKey(secret);
  const { cipherText } = native.encapsulate(to, coins);
  for (const one of [native, noble]) {
    expect(() => one.encapsulate(Uint8Array.from([...to.subarray(0, 1184), ...point]), coins)).toThrow();
    expect(() => one.decapsulate(Uint8Array.from([...cipherText.subarray(0, 1088), ...point]), secret)).toThrow();
  }
});
