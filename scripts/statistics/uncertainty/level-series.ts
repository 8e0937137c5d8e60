// Decides how a level is followed over rounds: where the line breaks, and what every point of it is worth.

import type { ProtectedCube } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import { type Change, change } from "./change.ts";
import { type Headline, headline, type Subject } from "./headline.ts";

/** SDMX's code list of observation status: normal, first after a break, estimated, provisional. */
type ObservationStatus = "A" | "B" | "E" | "P";

export interface RoundOfSeries {
  readonly cube: ProtectedCube;
  readonly panel: ProtectedPanel | null;
  /** Whether the level may be followed from the round before; see method/carry-over/series.ts. Says nothing in a first round. */
  readonly continues: boolean;
  /** Published, but some of it is still expected to be corrected. */
  readonly isProvisional?: boolean;
}

export interface Observation {
  readonly round: string;
  readonly edition: string;
  readonly status: ObservationStatus;
  /** Null where withheld. */
  readonly headline: Headline | null;
  /** Since the round before; null in a first round, after a break, and where either is withheld. */
  readonly change: Change | null;
}

/** One point a round, in the given order. A break outranks what is provisional: no line may be drawn to it. */
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
      headline: headline(cube, row, subject),
      change: before && !breaks ? change({ before: before.cube, after: cube, panel, row, subject }) : null,
    };
  });
}

/** The stretches that a line may be drawn through: a new one begins at every break and after every point that is withheld. */
export function stretches(observations: readonly Observation[]): readonly (readonly Observation[])[] {
  const found: Observation[][] = [];
  let isOpen = false;
  for (const one of observations) {
    if (!one.headline) {
      isOpen = false;
      continue;
    }
    if (isOpen && one.status !== "B") found.at(-1)?.push(one);
    else found.push([one]);
    isOpen = true;
  }
  return found;
}
