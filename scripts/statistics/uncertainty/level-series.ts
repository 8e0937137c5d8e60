// The time series of a level over rounds, with breaks and the status of each observation.
import type { ProtectedCube } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import { type Change, change } from "./change.ts";
import { type Headline, headline, type Subject } from "./headline.ts";

export interface RoundOfSeries {
  readonly cube: ProtectedCube;
  readonly panel: ProtectedPanel | null;
  /** Whether the level is comparable with the round before; see method/carry-over/series.ts. Ignored in a first round. */
  readonly continues: boolean;
}

export interface Observation {
  readonly round: string;
  readonly edition: string;
  /** By SDMX's code list: normal, or the first after a break. */
  readonly status: "A" | "B";
  /** Null where withheld. */
  readonly headline: Headline | null;
  /** Since the round before; null in a first round, after a break, and where either round is withheld. */
  readonly change: Change | null;
}

/** One observation per round, in the given order. No line may be drawn across a break. */
export function levelSeries(
  rounds: readonly RoundOfSeries[],
  { row, subject }: { readonly row: string; readonly subject: Subject },
): readonly Observation[] {
  return rounds.map(({ cube, panel, continues }, at): Observation => {
    const before = rounds[at - 1];
    const breaks = before !== undefined && !continues;
    return {
      round: cube.round,
      edition: cube.edition,
      status: breaks ? "B" : "A",
      headline: headline(cube, row, subject, panel),
      change: before && !breaks ? change({ before: before.cube, after: cube, panel, row, subject }) : null,
    };
  });
}
