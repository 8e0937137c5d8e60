// Other ways to the level: each a plan of its own, in which the block that it changes is solved anew, so that its price is exact.
import type { Hours } from "../../../scripts/method/pathway/hours.ts";
import { inOrder } from "../../../scripts/method/pathway/order.ts";
import { areasBetween, type BlockPlan, type Bound, replanned, stepsOf } from "../../../scripts/method/pathway/plan.ts";
import type { PlannedStep } from "../../../scripts/method/pathway/planned-step.ts";
import type { OwnPlan } from "./own-plan.ts";

/** A choice of the organisation, and what the whole plan then becomes. */
export interface Alternative {
  readonly question: string;
  /** The option that it adds, or that it leaves out. */
  readonly to: number;
  readonly adds: readonly PlannedStep[];
  readonly drops: readonly PlannedStep[];
  /** Least and most hours beyond those of the plan as it is; negative where it takes fewer. */
  readonly more: Hours;
}

/** A choice of the organisation, and what it makes of the block. */
interface Change extends Pick<Alternative, "question" | "to" | "more"> {
  readonly now: BlockPlan;
  readonly then: BlockPlan;
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
 * a step further in another may take less by driving that to its top; then those that take the fewest hours more.
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
        const found = changed(now, { question: id, to }, { ...bounds[id], least: to, most: credits.length - 1 });
        return [...now.to].some(([question, last]) => last > (found.then.to.get(question) ?? 0)) ? [found] : [];
      })
      .sort((a, b) => a.more[0] + a.more[1] - b.more[0] - b.more[1]);
  const first = tried(false);
  const found = first.length < mostSwaps ? [...first, ...tried(true)] : first;
  return found.slice(0, mostSwaps).map((one) => compared(own, one));
}

/** The hours of the plan with the fewest, where that is another than this one. */
export function leastHours({ blocks, input }: OwnPlan): Hours | undefined {
  if (input.isCheapest) return undefined;
  const total = (of: readonly BlockPlan[]): Hours => of.reduce<Hours>((all, { hours }) => [all[0] + hours[0], all[1] + hours[1]], [0, 0]);
  const least = total(blocks.map((one) => replanned(one, { isCheapest: true })));
  const now = total(blocks);
  return least[0] + least[1] < now[0] + now[1] ? least : undefined;
}

function changed(now: BlockPlan, { question, to }: Pick<Alternative, "question" | "to">, bound: Bound): Change {
  const then = replanned(now, { bounds: { ...now.task?.input.bounds, [question]: bound } });
  return { question, to, now, then, more: [then.hours[0] - now.hours[0], then.hours[1] - now.hours[1]] };
}

/** What the change adds to the plan and takes from it. */
function compared(own: OwnPlan, { now, then, ...change }: Change): Alternative {
  const areas = areasBetween(now, then);
  const steps = stepsOf(then, areas);
  const found = steps.filter((one) => one.to > (now.to.get(one.question) ?? 0));
  const drops = own.steps.filter((one) => now.to.has(one.question) && one.to > (then.to.get(one.question) ?? 0));
  const isKept = (one: PlannedStep): boolean => !areas.some(({ climbs }) => climbs.some(({ question }) => question.id === one.question));
  // One step alone needs no order.
  const all = found.length < 2 ? found : inOrder([...own.steps.filter(isKept), ...steps]);
  return { ...change, adds: all.filter((one) => found.includes(one)), drops };
}
