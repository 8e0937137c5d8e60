// The headline figure of a level in one round: its share, its base and its uncertainty.
import { isSmall, type ProtectedCube, type RunFigure, responseRate, runOf } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import { belowLevel, fromLevel, levelsIn } from "../plan/levels.ts";
import { declined, respondent } from "../plan/plan.ts";
import { turnoverIn } from "./movement.ts";
import { likelyBelow } from "./non-response.ts";
import { type Bounds, worstCase } from "./worst-case.ts";

/** Levels reported as one number: under level 1, or a level and all above it. */
export type Subject = "under-1" | "1-up" | "2-up" | "3-up" | "4-up";

export interface Headline {
  readonly round: string;
  readonly row: string;
  readonly subject: Subject;
  /** What is shown, and certain bounds of the truth behind it: of the count, of how many of the others answered, and of the share, 0–1. */
  readonly count: number;
  readonly counts: Bounds;
  readonly rest: Bounds;
  readonly of: Bounds;
  readonly between: Bounds;
  /** Exact numbers of respondents, and of organisations in the frame. */
  readonly n: number;
  readonly N: number;
  /** Response rate n / N, 0–1. */
  readonly rate: number;
  /** Share of the respondents, 0–1. */
  readonly share: number;
  /** Bounds of the share of the whole frame, 0–1, without any assumption about non-respondents or the rounding. */
  readonly worst: Bounds;
  /** The interval under the declared assumption about those who left since the round before; null where nothing is known of them. */
  readonly likely: Bounds | null;
  /** Fewer than `pointFloor` answered: only the interval is given. */
  readonly isSmall: boolean;
}

function levelsOf(cube: ProtectedCube, subject: Subject): readonly string[] {
  const categories = levelsIn(cube);
  return subject === "under-1" ? belowLevel(categories, 1) : fromLevel(categories, Number(subject[0]));
}

/** Computed from published counts only. Null where the row is withheld or empty. `panel`: of the same release, if it has one. */
export function headline(cube: ProtectedCube, row: string, subject: Subject, panel: ProtectedPanel | null = null): Headline | null {
  const found = shareIn(cube, row, subject);
  const { n, N, rate } = responseRate(cube, row);
  if (!found || rate === null) return null;
  const { count, counts, rest, of, share, between } = found;
  const worst = worstCase({ counts, n, N });
  const likely = panel && likelyIn({ cube, panel, row, subject });
  return {
    round: cube.round,
    row,
    subject,
    ...{ count, counts, rest, of, share, between },
    n,
    N,
    rate,
    worst,
    // The rounding of a sum over types is wider than that of the row itself.
    likely: likely && { low: Math.max(likely.low, worst.low), high: Math.min(likely.high, worst.high) },
    isSmall: isSmall(cube, row),
  };
}

/** The subject as a run of the level; null where withheld. */
export function shareIn(cube: ProtectedCube, row: string, subject: Subject): RunFigure | null {
  return runOf(cube, row, { variable: "level", categories: levelsOf(cube, subject) });
}

interface LikelyInput {
  readonly cube: ProtectedCube;
  readonly panel: ProtectedPanel;
  readonly row: string;
  readonly subject: Subject;
}

/** For a type its own interval; for the whole frame the sum over types, with the worst case where nothing is known of a type's leavers. */
function likelyIn({ cube, panel, row, subject }: LikelyInput): Bounds | null {
  if (subject !== "under-1" && subject !== "1-up") return null;
  const below = row === "all" ? nationalLikely(cube, panel) : likelyOf(cube, panel, row);
  return below && (subject === "under-1" ? below : { low: 1 - below.high, high: 1 - below.low });
}

function likelyOf(cube: ProtectedCube, panel: ProtectedPanel, row: string): Bounds | null {
  const found = shareIn(cube, row, "under-1");
  const leavers = turnoverIn(panel, row)?.leavers;
  if (!found || !leavers || leavers.below === null) return null;
  return likelyBelow({ ...found, ...responseRate(cube, row) }, { n: leavers.inFrame, below: leavers.below });
}

function nationalLikely(cube: ProtectedCube, panel: ProtectedPanel): Bounds | null {
  const types = cube.rows.filter(({ family, asked }) => family === "type" && asked > 0).map(({ id }) => id);
  const { N } = responseRate(cube, "all");
  let isKnown = false;
  let [low, high] = [0, 0];
  for (const row of types) {
    const found = shareIn(cube, row, "under-1");
    if (!found) return null;
    const size = responseRate(cube, row);
    const likely = likelyOf(cube, panel, row);
    isKnown ||= likely !== null;
    const bounds = likely ?? worstCase({ counts: found.counts, ...size });
    low += (bounds.low * size.N) / N;
    high += (bounds.high * size.N) / N;
  }
  return isKnown ? { low, high } : null;
}

/** How many in a row answered (exact), declined (rounded; null where it is not published) and were invited; null without such a row. */
export function responseOf(
  cube: ProtectedCube,
  row: string,
): { readonly answered: number; readonly declined: RunFigure | null; readonly asked: number } | null {
  const found = cube.rows.find(({ id }) => id === row);
  return found
    ? { answered: found.answered, declined: runOf(cube, row, { variable: respondent, categories: [declined] }), asked: found.asked }
    : null;
}
