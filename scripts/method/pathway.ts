// Decides the way up to a level: the plan shown first, the least work, and the measures that no cheapest way avoids.
import { type Climb, cheapestWays, isReached, leastCostIn, type Optimum, shortfall, type Task } from "./cheapest.ts";
import type { Model, ModelMeasure, ModelQuestion, Pathway, PathwayStep, Raise, Response } from "./result.ts";
import { isApplicable, optionOf } from "./staircase.ts";

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
  return model.questions.flatMap((question, place) => {
    if (question.block > target || !isApplicable(question, response.background)) return [];
    const efforts = measures.filter((measure) => measure.raises.includes(question.id)).map((measure) => measure.effort);
    const costPerStep = efforts.length > 0 ? Math.min(...efforts) : effortWithoutMeasure;
    return [{ question, place, from: optionOf(question, response) ?? 0, costPerStep }];
  });
}

/** Musts, one step of each measure's questions in order of priority while it helps, then the exact cheapest completion. */
function plannedRaises(task: Task, measures: readonly ModelMeasure[]): Raise[] {
  const to = new Map<string, number>();
  for (const { question, from } of task.climbs) if ((question.must ?? 0) > from) to.set(question.id, question.must ?? 0);
  const first: string[] = [];
  for (const measure of inOrder(measures, () => false)) {
    for (const { question, from } of task.climbs) {
      if (!measure.raises.includes(question.id) || to.has(question.id) || !isUseful(question, moved(inBlock(question.block, task), to)))
        continue;
      to.set(question.id, from + 1);
      first.push(question.id);
    }
  }
  const completion = cheapestWays(moved(task, to))[0] ?? everything(task);
  for (const raise of completion.raises) to.set(raise.question, raise.to);
  for (const question of first.toReversed()) dropIfNeedless(question, to, task);
  return task.climbs.flatMap(({ question, from }) => {
    const option = to.get(question.id) ?? from;
    return option > from ? [{ question: question.id, from, to: option }] : [];
  });
}

/** A step that the completion made needless would only be work: the least important of them goes first. */
function dropIfNeedless(question: string, to: Map<string, number>, task: Task): void {
  const option = to.get(question);
  to.delete(question);
  if (option !== undefined && !isReached(moved(task, to))) to.set(question, option);
}

function moved(task: Task, to: ReadonlyMap<string, number>): Task {
  return { ...task, climbs: task.climbs.map((climb) => ({ ...climb, from: to.get(climb.question.id) ?? climb.from })) };
}

function inBlock(block: number, task: Task): Task {
  return { ...task, climbs: task.climbs.filter(({ question }) => question.block === block) };
}

/** Whether one more step adds credit that its block or its area still lacks. The task holds the block's questions. */
function isUseful({ id, area, block, credits }: ModelQuestion, { model, climbs, target }: Task): boolean {
  const climb = climbs.find((one) => one.question.id === id);
  if (!climb || (credits[climb.from + 1] ?? 0) <= (credits[climb.from] ?? 0)) return false;
  if (shortfall(model, climbs, model.thresholds[target - 1]?.[block - 1] ?? 0) > 0) return true;
  const inArea = climbs.filter((one) => one.question.area === area);
  return inArea.length >= 2 && shortfall(model, inArea, model.areaFloor) > 0;
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
function keyMeasures(task: Task, best: Optimum, measures: readonly ModelMeasure[]): string[] {
  const byEffort = measures.toSorted((a, b) => a.effort - b.effort || a.priority - b.priority);
  const cheapestOf = new Map(
    task.climbs.map(({ question }) => [question.id, byEffort.find((measure) => measure.raises.includes(question.id))?.id]),
  );
  const candidates = new Set(best.raises.flatMap((raise) => cheapestOf.get(raise.question) ?? []));
  const costs = new Map(blocksUpTo(task.target).map((block) => [block, leastCostIn(task, block)]));
  return [...candidates].filter((id) => {
    const isFrozen = (climb: Climb): boolean => cheapestOf.get(climb.question.id) === id;
    const frozen = task.climbs.map((climb) => (isFrozen(climb) ? freeze(climb) : climb));
    if (frozen.includes(undefined)) return true;
    const without = { ...task, climbs: frozen.filter((climb) => climb !== undefined) };
    // The blocks' costs are summed, and only those with something frozen can have another.
    const touched = new Set(task.climbs.filter(isFrozen).map((climb) => climb.question.block));
    return [...touched].some((block) => {
      const cost = leastCostIn(without, block);
      return cost === undefined || cost !== costs.get(block);
    });
  });
}

/** The question with nothing above where it stands; undefined where its must already asks for more. */
function freeze(climb: Climb): Climb | undefined {
  const { question, from } = climb;
  if ((question.must ?? 0) > from) return undefined;
  return { ...climb, question: { ...question, credits: question.credits.slice(0, from + 1) } };
}

function blocksUpTo(target: number): number[] {
  return Array.from({ length: target }, (_, index) => index + 1);
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
