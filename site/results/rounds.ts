// Decides which rounds a release is seen in the light of: those before it, each by its newest release, and where the series breaks.
import type { LocalText } from "../../scripts/method/schema.ts";
import { seriesOf } from "../../scripts/method/series.ts";
import { readCorrespondence } from "../../scripts/read.ts";
import type { RoundOfSeries } from "../../scripts/statistics/level-series.ts";
import { mustHold, place } from "../data.ts";
import { filesBeside, newestOfRounds } from "../release-files.ts";
import type { Release } from "../releases.ts";

export interface RoundBefore extends RoundOfSeries {
  readonly release: Release;
  /** Why the level cannot be followed from the round before, as the edition tells it; absent where it can, or where nothing is told. */
  readonly because?: LocalText;
}

/** The oldest first; the last is the release itself. */
export function roundsUpTo(release: Release): readonly RoundBefore[] {
  const earlier = newestOfRounds.filter((one) => isBefore(one.round, release.round));
  const all = [...earlier, release];
  return all.map((one, at) => {
    const before = all[at - 1];
    return { release: one, cube: one.cube, panel: one.panel, ...(before ? stepFrom(before, one) : { continues: true }) };
  });
}

function isBefore(round: string, other: string): boolean {
  return round.localeCompare(other, "en", { numeric: true }) < 0;
}

/** One edition is followed as it is; another only as far as its table of what became of each question says. */
function stepFrom(before: Release, after: Release): Pick<RoundBefore, "continues" | "because"> {
  const [older, newer] = [before, after].map((one) => filesBeside(one).edition);
  if (!older || !newer || older.entry.id === newer.entry.id) return { continues: true };
  const table = mustHold(readCorrespondence(place, newer.entry.id));
  if (table?.from !== older.entry.id) return { continues: false };
  const level = seriesOf(older, newer, table).results.get("level");
  const told = level?.reasons.find((one) => one.kind === "result");
  return { continues: level?.continues === true, ...(told?.kind === "result" ? { because: told.reason } : {}) };
}
