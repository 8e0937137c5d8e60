// The change of a level from one round to the next: its size, its bounds, and its split into real change and selection.
import { isRestOneNumber, type ProtectedCube } from "../cube/cube.ts";
import { isMadeUpOf, type ProtectedPanel, panelCounts } from "../panel/panel.ts";
import { levelCategories } from "../plan/plan.ts";
import type { PanelVariable } from "../schema.ts";
import { type CrossSectionBounds, differenceBounds, type SplitBounds, splitBounds } from "./change-bounds.ts";
import { decompose, type Part, type Split, toNumber } from "./decomposition.ts";
import { levelsOf, type Subject, shareIn } from "./headline.ts";
import { type Bounds, shareBounds } from "./worst-case.ts";

/** The parts of a change, in shares −1 to 1: `within`, `joiners` and `leavers` add up to it. */
export interface ChangeSplit {
  /** Change among those who answered both rounds: the real change. */
  readonly within: number;
  readonly joiners: number;
  readonly leavers: number;
  /** The rounded counts behind it; `of` is the size of the group. */
  readonly parts: Split;
  /** Certain bounds of each part. */
  readonly between: SplitBounds;
  /** Certain direction among those who answered both rounds. */
  readonly way: "more" | "less" | "unclear";
  /** Whether the cross-sections certainly differ, but those who answered both rounds did not certainly change in the same direction. */
  readonly isOnlySelection: boolean;
}

export interface Change {
  readonly row: string;
  readonly subject: Subject;
  readonly from: Part & { readonly round: string; readonly share: number };
  readonly to: Part & { readonly round: string; readonly share: number };
  /** The cross-sectional change, −1 to 1: the share now less the share then. */
  readonly difference: number;
  /** Certain bounds of `difference`. */
  readonly between: Bounds;
  /** Null where the row has no panel, or it is withheld. */
  readonly split: ChangeSplit | null;
}

interface ChangeInput {
  readonly before: ProtectedCube;
  readonly after: ProtectedCube;
  /** Of the later release; null where it has none. A panel that compares with another release is ignored. */
  readonly panel: ProtectedPanel | null;
  readonly row: string;
  readonly subject: Subject;
}

/**
 * Change between two rounds of one series, from rounded counts only. Null where either round is withheld. Whether the level is comparable
 * from one edition to the next is the caller's responsibility; see `levelSeries`.
 */
export function change({ before, after, panel, row, subject }: ChangeInput): Change | null {
  const [from, to] = [shareIn(before, row, subject), shareIn(after, row, subject)];
  if (!from || !to) return null;
  const crossSections = { from: boundsOf(before, from, subject), to: boundsOf(after, to, subject) };
  const isOfThese = panel !== null && isPanelOf(panel, { before, after, row });
  return {
    row,
    subject,
    from: { round: before.round, count: from.count, of: from.n, share: from.share },
    to: { round: after.round, count: to.count, of: to.n, share: to.share },
    difference: to.share - from.share,
    between: differenceBounds(crossSections),
    split: isOfThese ? splitOf(panel, { row, subject, crossSections }) : null,
  };
}

function boundsOf(cube: ProtectedCube, { count, n }: { readonly count: number; readonly n: number }, subject: Subject): Bounds {
  return shareBounds(count, n, isRestOneNumber(cube, "level", levelsOf(subject)));
}

/** Counts of one group may truly be equal up to this difference: each is at most four from the truth. */
const maxUnclearDifference = 8;

/** Certain direction from one count to another of the same group, so that the difference of the counts decides. */
export function panelDirection(before: Part, after: Part): ChangeSplit["way"] {
  if (Math.abs(after.count - before.count) <= maxUnclearDifference) return "unclear";
  return after.count > before.count ? "more" : "less";
}

/** Certain direction of a difference. */
function directionOf({ low, high }: Bounds): ChangeSplit["way"] {
  if (low > 0) return "more";
  return high < 0 ? "less" : "unclear";
}

/** Whether the panel is of these cubes, or of an earlier release of the first, where a correction left the row's levels unchanged. */
function isPanelOf(panel: ProtectedPanel, { before, after, row }: Pick<ChangeInput, "before" | "after" | "row">): boolean {
  const { compares, round, release } = panel;
  const isBefore = compares.round === before.round && (compares.release === before.release || isMadeUpOf(panel, before, row));
  return isBefore && round === after.round && release === after.release;
}

interface SplitInput extends Pick<ChangeInput, "row" | "subject"> {
  readonly crossSections: CrossSectionBounds;
}

/** Subjects that a panel shows as one number, or as all but one: the counts of any other could be further from the truth. */
const panelSubjects: readonly Subject[] = ["under-1", "1-up", "4-up"];

function splitOf(panel: ProtectedPanel, { row, subject, crossSections }: SplitInput): ChangeSplit | null {
  if (!panelSubjects.includes(subject)) return null;
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
  const way = panelDirection(before, after);
  const overall = directionOf(differenceBounds(crossSections));
  return {
    within: toNumber(exact.within),
    joiners: toNumber(exact.joiners),
    leavers: toNumber(exact.leavers),
    parts,
    between: splitBounds(parts, crossSections),
    way,
    isOnlySelection: overall !== "unclear" && overall !== way,
  };
}
