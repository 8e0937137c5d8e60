// A step of a plan, and what it is for.
import type { ModelStep } from "../edition.ts";
import type { StepHours } from "./hours.ts";

/** What a step is for. `points`: of the block. */
export type Reason =
  | { readonly kind: "must"; readonly level: number }
  | { readonly kind: "area"; readonly area: string; readonly block: number; readonly has: number; readonly needed: number }
  | { readonly kind: "points"; readonly block: number; readonly gives: number; readonly missing: number }
  | { readonly kind: "chosen" };

export interface PlannedStep {
  readonly question: string;
  readonly to: number;
  /** Absent where nobody has described the step, nor estimated it. */
  readonly step?: ModelStep;
  readonly takes?: StepHours;
  readonly reason: Reason;
  /** The question is answered "vet inte": it may be done already. */
  readonly isUnknown: boolean;
}

export function keyOf({ question, to }: Pick<PlannedStep, "question" | "to">): string {
  return `${question}:${to}`;
}
