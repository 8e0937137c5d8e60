// The cards of a round's holders: public keys that the trustees have made, beside the draft until they become part of the charter.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import type { Static } from "../../core/type.ts";
import { RoundCharter } from "../../envelope/round-document.ts";
import type { Place } from "../../repository/place.ts";
import { readShaped } from "../../repository/read-file.ts";
import type { RoundCode } from "../messages.ts";

type Holder = RoundCharter["holders"][number];

/** `npm run holder -- key` writes them (commands/holder.ts). */
function folderOf(place: Place, round: string): string {
  return join(place.content, "rounds", round, "holders");
}

/** Who has made a key: those of the charter or draft, else those with a card. */
export function holderNames(place: Place, round: string, written: readonly Holder[] = []): readonly string[] {
  if (written.length > 0) return written.map(({ name }) => name);
  const folder = folderOf(place, round);
  return existsSync(folder) ? readdirSync(folder).flatMap((name) => (name.endsWith(".json") ? [basename(name, ".json")] : [])) : [];
}

/** The cards in the trust list's order. Refused while one is missing. */
export function readHolderCards(place: Place, round: string, trustees: readonly string[]): Checked<RoundCharter["holders"]> {
  const there = holderNames(place, round);
  const missing = trustees.filter((name) => !there.includes(name));
  if (missing.length > 0) return refused(fault<RoundCode>("round-holders-missing", "/holders", { round, names: missing.join(", ") }));
  const read = trustees.map((name) => readShaped(join(folderOf(place, round), `${name}.json`), RoundCharter.properties.holders.items));
  const faults = read.flatMap((one): readonly Diagnostic[] => one.diagnostics);
  return faults.length > 0
    ? refused(...faults)
    : accepted(read.flatMap((one) => (one.ok ? [one.value as Static<typeof RoundCharter.properties.holders.items>] : [])));
}

/** Once they are in the charter. */
export function removeHolderCards(place: Place, round: string): void {
  rmSync(folderOf(place, round), { recursive: true, force: true });
}
