// Decides the one text form of bytes in the protocol: base64url without padding (RFC 4648, section 5).

/** Bytes as Web Crypto takes them: backed by an ArrayBuffer of their own. */
export type Bytes = Uint8Array<ArrayBuffer>;

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const values = new Int8Array(128).fill(-1);
for (let index = 0; index < alphabet.length; index++) values[alphabet.charCodeAt(index)] = index;

export function toBase64url(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] as number) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = letter(group >> 18) + letter(group >> 12) + (left > 1 ? letter(group >> 6) : "") + (left > 2 ? letter(group) : "");
    parts.push(letters);
  }
  return parts.join("");
}

/**
 * The bytes of a text that would be written in exactly this way, else null: a foreign letter, padding, an impossible
 * length or left-over bits that are not zero. One sequence of bytes so has one text, and a digest cannot be dodged.
 */
export function fromBase64url(text: string): Bytes | null {
  const left = text.length % 4;
  if (left === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const value = code < 128 ? (values[code] as number) : -1;
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : null;
}

function letter(sixBits: number): string {
  return alphabet.charAt(sixBits & 63);
}
