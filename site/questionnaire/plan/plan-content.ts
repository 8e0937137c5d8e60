// What the cards say, and what stands around them: texts put together for one step at a time.
import { type Hours, hoursIn } from "../../../scripts/method/pathway/hours.ts";
import type { SavedStep } from "../../../scripts/method/pathway/plan-file.ts";
import { keyOf, type PlannedStep } from "../../../scripts/method/pathway/planned-step.ts";
import type { PlanWords } from "../../text/sv/form/planning/plan.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import { fasterThan } from "../result/sentences.ts";
import type { StepTexts } from "../takeaway/takeaway-texts.ts";
import { type Alternative, cheapestSteps, lastDayOf, totalHours, without } from "./alternatives.ts";
import { asTitle, describedStep, goalOf, type StepContext } from "./described-steps.ts";
import type { OwnPlan } from "./own-plan.ts";

export interface CardContent {
  readonly key: string;
  readonly step: SavedStep;
  readonly planned: PlannedStep;
  readonly goal: string;
  /** Whether it is told first of all why it is there. */
  readonly isRequired: boolean;
  /** Number, hours, who and when, on one line. */
  readonly facts: string;
  /** The step after it in the question, where the plan needs no more; empty otherwise. */
  readonly next: string;
  readonly template: StepTexts["template"];
  /** The measure's page. */
  readonly page: string | undefined;
}

export interface ContentInput extends StepContext {
  readonly data: PageData;
  readonly plan: PlanWords;
}

/** One for each step, in order. */
export function cardContents(input: ContentInput): readonly CardContent[] {
  const { own, words, plan, texts, data } = input;
  return own.steps.map((planned): CardContent => {
    const step = describedStep(planned, input);
    const key = keyOf(planned);
    const facts = [
      plan.question(step.number),
      ...(step.isUnknown ? [words.mayFall] : []),
      ...(planned.takes ? [words.total(planned.takes)] : []),
      ...(step.responsible ? [step.responsible] : []),
      ...(step.start && step.due ? [plan.days(step.start, step.due)] : []),
    ];
    const page = step.measure && texts.measure(step.measure)?.page;
    return {
      key,
      step,
      planned,
      goal: goalOf(step),
      isRequired: planned.reason.kind === "must",
      facts: facts.join(" · "),
      next: nextOf(planned, input),
      template: texts.step(key).template,
      page: page && data.measurePages !== undefined ? `${data.measurePages}${page}/` : undefined,
    };
  });
}

/** What leads further in the question, and is not in the plan. */
function nextOf({ question, to }: PlannedStep, { own, texts, words, plan }: ContentInput): string {
  const goal = texts.goal(question, to + 1);
  if (goal === "" || own.steps.some((one) => one.question === question && one.to > to)) return "";
  const [step] = own.input.steps.filter((one) => one.question === question && one.to === to + 1);
  const hours = step ? words.total(hoursIn(step, own.input.size)) : "";
  return plan.next(own.target, asTitle(goal), hours);
}

/** What the plan becomes without the step; `isPossible`: whether the level is reached without it. */
export function withoutText({ planned, step }: CardContent, input: ContentInput): { readonly text: string; readonly isPossible: boolean } {
  const { own, plan } = input;
  const found = without(own, planned);
  if (!found) return { text: plan.noWithout(step.number, own.target), isPossible: false };
  const [adds, drops] = named(found, planned, input);
  return { text: plan.without(adds, drops, wholeText(found, input)), isPossible: true };
}

type Step = Pick<PlannedStep, "question" | "to">;

/** "1.8 Gör riskanalys av de flesta viktiga system". */
function namedGoal({ question, to }: Step, { texts }: Pick<ContentInput, "texts">): string {
  return `${texts.number(question)} ${asTitle(texts.goal(question, to))}`;
}

/** What is added and what goes, beside the step that it is about. */
function named(
  { adds, drops }: Alternative,
  about: Step,
  input: ContentInput,
): readonly [adds: readonly string[], drops: readonly string[]] {
  const others = (of: readonly PlannedStep[]) => of.filter((one) => keyOf(one) !== keyOf(about)).map((one) => namedGoal(one, input));
  return [others(adds), others(drops)];
}

/** What goes in, what goes out, and what the whole plan becomes: a line each. */
export function swapLines(swap: Alternative, input: ContentInput): readonly string[] {
  const [adds, drops] = named(swap, swap, input);
  return input.plan.swap([namedGoal(swap, input), ...adds], drops, wholeText(swap, input));
}

function wholeText(then: Alternative, { own, plan, words }: ContentInput): string {
  const day = lastDayOf(then, own);
  // What may fall away is never compared with what is known to be left.
  const hoursOf = (of: readonly PlannedStep[], isDoubtful: boolean): Hours => totalHours(of.filter((one) => one.isUnknown === isDoubtful));
  const more = (after: Hours, before: Hours): string => words.difference([after[0] - before[0], after[1] - before[1]]);
  const [known, doubtful, before] = [hoursOf(then.steps, false), hoursOf(then.steps, true), hoursOf(own.steps, true)];
  const most = doubtful[1] === 0 ? plan.noHours : plan.atMost(words.hourRange(doubtful));
  const unknown = `${doubtful}` === `${before}` ? "" : `${most} (${more(doubtful, before)})`;
  return plan.whole(words.hourRange(known), more(known, hoursOf(own.steps, false)), day ? plan.date(day) : "", unknown);
}

/** That the least work is less than the plan's, and what it costs in breadth; empty where it is not. */
export function cheaperText({ own, plan, words }: ContentInput): string {
  const steps = cheapestSteps(own);
  if (!steps) return "";
  const [least, now] = [totalHours(steps), totalHours(own.steps)];
  const isDoubtful = [...steps, ...own.steps].some(({ isUnknown }) => isUnknown);
  const day = lastDayOf({ steps }, own);
  return plan.cheaper(words.hourRange(least), words.hourRange(now), day ? plan.date(day) : "", isDoubtful);
}

/** The plan's hours, and when it can be done. */
export function leadOf({ own, plan, words, filled }: ContentInput): readonly string[] {
  const { hours, unknownHours, weekly, last, unmoved, isWithin } = own;
  const pace = own.steps.length > 1 && isWithin && !unmoved && !fasterThan(own) ? [plan.noFaster] : [];
  const isSome = (of: typeof hours): boolean => of.coordinator[1] + of.others[1] > 0;
  return [
    ...(isSome(hours) ? [words.lead(hours)] : []),
    ...(isSome(unknownHours) ? [words.leadUnknown(unknownHours, isSome(hours))] : []),
    ...(last ? [[words.ready(weekly, last, isWithin), ...(unmoved ? [words.moved(unmoved)] : []), ...pace].join(" ")] : []),
    `${words.estimate(filled.plan?.size ?? "small")} ${plan.together}`,
  ];
}

export function titleOf({ unanswered, unknown, steps, target, input }: OwnPlan, words: PlanWords): string {
  if (steps.length === 0) return unknown.length > 0 ? words.titleUnknown : words.titleUnanswered(unanswered, target);
  const doubtful = steps.filter((one) => one.isUnknown).length;
  if (unanswered.length + unknown.length === 0) return words.title(steps.length - doubtful, doubtful, target);
  const blocks = steps.map(({ question }) => input.model.questions.find((one) => one.id === question)?.block ?? 0);
  return words.titleTowards(steps.length - doubtful, doubtful, [...new Set(blocks)].sort(), target);
}

/** Asked questions with a must up to the level, which rests on them, and who owns each. */
export function mustsBehind(level: number, { answers, owners }: Filled, { model }: Pick<PageData, "model">) {
  const isAsked = (id: string): boolean => answers[id] !== undefined && answers[id] !== "not-applicable";
  return model.questions
    .filter(({ id, must, block }) => must !== undefined && block <= level && isAsked(id))
    .map(({ id }) => ({ question: id, owner: owners?.[id] ?? "" }));
}
