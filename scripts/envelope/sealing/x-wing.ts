// X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 and X25519 as one KEM, by noble. In Node, X25519 is Node's own, several times as fast.
// ML-KEM is not, since Node's encapsulation takes no coins, without which a box cannot be made again.
import { sha3_256, shake256 } from "@noble/hashes/sha3.js";
import { concatBytes } from "@noble/hashes/utils.js";
import { combineKEMS, expandSeedXof, ml_kem768_x25519 } from "@noble/post-quantum/hybrid.js";
import { ml_kem768 } from "@noble/post-quantum/ml-kem.js";
import type { KEM } from "@noble/post-quantum/utils.js";
import type { Bytes } from "../base64url.ts";
import { utf8 } from "../digest.ts";

type Parts = readonly Uint8Array[];
type NodeCrypto = ReturnType<typeof process.getBuiltinModule<"node:crypto">>;
/** Secret 32 bytes, public key 1,216, coins 64, encapsulated 1,120, shared secret 32. @throws for anything that is not a public key. */
type Kem = Pick<typeof ml_kem768_x25519, "getPublicKey" | "encapsulate" | "decapsulate">;

/** What stands before the 32 bytes of an X25519 key in DER (RFC 8410, section 7). */
const der = {
  private: Uint8Array.of(0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20),
  public: Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x03, 0x21, 0x00),
};
/** Section 5.3. */
const combinerLabel = utf8("\\.//^\\");

/** The fastest that works here. Both give the same bytes. */
export function fastestXWing(): Kem {
  try {
    const native = xWing(globalThis.process.getBuiltinModule("node:crypto"));
    native.getPublicKey(new Uint8Array(32));
    return native;
  } catch {
    // A browser, also one whose page has a `process` of its own, or a Node that is not allowed X25519.
    return xWing();
  }
}

/** By noble alone where `crypto` is absent. */
export function xWing(crypto?: NodeCrypto): Kem {
  if (!crypto) return ml_kem768_x25519;
  return combineKEMS(
    32,
    32,
    expandSeedXof(shake256),
    (publicKeys: Parts, encapsulated: Parts, secrets: Parts) =>
      sha3_256(concatBytes(...secrets, ...encapsulated.slice(1), ...publicKeys.slice(1), combinerLabel)),
    ml_kem768,
    x25519(crypto),
  );
}

/** X25519 (RFC 7748) as a KEM: the coins are the ephemeral secret, and what is encapsulated is its public key. */
function x25519({ createPrivateKey, createPublicKey, diffieHellman }: NodeCrypto): KEM {
  const privateKey = (secret: Uint8Array) => createPrivateKey({ key: withPrefix(der.private, secret), format: "der", type: "pkcs8" });
  const getPublicKey = (secret: Uint8Array): Bytes =>
    Uint8Array.from(createPublicKey(privateKey(secret)).export({ format: "der", type: "spki" }).subarray(-32));
  // Throws for a point of small order, as noble does: the result would be zero.
  const decapsulate = (point: Uint8Array, secret: Uint8Array): Bytes => {
    const publicKey = createPublicKey({ key: withPrefix(der.public, point), format: "der", type: "spki" });
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

function withPrefix(prefix: Uint8Array, key: Uint8Array): Buffer<ArrayBuffer> {
  return concatBytes(prefix, key) as Buffer<ArrayBuffer>;
}
