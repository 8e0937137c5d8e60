// Earlier rounds re-scored by another edition's rules: a series only where lower and upper bound nearly agree.
import { type ProtectedCube, responseRate, runOf } from "../cube/cube.ts";
import { atLevel, levelCategories, levelsIn } from "../plan/levels.ts";
import { respondent } from "../plan/plan.ts";
import type { TablePlan, Unit } from "../schema.ts";
import type { Bounds } from "./worst-case.ts";

/** Per cent of respondents that must have a single possible level, whatever they would have answered to new questions. */
const minAgreement = 95;

/** The lowest and the highest level that an organisation's old answers allow; see method/carry-over/rescore.ts. */
export interface LevelBounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Whether both bounds agree for enough of all respondents. Not judged group by group: in a group of twenty a single answer would decide,
 * and a series would disclose of every region that its answers allow only one level. False without respondents.
 */
export function boundsAgree(bounds: readonly LevelBounds[]): boolean {
  const agreeing = bounds.filter(({ low, high }) => low === high).length;
  return bounds.length > 0 && 100 * agreeing >= minAgreement * bounds.length;
}

/**
 * The plan of a re-scored round: the same rows, with only response and level. `levels`: of the scale that it is re-scored by. Those below
 * level 1 are not divided: how many musts an answer lacks by rules that it was not given under is open.
 */
export function rescoredPlan({ base, families, variables }: TablePlan, levels: number): TablePlan {
  const categories = [...levelCategories({ levels, musts: 0 })];
  return {
    base,
    families,
    variables: variables
      .filter(({ id }) => id === respondent || id === "level")
      .map((one) => (one.kind === "level" ? { ...one, categories } : one)),
  };
}

/**
 * Units with every level at its lower bound. The upper bound needs no table of its own: at most five per cent of all respondents are
 * higher by it, see `rescoredBounds`; and two tables that differ by a few organisations would disclose which.
 */
export function atLowerBound(units: readonly Unit[], bounds: ReadonlyMap<string, LevelBounds>): readonly Unit[] {
  return units.map((unit): Unit => {
    const { organisation, status } = unit;
    const level = bounds.get(organisation)?.low;
    return status === "answered" && level !== undefined ? { organisation, status, level } : { organisation, status };
  });
}

/**
 * Certain bounds, 0–1, of the share under level 1 in one row of a re-scored cube. All organisations whose bounds disagree may be in this
 * very row, under level 1 by the lower bound and above it by the upper, and the rounding adds its error. Null where the row is withheld.
 */
export function rescoredBounds(cube: ProtectedCube, row: string): Bounds | null {
  const found = runOf(cube, row, { variable: "level", categories: atLevel(levelsIn(cube), 0) });
  const root = cube.rows.find(({ parent }) => parent === null);
  if (!found || !root) return null;
  const disagreeing = Math.floor(((100 - minAgreement) * responseRate(cube, root.id).n) / 100);
  const { n } = responseRate(cube, row);
  const { low, high } = found.counts;
  return { low: Math.max(0, low - disagreeing) / n, high: high / n };
}
