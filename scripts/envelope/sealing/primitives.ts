// What HPKE is made of, in browsers. `#primitives` in package.json: Node has node-primitives.ts, and both give the same bytes.
import { expand as expandWith, extract as extractWith } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";

export { chacha20poly1305 } from "@noble/ciphers/chacha.js";
/** X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 and X25519 as one KEM. */
export { ml_kem768_x25519 as kem } from "@noble/post-quantum/hybrid.js";

/** HKDF by SHA-256 (RFC 5869). */
export const extract = (input: Uint8Array, salt?: Uint8Array): Uint8Array => extractWith(sha256, input, salt);
export const expand = (key: Uint8Array, info: Uint8Array, length: number): Uint8Array => expandWith(sha256, key, info, length);
