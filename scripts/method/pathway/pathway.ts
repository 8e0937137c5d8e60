// Decides the way up to a level: the plan shown first, the least work, and the measures that no cheapest way avoids.

import type { Model, ModelMeasure, Response } from "../edition.ts";
import { isApplicable, optionOf } from "../engine/staircase.ts";
import type { Pathway, PathwayStep, Raise } from "../result.ts";
import { type Climb, cheapestWays, type Optimum, type Task } from "./cheapest.ts";
import { leastCost } from "./least-cost.ts";
import { standingOf } from "./standing.ts";

/** Effort per step where no measure yet describes how: weeks, the middle of the three – neither shunned nor sought for want of a text. */
export const effortWithoutMeasure = 2;
/** How many equally cheap sets are shown. */
export const setsShown = 5;

/** What the way up is worked out from. Unanswered questions up to the target count as their lowest option. */
export interface PathwayInput {
  readonly model: Model;
  readonly measures: readonly ModelMeasure[];
  readonly response: Response;
  readonly target: number;
}

/**
 * The way from the response to `target`, both views. Exact and deterministic: ties go by cost, number of questions, catalogue
 * order. Empty when the target is reached already. A target above the scale's top counts as the top.
 */
export function pathway({ model, measures, response, target }: PathwayInput): Pathway {
  const level = Math.min(target, model.thresholds.length);
  const task = { model, target: level, climbs: climbsOf({ model, measures, response, target: level }) };
  const ways = cheapestWays(task, setsShown);
  const best = ways[0] ?? everything(task);
  const planned = plannedRaises(task, measures);
  return {
    target: level,
    ...grouped(planned, measures, task),
    planCost: costOf(planned, task),
    cheapest: best,
    optimal: ways.filter((way) => way.cost === best.cost).map((way) => way.raises),
    keyMeasures: keyMeasures(task, best, measures),
  };
}

/** Measures that raise a must first, then by priority, then in catalogue order: the order of both plan and feedback. */
export function inOrder(measures: readonly ModelMeasure[], raisesMust: (measure: ModelMeasure) => boolean): ModelMeasure[] {
  return measures.toSorted((a, b) => Number(raisesMust(b)) - Number(raisesMust(a)) || a.priority - b.priority);
}

function climbsOf({ model, measures, response, target }: PathwayInput): Climb[] {
  const efforts = leastEfforts(measures);
  return model.questions.flatMap((question, place) => {
    if (question.block > target || !isApplicable(question, response.background)) return [];
    return [{ question, place, from: optionOf(question, response) ?? 0, costPerStep: efforts.get(question.id) ?? effortWithoutMeasure }];
  });
}

function leastEfforts(measures: readonly ModelMeasure[]): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (const { effort, raises } of measures) for (const id of raises) least.set(id, Math.min(effort, least.get(id) ?? effort));
  return least;
}

/** Musts, one step of each measure's questions in order of priority while it helps, then the exact cheapest completion. */
function plannedRaises(task: Task, measures: readonly ModelMeasure[]): Raise[] {
  const standing = standingOf(task);
  const climbOf = new Map(task.climbs.map((climb) => [climb.question.id, climb]));
  for (const { question, from } of task.climbs) if ((question.must ?? 0) > from) standing.move(question.id, question.must ?? 0);
  const first: string[] = [];
  for (const measure of inOrder(measures, () => false)) {
    const raised = measure.raises.flatMap((id) => climbOf.get(id) ?? []).sort((a, b) => a.place - b.place);
    for (const { question, from } of raised) {
      if (standing.at(question.id) > from || !standing.isUseful(question.id)) continue;
      standing.move(question.id, from + 1);
      first.push(question.id);
    }
  }
  const moved = task.climbs.map((climb) => ({ ...climb, from: standing.at(climb.question.id) }));
  const completion = cheapestWays({ ...task, climbs: moved })[0] ?? everything(task);
  for (const raise of completion.raises) standing.move(raise.question, raise.to);
  // A step that the completion made needless would only be work: the least important of them goes first.
  for (const question of first.toReversed()) {
    const option = standing.at(question);
    standing.move(question, climbOf.get(question)?.from ?? option);
    if (!standing.isEnough(question)) standing.move(question, option);
  }
  return task.climbs.flatMap(({ question, from }) => {
    const to = standing.at(question.id);
    return to > from ? [{ question: question.id, from, to }] : [];
  });
}

/** Gathers the raises under the measure that comes first for each question, prerequisites before what builds on them. */
function grouped(raises: readonly Raise[], measures: readonly ModelMeasure[], task: Task): Pick<Pathway, "plan" | "withoutMeasure"> {
  const byPriority = inOrder(measures, () => false);
  const measureOf = new Map(raises.map((raise) => [raise, byPriority.find((measure) => measure.raises.includes(raise.question))?.id]));
  const raisedBy = new Map(measures.map(({ id }) => [id, raises.filter((raise) => measureOf.get(raise) === id)]));
  const of = (measure: ModelMeasure): readonly Raise[] => raisedBy.get(measure.id) ?? [];
  const isMust = (raise: Raise) => (task.climbs.find((climb) => climb.question.id === raise.question)?.question.must ?? 0) > raise.from;
  const plan: PathwayStep[] = [];
  const seen = new Set<string>();
  const visit = (measure: ModelMeasure): void => {
    if (seen.has(measure.id)) return;
    seen.add(measure.id);
    for (const before of measures) if (measure.after.includes(before.id)) visit(before);
    if (of(measure).length > 0) plan.push({ measure: measure.id, raises: of(measure) });
  };
  // Only what the plan holds is a starting point: a prerequisite already in place must not pull others forward.
  for (const measure of inOrder(measures, (one) => of(one).some(isMust))) if (of(measure).length > 0) visit(measure);
  return { plan, withoutMeasure: raises.filter((raise) => measureOf.get(raise) === undefined) };
}

/** A measure is a key when the least cost rises as soon as what it raises must stay where it is. */
function keyMeasures({ model, climbs, target }: Task, best: Optimum, measures: readonly ModelMeasure[]): string[] {
  const cheapestOf = cheapestMeasures(measures);
  const blocks = Array.from({ length: target }, (_, index) => climbs.filter(({ question }) => question.block === index + 1));
  const to = new Map(best.raises.map((raise) => [raise.question, raise.to]));
  // The blocks' costs are summed, so the best way is cheapest in each.
  const costs = blocks.map((within) =>
    within.reduce((sum, { question, from, costPerStep }) => sum + costPerStep * ((to.get(question.id) ?? from) - from), 0),
  );
  const candidates = new Set(best.raises.flatMap((raise) => cheapestOf.get(raise.question) ?? []));
  return [...candidates].filter((id) =>
    blocks.some((within, at) => {
      const isFrozen = (climb: Climb): boolean => cheapestOf.get(climb.question.id) === id;
      // Only where something the best way raises is frozen can the cost be another.
      if (!within.some((climb) => to.has(climb.question.id) && isFrozen(climb))) return false;
      const frozen = within.map((climb) => (isFrozen(climb) ? freeze(climb) : climb));
      const left = frozen.filter((climb) => climb !== undefined);
      return left.length < frozen.length || leastCost(model, left, model.thresholds[target - 1]?.[at] ?? 0) !== costs[at];
    }),
  );
}

/** For each question, the measure that raises it for the least effort; of those, the first by priority. */
function cheapestMeasures(measures: readonly ModelMeasure[]): ReadonlyMap<string, string> {
  const cheapest = new Map<string, string>();
  for (const { id, raises } of measures.toSorted((a, b) => a.effort - b.effort || a.priority - b.priority))
    for (const question of raises) if (!cheapest.has(question)) cheapest.set(question, id);
  return cheapest;
}

/** The question with nothing above where it stands; undefined where its must already asks for more. */
function freeze(climb: Climb): Climb | undefined {
  const { question, from } = climb;
  if ((question.must ?? 0) > from) return undefined;
  return { ...climb, question: { ...question, credits: question.credits.slice(0, from + 1) } };
}

function costOf(raises: readonly Raise[], { climbs }: Task): number {
  const perStep = new Map(climbs.map((climb) => [climb.question.id, climb.costPerStep]));
  return raises.reduce((sum, raise) => sum + (perStep.get(raise.question) ?? 0) * (raise.to - raise.from), 0);
}

/** Only for a model whose thresholds cannot be reached, which the content check refuses: all there is. */
function everything(task: Task): Optimum {
  const raises = task.climbs.flatMap(({ question, from }) => {
    const to = question.credits.length - 1;
    return to > from ? [{ question: question.id, from, to }] : [];
  });
  return { cost: costOf(raises, task), raises };
}
