// How often the intervals of a share contain the truth under five mechanisms of nonresponse: committed results of a simulation.
import figures from "../../scripts/statistics/uncertainty/coverage.json" with { type: "json" };

interface Covered {
  /** Share of the intervals that contain the true share of the whole frame, 0–1. */
  readonly coverage: number;
  /** Mean width, in percentage points. */
  readonly width: number;
}

export interface Coverage {
  /** How many keys the rounding was drawn with. */
  readonly keys: number;
  readonly mechanisms: readonly {
    readonly id: "mcar" | "size" | "weak" | "fall" | "loyal";
    readonly worst: Covered;
    readonly likely: Covered;
  }[];
}

/** Empty where nothing has been simulated. */
export const coverage = figures as Coverage;
