// A group's share under level 1 over rounds.
import { direction, shareOf } from "../../scripts/statistics/uncertainty/figure.ts";
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
  /** What can be said of the last change, whatever the rounding hides. */
  readonly last: "only" | "withheld" | "breaks" | "fewer" | "more" | "unclear";
}

export function groupSeries(rounds: readonly SeriesRound[], row: string): GroupSeries {
  const observations = levelSeries(rounds, { row, subject: "under-1" });
  const joined = new Set(stretches(observations).flatMap((stretch) => stretch.slice(1)));
  const points = rounds.flatMap(({ release }, at): readonly PointInSeries[] => {
    const observation = observations[at];
    return observation ? [{ observation, release, continues: joined.has(observation) }] : [];
  });
  return { points, last: lastStep(rounds, points, row) };
}

function lastStep(rounds: readonly SeriesRound[], points: readonly PointInSeries[], row: string): GroupSeries["last"] {
  const now = points.at(-1)?.observation;
  const [before, current] = rounds.slice(-2);
  if (!now?.headline) return "withheld";
  if (now.status === "B") return "breaks";
  if (!before || !current || !now.change) return "only";
  const cell = { row, variable: "level", category: "0" };
  const [then, today] = [shareOf(before.cube, cell), shareOf(current.cube, cell)];
  const way = { less: "fewer", more: "more", unclear: "unclear" } as const;
  return then && today ? way[direction(today, then)] : "withheld";
}
