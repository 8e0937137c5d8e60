import { existsSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { Acknowledged } from "../envelope/round-document.ts";
import { Signatures } from "../trust/schema.ts";
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
    if (!existsSync(file)) return false;
    // One that cannot be read is taken for opened: whoever reads the round is then told why.
    const read = readShaped(file, Signatures);
    return !read.ok || Object.keys(read.value).length >= 3;
  });
}
