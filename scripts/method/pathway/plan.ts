// The plan to a level: the steps with the least work, why each is there, and in what order.
import type { Model, ModelStep, Response } from "../edition.ts";
import { isApplicable, optionOf } from "../engine/answer.ts";
import { areasIn, isReached, shareOf } from "../engine/staircase.ts";
import { type Climb, cheapestInBlock, gain, missingPoints, type Way } from "./cheapest.ts";
import { hoursIn, type Size, totalOf } from "./hours.ts";
import { inOrder } from "./order.ts";
import type { PlannedStep, Reason } from "./planned-step.ts";

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
  /** Blocks that no answers bring to the target. The content checks refuse such a method. */
  readonly unreachable: readonly number[];
  /** Questions whose highest option could not be followed: the level is not reached without them. */
  readonly overruled: readonly string[];
}

/** What a plan with fewer steps a question may cost beside the cheapest. */
const breadth = 1.25;

/** Above this share of answers "vet inte" nothing is planned of a block. */
const mostUnknown = 1 / 4;

/** Hours of a step that nobody has estimated, as it competes with others: the middle of our own. Never shown. */
const undescribed = 16;

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
    steps: inOrder(blocks.flatMap((one) => (one.kind === "planned" ? one.steps : []))),
    unanswered: at("unanswered"),
    unknown: at("unknown"),
    unreachable: at("unreachable"),
    overruled: blocks.flatMap((one) => (one.kind === "planned" ? one.overruled : [])),
  };
}

type BlockPlan =
  | { readonly kind: "unanswered" | "unknown" | "unreachable"; readonly block: number }
  | { readonly kind: "planned"; readonly block: number; readonly steps: readonly PlannedStep[]; readonly overruled: readonly string[] };

/** One block of the task: its questions, and the share that it needs. */
interface Block {
  readonly input: PlanInput;
  readonly block: number;
  readonly percent: number;
  readonly climbs: readonly Climb[];
  /** One hour of price, so that hours are compared first. */
  readonly unit: number;
}

function blockOf(input: PlanInput, block: number): BlockPlan {
  const { model, response } = input;
  const asked = model.questions.filter((one) => one.block === block && isApplicable(one, response.background));
  if (asked.some((one) => optionOf(one, response) === undefined)) return { kind: "unanswered", block };
  const unknown = asked.filter((one) => response.answers[one.id] === "unknown").length;
  if (unknown > asked.length * mostUnknown) return { kind: "unknown", block };
  const task = taskOf(input, block);
  const followed = wayIn(task);
  if (followed) return { kind: "planned", block, steps: stepsOf(task, followed), overruled: [] };
  const unbound = taskOf({ ...input, bounds: onlyLeast(input.bounds) }, block);
  const way = wayIn(unbound);
  if (!way) return { kind: "unreachable", block };
  const overruled = asked.filter(({ id }) => (way.to.get(id) ?? 0) > (input.bounds?.[id]?.most ?? Number.POSITIVE_INFINITY));
  return { kind: "planned", block, steps: stepsOf(unbound, way), overruled: overruled.map(({ id }) => id) };
}

function onlyLeast(bounds: PlanInput["bounds"] = {}): PlanInput["bounds"] {
  return Object.fromEntries(Object.entries(bounds).map(([id, { most: _most, ...bound }]) => [id, bound]));
}

function taskOf(input: PlanInput, block: number): Block {
  const { model, steps, response, size, bounds, target } = input;
  const asked = model.questions.filter((one) => one.block === block && isApplicable(one, response.background));
  const failing = failingAreas(input, block);
  const points = asked.reduce((sum, one) => sum + one.weight * model.creditMax, 1);
  const options = asked.reduce((sum, one) => sum + one.credits.length, 1);
  const unit = points * options;
  const climbs = asked.map((question): Climb => {
    const from = optionOf(question, response) ?? 0;
    const top = question.credits.length - 1;
    const { least = 0, most = top } = bounds?.[question.id] ?? {};
    const lowest = Math.min(top, Math.max(from, question.must ?? 0, least));
    const prices = question.credits.map((_, to) => {
      const own = question.credits.map((_, at) => at).filter((at) => at > from && at <= to);
      const hours = own.reduce((sum, at) => sum + hoursAt(stepAt(steps, question.id, at), size), 0);
      const outside = failing.has(question.area) ? 0 : gain({ question, from }, Math.max(from, to));
      return hours * unit + outside * options + own.length;
    });
    return { question, from, least: lowest, most: Math.max(from, Math.min(top, most)), prices };
  });
  return { input, block, percent: model.thresholds[target - 1]?.[block - 1] ?? 0, climbs, unit };
}

function stepAt(steps: readonly ModelStep[], question: string, to: number): ModelStep | undefined {
  return steps.find((one) => one.question === question && one.to === to);
}

/** Least and most together: twice the middle, so that it is whole. */
function hoursAt(step: ModelStep | undefined, size: Size): number {
  if (!step) return 2 * undescribed;
  const [least, most] = totalOf(hoursIn(step, size));
  return least + most;
}

/** As few steps in each question as cost at most a quarter more than the least. What must be done may take more. */
function wayIn({ input, percent, climbs, unit }: Block): Way | undefined {
  const { model } = input;
  const least = cheapestInBlock(model, climbs, percent);
  if (!least || input.isCheapest) return least;
  const limit = Math.floor(least.price / unit) * breadth;
  const highest = Math.max(0, ...climbs.map(({ from, most }) => most - from));
  for (let depth = 1; depth < highest; depth++) {
    const within = climbs.map((one) => ({ ...one, most: Math.min(one.most, Math.max(one.least, one.from + depth)) }));
    const way = cheapestInBlock(model, within, percent);
    if (way && Math.floor(way.price / unit) <= limit) return way;
  }
  return least;
}

/** Area → the points that it lacks to its floor now. */
function failingAreas({ model, response }: PlanInput, block: number): ReadonlyMap<string, number> {
  const asked = model.questions.filter((one) => one.block === block && isApplicable(one, response.background));
  return new Map(
    areasIn(model, asked).flatMap(({ area, within, floor }): [string, number][] => {
      const lacks = floor - shareOf(model, within, (one) => optionOf(one, response)).earned;
      return lacks > 0 ? [[area, lacks]] : [];
    }),
  );
}

function stepsOf({ input, block, percent, climbs }: Block, { to }: Way): readonly PlannedStep[] {
  const { model, response, steps, size, bounds } = input;
  const failing = failingAreas(input, block);
  const lacking = new Map(failing);
  const missing = missingPoints(model, climbs, percent);
  const level = requiredFor(block, input);
  const raised = climbs.flatMap((climb) => {
    const last = to.get(climb.question.id) ?? climb.from;
    return climb.question.credits.flatMap((_, option) => {
      if (option <= climb.from || option > last) return [];
      return [{ climb, option, isMust: option <= (climb.question.must ?? 0), step: stepAt(steps, climb.question.id, option) }];
    });
  });
  // Musts first, so that an area asks only for what its musts do not give it.
  const inTurn = raised.toSorted(
    (a, b) => Number(b.isMust) - Number(a.isMust) || a.option - b.option || hoursAt(a.step, size) - hoursAt(b.step, size),
  );
  return inTurn.map(({ climb, option, isMust, step }): PlannedStep => {
    const { id, area } = climb.question;
    const gives = gain(climb, option) - gain(climb, option - 1);
    const left = lacking.get(area) ?? 0;
    lacking.set(area, Math.max(0, left - gives));
    const reasonOf = (): Reason => {
      if (isMust) return { kind: "must", level };
      if (option <= (bounds?.[id]?.least ?? 0)) return { kind: "chosen" };
      if (left === 0) return { kind: "points", block, gives, missing };
      const own = climbs.filter(({ question }) => question.area === area).map(({ question }) => question);
      const has = shareOf(model, own, (one) => optionOf(one, response)).earned;
      return { kind: "area", area, block, has, needed: has + (failing.get(area) ?? 0) };
    };
    const described = step ? { step, takes: hoursIn(step, size) } : {};
    return { question: id, to: option, ...described, reason: reasonOf(), isUnknown: response.answers[id] === "unknown" };
  });
}

/** The lowest level above the organisation's that the musts of the block are needed for. */
function requiredFor(block: number, { model, response, target }: PlanInput): number {
  for (let level = block; level < target; level++) if (!isReached(model, response, level)) return level;
  return target;
}
