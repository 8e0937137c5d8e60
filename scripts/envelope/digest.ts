// SHA-256 by Web Crypto, and the conversions that it needs.
import type { Bytes } from "./base64url.ts";

/** SHA-256 in lower-case hex, 64 characters. A text is hashed as UTF-8. */
export async function digestOf(input: string | Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", typeof input === "string" ? utf8(input) : withArrayBuffer(input))));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** Bytes one after the other, in memory that Web Crypto accepts. */
export function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of parts) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}

/** The same bytes backed by an ArrayBuffer; copied only if they are in shared memory, which Web Crypto refuses. */
export function withArrayBuffer(bytes: Uint8Array): Bytes {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Bytes) : new Uint8Array(bytes);
}
