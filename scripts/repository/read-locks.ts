import { existsSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { Type } from "../core/type.ts";
import { RoundCharter } from "../envelope/round-document.ts";
import type { Lock } from "../method/checks/round-locks.ts";
import type { Place } from "./place.ts";
import { readShaped } from "./read-file.ts";
import { listRounds } from "./read-round.ts";

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
