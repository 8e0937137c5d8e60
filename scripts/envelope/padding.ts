// Pads what is sealed, so that submitting, replacing, declining and withdrawing look alike.
import type { Bytes } from "./base64url.ts";
import { utf8 } from "./digest.ts";

/** An ASCII text followed by spaces up to `padding` bytes; null if it is longer than that. */
export function pad(text: string, padding: number): Bytes | null {
  const bytes = utf8(text);
  if (bytes.length > padding) return null;
  const padded = new Uint8Array(padding).fill(0x20);
  padded.set(bytes);
  return padded;
}

/** The bytes without trailing spaces. */
export function unpad(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0x20) end--;
  return bytes.subarray(0, end);
}
