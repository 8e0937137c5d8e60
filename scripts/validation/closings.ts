// Compares every closing, also one that waits for signatures, with the store.
import type { Diagnostic } from "../core/diagnostic.ts";
import { closingFaults } from "../holder/closing.ts";
import type { Place } from "../repository/place.ts";
import { listOpenedRounds, readRound } from "../repository/read-round.ts";

/** Rounds that cannot be read are reported where they are read. */
export async function closingsFaults(place: Place): Promise<readonly Diagnostic[]> {
  const newest = listOpenedRounds(place).flatMap((round) => {
    const folder = readRound(place, round);
    return folder.ok ? (folder.value.pending ?? folder.value.versions.at(-1) ?? []) : [];
  });
  return (await Promise.all(newest.map(({ document }) => closingFaults(place, document)))).flat();
}
