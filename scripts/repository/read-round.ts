import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { Type } from "../core/type.ts";
import { Acknowledged, RoundCharter } from "../envelope/round-document.ts";
import type { Lock } from "../method/checks/round-locks.ts";
import type { Place } from "./place.ts";
import { listFolders, readShaped } from "./read-file.ts";
import { roundFiles, signaturesFile, versionFile } from "./round-files.ts";
import { parseRound, type RoundFolder } from "./round-folder.ts";

/** A round's files, with the trust lists that vouch for it. Signatures are not verified: see `trustRound`. */
export function readRound(place: Place, round: string): Checked<RoundFolder> {
  return parseRound(roundFiles(place, round), round, (path) => join(place.content, path));
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

/** Rounds whose first version all three trustees have signed, by the number of signatures. Others are being prepared and shown nowhere. */
export function listOpenedRounds(place: Place): readonly string[] {
  return listRounds(place).filter((round) => {
    const file = join(place.content, "rounds", round, "versions", signaturesFile(versionFile(1)));
    return existsSync(file) && Object.keys(JSON.parse(readFileSync(file, "utf8")) as object).length >= 3;
  });
}

/** Only what locks an edition, so that an old round still locks it after the charter's schema has changed. */
const RoundLock = Type.Pick(RoundCharter, ["round", "edition", "editionDigest"], { additionalProperties: true });

/** The edition of every round, drafted, open or closed. */
export function readLocks(place: Place): Checked<readonly Lock[]> {
  const files = listRounds(place).flatMap((round) => {
    const all = ["charter.json", "draft.yaml"].map((name) => join(place.content, "rounds", round, name));
    return all.filter((file) => existsSync(file)).slice(0, 1);
  });
  const read = files.map((file) => ({ file, checked: readShaped(file, RoundLock) }));
  const faults = read.flatMap((one) => one.checked.diagnostics);
  const locks = read.flatMap(({ file, checked }) => (checked.ok ? [{ ...checked.value, file }] : []));
  return locks.length === read.length ? accepted(locks, faults) : refused(...faults);
}
