// The change of a level from one round to the next: its size, its bounds, and its split into real change and selection.
import { isRestOneNumber, type ProtectedCube } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import { differenceBounds, type SplitBounds } from "./change-bounds.ts";
import type { Part, Split } from "./decomposition.ts";
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
export function change({ before, after, row, subject }: ChangeInput): Change | null {
  const [from, to] = [shareIn(before, row, subject), shareIn(after, row, subject)];
  if (!from || !to) return null;
  const crossSections = { from: boundsOf(before, from, subject), to: boundsOf(after, to, subject) };
  return {
    row,
    subject,
    from: { round: before.round, count: from.count, of: from.n, share: from.share },
    to: { round: after.round, count: to.count, of: to.n, share: to.share },
    difference: to.share - from.share,
    between: differenceBounds(crossSections),
    split: null,
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
