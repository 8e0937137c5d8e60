// A plan's steps with all texts, dates and who is responsible: what the cards show, and what every file is made of.
import type { PlanRaise, PlanStep } from "../../../scripts/method/pathway/plan.ts";
import type { Raise } from "../../../scripts/method/result.ts";
import { optionText, questionNumber, questionText } from "../answering/question-texts.ts";
import type { Filled } from "../drafts/state.ts";
import type { PlanMeasures } from "../result/explains-data.ts";
import { type MethodTexts, measureIn } from "../takeaway/takeaway-texts.ts";
import { effortOf, scheduleOf } from "./plan-dates.ts";
import type { PlanInput, Step } from "./plan-steps.ts";

/** The method's texts, and the words for what is no option. */
export interface StepTexts extends Pick<MethodTexts, "number" | "question" | "option" | "goal" | "measure"> {
  readonly unknown: string;
  readonly unanswered: string;
}

export interface StepContext extends Pick<PlanInput, "filled" | "measures"> {
  readonly texts: StepTexts;
  /** The plan's first day, YYYY-MM-DD. */
  readonly start: string;
}

/** What a plan needs, read from the page and from what has been fetched. */
export function planTexts({ goals, texts }: Omit<PlanMeasures, "measures">): Omit<StepTexts, "unknown" | "unanswered"> {
  return {
    number: questionNumber,
    question: questionText,
    option: optionText,
    goal: (question, option) => goals[question]?.[option] ?? "",
    measure: (measure) => measureIn(texts, measure),
  };
}

/** Those of the steps that are included, in order; `of`: which, if others. */
export function describedSteps(steps: readonly Step[], context: StepContext, of = (one: Step): boolean => one.isIncluded): PlanStep[] {
  const { filled, measures, texts, start } = context;
  const included = steps.filter(of);
  const ids = included.map((one) => one.measure);
  const { who = {}, due } = filled.plan ?? {};
  const dates = scheduleOf(included, measures, { start, chosen: due });
  return included.map(({ measure, raises, after }) => {
    const words = texts.measure(measure);
    const responsible = who[measure] ?? words.responsible;
    return {
      measure,
      title: words.title,
      effort: effortOf(measure, measures),
      hours: words.hours,
      ...(words.isEstimate ? { estimate: true as const } : {}),
      who: words.who,
      firstStep: words.firstStep,
      doneWhen: words.doneWhen,
      ...(responsible === "" ? {} : { responsible }),
      ...dates.get(measure),
      after: after.filter((id) => ids.includes(id)),
      raises: raises.map((raise) => describedRaise(raise, context)),
    };
  });
}

/** The goal that names a step. */
export function goalOf({ raises, title }: Pick<PlanStep, "raises" | "title">): string {
  return asTitle(raises[0]?.to.goal || title);
}

export function asTitle(goal: string): string {
  return goal.replace(/\.$/, "");
}

export function describedRaise({ question, to }: Raise, { filled, texts }: Pick<StepContext, "filled" | "texts">): PlanRaise {
  return {
    question,
    number: texts.number(question),
    text: texts.question(question),
    from: ownAnswer(question, filled, texts),
    to: { option: to, goal: texts.goal(question, to) },
  };
}

/** The organisation's own answer. The arithmetic may start from another option. */
export function ownAnswer(question: string, { answers }: Filled, texts: StepTexts): PlanRaise["from"] {
  const answer = answers[question];
  if (answer === "unknown") return { option: null, text: texts.unknown };
  if (typeof answer === "number") return { option: answer, text: texts.option(question, answer) };
  return { option: null, text: texts.unanswered };
}
