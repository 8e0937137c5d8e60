// How often the intervals contain the truth under five mechanisms of non-response, from committed simulation results.
import figures from "./coverage.json" with { type: "json" };

/**
 * Why organisations do not respond: at random; the small; those with a low standing; those that have fallen since; and at random, but those
 * who answered before nearly always answer again.
 */
export const mechanisms = ["mcar", "size", "weak", "fall", "loyal"] as const;
export type Mechanism = (typeof mechanisms)[number];

interface Measured {
  /** Share of the simulated rounds in which the interval contains the truth, 0–1. */
  readonly coverage: number;
  /** Mean width in percentage points. */
  readonly width: number;
}

export interface CoverageOf {
  readonly id: Mechanism;
  readonly worst: Measured;
  readonly likely: Measured;
}

export interface Coverage {
  /** Pairs of rounds of one type, for each mechanism. */
  readonly typeRounds: number;
  readonly mechanisms: readonly CoverageOf[];
}

/** The committed figures. `coverage.long.test.ts` recomputes and compares them, or writes them where `typeRounds` is 0 in the file. */
export const coverage = figures as Coverage;
