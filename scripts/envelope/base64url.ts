// Encodes bytes as base64url without padding (RFC 4648, section 5), the protocol's only text form of bytes.

/** Bytes as Web Crypto accepts them: backed by an ArrayBuffer, never by shared memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A last group of two letters carries 4 unused bits, one of three letters 2: only letters in which they are zero may end it. */
const canonical = /^(?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?$/;

export function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * Null unless the text is exactly what `toBase64url` writes for its bytes: foreign letters, padding, an impossible length and
 * unused bits that are not zero are refused. Each byte sequence thus has one text, so nobody can vary a text to change a digest.
 */
export function fromBase64url(text: string): Bytes | null {
  if (!canonical.test(text)) return null;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
