import { ml_kem768 } from "@noble/post-quantum/ml-kem.js";
import { expect, test } from "vitest";
import { inventHolders } from "../../testing/envelope/invented-holders.ts";
import { encapsulateWith } from "./ml-kem.ts";

test("10,000 encapsulations to 500 keys are noble's, byte for byte", () => {
  const { draw } = inventHolders(7);
  for (let at = 0; at < 500; at++) {
    const { publicKey } = ml_kem768.keygen(draw(64));
    for (let nth = 0; nth < 20; nth++) {
      const coins = draw(32);
      const { ciphertext, shared } = encapsulateWith(coins, publicKey);
      const theirs = ml_kem768.encapsulate(publicKey, coins.slice());
      if (!theirs.cipherText.every((byte, i) => byte === ciphertext[i]) || !theirs.sharedSecret.every((byte, i) => byte === shared[i]))
        expect.unreachable(`key ${at}, coins ${Buffer.from(coins).toString("hex")}`);
    }
  }
});
