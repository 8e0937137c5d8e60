// Decides whether an earlier round's answers, scored by another edition's rules, may stand as a series: only where both bounds agree.
import { isRestOne, type ProtectedCube, responseRate } from "../cube/cube.ts";
import { respondent } from "../plan/plan.ts";
import type { TablePlan, Unit } from "../schema.ts";
import { levelsOf, shareIn } from "./headline.ts";
import { type Bounds, countBetween, roundingError } from "./worst-case.ts";

/** Of a hundred answers, so many must have one level only, whatever the organisation would have answered to what is new. */
const leastAgreement = 95;

/** The lowest and the highest level that an organisation's old answers leave open; see method/carry-over/rescore.ts. */
export interface LevelBounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Whether both bounds agree for as many as they must, of all who answered and never group by group: in a group of twenty one answer
 * would decide, and a series would say of every region that its answers leave nothing open. Nobody at all is no series.
 */
export function boundsAgree(bounds: readonly LevelBounds[]): boolean {
  const agreeing = bounds.filter(({ low, high }) => low === high).length;
  return bounds.length > 0 && 100 * agreeing >= leastAgreement * bounds.length;
}

/** The tables of a re-scored round: its rows as they were, its response and its level and nothing else. */
export function rescoredPlan({ base, families, variables }: TablePlan): TablePlan {
  return { base, families, variables: variables.filter(({ id }) => id === respondent || id === "level") };
}

/**
 * Everybody at the lower bound. The upper needs no numbers of its own: at most five in a hundred of all who answered stand higher, see
 * `leftOpen` – and two tables that differ by a few organisations would tell which they are.
 */
export function atLowerBound(units: readonly Unit[], bounds: ReadonlyMap<string, LevelBounds>): readonly Unit[] {
  return units.map((unit): Unit => {
    const { organisation, status } = unit;
    const level = bounds.get(organisation)?.low;
    return status === "answered" && level !== undefined ? { organisation, status, level } : { organisation, status };
  });
}

/**
 * Between which shares, 0–1, those under level 1 can lie in one row of a re-scored cube. All who do not agree may stand in this very row,
 * under level 1 by their lowest bound and above it by their highest, and the rounding hides up to four of each number on top. Null where
 * the row is withheld.
 */
export function leftOpen(cube: ProtectedCube, row: string): Bounds | null {
  const found = shareIn(cube, row, "under-1");
  const whole = cube.rows.find(({ parent }) => parent === null);
  if (!found || !whole) return null;
  const answered = countBetween(responseRate(cube, whole.id).n).high;
  const open = Math.floor(((100 - leastAgreement) * answered) / 100);
  const under = countBetween(found.count);
  const rest = found.n - found.count;
  const hidden = (isRestOne(cube, "level", levelsOf("under-1")) ? 1 : 2) * roundingError;
  return {
    low: Math.max(0, under.low - open) / Math.max(1, under.low + rest + hidden),
    high: under.high / (under.high + Math.max(0, rest - hidden)),
  };
}
