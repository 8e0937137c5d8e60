// What a plan leads to: the result once its measures are done, and which other measures would lift something.
import type { Model, ModelMeasure } from "../../../scripts/method/edition.ts";
import { isApplicable, optionOf } from "../../../scripts/method/engine/answer.ts";
import type { Raise } from "../../../scripts/method/result.ts";
import type { Answer } from "../../../scripts/method/schema.ts";
import type { Filled } from "../drafts/state.ts";
import { type Outcome, outcomeOf } from "../result/outcome.ts";
import { includedRaises, type PlanInput, type PlannedSteps, raisesBy } from "./plan-steps.ts";

export interface Trial {
  readonly now: Outcome;
  readonly done: Outcome;
  /** Whether some question in the blocks is unanswered, and counts as its lowest option in both. */
  readonly assumesUnanswered: boolean;
}

/**
 * The result as it is and with the raises, both over blocks 1 to the target or the last answered block, so that they can be compared. The answers are
 * unchanged. Unanswered questions count as their lowest option, as in the pathway. Pure.
 */
export function trialOf({ model, filled, outcome, target }: Omit<PlanInput, "measures">, raises: readonly Raise[]): Trial {
  const through = Math.max(outcome.score.answeredBlocks, target);
  const within = model.questions.filter((one) => one.block <= through);
  const open = within.filter((one) => isApplicable(one, filled.background) && optionOf(one, filled) === undefined);
  const answers: Record<string, Answer> = {};
  for (const { id } of within) if (filled.answers[id] !== undefined) answers[id] = filled.answers[id];
  for (const { id } of open) answers[id] = 0;
  const base: Filled = { answers, background: filled.background, target: 0 };
  return {
    now: outcomeOf(model, base),
    done: outcomeOf(model, { ...base, answers: { ...answers, ...highest(raises) } }),
    assumesUnanswered: open.length > 0,
  };
}

/** A measure outside the plan that would lift something. */
export interface Alternative {
  readonly measure: string;
  readonly raises: readonly Raise[];
  /** The level that the plan would lead to with it. */
  readonly level: number;
  /** Area → the points that it adds to what the plan gives. */
  readonly lifts: Readonly<Record<string, number>>;
}

/** As many as one can choose between. */
const mostShown = 6;

/**
 * The measures outside the plan that would lift the most: first those that lead to a higher level, then those that meet what the plan leaves unmet, then
 * by points for the effort, and by priority. At most six, and none that adds nothing.
 */
export function alternativesOf(input: PlanInput, planned: PlannedSteps): readonly Alternative[] {
  const { model, measures } = input;
  const raised = includedRaises(planned);
  const { done } = trialOf(input, raised);
  const inPlan = new Set(planned.steps.map((one) => one.measure));
  const found = measures
    .filter(({ id }) => !inPlan.has(id))
    .flatMap((measure) => {
      const raises = raisesBy(measure, planned.way, input);
      const { score } = trialOf(input, [...raised, ...raises]).done;
      const lifts = liftsOf(raises, highest(raised), model);
      const points = Object.values(lifts).reduce((sum, one) => sum + one, 0);
      if (points === 0) return [];
      const stillUnmet = new Set(score.unmet.map((one) => one.id));
      const meets = score.level > done.score.level ? 0 : done.score.unmet.filter((one) => !stillUnmet.has(one.id)).length;
      return [{ measure, meets, worth: points / measure.effort, alternative: { measure: measure.id, raises, level: score.level, lifts } }];
    });
  return found
    .sort((a, b) => b.alternative.level - a.alternative.level || b.meets - a.meets || b.worth - a.worth || byPriority(a.measure, b.measure))
    .slice(0, mostShown)
    .map((one) => one.alternative);
}

function byPriority(a: ModelMeasure, b: ModelMeasure): number {
  return a.priority - b.priority;
}

function liftsOf(raises: readonly Raise[], already: Readonly<Record<string, number>>, model: Model): Readonly<Record<string, number>> {
  const lifts: Record<string, number> = {};
  for (const { question, from, to } of raises) {
    const found = model.questions.find((one) => one.id === question);
    if (!found) continue;
    const before = found.credits[Math.max(from, already[question] ?? 0)] ?? 0;
    const points = found.weight * Math.max(0, (found.credits[to] ?? 0) - before);
    if (points > 0) lifts[found.area] = (lifts[found.area] ?? 0) + points;
  }
  return lifts;
}

/** Question → the highest option that it is raised to. */
function highest(raises: readonly Raise[]): Readonly<Record<string, number>> {
  const to: Record<string, number> = {};
  for (const raise of raises) to[raise.question] = Math.max(to[raise.question] ?? 0, raise.to);
  return to;
}
