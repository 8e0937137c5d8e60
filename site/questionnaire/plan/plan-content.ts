// What the cards and the alternatives say: texts of the method put together for one measure at a time.
import type { PlanStep } from "../../../scripts/method/pathway/plan.ts";
import type { PlanWords } from "../../text/sv/form/plan.ts";
import { questionNumber } from "../answering/question-texts.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import type { PlanMeasures } from "../result/explains-data.ts";
import { asTitle, describedSteps, goalOf, type StepContext } from "./described-steps.ts";
import type { CardContent } from "./plan-cards.ts";
import { mustsFirst, type Step } from "./plan-steps.ts";
import type { Alternative } from "./plan-trial.ts";

/** What the plan's view is made from. */
export interface ContentPage {
  readonly data: PageData;
  readonly plan: PlanMeasures;
  readonly words: PlanWords;
}

export interface TryRow {
  readonly measure: string;
  readonly goal: string;
  readonly isAdded: boolean;
  /** What it would give; empty once it is added. */
  readonly effect: string;
}

/** One for each step, also those left out. `included`: the described steps that are not. */
export function cardContents(
  steps: readonly Step[],
  included: readonly PlanStep[],
  context: StepContext,
  { data, plan, words }: ContentPage,
): readonly CardContent[] {
  const { filled } = context;
  const leftOut = describedSteps(steps, context, (one) => !one.isIncluded);
  const described = new Map([...included, ...leftOut].map((one) => [one.measure, one]));
  const goal = (id: string): string => goalOf(described.get(id) ?? { raises: [], title: id });
  return steps.flatMap((step): CardContent[] => {
    const own = described.get(step.measure);
    if (!own) return [];
    const { measure, mustFor, isAdded } = step;
    const missing = step.after.filter((id) => leftOut.some((one) => one.measure === id));
    const unknown = step.raises
      .filter(({ question }) => filled.answers[question] === "unknown")
      .map(({ question }) => questionNumber(question));
    return [
      {
        step: own,
        goal: goalOf(own),
        isIncluded: step.isIncluded,
        must: mustFor === undefined ? undefined : words.must(mustFor),
        why: [...(mustFor === undefined ? [words.lifts(areasOf(step, data))] : []), ...(isAdded ? [words.added] : [])].join(". "),
        notes: [...(unknown.length > 0 ? [words.findOut(unknown)] : []), ...(missing.length > 0 ? [words.needs(missing.map(goal))] : [])],
        hours: own.hours[filled.plan?.size ?? "small"],
        texts: plan.texts[measure],
        page: data.measurePages === undefined ? undefined : `${data.measurePages}${plan.texts[measure]?.page ?? measure}/`,
      },
    ];
  });
}

/** Those that have been added first, then others that would lift something. */
export function tryRows(
  steps: readonly Step[],
  alternatives: readonly Alternative[],
  level: number,
  { data, plan, words }: ContentPage,
): readonly TryRow[] {
  const row = ({ measure, raises }: Pick<Step, "measure" | "raises">): Pick<TryRow, "measure" | "goal"> => {
    const [first] = mustsFirst(raises, data.model);
    return { measure, goal: asTitle((first && plan.goals[first.question]?.[first.to]) || (plan.texts[measure]?.title ?? measure)) };
  };
  return [
    ...steps.filter((one) => one.isAdded).map((one) => ({ ...row(one), isAdded: true, effect: "" })),
    ...alternatives.map((one) => ({ ...row(one), isAdded: false, effect: effectOf(one, level, { data, words }) })),
  ];
}

function effectOf({ level, lifts }: Alternative, before: number, { data, words }: Pick<ContentPage, "data" | "words">): string {
  const points = Object.entries(lifts).map(([area, more]) => words.tryLift(data.areas[area] ?? area, more));
  return [...points, ...(level > before ? [words.tryLevel(level)] : [])].join(", ");
}

function areasOf({ raises }: Step, { model, areas }: PageData): readonly string[] {
  const found = raises.map(({ question }) => model.questions.find((one) => one.id === question)?.area ?? "");
  return [...new Set(found)].map((area) => areas[area] ?? area);
}

/** Asked questions with a must up to the level, which rests on them, and who owns each. */
export function mustsBehind(level: number, { answers, owners }: Filled, { model }: PageData) {
  const isAsked = (id: string): boolean => answers[id] !== undefined && answers[id] !== "not-applicable";
  return model.questions
    .filter(({ id, must, block }) => must !== undefined && block <= level && isAsked(id))
    .map(({ id }) => ({ question: id, owner: owners?.[id] ?? "" }));
}
