// The plan to a level: the steps with the least work, why each is there, and in what order.
import type { Model, ModelQuestion, ModelStep, Response } from "../edition.ts";
import { optionOf } from "../engine/answer.ts";
import { applicableIn, areasIn, shareOf } from "../engine/staircase.ts";
import { pointsFor } from "../result.ts";
import { type Area, type Chain, type Climb, solved, type Way, wayThrough } from "./cheapest.ts";
import { type Hours, hoursIn, type Size, totalOf } from "./hours.ts";
import { inOrder } from "./order.ts";
import { keyOf, type PlannedStep, type Reason } from "./planned-step.ts";

/** The lowest and the highest option of a question that an organisation wants in its plan. */
export interface Bound {
  readonly least?: number;
  readonly most?: number;
}

export interface PlanInput {
  readonly model: Model;
  readonly steps: readonly ModelStep[];
  readonly response: Response;
  /** A level; above the top it counts as the top. */
  readonly target: number;
  readonly size: Size;
  /** The fewest hours, though it drives some questions to their top. Otherwise as few steps a question as cost at most `breadth` more. */
  readonly isCheapest?: boolean;
  /** By question. */
  readonly bounds?: Readonly<Record<string, Bound>> | undefined;
}

export interface Plan {
  readonly target: number;
  /** In the order that they are to be done. */
  readonly steps: readonly PlannedStep[];
  /** Blocks up to the target of which nothing is planned: with unanswered questions, with too many answers "vet inte". */
  readonly unanswered: readonly number[];
  readonly unknown: readonly number[];
  /** Questions whose highest option could not be followed: the level is not reached without them. */
  readonly overruled: readonly string[];
  /** From the first block to the target's. */
  readonly blocks: readonly BlockPlan[];
}

export interface BlockPlan {
  /** Unreachable: no answers bring it to the target. The content checks refuse such a method. */
  readonly kind: "planned" | "unanswered" | "unknown" | "unreachable";
  readonly block: number;
  /** Of a planned block. */
  readonly task?: Block;
  readonly to: Way;
  /** Least and most hours of its steps. */
  readonly hours: Hours;
  readonly overruled: readonly string[];
}

/** One block of the task: its areas, each with its questions in the questionnaire's order, and the points that it lacks. */
interface Block {
  readonly input: PlanInput;
  readonly block: number;
  readonly lacks: number;
  readonly areas: readonly StepArea[];
  /** By depth, the areas as they are without bounds: solved once, when it is first asked for. */
  readonly unbound: Map<number, Chain | undefined>;
  /** One hour of price, so that hours are compared first. */
  readonly unit: number;
}

interface StepArea extends Area {
  readonly climbs: readonly StepClimb[];
}

/** By option, the step that leads to it. */
interface StepClimb extends Climb {
  readonly steps: readonly Described[];
  /** By option, what all steps to it take; nothing of those that nobody has estimated. */
  readonly takes: readonly Hours[];
}

/** What a plan with fewer steps a question may cost beside the cheapest. */
const breadth = 1.25;

/** Above this share of answers "vet inte" nothing is planned of a block. */
const mostUnknown = 1 / 4;

/** Hours of a step that nobody has estimated, as it competes with others: the middle of our own. Never shown. */
const undescribed = 16;

interface Described {
  readonly described: Pick<PlannedStep, "step" | "takes">;
  /** Of what is described; nothing where nobody has estimated it. */
  readonly takes: Hours;
  readonly hours: number;
}

const nobodys: Described = { described: {}, takes: [0, 0], hours: 2 * undescribed };

/** By `question:option`. The same list is planned with again and again, for one size. */
const known = new WeakMap<PlanInput["steps"], { readonly size: Size; readonly steps: ReadonlyMap<string, Described> }>();

function byKey({ steps, size }: PlanInput): ReadonlyMap<string, Described> {
  const found = known.get(steps);
  if (found?.size === size) return found.steps;
  const entryOf = (step: ModelStep): Described => {
    const takes = hoursIn(step, size);
    const [least, most] = totalOf(takes);
    return { described: { step, takes }, takes: [least, most], hours: least + most };
  };
  const made = { size, steps: new Map(steps.map((one) => [keyOf(one), entryOf(one)])) };
  known.set(steps, made);
  return made.steps;
}

/**
 * Exact for the hours in the middle of their ranges, deterministic and total. Of ways with the same hours: the fewest points outside the
 * areas that fail their floor now, then the fewest steps, then the most of the earliest question. Each block is planned by itself, and
 * only where it is answered in full. Bounds are followed as long as the level can be reached.
 */
export function planTo(input: PlanInput): Plan {
  const target = Math.min(input.target, input.model.thresholds.length);
  const blocks = Array.from({ length: target }, (_, at) => blockOf({ ...input, target }, at + 1));
  const at = (of: BlockPlan["kind"]): readonly number[] => blocks.flatMap(({ kind, block }) => (kind === of ? [block] : []));
  return {
    target,
    steps: inOrder(blocks.flatMap((one) => stepsOf(one))),
    unanswered: at("unanswered"),
    unknown: at("unknown"),
    overruled: blocks.flatMap(({ overruled }) => overruled),
    blocks,
  };
}

/** The block planned with other choices. Blocks share neither questions nor conditions, so no other changes. */
export function replanned(plan: BlockPlan, choices: Pick<PlanInput, "bounds" | "isCheapest">): BlockPlan {
  return plan.task ? settled({ ...plan.task, input: { ...plan.task.input, ...choices } }) : plan;
}

const nothing: Pick<BlockPlan, "to" | "hours" | "overruled"> = { to: new Map(), hours: [0, 0], overruled: [] };

function blockOf(input: PlanInput, block: number): BlockPlan {
  const { model, response } = input;
  const asked = applicableIn(model, response, block);
  if (asked.some((one) => optionOf(one, response) === undefined)) return { kind: "unanswered", block, ...nothing };
  const unknown = asked.filter((one) => response.answers[one.id] === "unknown").length;
  if (unknown > asked.length * mostUnknown) return { kind: "unknown", block, ...nothing };
  return settled(taskOf(input, block, asked));
}

function settled(task: Block): BlockPlan {
  const { block, areas, input } = task;
  const followed = wayIn(task);
  const to = followed ?? wayIn(task, true);
  if (!to) return { kind: "unreachable", block, ...nothing };
  const isOver = (id: string): boolean => (to.get(id) ?? 0) > (input.bounds?.[id]?.most ?? Number.POSITIVE_INFINITY);
  const overruled = followed ? [] : [...to.keys()].filter(isOver);
  const takes = areas
    .flatMap(({ climbs }) => climbs)
    .map(({ question, from, takes }): Hours => takes[to.get(question.id) ?? from] ?? [0, 0]);
  return { kind: "planned", block, task, to, hours: rangeOf(takes), overruled };
}

/** The same area where none of its questions is bound. */
function boundedIn(area: Area, bounds: Readonly<Record<string, Bound>>, isOverruled: boolean): Area {
  if (!area.climbs.some(({ question }) => bounds[question.id])) return area;
  const climbs = area.climbs.map((climb) => {
    const { least = 0, most = climb.most } = bounds[climb.question.id] ?? {};
    const highest = isOverruled ? climb.most : Math.max(climb.from, Math.min(climb.most, most));
    return { ...climb, least: Math.min(climb.most, Math.max(climb.least, least)), most: highest };
  });
  return { ...area, climbs };
}

function rangeOf(all: readonly Hours[]): Hours {
  return all.reduce(([least, most], one) => [least + one[0], most + one[1]], [0, 0]);
}

function taskOf(input: PlanInput, block: number, asked: readonly ModelQuestion[]): Block {
  const { model, response, target } = input;
  const known = byKey(input);
  const standing = (questions: readonly ModelQuestion[]) => shareOf(model, questions, (one) => optionOf(one, response));
  const { possible, earned } = standing(asked);
  const options = asked.reduce((sum, one) => sum + one.credits.length, 1);
  const [unit, percent] = [(possible + 1) * options, model.thresholds[target - 1]?.[block - 1] ?? 0];
  const climbOf = (question: ModelQuestion, isFailing: boolean): StepClimb => {
    const { id, credits, weight, must = 0 } = question;
    const from = optionOf(question, response) ?? 0;
    const gains = credits.map((credit) => weight * (credit - (credits[from] ?? 0)));
    const own = credits.map((_, to) => known.get(keyOf({ question: id, to })) ?? nobodys);
    let price = 0;
    const prices = own.map(({ hours }, to) => {
      if (to <= from) return 0;
      price += hours * unit + 1;
      return price + (isFailing ? 0 : (gains[to] ?? 0) * options);
    });
    const takes = own.map((_, to) => rangeOf(own.slice(from + 1, to + 1).map((one) => one.takes)));
    const most = credits.length - 1;
    return { question, from, least: Math.min(most, Math.max(from, must)), most, gains, prices, steps: own, takes };
  };
  const areas = areasIn(model, asked).map(({ area, within, floor }) => {
    const has = standing(within).earned;
    return { area, has, lacks: Math.max(0, floor - has), climbs: within.map((one) => climbOf(one, has < floor)) };
  });
  const lacks = Math.max(0, pointsFor(percent, possible) - earned);
  return { input, block, lacks, areas, unbound: new Map(), unit };
}

/** As few steps in each question as cost at most a quarter more than the least. What must be done may take more. */
function wayIn({ input, lacks, areas, unbound, unit }: Block, isOverruled = false): Way | undefined {
  const bounded = areas.map((area) => boundedIn(area, input.bounds ?? {}, isOverruled));
  const within = (depth: number) => {
    const task = { lacks, depth };
    if (!unbound.has(depth)) unbound.set(depth, solved(areas, task));
    const chain = solved(bounded, task, unbound.get(depth));
    const price = chain?.prices[lacks] ?? Number.POSITIVE_INFINITY;
    return { hours: Math.floor(price / unit), way: () => wayThrough(chain, task) };
  };
  const { hours, way } = within(Number.POSITIVE_INFINITY);
  if (hours === Number.POSITIVE_INFINITY) return undefined;
  if (input.isCheapest) return way();
  let [depth, found] = [1, within(1)];
  // At the deepest question's depth it is the least itself.
  while (found.hours > hours * breadth) found = within(++depth);
  return found.way();
}

/** The areas in which two plans of a block differ. */
export function areasBetween(one: BlockPlan, { task, to }: BlockPlan): readonly StepArea[] {
  const differs = ({ question: { id } }: Climb): boolean => one.to.get(id) !== to.get(id);
  return task?.areas.filter(({ climbs }) => climbs.some(differs)) ?? [];
}

/** The steps in the areas, and why each is there. */
export function stepsOf({ task, to }: BlockPlan, areas: readonly StepArea[] = task?.areas ?? []): readonly PlannedStep[] {
  if (!task) return [];
  const { input, block, lacks: missing } = task;
  return areas.flatMap(({ area, has, lacks, climbs }) => {
    let left = lacks;
    const raised = climbs.flatMap(({ question: { id, must = 0 }, from, gains, steps }) =>
      steps.slice(from + 1, (to.get(id) ?? from) + 1).map(({ described, hours }, at) => {
        const option = from + 1 + at;
        return { id, option, isMust: option <= must, gives: (gains[option] ?? 0) - (gains[option - 1] ?? 0), described, hours };
      }),
    );
    // Musts first, so that an area asks only for what its musts do not give it.
    const inTurn = raised.sort((a, b) => Number(b.isMust) - Number(a.isMust) || a.option - b.option || a.hours - b.hours);
    return inTurn.map(({ id, option, isMust, gives, described }): PlannedStep => {
      const isLacking = left > 0;
      left -= gives;
      const reasonOf = (): Reason => {
        // No level from the block's up is reached while its must is not met.
        if (isMust) return { kind: "must", level: block };
        if (option <= (input.bounds?.[id]?.least ?? 0)) return { kind: "chosen" };
        return isLacking ? { kind: "area", area, block, has, needed: has + lacks } : { kind: "points", block, gives, missing };
      };
      return { question: id, to: option, ...described, reason: reasonOf(), isUnknown: input.response.answers[id] === "unknown" };
    });
  });
}
