// What HPKE is made of, by Node's own cryptography and nothing from npm: `primitives.ts` for Node. ML-KEM needs Node 24.7 or later.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  decapsulate,
  diffieHellman,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { encapsulateWith } from "./ml-kem.ts";

const none = new Uint8Array(0);
const hmac = (key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(createHmac("sha256", key).update(Buffer.concat(parts)).digest());

/** RFC 5869, section 2.2. An empty salt is one of zeros; HMAC makes no difference between them. */
export const extract = (input: Uint8Array, salt: Uint8Array = none): Uint8Array => hmac(salt, input);

/** RFC 5869, section 2.3. */
export function expand(key: Uint8Array, info: Uint8Array, length: number): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 1; 32 * blocks.length < length; at++) blocks.push(hmac(key, blocks.at(-1) ?? none, info, Uint8Array.of(at)));
  return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
}

const tag = { authTagLength: 16 };

/** RFC 8439: ciphertext ‖ tag. `decrypt` throws if the tag is wrong. */
export function chacha20poly1305(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array) {
  return {
    encrypt(plain: Uint8Array): Uint8Array {
      const cipher = createCipheriv("chacha20-poly1305", key, nonce, tag).setAAD(aad, { plaintextLength: plain.length });
      return new Uint8Array(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
    },
    decrypt(sealed: Uint8Array): Uint8Array {
      const bytes = sealed.subarray(0, -tag.authTagLength);
      const decipher = createDecipheriv("chacha20-poly1305", key, nonce, tag).setAAD(aad, { plaintextLength: bytes.length });
      decipher.setAuthTag(sealed.subarray(-tag.authTagLength));
      return new Uint8Array(Buffer.concat([decipher.update(bytes), decipher.final()]));
    },
  };
}

/** What stands before the bytes of a key in DER: RFC 8410, section 7 (X25519); RFC 9935, section 6 (ML-KEM-768, seed form). */
const der = {
  kem: Buffer.from("3054020100300b060960864801650304040204428040", "hex"),
  x: Buffer.from("302e020100300506032b656e04220420", "hex"),
  xPublic: Buffer.from("302a300506032b656e032100", "hex"),
};
const [kemPublic, kemEncapsulated, xLength] = [1184, 1088, 32];

function privateKey(prefix: Buffer, bytes: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([prefix, bytes]), format: "der", type: "pkcs8" });
}

function publicBytes(key: KeyObject, length: number): Uint8Array {
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-length);
}

/** RFC 7748. @throws Error for another length, and for a point of small order. */
function x25519(own: KeyObject, point: Uint8Array): Uint8Array {
  if (point.length !== xLength) throw new TypeError("not a public key of X25519");
  const key = Buffer.concat([der.xPublic, point]);
  return diffieHellman({ privateKey: own, publicKey: createPublicKey({ key, format: "der", type: "spki" }) });
}

/** Of the secret that was used last: a holder opens thousands of boxes with one. */
let last: { readonly secret: Buffer; readonly kem: KeyObject; readonly x: KeyObject; readonly xPublic: Uint8Array } | undefined;

/** Draft-connolly-cfrg-xwing-kem, section 5.2: SHAKE256 gives the ML-KEM seed and the X25519 scalar. */
function halvesOf(secret: Uint8Array) {
  if (last?.secret.equals(secret)) return last;
  const expanded = createHash("shake256", { outputLength: 96 }).update(secret).digest();
  const x = privateKey(der.x, expanded.subarray(64));
  last = { secret: Buffer.from(secret), kem: privateKey(der.kem, expanded.subarray(0, 64)), x, xPublic: publicBytes(x, xLength) };
  return last;
}

/** Section 5.3: SHA3-256 of the two shared secrets, the ephemeral and the recipient's X25519 keys, and the label. */
function combined(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash("sha3-256").update(Buffer.concat([...parts, Buffer.from("\\.//^\\")]));
  return new Uint8Array(hash.digest());
}

/** X-Wing: secret 32 bytes, public key 1,216, coins 64, encapsulated 1,120, shared secret 32. */
export const kem = {
  getPublicKey(secret: Uint8Array): Uint8Array {
    const own = halvesOf(secret);
    return new Uint8Array(Buffer.concat([publicBytes(own.kem, kemPublic), own.xPublic]));
  },
  /** @throws Error for what is not a public key: a length, ML-KEM's (FIPS 203, section 7.2), a point of small order. */
  encapsulate(to: Uint8Array, coins: Uint8Array = randomBytes(64)): { readonly cipherText: Uint8Array; readonly sharedSecret: Uint8Array } {
    const [half, point] = [encapsulateWith(coins.subarray(0, 32), to.subarray(0, kemPublic)), to.subarray(kemPublic)];
    const own = privateKey(der.x, coins.subarray(32));
    const ephemeral = publicBytes(own, xLength);
    return {
      cipherText: new Uint8Array(Buffer.concat([half.ciphertext, ephemeral])),
      sharedSecret: combined(half.shared, x25519(own, point), ephemeral, point),
    };
  },
  /** @throws Error for a point of small order. */
  decapsulate(encapsulated: Uint8Array, secret: Uint8Array): Uint8Array {
    const own = halvesOf(secret);
    const [half, ephemeral] = [encapsulated.slice(0, kemEncapsulated), encapsulated.subarray(kemEncapsulated)];
    return combined(decapsulate(own.kem, half), x25519(own.x, ephemeral), ephemeral, own.xPublic);
  },
};

// Throws at once where Node has no X25519 or ML-KEM: an opening would take it for a bad box.
halvesOf(new Uint8Array(32));
