// Checkpoints (C2SP tlog-checkpoint) signed by the log, and Ed25519 cosignatures by witnesses (C2SP tlog-cosignature).
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { joined, utf8 } from "../envelope/digest.ts";
import type { SignatureVerifier, Signer } from "../envelope/verifiers.ts";
import type { Hash } from "./merkle.ts";
import type { LogCode } from "./messages.ts";
import { fromBase64, isBy, keyTypes, type Note, type NoteSignature, parseNote, signatureLine, toBase64, type VerifierKey } from "./note.ts";

/** How large a log is, and the root of its tree at that size. */
export interface TreeHead {
  /** Names the log: a URL without its scheme. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

export interface Checkpoint extends TreeHead {
  readonly note: Note;
}

/** The signer of checkpoints (type 1) or of cosignatures (type 4). */
export interface NoteSigner {
  readonly key: VerifierKey;
  readonly sign: Signer;
}

/** A witness that signed, and when: seconds since 1970. */
export interface Cosigner {
  readonly name: string;
  readonly time: number;
}

const [timeLength, signatureLength] = [8, 64];

/** The signed text: origin, size in decimal, root in base 64, a line each. */
function headText({ origin, size, root }: TreeHead): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Null for anything but a note of exactly three lines. Extension lines are refused: no reader could check them. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const note = parseNote(text);
  const [origin = "", size = "", encoded = "", ...rest] = note?.text.split("\n") ?? [];
  const root = fromBase64(encoded);
  const isNumber = /^(?:0|[1-9][0-9]{0,15})$/.test(size) && Number.isSafeInteger(Number(size));
  if (!note || origin === "" || !isNumber || root?.length !== 32 || rest.length !== 1) return null;
  return { origin, size: Number(size), root, note };
}

/** The checkpoint as a note that the log signed. */
export async function signCheckpoint(head: TreeHead, { key, sign }: NoteSigner): Promise<string> {
  const text = headText(head);
  return `${text}\n${signatureLine(key, await sign(utf8(text)))}`;
}

/** What a cosigner signs: `cosignature/v1\ntime <seconds>\n` and the checkpoint's text. */
function cosignedMessage(text: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${text}`);
}

/** A witness's line for a checkpoint. `time` is in whole seconds since 1970. */
export async function cosign(checkpoint: Checkpoint, { key, sign }: NoteSigner, time: number): Promise<string> {
  const seconds = new Uint8Array(timeLength);
  new DataView(seconds.buffer).setBigUint64(0, BigInt(time));
  return signatureLine(key, joined(seconds, await sign(cosignedMessage(checkpoint.note.text, time))));
}

interface Signed {
  readonly checkpoint: Checkpoint;
  /** By this key, according to its name and id. */
  readonly line: NoteSignature;
  readonly key: VerifierKey;
  readonly verifier: SignatureVerifier;
}

/** The time of a valid signature in seconds since 1970; 0 for the log's, which has none. Null if it is invalid, or of time 0. */
export async function signedAt({ checkpoint, line, key, verifier }: Signed): Promise<number | null> {
  const isTimed = key.type === keyTypes.cosignature;
  const before = isTimed ? timeLength : 0;
  if (line.bytes.length !== before + signatureLength) return null;
  const time = isTimed ? Number(new DataView(line.bytes.buffer, line.bytes.byteOffset).getBigUint64(0)) : 0;
  if (isTimed && (time === 0 || !Number.isSafeInteger(time))) return null;
  const { text } = checkpoint.note;
  const message = isTimed ? cosignedMessage(text, time) : utf8(text);
  return (await verifier({ key: key.key, message, signature: line.bytes.slice(before) })) ? time : null;
}

/** The time of the latest signature by one key: null without any; a fault if one is invalid, which makes the note invalid. */
async function latestCosignature(checkpoint: Checkpoint, key: VerifierKey, verifier: SignatureVerifier): Promise<Checked<number | null>> {
  let latest: number | null = null;
  for (const line of checkpoint.note.signatures.filter((one) => isBy(one, key))) {
    const time = await signedAt({ checkpoint, line, key, verifier });
    if (time === null) return refused(fault<LogCode>("log-signature", "", { name: key.name }));
    latest = Math.max(latest ?? 0, time);
  }
  return accepted(latest);
}

export interface SignaturesToCheck {
  readonly checkpoint: Checkpoint;
  /** Type 1. Its name must be the checkpoint's origin. */
  readonly log: VerifierKey;
  /** Keys of another type than Ed25519 cosignatures are passed over, as are signatures by keys that are not here. */
  readonly witnesses: readonly VerifierKey[];
  readonly verifier: SignatureVerifier;
}

/**
 * The witnesses that signed a checkpoint of this log, each name and each key once. Faults: `log-other-origin`, and `log-signature` if
 * the log's signature is missing or any known key's is invalid (signed-note, "Signatures").
 */
export async function checkSignatures({ checkpoint, log, witnesses, verifier }: SignaturesToCheck): Promise<Checked<readonly Cosigner[]>> {
  if (checkpoint.origin !== log.name) return refused(fault<LogCode>("log-other-origin", "", { origin: log.name }));
  const own = log.type === keyTypes.ed25519 ? await latestCosignature(checkpoint, log, verifier) : accepted(null);
  if (!own.ok) return own;
  if (own.value === null) return refused(fault<LogCode>("log-signature", "", { name: log.name }));
  // A cosignature does not contain its signer's name: one key under two names would otherwise count twice.
  const seen = new Set([log.name, toBase64(log.key)]);
  const cosigners: Cosigner[] = [];
  for (const witness of witnesses.filter((one) => one.type === keyTypes.cosignature)) {
    const found = await latestCosignature(checkpoint, witness, verifier);
    if (!found.ok) return found;
    const marks = [witness.name, toBase64(witness.key)];
    if (found.value === null || marks.some((one) => seen.has(one))) continue;
    for (const one of marks) seen.add(one);
    cosigners.push({ name: witness.name, time: found.value });
  }
  return accepted(cosigners);
}
