// Other ways to the level: each a plan of its own, in which the block that it changes is solved anew, so that its price is exact.
import { type Hours, sumOf, totalOf } from "../../../scripts/method/pathway/hours.ts";
import { inOrder } from "../../../scripts/method/pathway/order.ts";
import { type BlockPlan, type Plan, planTo, rebound } from "../../../scripts/method/pathway/plan.ts";
import { keyOf, type PlannedStep } from "../../../scripts/method/pathway/planned-step.ts";
import type { OwnPlan } from "./own-plan.ts";
import { datesOf, lastDue } from "./plan-dates.ts";

/** A choice of the organisation, and what the whole plan then becomes. */
export interface Alternative {
  readonly question: string;
  /** The option that it adds, or that it leaves out. */
  readonly to: number;
  readonly adds: readonly PlannedStep[];
  readonly drops: readonly PlannedStep[];
  /** All of the plan's steps then, in no order. */
  readonly steps: readonly PlannedStep[];
  /** Least and most hours beyond those of the plan as it is; negative where it takes fewer. */
  readonly more: Hours;
}

/** The plan without the step; undefined where the level cannot be reached without it. */
export function without(own: OwnPlan, { question, to, reason }: PlannedStep): Alternative | undefined {
  if (reason.kind === "must" && own.overruled.length === 0) return undefined;
  const bound = { ...own.input.bounds?.[question], most: to - 1 };
  const now = own.blocks.find((one) => one.to.has(question));
  const then = now && rebound(now, question, { ...bound, least: Math.min(bound.least ?? 0, to - 1) });
  return !then || then.overruled.length > now.overruled.length ? undefined : compared(own, [then], { question, to });
}

/** Most that one can choose between. */
const mostSwaps = 6;

/**
 * The plans with one step that is not in this one, of the blocks that it is made for. Questions that the plan leaves alone come first, since
 * a step further in another may take less by driving that to its top; then those that take the fewest hours more. Of choices that make
 * the same plan, the first alone.
 */
export function swapsOf(own: OwnPlan): readonly Alternative[] {
  const { model, response, bounds = {} } = own.input;
  const tried = (isFurther: boolean) =>
    model.questions
      .flatMap(({ id, block, credits }) => {
        const [answer, now] = [response.answers[id], own.blocks[block - 1]];
        if (typeof answer !== "number" || !now || now.steps.length === 0 || now.to.has(id) !== isFurther) return [];
        const to = (now.to.get(id) ?? answer) + 1;
        if (to >= credits.length) return [];
        const then = rebound(now, id, { ...bounds[id], least: to, most: credits.length - 1 });
        return beyond(now, then).length > 0 ? [compared(own, [then], { question: id, to })] : [];
      })
      .sort((a, b) => a.more[0] + a.more[1] - b.more[0] - b.more[1]);
  const first = distinct(tried(false)).slice(0, mostSwaps);
  return first.length < mostSwaps ? distinct([...first, ...tried(true)]).slice(0, mostSwaps) : first;
}

function distinct(swaps: readonly Alternative[]): readonly Alternative[] {
  const plans = swaps.map(({ steps }) => steps.map(keyOf).toSorted().join());
  return swaps.filter((_, at) => plans.indexOf(plans[at] ?? "") === at);
}

/** The plan with the fewest hours, where it is another than this one. */
export function cheaperOf(own: OwnPlan): Alternative | undefined {
  if (own.input.isCheapest) return undefined;
  const made = compared(own, planTo({ ...own.input, isCheapest: true }).blocks, { question: "", to: 0 });
  return made.more[0] + made.more[1] < 0 ? made : undefined;
}

/** When the last of the steps is due then; undefined without steps. */
export function lastDayOf({ steps }: Alternative, { start, weekly, chosen }: OwnPlan): string | undefined {
  return lastDue(datesOf(inOrder(steps), { start, weekly, chosen }));
}

export function totalHours({ steps }: Pick<Plan, "steps">): Hours {
  return totalOf(sumOf(steps.flatMap(({ takes }) => takes ?? [])));
}

/** The plan with other plans of some of its blocks, beside the plan as it is. */
function compared(own: OwnPlan, others: readonly BlockPlan[], step: Pick<Alternative, "question" | "to">): Alternative {
  const pairs = own.blocks.map((now) => ({ now, other: others.find(({ block }) => block === now.block) ?? now }));
  const found = pairs.flatMap(({ now, other }) => beyond(other, now));
  const drops = new Set(pairs.flatMap(({ now, other }) => beyond(now, other)));
  const [before, after] = [totalHours({ steps: [...drops] }), totalHours({ steps: found })];
  const steps = pairs.flatMap(({ other }) => other.steps);
  // One step alone needs no order.
  const adds = found.length < 2 ? found : inOrder(steps).filter((one) => found.includes(one));
  return { ...step, adds, steps, drops: own.steps.filter((one) => drops.has(one)), more: [after[0] - before[0], after[1] - before[1]] };
}

/** The steps of one plan of a block that are not in another. */
function beyond(one: BlockPlan, other: BlockPlan): readonly PlannedStep[] {
  return one === other ? [] : one.steps.filter(({ question, to }) => to > (other.to.get(question) ?? 0));
}
