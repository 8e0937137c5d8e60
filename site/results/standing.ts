// The headline of each organisation type: its levels, its change since the previous round, and how certain both are.
import type { Change, ChangeSplit } from "../../scripts/statistics/uncertainty/change.ts";
import { direction, shareOf } from "../../scripts/statistics/uncertainty/figure.ts";
import { levelSeries } from "../../scripts/statistics/uncertainty/level-series.ts";
import { type Distribution, type Group, groupsByType, levelsOf } from "../data/figures.ts";
import type { Release } from "../data/releases.ts";
import type { Language } from "../text/languages.ts";
import { type Certainty, certaintyOf } from "./certainty.ts";
import { roundsUpTo, type SeriesRound } from "./rounds.ts";

export interface Standing {
  readonly group: Group;
  readonly levels: Distribution;
  /** Under level 1; null where the group is withheld. */
  readonly certainty: Certainty | null;
  readonly since: Since;
}

/** The direction of those that answered both rounds. "but…" where it contradicts the direction of all respondents. */
export type PanelWay = ChangeSplit["way"] | "butMore" | "butLess";

/** Change since the previous round. "fewer" and "more" only where rounding cannot account for it. */
export type Since =
  | { readonly kind: "first" }
  | { readonly kind: "breaks" | "withheld"; readonly before: Release }
  | {
      readonly kind: "fewer" | "more" | "unclear";
      readonly before: Release;
      readonly change: Omit<Change, "split"> & { readonly split: (Omit<ChangeSplit, "way"> & { readonly way: PanelWay }) | null };
    };

/** The types, then all organisations. */
export function standings(release: Release, language: Language): readonly Standing[] {
  const rounds = roundsUpTo(release);
  return groupsByType(release.cube, language).map((group) => ({
    group,
    levels: levelsOf(release.cube, group, language),
    certainty: certaintyOf(release.cube, group.row),
    since: sinceBefore(rounds, group.row),
  }));
}

function sinceBefore(rounds: readonly SeriesRound[], row: string): Since {
  const [then, now] = rounds.slice(-2);
  if (!then || !now) return { kind: "first" };
  const before = then.release;
  const observation = levelSeries([then, now], { row, subject: "under-1" })[1];
  if (observation?.status === "B") return { kind: "breaks", before };
  const cell = { row, variable: "level", category: "0" };
  const [earlier, current] = [shareOf(before.cube, cell), shareOf(now.cube, cell)];
  if (!observation?.change || !earlier || !current) return { kind: "withheld", before };
  const way = { less: "fewer", more: "more", unclear: "unclear" } as const;
  const kind = way[direction(current, earlier)];
  const { split, ...change } = observation.change;
  return { kind, before, change: { ...change, split: split && { ...split, way: panelWay(kind, split.way) } } };
}

/** One direction contradicts the other only where both are certain. */
export function panelWay(all: "fewer" | "more" | "unclear", panel: ChangeSplit["way"]): PanelWay {
  if (all === "fewer" && panel === "more") return "butMore";
  return all === "more" && panel === "less" ? "butLess" : panel;
}
