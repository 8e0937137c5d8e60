// A witness: reads all of a published log, and cosigns it if it is valid and begins with what the witness has seen.

import { accepted, type Checked, diagnostic, fault, refused } from "../core/diagnostic.ts";
import { type Static, Type } from "../core/type.ts";
import { verifyWithNode } from "../envelope/node-ed25519.ts";
import { checkSignatures, cosign, type NoteSigner, parseCheckpoint } from "./checkpoint.ts";
import { type LogCode, messages } from "./messages.ts";
import { fromBase64, parseVerifierKey, toBase64 } from "./note.ts";
import { historyFaults, readLog } from "./read-log.ts";
import type { LogSource } from "./source.ts";
import { bundlePaths } from "./tiles.ts";

/** What a witness remembers of a log: the size and root that it cosigned last. */
export const WitnessState = Type.Closed({
  origin: Type.String(),
  root: Type.String({ pattern: "^[A-Za-z0-9+/]{43}=$" }),
  schema: Type.Literal("infosaktrappan-witness/1"),
  size: Type.Integer({ minimum: 0 }),
});
export type WitnessState = Static<typeof WitnessState>;

/** Entries of the largest log that is read: a batch each day fills it in 270 years. */
const maxEntries = 100_000;

export interface LogToWitness {
  readonly source: LogSource;
  /** The log's verifier key. */
  readonly logKey: string;
  /** Null the first time, when the log is accepted as it is and the note `log-state-new` says so. */
  readonly seen: WitnessState | null;
  /** With a key of type 4. */
  readonly signer: NoteSigner;
  /** Seconds since 1970. */
  readonly time: number;
}

export interface Witnessed {
  /** The cosignature as one line with its line feed. */
  readonly line: string;
  /** To be stored before the line leaves the witness. */
  readonly state: WitnessState;
}

/**
 * Cosigns a log, or explains why not: `log-unreachable`, `log-too-large`, `log-state-other`, `log-shrunk`, `log-forked`,
 * or what `readLog` finds.
 */
export async function witnessLog({ source, logKey, seen, signer, time }: LogToWitness): Promise<Checked<Witnessed>> {
  const bytes = await source("checkpoint");
  if (!bytes) return refused(fault<LogCode>("log-unreachable", "", { file: "checkpoint" }));
  const text = utf8Text(bytes);
  const checkpoint = text === null ? null : parseCheckpoint(text);
  if (text === null || !checkpoint) return refused(fault<LogCode>("log-checkpoint"));
  // Before anything more is fetched: a size that the log did not sign must not cause requests.
  const key = parseVerifierKey(logKey);
  if (!key) return refused(fault<LogCode>("log-key", "", { number: 1 }));
  const signed = await checkSignatures({ checkpoint, log: key, witnesses: [], verifier: verifyWithNode });
  if (!signed.ok) return signed;
  const { origin, size, root } = checkpoint;
  if (size > maxEntries) return refused(fault<LogCode>("log-too-large", "", { size, most: maxEntries }));
  const bundles: Uint8Array[] = [];
  for (const file of bundlePaths(size)) {
    const bundle = await source(file);
    if (!bundle) return refused(fault<LogCode>("log-unreachable", "", { file }));
    bundles.push(bundle);
  }
  const log = await readLog({ checkpoint: text, bundles, logKey, witnesses: [], quorum: 0, verifier: verifyWithNode });
  if (!log.ok) return log;
  if (seen && seen.origin !== origin) return refused(fault<LogCode>("log-state-other", "", { known: seen.origin, origin }));
  const faults = seen ? historyFaults(log.value, { size: seen.size, root: fromBase64(seen.root) ?? new Uint8Array(0) }) : [];
  if (faults.length > 0) return refused(...faults);
  const state: WitnessState = { origin, root: toBase64(root), schema: "infosaktrappan-witness/1", size };
  const notes = seen ? [] : [diagnostic(messages, "log-state-new", "", { size })];
  return accepted({ line: await cosign(checkpoint, signer, time), state }, notes);
}

function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
