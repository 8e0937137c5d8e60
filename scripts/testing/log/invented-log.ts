// Invented keys, entries and signed logs, for tests of the log.

import { fromBase64url } from "../../envelope/base64url.ts";
import { utf8 } from "../../envelope/digest.ts";
import { verifyWithNode } from "../../envelope/node-ed25519.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../../envelope/node-signing.ts";
import { cosign, type NoteSigner, parseCheckpoint, signCheckpoint } from "../../log/checkpoint.ts";
import { formatEntry, type LogEntry } from "../../log/entries.ts";
import { leafHash, rootOf } from "../../log/merkle.ts";
import { formatVerifierKey, keyTypes, verifierKey } from "../../log/note.ts";
import { tilesOf } from "../../log/tiles.ts";

export interface InventedSigner extends NoteSigner {
  readonly vkey: string;
}

/** A new key, of the log or of a witness. */
export function inventSigner(name: string, use: keyof typeof keyTypes): InventedSigner {
  const { publicKey, sign } = signingKeyOf(generateSeed()) as SigningKey;
  const key = verifierKey(name, keyTypes[use], fromBase64url(publicKey) as Uint8Array);
  return { key, sign, vkey: formatVerifierKey(key) };
}

export const inventedLog = inventSigner("infosak.example/logg", "ed25519");
export const inventedWitnesses = [
  inventSigner("skr.example/vittne", "cosignature"),
  inventSigner("lansstyrelsen.example/vittne", "cosignature"),
  inventSigner("riksrevisionen.example/vittne", "cosignature"),
] as const;

/** A digest that depends on nothing but the number. */
export function inventDigest(number: number): string {
  return number.toString(16).padStart(8, "0").repeat(8);
}

/** A trust list, two versions of a round, then batches: as a round's log begins. Digests begin at `from`. */
export function inventEntries(count: number, from = 1): readonly LogEntry[] {
  return Array.from({ length: count }, (_, at): LogEntry => {
    const digest = inventDigest(from + at);
    if (at === 0) return { kind: "trust", version: 1, digest };
    return at < 3 ? { kind: "round", round: "2026", version: at, digest } : { kind: "batch", round: "2026", number: at - 2, digest };
  });
}

export function linesOfEntries(entries: readonly LogEntry[]): readonly string[] {
  return entries.map(formatEntry);
}

/** The checkpoint of these lines, signed by the log and cosigned by some witnesses. `time` is in seconds since 1970. */
export async function inventCheckpoint(
  lines: readonly string[],
  { log = inventedLog, witnesses = [] as readonly NoteSigner[], time = 1_790_000_000 } = {},
): Promise<string> {
  const root = rootOf(lines.map((one) => leafHash(utf8(one))));
  const text = await signCheckpoint({ origin: log.key.name, size: lines.length, root }, log);
  const checkpoint = parseCheckpoint(text);
  if (!checkpoint) throw new Error("an invented checkpoint is well-formed");
  const added = await Promise.all(witnesses.map((one) => cosign(checkpoint, one, time)));
  return text + added.join("");
}

/** The files below `/logg/` that a witness reads. */
export async function inventServed(lines: readonly string[], checkpoint?: string): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([["checkpoint", utf8(checkpoint ?? (await inventCheckpoint(lines)))] as const, ...tilesOf(lines.map((one) => utf8(one)))]);
}

/** What `readLog` takes besides checkpoint and contents. */
export const readerOf = (witnesses: readonly InventedSigner[] = [], quorum = 0) => ({
  logKey: inventedLog.vkey,
  witnesses: witnesses.map((one) => one.vkey),
  quorum,
  verifier: verifyWithNode,
});
