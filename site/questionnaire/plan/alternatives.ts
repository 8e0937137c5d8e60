// Other ways to the level: each a plan of its own, in which the block that it changes is solved anew, so that its price is exact.
import { type Hours, sumOf, totalOf } from "../../../scripts/method/pathway/hours.ts";
import { inOrder } from "../../../scripts/method/pathway/order.ts";
import { areasBetween, type BlockPlan, type Bound, replanned, stepsOf } from "../../../scripts/method/pathway/plan.ts";
import type { PlannedStep } from "../../../scripts/method/pathway/planned-step.ts";
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

/** A choice of the organisation, and what it makes of the block. */
interface Change extends Pick<Alternative, "question" | "to" | "more"> {
  readonly now: BlockPlan;
  readonly then: BlockPlan;
}

/** The bound with the option added: what has been left out beyond it stays, so that choices make the same plan in any order. */
export function adding(to: number, { least = to, most = 0 }: Bound = {}): Bound {
  return { least: Math.max(least, to), ...(most < to ? {} : { most }) };
}

/** The bound without the option. What was added is taken back; what is proposed is left out, and what was added below it stays. */
export function leavingOut(to: number, { least, most }: Bound = {}): Bound {
  if (least === to) return most === undefined ? {} : { most };
  return { most: Math.min(most ?? to, to - 1), ...(least === undefined || least > to ? {} : { least }) };
}

/** The plan without the step; undefined where the level cannot be reached without it. */
export function without(own: OwnPlan, { question, to, reason }: PlannedStep): Alternative | undefined {
  if (reason.kind === "must" && own.overruled.length === 0) return undefined;
  const given = own.input.bounds?.[question] ?? {};
  const now = own.blocks.find((one) => one.to.has(question));
  const found = now && changed(now, { question, to }, { ...given, most: to - 1, least: Math.min(given.least ?? 0, to - 1) });
  return !found || found.then.overruled.length > now.overruled.length ? undefined : compared(own, found);
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
  const tried = (isFurther: boolean): readonly Change[] =>
    model.questions
      .flatMap(({ id, block, credits }) => {
        const [answer, now] = [response.answers[id], own.blocks[block - 1]];
        if (typeof answer !== "number" || !now || now.to.size === 0 || now.to.has(id) !== isFurther) return [];
        const to = (now.to.get(id) ?? answer) + 1;
        if (to >= credits.length) return [];
        const found = changed(now, { question: id, to }, adding(to, bounds[id]));
        return [...now.to].some(([question, last]) => last > (found.then.to.get(question) ?? 0)) ? [found] : [];
      })
      .sort((a, b) => a.more[0] + a.more[1] - b.more[0] - b.more[1]);
  const first = distinct(tried(false));
  const found = first.length < mostSwaps ? distinct([...first, ...tried(true)]) : first;
  return found.slice(0, mostSwaps).map((one) => compared(own, one));
}

function distinct(changes: readonly Change[]): readonly Change[] {
  const plans = changes.map(({ then }) => `${then.block} ${[...then.to].toSorted().join()}`);
  return changes.filter((_, at) => plans.indexOf(plans[at] ?? "") === at);
}

/** The steps of the plan with the fewest hours, in no order, where that is another than this one. */
export function cheapestSteps({ blocks, input }: OwnPlan): readonly PlannedStep[] | undefined {
  if (input.isCheapest) return undefined;
  const total = (of: readonly BlockPlan[]): number => of.reduce((sum, { hours: [least, most] }) => sum + least + most, 0);
  const cheapest = blocks.map((one) => replanned(one, { isCheapest: true }));
  return total(cheapest) < total(blocks) ? cheapest.flatMap((one) => stepsOf(one)) : undefined;
}

/** When the last of the steps is due then; undefined without steps. */
export function lastDayOf({ steps }: Pick<Alternative, "steps">, { start, weekly, chosen }: OwnPlan): string | undefined {
  return lastDue(datesOf(inOrder(steps), { start, weekly, chosen }).values());
}

export function totalHours(steps: readonly PlannedStep[]): Hours {
  return totalOf(sumOf(steps.flatMap(({ takes }) => takes ?? [])));
}

function changed(now: BlockPlan, { question, to }: Pick<Alternative, "question" | "to">, bound: Bound): Change {
  const then = replanned(now, { bounds: { ...now.task?.input.bounds, [question]: bound } });
  return { question, to, now, then, more: [then.hours[0] - now.hours[0], then.hours[1] - now.hours[1]] };
}

/** What the change adds to the plan and takes from it. */
function compared(own: OwnPlan, { now, then, ...change }: Change): Alternative {
  const areas = areasBetween(now, then);
  const planned = stepsOf(then, areas);
  const isKept = (one: PlannedStep): boolean => !areas.some(({ climbs }) => climbs.some(({ question }) => question.id === one.question));
  const steps = [...own.inTurn.filter(isKept), ...planned];
  const found = planned.filter(({ question, to }) => to > (now.to.get(question) ?? 0));
  const drops = own.steps.filter(({ question, to }) => now.to.has(question) && to > (then.to.get(question) ?? 0));
  // One step alone needs no order.
  const adds = found.length < 2 ? found : inOrder(steps).filter((one) => found.includes(one));
  return { ...change, adds, drops, steps };
}
