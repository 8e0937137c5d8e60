// A group's share under level 1 over rounds.
import { levelSeries, type Observation, stretches } from "../../scripts/statistics/uncertainty/level-series.ts";
import type { Release } from "../data/releases.ts";
import type { SeriesRound } from "./rounds.ts";

interface PointInSeries {
  readonly observation: Observation;
  readonly release: Release;
  /** Whether a line is drawn from the previous point. */
  readonly continues: boolean;
}

export interface GroupSeries {
  readonly points: readonly PointInSeries[];
  /** How the newest round stands to the one before. The direction of a change is in the movement alone, never in a difference of shares. */
  readonly last: "only" | "withheld" | "breaks" | "compared";
}

export function groupSeries(rounds: readonly SeriesRound[], row: string): GroupSeries {
  const observations = levelSeries(rounds, { row, subject: "under-1" });
  const joined = new Set(stretches(observations).flatMap((stretch) => stretch.slice(1)));
  const points = rounds.flatMap(({ release }, at): readonly PointInSeries[] => {
    const observation = observations[at];
    return observation ? [{ observation, release, continues: joined.has(observation) }] : [];
  });
  return { points, last: lastStep(observations) };
}

function lastStep(observations: readonly Observation[]): GroupSeries["last"] {
  const now = observations.at(-1);
  if (!now?.headline) return "withheld";
  if (now.status === "B") return "breaks";
  return now.change ? "compared" : "only";
}
