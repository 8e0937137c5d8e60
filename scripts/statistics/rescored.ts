// Decides whether an earlier round's answers, scored by another edition's rules, may stand as a series: only where both bounds agree.
import { respondent } from "./plan.ts";
import type { TablePlan, Unit } from "./schema.ts";

/** Of a hundred answers, so many must have one level only, whatever the organisation would have answered to what is new. */
export const leastAgreement = 95;

/** The lowest and the highest level that an organisation's old answers leave open; see method/rescore.ts. */
export interface LevelBounds {
  readonly low: number;
  readonly high: number;
}

/** Whether both bounds agree for as many as they must. Nobody at all is no series. */
export function boundsAgree(bounds: readonly LevelBounds[]): boolean {
  const agreeing = bounds.filter(({ low, high }) => low === high).length;
  return bounds.length > 0 && 100 * agreeing >= leastAgreement * bounds.length;
}

/** The tables of a re-scored round: its rows as they were, its response and its level and nothing else. */
export function rescoredPlan({ base, families, variables }: TablePlan): TablePlan {
  return { base, families, variables: variables.filter(({ id }) => id === respondent || id === "level") };
}

/**
 * Everybody at the lower bound. The upper needs no numbers of its own: it lies above by at most as many as do not agree, five in a
 * hundred – and two tables that differ by a few organisations would tell which they are.
 */
export function atLowerBound(units: readonly Unit[], bounds: ReadonlyMap<string, LevelBounds>): readonly Unit[] {
  return units.map((unit): Unit => {
    const { organisation, status } = unit;
    const level = bounds.get(organisation)?.low;
    return status === "answered" && level !== undefined ? { organisation, status, level } : { organisation, status };
  });
}
