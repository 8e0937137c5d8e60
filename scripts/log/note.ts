// Signed notes and verifier keys (C2SP signed-note): text with lines of signatures, each named by key name and key id.
import { sha256 } from "#sha256";
import { joined, toHex, utf8 } from "../envelope/digest.ts";
import { areEqual } from "./merkle.ts";

/** Signature types with a meaning here (signed-note, "Signature types"). Keys of other types are known by name and never verified. */
export const keyTypes = { ed25519: 1, cosignature: 4 } as const;

export interface VerifierKey {
  /** A URL without its scheme, such as `log.example/logg`; no space, no plus sign. */
  readonly name: string;
  /** 4 bytes: the beginning of SHA-256(name ‖ 0x0A ‖ type ‖ key). */
  readonly id: Uint8Array;
  readonly type: number;
  /** 32 bytes for Ed25519. */
  readonly key: Uint8Array;
}

/** One line below a note. Nothing is known of it before its key is. */
export interface NoteSignature {
  readonly name: string;
  readonly id: Uint8Array;
  /** What follows the id: for Ed25519 64 bytes, for a cosignature 8 bytes of time before them. */
  readonly bytes: Uint8Array;
}

export interface Note {
  /** With its last line feed: what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** At least 16 must be accepted (signed-note, "Format"). */
const maxSignatures = 32;
/** Neither Unicode space nor plus sign. U+0085 is a space to Unicode and not to JavaScript. */
const keyName = /^[^\s+\u0085]+$/u;
const line = /^\u2014 (\S+) ([A-Za-z0-9+/=]+)$/u;

/** Base 64 of RFC 4648, section 4, with padding: what notes are written in, unlike the envelopes' base64url. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** Null unless the text is exactly what `toBase64` writes for its bytes. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : null;
  } catch {
    return null;
  }
}

export function isKeyName(name: string): boolean {
  return keyName.test(name);
}

/** The key with its id, which signed-note recommends and tlog-cosignature requires to be computed so. */
export function verifierKey(name: string, type: number, key: Uint8Array): VerifierKey {
  return { name, type, key, id: sha256(joined(utf8(`${name}\n`), Uint8Array.of(type), key)).slice(0, 4) };
}

/** `<name>+<id in hex>+<base 64 of type ‖ key>`. */
export function formatVerifierKey({ name, id, type, key }: VerifierKey): string {
  return `${name}+${toHex(id)}+${toBase64(joined(Uint8Array.of(type), key))}`;
}

/** The key of a line `name+id+key`; null if it is malformed, the id is not of this key, or an Ed25519 key is not 32 bytes. */
export function parseVerifierKey(text: string): VerifierKey | null {
  // Base 64 may contain plus signs, so only the first two divide.
  const [, name = "", id, encoded = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? [];
  const bytes = fromBase64(encoded);
  const type = bytes?.[0];
  if (!isKeyName(name) || !bytes || type === undefined) return null;
  const known = verifierKey(name, type, bytes.slice(1));
  const isEd25519 = type === keyTypes.ed25519 || type === keyTypes.cosignature;
  return toHex(known.id) === id && (!isEd25519 || known.key.length === 32) ? known : null;
}

/** One signature line with its line feed. */
export function signatureLine({ name, id }: Pick<VerifierKey, "name" | "id">, bytes: Uint8Array): string {
  return `\u2014 ${name} ${toBase64(joined(id, bytes))}\n`;
}

/** A signature line without its line feed; null if it is malformed. */
export function parseSignatureLine(text: string): NoteSignature | null {
  const [, name = "", encoded = ""] = line.exec(text) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || !bytes || bytes.length <= 4) return null;
  return { name, id: bytes.slice(0, 4), bytes: bytes.slice(4) };
}

/** The note's text and its signature lines, none of them verified; null if it is malformed or has more than 32 lines of signatures. */
export function parseNote(text: string): Note | null {
  // The last empty line divides: the text may contain others.
  const end = text.lastIndexOf("\n\n");
  if (end < 0 || !text.endsWith("\n") || hasControlCharacter(text)) return null;
  const signatures = text
    .slice(end + 2, -1)
    .split("\n")
    .map(parseSignatureLine);
  const read = signatures.filter((one) => one !== null);
  return read.length === signatures.length && read.length <= maxSignatures ? { text: text.slice(0, end + 1), signatures: read } : null;
}

/** Below U+0020 a note has line feeds only. A lone surrogate is not UTF-8. */
function hasControlCharacter(text: string): boolean {
  return [...text].some((one) => (one < " " && one !== "\n") || (one >= "\ud800" && one <= "\udfff" && one.length === 1));
}

export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map((one) => signatureLine(one, one.bytes)).join("")}`;
}

/** Whether a signature line names this key. Name and id together do; either alone may be another's. */
export function isBy({ name, id }: NoteSignature, key: Pick<VerifierKey, "name" | "id">): boolean {
  return name === key.name && areEqual(id, key.id);
}
