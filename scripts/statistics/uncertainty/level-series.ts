// The time series of a level over rounds, with breaks and the status of each observation.
import type { ProtectedCube } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import { type Change, change } from "./change.ts";
import { type Headline, headline, type Subject } from "./headline.ts";

/** SDMX's code list of observation status: normal, first after a break, estimated, provisional. */
type ObservationStatus = "A" | "B" | "E" | "P";

export interface RoundOfSeries {
  readonly cube: ProtectedCube;
  readonly panel: ProtectedPanel | null;
  /** Whether the level is comparable with the round before; see method/carry-over/series.ts. Ignored in a first round. */
  readonly continues: boolean;
  /** Published, but a correction is still expected. */
  readonly isProvisional?: boolean;
}

export interface Observation {
  readonly round: string;
  readonly edition: string;
  readonly status: ObservationStatus;
  /** Null where withheld. */
  readonly headline: Headline | null;
  /** Since the round before; null in a first round, after a break, and where either round is withheld. */
  readonly change: Change | null;
}

/** One observation per round, in the given order. A break takes precedence over provisional: no line may be drawn across it. */
export function levelSeries(
  rounds: readonly RoundOfSeries[],
  { row, subject }: { readonly row: string; readonly subject: Subject },
): readonly Observation[] {
  return rounds.map(({ cube, panel, continues, isProvisional = false }, at): Observation => {
    const before = rounds[at - 1];
    const breaks = before !== undefined && !continues;
    return {
      round: cube.round,
      edition: cube.edition,
      status: breaks ? "B" : isProvisional ? "P" : "A",
      headline: headline(cube, row, subject, panel),
      change: before && !breaks ? change({ before: before.cube, after: cube, panel, row, subject }) : null,
    };
  });
}
