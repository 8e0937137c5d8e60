// How often the intervals contain the truth under mechanisms of non-response, from committed simulation results.
import figures from "./coverage.json" with { type: "json" };

/**
 * Why organisations do not respond: at random; the small; those with a low standing; those that have fallen since; at random, but those who
 * answered before nearly always answer again; and for ever, more often those with a low standing.
 */
export const mechanisms = ["mcar", "size", "weak", "fall", "loyal", "refusal"] as const;
export type Mechanism = (typeof mechanisms)[number];

interface Measured {
  /** Share of the simulated rounds in which the interval contains the truth, 0–1. */
  readonly coverage: number;
  /** Mean width in percentage points. */
  readonly width: number;
}

/** Rounds alike in what decides how well the interval does. */
export interface Stratum {
  /** About how many per cent are below level 1 the first time, and whether fewer than 65 per cent respond the second. */
  readonly below: number;
  readonly isLowResponse: boolean;
  readonly worst: Measured;
  readonly likely: Measured;
}

export interface CoverageOf {
  readonly id: Mechanism;
  readonly strata: readonly Stratum[];
}

export interface Coverage {
  /** Pairs of rounds of one type, for each mechanism and stratum. */
  readonly typeRounds: number;
  readonly mechanisms: readonly CoverageOf[];
}

/** The committed figures. `coverage.long.test.ts` recomputes and compares them, or writes them where `typeRounds` is 0 in the file. */
export const coverage = figures as Coverage;

/** The stratum in which the likely interval does worst: a mean over strata would hide it. */
export function lowestOf({ strata }: CoverageOf): Stratum {
  return strata.reduce((lowest, one) => (one.likely.coverage < lowest.likely.coverage ? one : lowest));
}
