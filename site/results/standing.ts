// The headline of each organisation type: its levels, what became of those that answered before, and how certain the share is.
import type { Change } from "../../scripts/statistics/uncertainty/change.ts";
import { type Headline, headline } from "../../scripts/statistics/uncertainty/headline.ts";
import { levelSeries } from "../../scripts/statistics/uncertainty/level-series.ts";
import { type Distribution, type Group, groupsByType, levelsOf } from "../data/figures.ts";
import type { Release } from "../data/releases.ts";
import type { Language } from "../text/languages.ts";
import { roundsUpTo, type SeriesRound } from "./rounds.ts";

export interface Standing {
  readonly group: Group;
  readonly levels: Distribution;
  /** Under level 1; null where the group is withheld. */
  readonly under: Headline | null;
  readonly since: Since;
}

/** What can be said of the time since the previous round. */
export type Since =
  | { readonly kind: "first" }
  | { readonly kind: "breaks" | "withheld"; readonly before: Release }
  | { readonly kind: "compared"; readonly before: Release; readonly change: Change };

/** The types, then the row that stands for the whole frame. */
export function standings(release: Release, language: Language): readonly Standing[] {
  return standingsIn(roundsUpTo(release), language);
}

/** The same in the last of the rounds. */
export function standingsIn(rounds: readonly SeriesRound[], language: Language): readonly Standing[] {
  const now = rounds.at(-1);
  if (!now) return [];
  return groupsByType(now.cube, language).map((group) => ({
    group,
    levels: levelsOf(now.cube, group, language),
    under: headline(now.cube, group.row, "under-1", now.panel),
    since: sinceBefore(rounds, group.row),
  }));
}

/** `rounds`: the last is the release itself. */
export function sinceBefore(rounds: readonly SeriesRound[], row: string): Since {
  const [then, now] = rounds.slice(-2);
  if (!then || !now) return { kind: "first" };
  const before = then.release;
  const observation = levelSeries([then, now], { row, subject: "under-1" })[1];
  if (observation?.status === "B") return { kind: "breaks", before };
  return observation?.change ? { kind: "compared", before, change: observation.change } : { kind: "withheld", before };
}
