import { AEAD_ChaCha20Poly1305, CipherSuite, KDF_HKDF_SHA256, KEM_MLKEM768_X25519 } from "hpke";
import { expect, test } from "vitest";
import { flipped, inventHolders } from "../../testing/envelope/invented-holders.ts";
import { digestOf, joined, toHex, utf8 } from "../digest.ts";
import { hpkeLengths, hpkeOpen, hpkeSeal, publicKeyOf } from "./hpke.ts";

const fromHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** draft-ietf-hpke-pq, test-vectors.json at 53273fb: the vector of this suite and its first message. Two long values as SHA-256. */
const vector = {
  secret: fromHex("3ec47fa82dd5689d27c6190e724c74ec8f608df3331ce331929e37b829676630"),
  publicKeyDigest: "ad8aaf3f00d8a39bfeec2947a7d5dde68be08bba19bd301a348a45dc5fcc8341",
  coins: fromHex(
    "2a1c0a3745fe8a48fb62034d300f54dfe1974a5b2e169e580a8789cb1cf5fd190fc00f3fd899594e01a8b15334b9f3fa03d8de44da86e19f5776850fb689e6c8",
  ),
  encapsulatedDigest: "95c0a5fca31ea59f29bbc66255ad6637b5a476b3212886af11afdc8930aeb772",
  info: "4f6465206f6e2061204772656369616e2055726e",
  aad: utf8("Count-0"),
  plaintext: utf8("4265617574792069732074727574682c20747275746820626561757479"),
  ciphertext:
    "c5c591f99092d5e38df0a52699af249c66f8275a863423c076de8147a53e65cc584041c963b77a7e59ea93841b1339b5efda8909b71f74bb0073ad62e899de310c1566dea2fd29eba377",
};

test("The vector of the suite in draft-ietf-hpke-pq comes out, and opens", async () => {
  const { secret, coins, info, aad, plaintext } = vector;
  const to = publicKeyOf(secret);
  expect(await digestOf(to)).toBe(vector.publicKeyDigest);
  const box = hpkeSeal({ to, info, aad, plaintext, coins });
  expect(box && (await digestOf(box.subarray(0, hpkeLengths.encapsulated)))).toBe(vector.encapsulatedDigest);
  expect(box && toHex(box.subarray(hpkeLengths.encapsulated))).toBe(vector.ciphertext);
  expect(hpkeOpen({ box: box as Uint8Array, secret, info, aad })).toEqual(plaintext);
});

test("The library hpke, on the platform's own ML-KEM and X25519, opens our boxes, and we open its boxes", async () => {
  const { draw, below } = inventHolders(1);
  const suite = new CipherSuite(KEM_MLKEM768_X25519, KDF_HKDF_SHA256, AEAD_ChaCha20Poly1305);
  for (let at = 0; at < 50; at++) {
    const [secret, aad, plaintext, info] = [draw(32), draw(below(90)), draw(below(300)), `info ${at}`];
    const [to, options] = [publicKeyOf(secret), { aad, info: utf8(info) }];
    const theirs = await suite.Seal(await suite.DeserializePublicKey(to), plaintext, options);
    const box = joined(theirs.encapsulatedSecret, theirs.ciphertext);
    expect(hpkeOpen({ box, secret, info, aad })).toEqual(plaintext);
    const ours = hpkeSeal({ to, info, aad, plaintext }) as Uint8Array;
    const privateKey = await suite.DeserializePrivateKey(secret, false);
    const [encapsulated, ciphertext] = [ours.subarray(0, hpkeLengths.encapsulated), ours.subarray(hpkeLengths.encapsulated)];
    expect(await suite.Open(privateKey, encapsulated, ciphertext, options)).toEqual(plaintext);
  }
});

test("Given coins are not changed, and the same coins give the same box; without coins no two boxes are alike", () => {
  const { holders, draw } = inventHolders(2);
  const [coins, input] = [draw(64), { to: holders[0], info: "i", aad: draw(9), plaintext: draw(64) }];
  const before = coins.slice();
  expect(hpkeSeal({ ...input, coins })).toEqual(hpkeSeal({ ...input, coins }));
  expect(coins).toEqual(before);
  expect(hpkeSeal(input)).not.toEqual(hpkeSeal(input));
  expect(() => hpkeSeal({ ...input, coins: draw(63) })).toThrow(RangeError);
});

test("Another secret, info or aad, a changed bit and any other length open nothing", () => {
  const { secrets, holders, draw, below } = inventHolders(3);
  const [info, aad, secret] = ["i", draw(9), secrets[1]];
  const box = hpkeSeal({ to: holders[0], info, aad, plaintext: draw(64) }) as Uint8Array;
  expect(hpkeOpen({ box, secret, info, aad })).toHaveLength(64);
  expect(hpkeOpen({ box, secret: secrets[2], info, aad })).toBeNull();
  expect(hpkeOpen({ box, secret, info: "j", aad })).toBeNull();
  expect(hpkeOpen({ box, secret, info, aad: draw(9) })).toBeNull();
  for (const length of [0, 1, 1088, 1120, 1135, 1136, box.length - 1]) {
    expect(hpkeOpen({ box: box.subarray(0, length), secret, info, aad })).toBeNull();
  }
  for (let at = 0; at < 100; at++) {
    expect(hpkeOpen({ box: flipped(box, below(box.length), below(8)), secret, info, aad })).toBeNull();
  }
  expect(() => hpkeOpen({ box, secret: draw(31), info, aad })).toThrow(RangeError);
  expect(() => publicKeyOf(draw(33))).toThrow(RangeError);
});
