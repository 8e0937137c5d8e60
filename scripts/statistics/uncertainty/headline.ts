// The headline figure of a level in one round: its share, its base and its uncertainty.
import { count, groupedShares, isSmall, type ProtectedCube, responseRate } from "../cube/cube.ts";
import type { ProtectedPanel } from "../panel/panel.ts";
import { belowLevel, fromLevel, levelsIn } from "../plan/levels.ts";
import { declined, respondent } from "../plan/plan.ts";
import { turnoverIn } from "./movement.ts";
import { likelyBelow } from "./non-response.ts";
import { type Bounds, shareBounds, worstCase } from "./worst-case.ts";

/** Levels reported as one number: under level 1, or a level and all above it. */
export type Subject = "under-1" | "1-up" | "2-up" | "3-up" | "4-up";

export interface Headline {
  readonly round: string;
  readonly row: string;
  readonly subject: Subject;
  /** Rounded, and the sum of the row's rounded counts, which `share` divides by. */
  readonly count: number;
  readonly of: number;
  /** Exact numbers of respondents, and of organisations in the frame. */
  readonly n: number;
  readonly N: number;
  /** Response rate n / N, 0–1. */
  readonly rate: number;
  /** Share of the respondents, 0–1. */
  readonly share: number;
  /** Certain bounds of the respondents' share, 0–1, whatever the rounding conceals. */
  readonly between: Bounds;
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

/**
 * Computed from published counts only. Null where the row is withheld or empty, or where the plan does not round the subject as one
 * number: then its error could be larger. `panel`: of the same release, if it has one.
 */
export function headline(cube: ProtectedCube, row: string, subject: Subject, panel: ProtectedPanel | null = null): Headline | null {
  const share = shareIn(cube, row, subject);
  const { n, N, rate } = responseRate(cube, row);
  if (!share || rate === null) return null;
  const worst = worstCase({ count: share.count, n, N });
  const likely = panel && likelyIn({ cube, panel, row, subject });
  return {
    round: cube.round,
    row,
    subject,
    ...share,
    n,
    N,
    rate,
    between: shareBounds(share.count, n),
    worst,
    // The rounding of a sum over types is wider than that of the row itself.
    likely: likely && { low: Math.max(likely.low, worst.low), high: Math.min(likely.high, worst.high) },
    isSmall: isSmall(cube, row),
  };
}

/** The subject's count, the sum of the row's counts, and its share of them; null where withheld or not rounded as one number. */
export function shareIn(
  cube: ProtectedCube,
  row: string,
  subject: Subject,
): { readonly count: number; readonly of: number; readonly share: number } | null {
  const own = levelsOf(cube, subject);
  const others = levelsIn(cube).filter((one) => !own.includes(one));
  const found = groupedShares(cube, row, { variable: "level", groups: others.length === 1 ? [others] : [own] })?.[0];
  if (!found || found.n === 0) return null;
  // The complement of one category is a union of the plan, or all but one category.
  const count = others.length === 1 ? found.n - found.count : found.count;
  return { count, of: found.n, share: count / found.n };
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
  return likelyBelow({ count: found.count, ...responseRate(cube, row) }, { n: leavers.inFrame, below: leavers.below });
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
    const bounds = likely ?? worstCase({ count: found.count, ...size });
    low += (bounds.low * size.N) / N;
    high += (bounds.high * size.N) / N;
  }
  return isKnown ? { low, high } : null;
}

/** How many in a row answered (exact), declined (rounded; null where it is not published) and were invited; null without such a row. */
export function responseOf(
  cube: ProtectedCube,
  row: string,
): { readonly answered: number; readonly declined: number | null; readonly asked: number } | null {
  const found = cube.rows.find(({ id }) => id === row);
  return found
    ? { answered: found.answered, declined: count(cube, row, { variable: respondent, category: declined }), asked: found.asked }
    : null;
}
