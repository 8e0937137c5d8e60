import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { Type } from "../core/type.ts";
import { Acknowledged, RoundCharter } from "../envelope/round-document.ts";
import type { Lock } from "../method/checks/round-locks.ts";
import type { Place } from "./place.ts";
import { listFolders, readShaped } from "./read-file.ts";
import { roundFiles, signaturesFile, versionFile } from "./round-files.ts";
import { codeChange, codesText, parseRound, type RoundFolder } from "./round-folder.ts";

/** A round's files, with the trust lists that vouch for it. Signatures are not verified: see `trustRound`. */
export function readRound(place: Place, round: string): Checked<RoundFolder> {
  return parseRound(roundFiles(place, round), round, (path) => join(place.content, path));
}

/** By `<round> <version>`: +12 −12, the codes that a signed version has added and revoked, where it has. Rounds that cannot be read are left out. */
export function codeChanges(place: Place): ReadonlyMap<string, string> {
  return new Map(
    listOpenedRounds(place).flatMap((round) => {
      const [files, folder] = [roundFiles(place, round), readRound(place, round)];
      const versions = folder.ok ? folder.value.versions : [];
      return versions.flatMap(({ document }, at): readonly (readonly [string, string])[] => {
        const before = versions[at - 1]?.document;
        const changed = before ? codeChange(files, document, before.roster) : undefined;
        return changed?.ok && changed.value.letters > 0 ? [[`${round} ${document.version}`, codesText(changed.value)]] : [];
      });
    }),
  );
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
