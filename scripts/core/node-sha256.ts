// `#sha256` in package.json: SHA-256 at once, where Web Crypto makes one wait. Browsers have noble's.
import { createHash } from "node:crypto";

/** 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}
