// The headline figure of a level in one round: its share, its base and its uncertainty.
import { count, frameSizeOf, groupedShares, isRestOneNumber, type ProtectedCube, responseRate } from "../cube/cube.ts";
import { levelCategories } from "../plan/plan.ts";
import { type Interval95, missingAtRandomInterval, type Stratum } from "./missing-at-random.ts";
import { type Bounds, worstCase } from "./worst-case.ts";

/** Levels reported as one number: under level 1, or a level and all above it. */
export type Subject = "under-1" | "1-up" | "2-up" | "3-up" | "4-up";

export interface Headline {
  readonly round: string;
  readonly row: string;
  readonly subject: Subject;
  readonly count: number;
  /** Number of respondents, and of organisations in the frame. */
  readonly n: number;
  readonly N: number;
  /** Response rate n / N, 0–1. */
  readonly rate: number;
  /** Share of the respondents, 0–1. */
  readonly share: number;
  /** Bounds of the share of the whole frame, 0–1, without any assumption about non-respondents or the rounding. Presented first. */
  readonly worst: Bounds;
  /** The interval if non-respondents are like respondents ("om bortfallet liknar de svarande"); for types and the whole frame only. */
  readonly similar: (Interval95 & { readonly isWeighted: boolean }) | null;
  /** Whether the interval is wider than `maxWidth`, or missing: the figure is only an indication, and is marked as such. */
  readonly wide: boolean;
}

/** Twenty percentage points. */
const maxWidth = 0.2;

export function levelsOf(subject: Subject): readonly string[] {
  return subject === "under-1" ? ["0"] : levelCategories.slice(Number(subject[0]));
}

/**
 * Computed from rounded counts only. Null where the row is withheld or empty, or where the plan does not round the subject as one
 * number: then its error could be larger than four.
 */
export function headline(cube: ProtectedCube, row: string, subject: Subject): Headline | null {
  const share = shareIn(cube, row, subject);
  const { n, N, rate } = responseRate(cube, row);
  if (!share || rate === null) return null;
  const strata = strataOf(cube, row, subject);
  const interval = missingAtRandomInterval(strata);
  const similar = interval && { ...interval, isWeighted: strata.length > 1 };
  return {
    round: cube.round,
    row,
    subject,
    ...share,
    n,
    N,
    rate,
    worst: worstCase({
      count: share.count,
      n,
      N,
      frameSize: frameSizeOf(cube, row),
      isRestOne: isRestOneNumber(cube, "level", levelsOf(subject)),
    }),
    similar,
    wide: similar === null || similar.high - similar.low > maxWidth,
  };
}

/** The subject's count and share of the respondents; null where withheld or not rounded as one number. */
export function shareIn(
  cube: ProtectedCube,
  row: string,
  subject: Subject,
): { readonly count: number; readonly share: number; readonly n: number } | null {
  const own = levelsOf(subject);
  const others = levelCategories.filter((one) => !own.includes(one));
  const found = groupedShares(cube, row, { variable: "level", groups: others.length === 1 ? [others] : [own] })?.[0];
  if (!found) return null;
  // The complement of one category is as precise as the category, since the total is a number of its own.
  const count = others.length === 1 ? found.n - found.count : found.count;
  return { count, n: found.n, share: count / found.n };
}

/**
 * Strata are type by size class, as published; each is weighted up to its own N. A type whose size classes are withheld, or that has
 * none, is one stratum. Parts of the country and the size classes themselves have no strata, and no interval.
 */
function strataOf(cube: ProtectedCube, row: string, subject: Subject): readonly Stratum[] {
  const self = cube.rows.find(({ id }) => id === row);
  const types = cube.rows.filter(({ family, id }) => family === "type" && (self?.parent === null || id === row));
  const strata = types.map((type): readonly (Stratum | null)[] => {
    const sizes = cube.rows.filter(({ family, parent }) => parent === type.id && family === `${type.value}-size`);
    const split = sizes.map(({ id }) => stratum(cube, id, subject));
    return split.length > 0 && !split.includes(null) ? split : [stratum(cube, type.id, subject)];
  });
  const all = strata.flat();
  return all.includes(null) ? [] : all.filter((one) => one !== null);
}

function stratum(cube: ProtectedCube, row: string, subject: Subject): Stratum | null {
  const share = shareIn(cube, row, subject);
  return share && { count: share.count, n: share.n, N: responseRate(cube, row).N };
}

/** How many in a row answered, declined and did not respond, rounded; null where the cube has no such row. */
export function responseOf(cube: ProtectedCube, row: string): Readonly<Record<"answered" | "declined" | "silent", number>> | null {
  const of = (category: string) => count(cube, row, { variable: "respondent", category });
  const [answered, declined, silent] = [of("answered"), of("declined"), of("no-answer")];
  return answered === null || declined === null || silent === null ? null : { answered, declined, silent };
}
