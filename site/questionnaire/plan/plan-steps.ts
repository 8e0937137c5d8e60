// The plan that an organisation follows: the proposed measures without those left out, those added, and the chosen order.

import type { Model, ModelMeasure, ModelQuestion } from "../../../scripts/method/edition.ts";
import { isApplicable, optionOf } from "../../../scripts/method/engine/answer.ts";
import { aimOf, planTo } from "../../../scripts/method/pathway/pathway.ts";
import type { PathwayPlan, PathwayStep, Raise } from "../../../scripts/method/result.ts";
import type { Filled } from "../drafts/state.ts";
import type { Outcome } from "../result/outcome.ts";

export interface PlanInput {
  readonly model: Model;
  readonly measures: readonly ModelMeasure[];
  readonly filled: Filled;
  readonly outcome: Outcome;
  /** The level that the plan leads to. */
  readonly target: number;
}

/** A measure of the plan. Its first raise is the one that names it: a must, if there is any. */
export interface Step extends PathwayStep {
  /** False if it is left out. */
  readonly isIncluded: boolean;
  /** Whether the organisation has added it to what is proposed. */
  readonly isAdded: boolean;
  /** Prerequisites among the steps, direct and indirect, also those left out. */
  readonly after: readonly string[];
  /** The lowest level that cannot be reached without it, since it raises a must; undefined if there is none. */
  readonly mustFor: number | undefined;
}

export interface PlannedSteps {
  /** In the order that they are to be done, prerequisites first. */
  readonly steps: readonly Step[];
  /** Questions that must be raised too, but that no measure describes. */
  readonly withoutMeasure: readonly Raise[];
  readonly way: PathwayPlan;
}

/** Pure. The steps are empty if the target is reached. */
export function plannedSteps(input: PlanInput): PlannedSteps {
  const { model, measures, filled, outcome, target } = input;
  const { order = [], included = {} } = filled.plan ?? {};
  const { level } = outcome.score;
  const wayTo = (to: number): PathwayPlan => planTo({ model, measures, response: outcome.response, target: to });
  const way = wayTo(target);
  if (level >= target) return { steps: [], withoutMeasure: [], way };
  const next = target === level + 1 ? way : wayTo(level + 1);
  const proposed = new Map(way.plan.map((step) => [step.measure, step.raises]));
  const added = measures.filter(({ id }) => included[id] && !proposed.has(id));
  const raisesOf = new Map([...proposed, ...added.map((one) => [one.id, raisesBy(one, way, input)] as const)]);
  const ids = [...raisesOf].flatMap(([id, raises]) => (raises.length > 0 ? [id] : []));
  // What takes them to the next level first, then the rest.
  const inTurn = [...new Set([...next.plan.map((step) => step.measure).filter((id) => raisesOf.has(id)), ...ids])];
  const steps = prerequisitesFirst(arranged(inTurn, order), measures).map((measure): Step => {
    const raises = mustsFirst(raisesOf.get(measure) ?? [], model);
    return {
      measure,
      raises,
      isIncluded: included[measure] ?? true,
      isAdded: !proposed.has(measure),
      after: prerequisitesOf(measure, measures).filter((id) => ids.includes(id)),
      mustFor: mustFor(raises, input),
    };
  });
  return { steps, withoutMeasure: way.withoutMeasure, way };
}

/** What the steps that are included raise, and what must be raised without a measure. A question may be raised by several. */
export function includedRaises({ steps, withoutMeasure }: Pick<PlannedSteps, "steps" | "withoutMeasure">): readonly Raise[] {
  return [...steps.filter((one) => one.isIncluded).flatMap((one) => one.raises), ...withoutMeasure];
}

/**
 * What a measure outside the proposal raises: where the proposal raises the same question, as far as that; elsewhere one option, past
 * those that fall short. Only questions up to the target, or up to the last answered block.
 */
export function raisesBy(
  { raises }: ModelMeasure,
  { plan, withoutMeasure }: PathwayPlan,
  { model, outcome, target }: PlanInput,
): readonly Raise[] {
  const proposed = new Map([...plan.flatMap((step) => step.raises), ...withoutMeasure].map(({ question, to }) => [question, to]));
  const through = Math.max(target, outcome.score.answeredBlocks);
  return model.questions.flatMap((one): Raise[] => {
    if (!raises.includes(one.id) || one.several || one.block > through || !isApplicable(one, outcome.response.background)) return [];
    const from = optionOf(one, outcome.response) ?? 0;
    if (from >= one.credits.length - 1) return [];
    return [{ question: one.id, from, to: proposed.get(one.id) ?? aimOf(one, from + 1, true) }];
  });
}

/** Swaps a step with its neighbour; undefined at either end, and where one of the two must come before the other. */
export function moved(steps: readonly Step[], measure: string, by: -1 | 1): readonly string[] | undefined {
  const ids = steps.map((one) => one.measure);
  const at = ids.indexOf(measure);
  const [first, second] = by < 0 ? [steps[at - 1], steps[at]] : [steps[at], steps[at + 1]];
  if (!first || !second || second.after.includes(first.measure)) return undefined;
  ids.splice(Math.min(at, at + by), 2, second.measure, first.measure);
  return ids;
}

/** The measure's prerequisites, including indirect ones through measures outside the plan, in the catalogue's order. */
function prerequisitesOf(measure: string, measures: readonly ModelMeasure[]): readonly string[] {
  const found = new Set<string>();
  const left = [measure];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    for (const before of measures.find((one) => one.id === id)?.after ?? []) {
      if (!found.has(before)) left.push(before);
      found.add(before);
    }
  }
  return measures.map((one) => one.id).filter((id) => id !== measure && found.has(id));
}

/** The chosen order, with what it lacks after what it follows in the proposal. */
function arranged(inTurn: readonly string[], order: readonly string[]): readonly string[] {
  const ids = order.filter((id) => inTurn.includes(id));
  for (const [at, id] of inTurn.entries()) if (!ids.includes(id)) ids.splice(at === 0 ? 0 : ids.indexOf(inTurn[at - 1] ?? "") + 1, 0, id);
  return ids;
}

function prerequisitesFirst(ids: readonly string[], measures: readonly ModelMeasure[]): readonly string[] {
  const placed = new Set<string>();
  const seen = new Set<string>();
  const place = (id: string): void => {
    if (seen.has(id) || !ids.includes(id)) return;
    seen.add(id);
    for (const before of prerequisitesOf(id, measures)) place(before);
    placed.add(id);
  };
  for (const id of ids) place(id);
  return [...placed];
}

function mustFor(raises: readonly Raise[], { model, outcome }: PlanInput): number | undefined {
  const levels = raises.flatMap((raise) => {
    const block = questionOf(raise, model)?.block ?? 0;
    return isMust(raise, model) ? [Math.max(outcome.score.level + 1, block)] : [];
  });
  return levels.length > 0 ? Math.min(...levels) : undefined;
}

/** A question with a must that is not in place names the measure. */
export function mustsFirst(raises: readonly Raise[], model: Model): readonly Raise[] {
  return raises.toSorted((a, b) => Number(isMust(b, model)) - Number(isMust(a, model)));
}

/** Whether a must that is not in place needs it. */
export function isMust(raise: Raise, model: Model): boolean {
  return (questionOf(raise, model)?.must ?? 0) > raise.from;
}

function questionOf({ question }: Raise, model: Model): ModelQuestion | undefined {
  return model.questions.find((one) => one.id === question);
}
