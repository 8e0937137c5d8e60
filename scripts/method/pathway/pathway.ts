// The way up to a level: the plan that is shown first, and the least work.
import type { Model, ModelMeasure, ModelQuestion, Response } from "../edition.ts";
import { isApplicable, optionOf } from "../engine/answer.ts";
import type { Pathway, PathwayPlan, PathwayStep, Raise } from "../result.ts";
import { type Climb, cheapestSelections, type Optimum, type Task } from "./cheapest.ts";
import { progressOf } from "./progress.ts";

/** Effort per step where no measure describes how: weeks, the middle of the three, so that a missing text neither attracts nor repels. */
export const effortWithoutMeasure = 2;
/** The number of equally cheap sets that are shown. */
export const setsShown = 5;

/** Unanswered questions up to the target count as their lowest option. */
export interface PathwayInput {
  readonly model: Model;
  readonly measures: readonly ModelMeasure[];
  readonly response: Response;
  readonly target: number;
}

/**
 * The way from the response to `target`, both the plan and the least work. The plan aims past options that fall short; the least work may not. Exact and deterministic: ordered by cost, number of questions
 * and catalogue order. Empty if the target is already reached. A target above the top of the scale counts as the top.
 */
export function pathway(input: PathwayInput): Pathway {
  const task = taskOf(input);
  const cheapest = cheapestSelections(task, setsShown);
  const best = cheapest[0] ?? everything(task);
  const way = planTo(input);
  return {
    ...way,
    planCost: costOf([...way.plan.flatMap(({ raises }) => raises), ...way.withoutMeasure], task),
    cheapest: best,
    optimal: cheapest.filter((one) => one.cost === best.cost).map((one) => one.raises),
  };
}

/** The plan of the pathway alone: what the form shows, without the arithmetic that only compares it. */
export function planTo(input: PathwayInput): PathwayPlan {
  const task = taskOf(input);
  return { target: task.target, ...grouped(plannedRaises(task, input.measures), input.measures, task) };
}

function taskOf(input: PathwayInput): Task {
  const target = Math.min(input.target, input.model.thresholds.length);
  return { model: input.model, target, climbs: climbsOf({ ...input, target }) };
}

/** Measures that raise a must first, then by priority, then in catalogue order: the order of both plan and feedback. */
export function inOrder(measures: readonly ModelMeasure[], raisesMust: (measure: ModelMeasure) => boolean): ModelMeasure[] {
  return measures.toSorted((a, b) => Number(raisesMust(b)) - Number(raisesMust(a)) || a.priority - b.priority);
}

function climbsOf({ model, measures, response, target }: PathwayInput): Climb[] {
  const efforts = leastEfforts(measures);
  return model.questions.flatMap((question, position) => {
    if (question.block > target || !isApplicable(question, response.background)) return [];
    return [{ question, position, from: optionOf(question, response) ?? 0, costPerStep: efforts.get(question.id) ?? effortWithoutMeasure }];
  });
}

function leastEfforts(measures: readonly ModelMeasure[]): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (const { effort, raises } of measures) for (const id of raises) least.set(id, Math.min(effort, least.get(id) ?? effort));
  return least;
}

/** The option, or the next above it that does not fall short, where a measure raises the question: the same one leads there. */
export function aimOf({ credits, shortfalls = [] }: ModelQuestion, option: number, isMeasured: boolean): number {
  if (!isMeasured) return option;
  let aim = option;
  while (shortfalls.includes(aim) && aim < credits.length - 1) aim++;
  return aim;
}

/** Musts, then one step of each measure's questions in order of priority while that helps, then the exact cheapest completion. */
function plannedRaises(task: Task, measures: readonly ModelMeasure[]): Raise[] {
  const progress = progressOf(task);
  const climbOf = new Map(task.climbs.map((climb) => [climb.question.id, climb]));
  const measured = new Set(measures.flatMap((one) => one.raises));
  const aim = (question: ModelQuestion, to: number): void => progress.move(question.id, aimOf(question, to, measured.has(question.id)));
  for (const { question, from } of task.climbs) if ((question.must ?? 0) > from) aim(question, question.must ?? 0);
  const first: string[] = [];
  for (const measure of inOrder(measures, () => false)) {
    const raised = measure.raises.flatMap((id) => climbOf.get(id) ?? []).sort((a, b) => a.position - b.position);
    for (const { question, from } of raised) {
      if (progress.optionOf(question.id) > from || !progress.isUseful(question.id)) continue;
      aim(question, from + 1);
      first.push(question.id);
    }
  }
  const moved = task.climbs.map((climb) => ({ ...climb, from: progress.optionOf(climb.question.id) }));
  const completion = cheapestSelections({ ...task, climbs: moved })[0] ?? everything(task);
  for (const raise of completion.raises) {
    const climb = climbOf.get(raise.question);
    if (climb) aim(climb.question, raise.to);
  }
  // Steps that the completion has made needless are removed, the least important first.
  for (const question of first.toReversed()) {
    const option = progress.optionOf(question);
    progress.move(question, climbOf.get(question)?.from ?? option);
    if (!progress.isSufficient(question)) progress.move(question, option);
  }
  return task.climbs.flatMap(({ question, from }) => {
    const to = progress.optionOf(question.id);
    return to > from ? [{ question: question.id, from, to }] : [];
  });
}

/** Groups the raises by the measure that raises each with least effort, prerequisites before what depends on them. */
function grouped(raises: readonly Raise[], measures: readonly ModelMeasure[], task: Task): Omit<PathwayPlan, "target"> {
  const cheapest = cheapestMeasures(measures);
  const measureOf = new Map(raises.map((raise) => [raise, cheapest.get(raise.question)]));
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
  // Only measures in the plan are starting points: a prerequisite that is already in place must not move others forward.
  for (const measure of inOrder(measures, (one) => of(one).some(isMust))) if (of(measure).length > 0) visit(measure);
  return { plan, withoutMeasure: raises.filter((raise) => measureOf.get(raise) === undefined) };
}

/** For each question, the measure that raises it with the least effort; of several, the first by priority. */
export function cheapestMeasures(measures: readonly ModelMeasure[]): ReadonlyMap<string, string> {
  const cheapest = new Map<string, string>();
  for (const { id, raises } of measures.toSorted((a, b) => a.effort - b.effort || a.priority - b.priority))
    for (const question of raises) if (!cheapest.has(question)) cheapest.set(question, id);
  return cheapest;
}

function costOf(raises: readonly Raise[], { climbs }: Task): number {
  const perStep = new Map(climbs.map((climb) => [climb.question.id, climb.costPerStep]));
  return raises.reduce((sum, raise) => sum + (perStep.get(raise.question) ?? 0) * (raise.to - raise.from), 0);
}

/** Every question at its top. Only for a model with unreachable thresholds, which the content checks reject. */
function everything(task: Task): Optimum {
  const raises = task.climbs.flatMap(({ question, from }) => {
    const to = question.credits.length - 1;
    return to > from ? [{ question: question.id, from, to }] : [];
  });
  return { cost: costOf(raises, task), raises };
}
