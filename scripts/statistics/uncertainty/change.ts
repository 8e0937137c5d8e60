// Decides what is said of a level from one round to the next: the change, and how much of it somebody has made.

import { isRestOne, type ProtectedCube } from "../cube/cube.ts";
import { isMadeUpOf, type ProtectedPanel, panelCounts } from "../panel/panel.ts";
import { levelCategories } from "../plan/plan.ts";
import type { PanelVariable } from "../schema.ts";
import { differenceBetween, type SplitBetween, splitBetween, type WholeBetween } from "./change-between.ts";
import { decompose, type Part, type Split, toNumber } from "./decomposition.ts";
import { levelsOf, type Subject, shareIn } from "./headline.ts";
import { type Bounds, shareBetween } from "./worst-case.ts";

/** How a change divides, in shares −1 to 1: `within`, `joiners` and `leavers` add up to the change. */
export interface ChangeSplit {
  /** Among those who answered both rounds: the change that somebody has made. */
  readonly within: number;
  readonly joiners: number;
  readonly leavers: number;
  /** The rounded counts behind it, `of` being how many the group is. */
  readonly parts: Split;
  /** Where each part certainly lies, whatever the rounding hid. */
  readonly between: SplitBetween;
  /** Which way those who answered both rounds went, whatever the rounding hid. */
  readonly way: "more" | "less" | "unclear";
  /** Whether the cross-sections certainly differ, and those who answered both rounds do not certainly go the same way. */
  readonly isOnlySelection: boolean;
}

export interface Change {
  readonly row: string;
  readonly subject: Subject;
  readonly from: Part & { readonly round: string; readonly share: number };
  readonly to: Part & { readonly round: string; readonly share: number };
  /** The share now less the share then, −1 to 1: cross-section, whoever answered. */
  readonly difference: number;
  /** Where that certainly lies, whatever the rounding hid. */
  readonly between: Bounds;
  /** Null where the row has no panel, or it is withheld. */
  readonly split: ChangeSplit | null;
}

interface ChangeInput {
  readonly before: ProtectedCube;
  readonly after: ProtectedCube;
  /** Of the later release; null where it has none. One that compares with another release splits nothing. */
  readonly panel: ProtectedPanel | null;
  readonly row: string;
  readonly subject: Subject;
}

/**
 * From rounded counts only. Null where either round is withheld. Only for rounds of one series: whether the level may be followed from
 * one edition to the next is for the caller to know; see `levelSeries`.
 */
export function change({ before, after, panel, row, subject }: ChangeInput): Change | null {
  const [from, to] = [shareIn(before, row, subject), shareIn(after, row, subject)];
  if (!from || !to) return null;
  const wholes = { from: betweenOf(before, from, subject), to: betweenOf(after, to, subject) };
  const isOfThese = panel !== null && isPanelOf(panel, { before, after, row });
  return {
    row,
    subject,
    from: { round: before.round, count: from.count, of: from.n, share: from.share },
    to: { round: after.round, count: to.count, of: to.n, share: to.share },
    difference: to.share - from.share,
    between: differenceBetween(wholes),
    split: isOfThese ? splitOf(panel, { row, subject, wholes }) : null,
  };
}

function betweenOf(cube: ProtectedCube, { count, n }: { readonly count: number; readonly n: number }, subject: Subject): Bounds {
  return shareBetween(count, n, isRestOne(cube, "level", levelsOf(subject)));
}

/** Counts of one size that lie nearer than this may be the same: each is at most four from the truth. */
const apart = 8;

/** The two are of one size, so that their difference alone says which way it went. */
export function wayOf(before: Part, after: Part): ChangeSplit["way"] {
  if (Math.abs(after.count - before.count) <= apart) return "unclear";
  return after.count > before.count ? "more" : "less";
}

/** Which way a difference certainly goes. */
function directionOf({ low, high }: Bounds): ChangeSplit["way"] {
  if (low > 0) return "more";
  return high < 0 ? "less" : "unclear";
}

/** Made of these two; or of an earlier release of the first, where a correction left the row's levels as they were. */
function isPanelOf(panel: ProtectedPanel, { before, after, row }: Pick<ChangeInput, "before" | "after" | "row">): boolean {
  const { compares, round, release } = panel;
  const isBefore = compares.round === before.round && (compares.release === before.release || isMadeUpOf(panel, before, row));
  return isBefore && round === after.round && release === after.release;
}

interface Splitting extends Pick<ChangeInput, "row" | "subject"> {
  readonly wholes: WholeBetween;
}

/** What a panel shows as one number, or as all but one: of any other subject its counts could be further from the truth. */
const subjectsOfPanel: readonly Subject[] = ["under-1", "1-up", "4-up"];

function splitOf(panel: ProtectedPanel, { row, subject, wholes }: Splitting): ChangeSplit | null {
  if (!subjectsOfPanel.includes(subject)) return null;
  const part = (variable: PanelVariable): Part | null => {
    const counts = panelCounts(panel, row, variable);
    const levels = levelsOf(subject);
    const of = counts?.reduce((sum, one) => sum + one, 0) ?? 0;
    const count = counts?.reduce((sum, one, at) => sum + (levels.includes(levelCategories[at] ?? "") ? one : 0), 0) ?? 0;
    return counts && of > 0 ? { count, of } : null;
  };
  const [before, after, joiners, leavers] = [part("panel-before"), part("panel-after"), part("joiners"), part("leavers")];
  if (!before || !after || !joiners || !leavers) return null;
  const parts = { before, after, joiners, leavers };
  const exact = decompose(parts);
  const way = wayOf(before, after);
  const whole = directionOf(differenceBetween(wholes));
  return {
    within: toNumber(exact.within),
    joiners: toNumber(exact.joiners),
    leavers: toNumber(exact.leavers),
    parts,
    between: splitBetween(parts, wholes),
    way,
    isOnlySelection: whole !== "unclear" && whole !== way,
  };
}
