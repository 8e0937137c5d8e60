// X-Wing in Node: by noble as in browsers (`x-wing.ts`), but for X25519, which is Node's own and several times as fast. ML-KEM is not, since
// Node's encapsulation takes no coins, without which a box cannot be made again.
import crypto from "node:crypto";
import { sha3_256, shake256 } from "@noble/hashes/sha3.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { combineKEMS, expandSeedXof, ml_kem768_x25519 } from "@noble/post-quantum/hybrid.js";
import { ml_kem768 } from "@noble/post-quantum/ml-kem.js";
import type { KEM } from "@noble/post-quantum/utils.js";
import type { Bytes } from "../base64url.ts";
import { utf8 } from "../digest.ts";

type Parts = readonly Uint8Array[];
type NodeCrypto = Pick<typeof crypto, "createPrivateKey" | "createPublicKey" | "diffieHellman">;
/** Secret 32 bytes, public key 1,216, coins 64, encapsulated 1,120, shared secret 32. @throws for anything that is not a public key. */
type Kem = Pick<typeof ml_kem768_x25519, "getPublicKey" | "encapsulate" | "decapsulate">;

/** What stands before the 32 bytes of an X25519 key in DER, in hex (RFC 8410, section 7). */
const der = { private: "302e020100300506032b656e04220420", public: "302a300506032b656e032100" };
/** Section 5.3. */
const combinerLabel = utf8("\\.//^\\");

/** Noble's where Node is not allowed X25519. Both give the same bytes. */
export function xWingOf(node: NodeCrypto): Kem {
  const combined = combineKEMS(
    32,
    32,
    expandSeedXof(shake256),
    (publicKeys: Parts, encapsulated: Parts, secrets: Parts) =>
      sha3_256(concatBytes(...secrets, ...encapsulated.slice(1), ...publicKeys.slice(1), combinerLabel)),
    ml_kem768,
    x25519(node),
  );
  try {
    combined.getPublicKey(new Uint8Array(32));
    return combined;
  } catch {
    return ml_kem768_x25519;
  }
}

/** X25519 (RFC 7748) as a KEM: the coins are the ephemeral secret, and what is encapsulated is its public key. */
function x25519({ createPrivateKey, createPublicKey, diffieHellman }: NodeCrypto): KEM {
  const inDer = (prefix: string, key: Uint8Array) => Buffer.concat([Buffer.from(prefix, "hex"), key]);
  const privateKey = (secret: Uint8Array) => createPrivateKey({ key: inDer(der.private, secret), format: "der", type: "pkcs8" });
  const getPublicKey = (secret: Uint8Array): Bytes =>
    Uint8Array.from(createPublicKey(privateKey(secret)).export({ format: "der", type: "spki" }).subarray(-32));
  // Throws for a point of small order, as noble does: the result would be zero.
  const decapsulate = (point: Uint8Array, secret: Uint8Array): Bytes => {
    const publicKey = createPublicKey({ key: inDer(der.public, point), format: "der", type: "spki" });
    return Uint8Array.from(diffieHellman({ privateKey: privateKey(secret), publicKey }));
  };
  return {
    lengths: { seed: 32, secretKey: 32, publicKey: 32, msg: 32, msgRand: 32, cipherText: 32 },
    keygen: (secret: Uint8Array) => ({ secretKey: Uint8Array.from(secret), publicKey: getPublicKey(secret) }),
    getPublicKey,
    encapsulate: (publicKey: Uint8Array, coins: Uint8Array) => ({
      sharedSecret: decapsulate(publicKey, coins),
      cipherText: getPublicKey(coins),
    }),
    decapsulate,
    // `combineKEMS` always gives seeds and coins.
  } as KEM;
}

export const kem = xWingOf(crypto);
