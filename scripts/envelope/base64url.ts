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
  // A letter outside the alphabet is negative, and so then is the whole group.
  const whole = text.length - left;
  for (let index = 0, at = 0; index < whole; index += 4, at += 3) {
    const group =
      (valueAt(text, index) << 18) | (valueAt(text, index + 1) << 12) | (valueAt(text, index + 2) << 6) | valueAt(text, index + 3);
    if (group < 0) return null;
    bytes[at] = group >> 16;
    bytes[at + 1] = group >> 8;
    bytes[at + 2] = group;
  }
  return left === 0 || endsWell({ text, whole, left, bytes }) ? bytes : null;
}

/** Writes the last one or two bytes; false where their bits do not end in zeroes. */
function endsWell(end: { readonly text: string; readonly whole: number; readonly left: number; readonly bytes: Uint8Array }): boolean {
  const { text, whole, left, bytes } = end;
  const third = left === 3 ? valueAt(text, whole + 2) : 0;
  const group = (valueAt(text, whole) << 18) | (valueAt(text, whole + 1) << 12) | (third << 6);
  if (group < 0) return false;
  bytes[bytes.length - left + 1] = group >> 16;
  if (left === 3) bytes[bytes.length - 1] = group >> 8;
  return (group & (left === 3 ? 0xff : 0xffff)) === 0;
}

/** 0 to 63, or −1. */
function valueAt(text: string, index: number): number {
  return values[text.charCodeAt(index)] ?? -1;
}

function letter(sixBits: number): string {
  return alphabet.charAt(sixBits & 63);
}
