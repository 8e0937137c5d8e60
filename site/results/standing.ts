// Decides what is said first of each type: where it stands, which way it goes since the round before, and how sure both are.

import type { Change, ChangeSplit } from "../../scripts/statistics/uncertainty/change.ts";
import { direction, shareOf } from "../../scripts/statistics/uncertainty/figure.ts";
import { levelSeries } from "../../scripts/statistics/uncertainty/level-series.ts";
import { type Distribution, type Group, groupsByType, levelsOf } from "../data/figures.ts";
import type { Release } from "../data/releases.ts";
import type { Language } from "../text/languages.ts";
import { type Certainty, certaintyOf } from "./certainty.ts";
import { type RoundBefore, roundsUpTo } from "./rounds.ts";

export interface Standing {
  readonly group: Group;
  readonly levels: Distribution;
  /** Under level 1; null where the group is withheld. */
  readonly sure: Certainty | null;
  readonly since: Since;
}

/** Which way those that answered both times went: "but…" where that is against the way of all that answered. */
export type WithinWay = ChangeSplit["way"] | "butMore" | "butLess";

/** Since the round before. `way` is only "fewer" or "more" where no rounding can have made it so. */
export type Since =
  | { readonly kind: "first" }
  | { readonly kind: "breaks" | "withheld"; readonly before: Release }
  | {
      readonly kind: "fewer" | "more" | "unclear";
      readonly before: Release;
      readonly change: Omit<Change, "split"> & { readonly split: (Omit<ChangeSplit, "way"> & { readonly way: WithinWay }) | null };
    };

/** The types first, then all of them together. */
export function standings(release: Release, language: Language): readonly Standing[] {
  const rounds = roundsUpTo(release);
  return groupsByType(release.cube, language).map((group) => ({
    group,
    levels: levelsOf(release.cube, group, language),
    sure: certaintyOf(release.cube, group.row),
    since: sinceBefore(rounds, group.row),
  }));
}

function sinceBefore(rounds: readonly RoundBefore[], row: string): Since {
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
  return { kind, before, change: { ...change, split: split && { ...split, way: withinWay(kind, split.way) } } };
}

/** Only where both ways are certain is one against the other. */
export function withinWay(all: "fewer" | "more" | "unclear", panel: ChangeSplit["way"]): WithinWay {
  if (all === "fewer" && panel === "more") return "butMore";
  return all === "more" && panel === "less" ? "butLess" : panel;
}
