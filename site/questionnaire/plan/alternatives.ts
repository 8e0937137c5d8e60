// Other ways to the level: each a plan of its own, solved anew, so that its price is exact.
import { type Hours, sumOf, totalOf } from "../../../scripts/method/pathway/hours.ts";
import { type Plan, planTo } from "../../../scripts/method/pathway/plan.ts";
import { keyOf, type PlannedStep } from "../../../scripts/method/pathway/planned-step.ts";
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

/** The plan without the step; undefined where the level cannot be reached without it. */
export function without(own: OwnPlan, { question, to }: PlannedStep): Alternative | undefined {
  const bound = { ...own.input.bounds?.[question], most: to - 1 };
  const least = Math.min(bound.least ?? 0, to - 1);
  const plan = planTo({ ...own.input, bounds: { ...own.input.bounds, [question]: { ...bound, least } } });
  return plan.overruled.length > own.overruled.length ? undefined : compared(own, plan, { question, to });
}

/** Most that one can choose between. */
const mostSwaps = 6;

/**
 * The plans with one step that is not in this one, of the blocks that it is made for. Questions that the plan leaves alone come first, since
 * a step further in another may take less by driving that to its top; then those that take the fewest hours more.
 */
export function swapsOf(own: OwnPlan): readonly Alternative[] {
  const { model, response, bounds = {} } = own.input;
  const reached = new Map(own.steps.map(({ question, to }) => [question, to]));
  const blocks = new Set(own.steps.map(({ question }) => model.questions.find((one) => one.id === question)?.block));
  const found = model.questions.flatMap(({ id, block, credits }) => {
    const answer = response.answers[id];
    if (!blocks.has(block) || typeof answer !== "number") return [];
    const to = Math.max(answer, reached.get(id) ?? 0) + 1;
    if (to >= credits.length) return [];
    const plan = planTo({ ...own.input, bounds: { ...bounds, [id]: { ...bounds[id], least: to, most: credits.length - 1 } } });
    const made = compared(own, plan, { question: id, to });
    return made.drops.length > 0 ? [made] : [];
  });
  const isNew = ({ question }: Alternative): number => (reached.has(question) ? 1 : 0);
  return found.toSorted((a, b) => isNew(a) - isNew(b) || a.more[0] + a.more[1] - b.more[0] - b.more[1]).slice(0, mostSwaps);
}

/** The plan with the fewest hours, where it is another than this one. */
export function cheaperOf(own: OwnPlan): Alternative | undefined {
  if (own.input.isCheapest) return undefined;
  const made = compared(own, planTo({ ...own.input, isCheapest: true }), { question: "", to: 0 });
  return made.more[0] + made.more[1] < 0 ? made : undefined;
}

export function totalHours({ steps }: Pick<Plan, "steps">): Hours {
  return totalOf(sumOf(steps.flatMap(({ takes }) => takes ?? [])));
}

function compared(own: OwnPlan, plan: Plan, step: Pick<Alternative, "question" | "to">): Alternative {
  const [before, after] = [own, plan].map(({ steps }) => new Set(steps.map(keyOf))) as [Set<string>, Set<string>];
  const [now, then] = [totalHours(own), totalHours(plan)];
  return {
    ...step,
    adds: plan.steps.filter((one) => !before.has(keyOf(one))),
    drops: own.steps.filter((one) => !after.has(keyOf(one))),
    more: [then[0] - now[0], then[1] - now[1]],
  };
}
