// The organisation's plan with its dates and hours. Computed here alone, so that result, plan, page for management and files say the same.
import type { Model, ModelStep } from "../../../scripts/method/edition.ts";
import { type StepHours, sumOf } from "../../../scripts/method/pathway/hours.ts";
import { type Plan, type PlanInput, planTo } from "../../../scripts/method/pathway/plan.ts";
import { keyOf, type PlannedStep } from "../../../scripts/method/pathway/planned-step.ts";
import { effectiveTarget, type Filled } from "../drafts/state.ts";
import type { Outcome } from "../result/outcome.ts";
import { type Dates, datedHours, datesOf, isWithin, lastDue, timesOf, type Weekly } from "./plan-dates.ts";
import { levelBefore, lowered, mustsLost, stepsDone } from "./steps-done.ts";

export interface PlanSource {
  readonly model: Model;
  readonly steps: readonly ModelStep[];
  readonly filled: Filled;
  readonly outcome: Outcome;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface OwnPlan extends Plan {
  /** Also what the other ways are compared by. */
  readonly input: PlanInput;
  /** The first day, YYYY-MM-DD. */
  readonly start: string;
  readonly weekly: Weekly;
  /** By step, the days that the organisation has chosen. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly dates: ReadonlyMap<string, Dates>;
  /** The steps as they were dated, where `steps` is by the day that each begins. */
  readonly inTurn: Plan["steps"];
  /** The day that the last step is due; absent without steps. */
  readonly last?: string;
  /** What that day would be without the days that the organisation has chosen, where those make it later. */
  readonly unmoved?: string;
  /** Whether no week takes more hours than it has, also with those days. */
  readonly isWithin: boolean;
  /** Of the steps that are known to be left, and of those whose question is answered "vet inte". */
  readonly hours: StepHours;
  readonly unknownHours: StepHours;
  /** Steps completed since the last round. */
  readonly done: number;
  /** Questions whose answer is lower than in the last round. */
  readonly lowered: number;
  /** Questions whose must was met in the last round and is not now. */
  readonly lost: readonly string[];
  /** The level by the last round's answers, where all of them are known. */
  readonly levelBefore: number | undefined;
}

/** With these choices instead; what is undefined is as proposed, and left out. */
export function withChoices({ plan: _before, ...filled }: Filled, choices: object): Filled {
  const kept = Object.entries(choices).filter(([, value]) => value !== undefined);
  return kept.length > 0 ? { ...filled, plan: Object.fromEntries(kept) } : filled;
}

/** To the level that the organisation aims at. Without steps where it is reached. Pure and total. */
export function ownPlan({ model, steps, filled, outcome, today }: PlanSource): OwnPlan {
  const { bounds = {}, size = "small", isCheapest = false, due = {} } = filled.plan ?? {};
  const { start, weekly } = timesOf(filled.plan ?? {}, today);
  const target = effectiveTarget(filled.target, outcome.score.level, model.thresholds.length);
  const input: PlanInput = { model, steps, response: outcome.response, target, size, bounds, isCheapest };
  const plan = planTo(outcome.score.level >= target ? { ...input, target: 0 } : input);
  const dates = datesOf(plan.steps, { start, weekly, chosen: due });
  const [last, unmoved] = [dates, Object.keys(due).length > 0 ? datesOf(plan.steps, { start, weekly }) : dates].map((one) =>
    lastDue(one.values()),
  );
  const dayOf = (step: PlannedStep): string => dates.get(keyOf(step))?.start ?? start;
  const hoursOf = (isUnknown: boolean): StepHours =>
    sumOf(plan.steps.filter((one) => one.isUnknown === isUnknown).flatMap(({ takes }: PlannedStep) => takes ?? []));
  return {
    ...plan,
    target,
    inTurn: plan.steps,
    steps: plan.steps.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b)))),
    input,
    start,
    weekly,
    dates,
    chosen: due,
    ...(last === undefined ? {} : { last }),
    ...(last !== undefined && unmoved !== undefined && unmoved < last ? { unmoved } : {}),
    isWithin: isWithin(weekly, datedHours(plan.steps, dates)),
    hours: hoursOf(false),
    unknownHours: hoursOf(true),
    done: stepsDone(outcome.response.answers, filled.plan?.lastRound),
    lowered: lowered(outcome.response.answers, filled.plan?.lastRound),
    lost: mustsLost(model.questions, outcome.response, filled.plan?.lastRound),
    levelBefore: levelBefore(model, outcome.response, filled.plan?.lastRound),
  };
}
