// Pads what is sealed, so that submitting, replacing, declining and withdrawing look alike, and recognises its outer form.
import type { Bytes } from "./base64url.ts";
import { utf8 } from "./digest.ts";

const intro = "age-encryption.org/v1\n";
const stanza = "-> mlkem768x25519 ";
/** 1,120 bytes, the ML-KEM-768 ciphertext and the X25519 share, in unpadded base64. */
const shareLength = 1494;
/** 32 bytes, a wrapped file key or the header's MAC, in unpadded base64. */
const thirtyTwoLength = 43;
const stanzaLength = stanza.length + shareLength + 1 + thirtyTwoLength + 1;
const macLine = "--- ";
const headerLength = (recipients: number): number => intro.length + recipients * stanzaLength + macLine.length + thirtyTwoLength + 1;
const [nonceLength, tagLength, chunkLength] = [16, 16, 65_536];

/**
 * Length in bytes of the binary age file that seals `plaintext` bytes to post-quantum hybrid recipients
 * (age-encryption.org/v1: header, 16-byte nonce, chunks of 64 KiB each with a 16-byte tag).
 */
export function sealedLength(plaintext: number, recipients = 2): number {
  return headerLength(recipients) + nonceLength + plaintext + tagLength * Math.max(1, Math.ceil(plaintext / chunkLength));
}

/**
 * Whether bytes have the length and the outer form of a file sealed to exactly two hybrid recipients with this padding.
 * False for files sealed to other kinds of recipients and for other data of the right length. Says nothing about the contents.
 */
export function hasSealedForm(ciphertext: Uint8Array, padding: number): boolean {
  if (ciphertext.length !== sealedLength(padding)) return false;
  const contains = (at: number, text: string): boolean => utf8(text).every((byte, index) => ciphertext[at + index] === byte);
  const first = intro.length;
  return (
    contains(0, intro) && contains(first, stanza) && contains(first + stanzaLength, stanza) && contains(first + 2 * stanzaLength, macLine)
  );
}

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
