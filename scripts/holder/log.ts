// The log as a holder's machine checks it, with nothing from npm: signed, cosigned, complete, and in agreement with the repository.
// C2SP signed-note, tlog-checkpoint and tlog-cosignature; trees of RFC 9162, section 2.1.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { verifyWithNode } from "../envelope/node-ed25519.ts";
import type { RoundVersion } from "../envelope/round-document.ts";
import type { Place } from "../repository/place.ts";
import { canonicalDigest, type Signed } from "../trust/chain.ts";
import type { TrustList } from "../trust/schema.ts";
import type { HolderCode } from "./messages.ts";

const problem = fault<HolderCode>;
const prefix = "infosaktrappan/2";

export interface LogToCheck {
  readonly place: Place;
  readonly list: TrustList;
  readonly round: string;
  readonly versions: readonly Signed<RoundVersion>[];
}

/** Empty if the trust list names no log, or if the log has every version of the round, under the list's quorum. */
export function logFaults({ place, list, round, versions }: LogToCheck): readonly Diagnostic<HolderCode>[] {
  if (list.log === null) return [];
  const read = (name: string): string => {
    const file = join(place.content, "log", name);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };
  const [note, entries] = [parseNote(read("checkpoint")), read("entries.txt")];
  if (!note || !hasSignature(note, list.log, 1)) return [problem("holder-log", "", { round })];
  const signed = list.witnesses.filter((one) => hasSignature(note, one, 4)).length;
  if (signed < list.quorum) return [problem("holder-log-quorum", "", { round, signed, needed: list.quorum })];
  const [, size = "", root = ""] = note.body.split("\n");
  const lines = (entries.match(/[^\n]*\n/g) ?? []).slice(0, Number(size));
  if (lines.length !== Number(size) || rootOf(lines).toString("base64") !== root) return [problem("holder-log", "", { round })];
  const wanted = versions.map(({ document }) => `${prefix} round ${round} ${document.version} ${canonicalDigest(document)}\n`);
  const missing = wanted.filter((one) => !lines.includes(one));
  // A later version that was logged and is not here has been rolled back.
  const logged = lines.filter((one) => one.startsWith(`${prefix} round ${round} `)).length;
  return missing.length > 0 || logged > wanted.length ? [problem("holder-log-other", "", { round })] : [];
}

interface Note {
  /** With its last line feed. */
  readonly body: string;
  readonly signatures: readonly { readonly name: string; readonly bytes: Buffer }[];
}

function parseNote(text: string): Note | null {
  const end = text.lastIndexOf("\n\n");
  if (end < 0) return null;
  const lines = text
    .slice(end + 2)
    .split("\n")
    .slice(0, -1);
  const signatures = lines.flatMap((line) => {
    const [, name, encoded] = /^— ([^ +]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
    return name && encoded ? [{ name, bytes: Buffer.from(encoded, "base64") }] : [];
  });
  return { body: text.slice(0, end + 1), signatures };
}

/** `vkey`: name+id+base64 of a type byte and a 32-byte key. Type 1 signs the body; type 4 signs it with a time. */
function hasSignature({ body, signatures }: Note, vkey: string, type: 1 | 4): boolean {
  const [name, , encoded = ""] = vkey.split(/\+(?=[0-9a-f]{8}\+)|(?<=\+[0-9a-f]{8})\+/);
  const key = Buffer.from(encoded, "base64");
  if (key[0] !== type || key.length !== 33) return false;
  return signatures.some((one) => {
    const time = type === 4 ? one.bytes.subarray(4, 12) : Buffer.alloc(0);
    const message = type === 4 && time.length === 8 ? `cosignature/v1\ntime ${time.readBigUInt64BE()}\n${body}` : body;
    const signature = one.bytes.subarray(4 + time.length);
    return one.name === name && verifyWithNode({ key: key.subarray(1), message: Buffer.from(message), signature });
  });
}

function hash(first: number, ...parts: readonly Uint8Array[]): Buffer {
  const all = createHash("sha256").update(Uint8Array.of(first));
  for (const part of parts) all.update(part);
  return all.digest();
}

/** The Merkle tree hash (RFC 9162, section 2.1.1). */
function rootOf(lines: readonly string[]): Buffer {
  if (lines.length < 2) return lines[0] === undefined ? createHash("sha256").digest() : hash(0, Buffer.from(lines[0]));
  const at = 2 ** (Math.ceil(Math.log2(lines.length)) - 1);
  return hash(1, rootOf(lines.slice(0, at)), rootOf(lines.slice(at)));
}
