import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Type from "typebox";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import type { Lock } from "../method/checks/round-locks.ts";
import { Acknowledged, Roster, RoundDocument, RoundSignatures } from "../round/document.ts";
import { sha256 } from "./digests.ts";
import type { Place } from "./place.ts";
import { listFolders, readShaped } from "./read-file.ts";

/** A round's files, with the digests of those that the document pins. */
export interface RoundFolder {
  readonly document: RoundDocument;
  readonly roster: Roster;
  readonly signatures: RoundSignatures;
  readonly registry: Uint8Array;
  /** Digests of the files' bytes; of the empty string if there is no `acknowledged.json`. */
  readonly digests: { readonly roster: string; readonly registry: string; readonly acknowledged: string };
}

export function readRound(place: Place, round: string): Checked<RoundFolder> {
  const folder = join(place.content, "rounds", round);
  const document = readShaped(join(folder, "round.yaml"), RoundDocument);
  const roster = readShaped(join(folder, "roster.json"), Roster);
  const signatures = readShaped(join(folder, "signatures.json"), RoundSignatures);
  const registryFile = join(folder, "registry.age");
  const missing = existsSync(registryFile) ? [] : [{ ...fault("file-missing"), file: registryFile }];
  if (!document.ok || !roster.ok || !signatures.ok || missing.length > 0) {
    return refused(...[document, roster, signatures].flatMap((one) => one.diagnostics), ...missing);
  }
  const registry = new Uint8Array(readFileSync(registryFile));
  const acknowledged = join(folder, "acknowledged.json");
  const digests = {
    roster: sha256(readFileSync(join(folder, "roster.json"))),
    registry: sha256(registry),
    acknowledged: sha256(existsSync(acknowledged) ? readFileSync(acknowledged) : ""),
  };
  return accepted({ document: document.value, roster: roster.value, signatures: signatures.value, registry, digests });
}

/** What the intake acknowledged, written when it was closed; null if there is no file. */
export function readAcknowledged(place: Place, round: string): Checked<Acknowledged | null> {
  const file = join(place.content, "rounds", round, "acknowledged.json");
  return existsSync(file) ? readShaped(file, Acknowledged) : accepted(null);
}

/** Round ids, in name order. */
export function listRounds(place: Place): readonly string[] {
  return listFolders(join(place.content, "rounds"));
}

/** Rounds with a root signature. One without is being prepared and is not shown anywhere. */
export function listSignedRounds(place: Place): readonly string[] {
  return listRounds(place).filter((round) => existsSync(join(place.content, "rounds", round, "signatures.json")));
}

/** Only what locks an edition, so that an old round still locks it after the document's schema has changed. */
const RoundLock = Type.Pick(RoundDocument, ["round", "edition", "editionDigest"], { additionalProperties: true });

/** The edition of every round with a document, open or closed. */
export function readLocks(place: Place): Checked<readonly Lock[]> {
  const files = listRounds(place).map((round) => join(place.content, "rounds", round, "round.yaml"));
  const read = files.map((file) => ({ file, checked: readShaped(file, RoundLock) }));
  const faults = read.flatMap((one) => one.checked.diagnostics);
  const locks = read.flatMap(({ file, checked }) => (checked.ok ? [{ ...checked.value, file }] : []));
  return locks.length === read.length ? accepted(locks, faults) : refused(...faults);
}
