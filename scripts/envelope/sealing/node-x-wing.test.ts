import crypto from "node:crypto";
import { expect, test } from "vitest";
import { inventHolders, smallOrderPoints } from "../../testing/envelope/invented-holders.ts";
import { kem as native, xWingOf } from "./node-x-wing.ts";
import { kem as noble } from "./x-wing.ts";

/** What each gives, of copies: neither sees what the other was given. */
function both(give: (kem: typeof native, copy: (bytes: Uint8Array) => Uint8Array) => unknown): readonly unknown[] {
  return [native, noble].map((kem) => give(kem, (bytes) => Uint8Array.from(bytes)));
}
const changed = (bytes: Uint8Array, at: number, bits: number): Uint8Array =>
  bytes.map((byte, place) => (place === at ? byte ^ bits : byte));

test("with Node's X25519 keys, boxes and shared secrets are noble's, byte for byte", () => {
  expect(native).not.toBe(noble);
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

test("noble does it where Node is not allowed X25519", () => {
  const createPublicKey = (): never => {
    throw new Error("unsupported");
  };
  expect(xWingOf({ ...crypto, createPublicKey })).toBe(noble);
});
