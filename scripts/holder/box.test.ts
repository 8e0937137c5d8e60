import { expect, test } from "vitest";
import { hpkeLengths, hpkeOpen, hpkeSeal } from "../envelope/sealing/hpke.ts";
import { boxLength, boxOf, type Place, places, shareInfo } from "../envelope/sealing/layout.ts";
import { sealToHolders } from "../envelope/sealing/two-of-three.ts";
import { flipped, inventHolders, smallOrderPoints } from "../testing/envelope/invented-holders.ts";
import { openBox } from "../testing/envelope/open-box.ts";
import { holderKey, holderPublicKey, openBoxNatively, sealNatively } from "./box.ts";

const invented = inventHolders(11);
const { secrets, holders, context, draw, below } = invented;
const aad = new TextEncoder().encode(context);
const keys = { 1: holderKey(secrets[1]), 2: holderKey(secrets[2]), 3: holderKey(secrets[3]) };
const plain = (bytes: Uint8Array | null): Uint8Array | null => bytes && new Uint8Array(bytes);
const bothOpen = (box: Uint8Array, place: Place): readonly (Uint8Array | null)[] => [
  plain(openBoxNatively(box, keys[place], shareInfo(place), aad)),
  openBox(box, place, secrets[place], context),
];

test("Node's cryptography and the envelope's HPKE open 300 boxes of sealed values alike, and give the same public keys", async () => {
  for (const place of places) expect(plain(holderPublicKey(keys[place]))).toEqual(holders[place - 1]);
  for (let at = 0; at < 100; at++) {
    const sealed = await sealToHolders({ plaintext: draw(16), holders, context, seed: draw(32) });
    for (const place of places) {
      const [native, other] = bothOpen(boxOf(sealed, place), place);
      expect(native).toHaveLength(64);
      expect(native).toEqual(other);
    }
  }
});

test("A box of nothing opens as nothing, and one for a key of another length is not made", () => {
  const box = sealNatively(holders[0], new Uint8Array(), "info", aad);
  expect(openBoxNatively(box ?? new Uint8Array(), keys[1], "info", aad)).toHaveLength(0);
  expect(sealNatively(holders[0].subarray(1), new Uint8Array(), "info", aad)).toBeNull();
});

test("Neither opens a box with a changed bit, of another holder or of another length", async () => {
  const sealed = await sealToHolders({ plaintext: draw(16), holders, context });
  for (let at = 0; at < 200; at++) {
    const place = places[at % 3] as Place;
    expect(bothOpen(flipped(boxOf(sealed, place), below(boxLength), below(8)), place)).toEqual([null, null]);
  }
  expect(bothOpen(boxOf(sealed, 2), 1)).toEqual([null, null]);
  for (const length of [0, 1088, 1120, 1135, 1136, boxLength - 1]) {
    expect(openBoxNatively(boxOf(sealed, 1).subarray(0, length), keys[1], "infosaktrappan/2/share 1", aad)).toBeNull();
  }
});

test("Both refuse an encapsulated X25519 point of small order", () => {
  const box = hpkeSeal({ to: holders[0], info: "infosaktrappan/2/share 1", aad, plaintext: draw(64) }) as Uint8Array;
  for (const point of smallOrderPoints) {
    const changed = box.slice();
    changed.set(point, hpkeLengths.encapsulated - 32);
    expect(bothOpen(changed, 1)).toEqual([null, null]);
  }
});

test("the envelope's HPKE opens what Node seals, whatever its length, and no two boxes are alike", () => {
  for (let at = 0; at < 60; at++) {
    const [plaintext, place, info] = [draw(below(3_000)), places[at % 3] as Place, `parts ${at}`];
    const box = sealNatively(holders[place - 1] as Uint8Array, plaintext, info, aad) as Buffer;
    expect(hpkeOpen({ box, secret: secrets[place], info, aad })).toEqual(plaintext);
    expect(plain(openBoxNatively(box, keys[place], info, aad))).toEqual(plaintext);
    expect(sealNatively(holders[place - 1] as Uint8Array, plaintext, info, aad)?.equals(box)).toBe(false);
  }
});

test("Nothing is sealed to what is no public key, and no key is made of a secret of another length", () => {
  const [holder] = holders;
  const outside = holder.slice();
  outside.set([0xff, 0xff, 0xff]);
  const smallOrder = smallOrderPoints.map((point) => Uint8Array.from([...holder.subarray(0, 1184), ...point]));
  for (const to of [holder.subarray(1), new Uint8Array(0), outside, ...smallOrder]) {
    expect(sealNatively(to, draw(64), "i", aad)).toBeNull();
    expect(hpkeSeal({ to, info: "i", aad, plaintext: draw(64) })).toBeNull();
  }
  expect(() => holderKey(draw(31))).toThrow(RangeError);
});
