// The plan as all its files have it: the published shape `plan`.
import type { Plan, PlanStep } from "../../../scripts/method/pathway/plan.ts";
import { describedRaise, type StepContext } from "./described-steps.ts";
import type { PlanInput, PlannedSteps } from "./plan-steps.ts";
import type { Trial } from "./plan-trial.ts";

export interface PlanSource extends Pick<PlannedSteps, "steps" | "withoutMeasure"> {
  readonly edition: string;
  /** SHA-256 of the edition, in hex. */
  readonly editionDigest: string;
  /** YYYY-MM-DD. */
  readonly computedOn: string;
  readonly isPilot: boolean;
  readonly isRehearsal: boolean;
  readonly context: PlanInput & StepContext;
  /** The steps that are included, as they are shown. */
  readonly included: readonly PlanStep[];
  readonly trial: Trial;
}

export function planOf(source: PlanSource, language: string): Plan {
  const { edition, editionDigest, computedOn, isPilot, isRehearsal, context, trial } = source;
  const { level, atLeast } = context.outcome.score;
  return {
    schema: "infosaktrappan-plan/1",
    edition,
    editionDigest,
    computedOn,
    language,
    ...(isPilot ? { pilot: true as const } : {}),
    ...(isRehearsal ? { rehearsal: true as const } : {}),
    level,
    atLeast,
    target: context.target,
    reaches: trial.done.score.level,
    assumesUnanswered: trial.assumesUnanswered,
    steps: [...source.included],
    withoutMeasure: source.withoutMeasure.map((raise) => describedRaise(raise, context)),
  };
}
