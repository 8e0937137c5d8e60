// A plan's steps with all texts, dates and who is responsible: what the cards show, and what every file is made of.

import type { SavedStep } from "../../../scripts/method/pathway/plan-file.ts";
import { keyOf, type PlannedStep } from "../../../scripts/method/pathway/planned-step.ts";
import type { StepWords } from "../../text/sv/form/steps.ts";
import { optionText, questionNumber, questionText, whereToLook, whomToAsk } from "../answering/question-texts.ts";
import type { Filled } from "../drafts/state.ts";
import type { PlanData } from "../result/explains-data.ts";
import type { MethodTexts } from "../takeaway/takeaway-texts.ts";
import type { OwnPlan } from "./own-plan.ts";

/** What the steps of a plan are described with. */
export interface StepContext {
  readonly own: OwnPlan;
  readonly filled: Filled;
  readonly texts: MethodTexts;
  readonly words: StepWords;
}

/** The method's texts, read from the page and from what has been fetched. */
export function pageTexts({ goals, texts, measures }: PlanData, areas: Readonly<Record<string, string>>): MethodTexts {
  return {
    number: questionNumber,
    question: questionText,
    option: optionText,
    goal: (question, option) => goals[question]?.[option] ?? "",
    ask: whomToAsk,
    lookIn: whereToLook,
    area: (area) => areas[area] ?? area,
    step: (key) => texts[key] ?? {},
    measure: (measure) => measures[measure],
  };
}

/** All of the plan, in order. */
export function describedSteps(context: StepContext): SavedStep[] {
  return context.own.steps.map((step) => describedStep(step, context));
}

export function describedStep(planned: PlannedStep, { own, filled, texts, words }: StepContext): SavedStep {
  const { question, to, step, takes, isUnknown, reason } = planned;
  const key = keyOf(planned);
  const { who = {} } = filled.plan ?? {};
  const measure = step && texts.measure(step.measure);
  const { first, how, done, show, buys } = texts.step(key);
  const responsible = who[key] ?? measure?.responsible;
  const option = texts.option(question, to);
  // What is not known is found out first: it may be done already.
  const begin = isUnknown ? words.findOut(texts.ask(question), texts.lookIn(question), first) : first;
  return {
    question,
    number: texts.number(question),
    text: texts.question(question),
    from: ownAnswer(question, filled, { texts, words }),
    to: { option: to, goal: texts.goal(question, to) || option },
    reason: words.reason(reason, texts.area),
    ...(isUnknown ? { isUnknown: true as const } : {}),
    ...(takes ? { hours: { coordinator: [...takes.coordinator], others: [...takes.others] } } : {}),
    ...(begin === undefined ? {} : { first: begin }),
    how: [...(how ?? [])],
    done: done ?? words.doneFallback(option),
    ...(show === undefined ? {} : { show }),
    ...(buys === undefined ? {} : { buys }),
    ...(step && measure ? { measure: step.measure, title: measure.title } : {}),
    ...(responsible ? { responsible } : {}),
    ...own.dates.get(key),
  };
}

export function goalOf({ to }: Pick<SavedStep, "to">): string {
  return asTitle(to.goal);
}

/** As the files name it: also whether it may fall away. */
export function markedGoal(step: Pick<SavedStep, "to" | "isUnknown">, { mayFall }: Pick<StepWords, "mayFall">): string {
  return step.isUnknown ? `${goalOf(step)} (${mayFall})` : goalOf(step);
}

export function asTitle(goal: string): string {
  return goal.replace(/\.$/, "");
}

/** The organisation's own answer. The arithmetic may start from another option. */
export function ownAnswer(
  question: string,
  { answers }: Filled,
  { texts, words }: Pick<StepContext, "texts" | "words">,
): SavedStep["from"] {
  const answer = answers[question];
  if (answer === "unknown") return { option: null, text: words.unknown };
  if (typeof answer === "number") return { option: answer, text: texts.option(question, answer) };
  return { option: null, text: words.unanswered };
}
