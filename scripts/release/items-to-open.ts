// What a command asks holders to open.
import type { ItemKind } from "../holder/items.ts";
import type { Place } from "../repository/place.ts";
import { readRound } from "../repository/read-round.ts";
import { laterRounds } from "./later-rounds.ts";
import type { ItemsToOpen } from "./session.ts";

/**
 * For counting a round: everything of it, and of the rounds that it compares with or re-scores; for correcting one, also of those that
 * compare with it. A refusal comes when these are read.
 */
export function itemsToCount(place: Place, round: string): ItemsToOpen {
  const folder = readRound(place, round);
  const { compares, rescores } = folder.ok ? folder.value.charter : {};
  const all: readonly ItemKind[] = ["registry", "counted", "private", "envelopes"];
  return new Map<string, readonly ItemKind[]>([
    [round, all],
    ...laterRounds({ place, round }).map((later) => [later, ["counted"]] as const),
    ...(compares === undefined ? [] : [[compares, ["counted"]] as const]),
    ...(rescores === undefined ? [] : [[rescores, ["registry", "counted", "envelopes"]] as const]),
  ]);
}

/** For auditing a round's releases again. */
export function itemsToAudit(round: string): ItemsToOpen {
  return new Map([[round, ["counted"]]]);
}

/** For the private reports of a round's releases. */
export function itemsOfPrivateReport(round: string): ItemsToOpen {
  return new Map([[round, ["private"]]]);
}
