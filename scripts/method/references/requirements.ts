// Compares one response with a framework's parts: which to go through with a lawyer. Says nothing about compliance, and is not part of the
// level or of statistics.
import type { Model, ModelQuestion, Response } from "../edition.ts";
import { isApplicable, optionOf } from "../engine/answer.ts";
import type { Background } from "../schema.ts";

/**
 * The lowest option that meets a requirement: decided, and in force in the whole organisation. A must of a level can require less, since
 * a level is a step on the way; what a law requires is required of the whole organisation. Taken from the questionnaire's own definition
 * of its options, not from any framework's text.
 */
export const sufficientOption = 2;

/** A part of a framework, and the questions of the edition that touch it. */
export interface ComparedPart {
  readonly id: string;
  readonly questions: readonly string[];
}

export interface ComparedQuestion {
  readonly question: string;
  /** The lowest option that is enough here. */
  readonly needed: number;
  /** An option, "vet inte", or null without a usable answer. */
  readonly answer: number | "unknown" | null;
}

/**
 * `below`: at least one question is answered below what is enough, whatever the others say. `enough`: every question is answered, and
 * none below. `cannot-tell`: otherwise, when something is unanswered or "vet inte", or no question applies to this organisation.
 */
export type RequirementStanding = "enough" | "below" | "cannot-tell";

/** The part's applicable questions by outcome, each list in the given order. */
export interface PartFinding {
  readonly part: string;
  readonly standing: RequirementStanding;
  readonly below: readonly ComparedQuestion[];
  readonly open: readonly ComparedQuestion[];
  readonly enough: readonly ComparedQuestion[];
}

/** Total: questions that the model does not have, or that do not apply, are left out. */
export function compareRequirements(model: Model, response: Response, parts: readonly ComparedPart[]): readonly PartFinding[] {
  const byId = new Map(model.questions.map((one) => [one.id, one]));
  return parts.map(({ id, questions }) => {
    const applicable = questions.flatMap((question) => {
      const found = byId.get(question);
      return found && isApplicable(found, response.background) ? [compared(found, response)] : [];
    });
    const open = applicable.filter(({ answer }) => typeof answer !== "number");
    const below = applicable.filter(({ answer, needed }) => typeof answer === "number" && answer < needed);
    const enough = applicable.filter(({ answer, needed }) => typeof answer === "number" && answer >= needed);
    const isAnswered = applicable.length > 0 && open.length === 0;
    return { part: id, standing: below.length > 0 ? "below" : isAnswered ? "enough" : "cannot-tell", below, open, enough };
  });
}

/** The lowest option that is enough: `sufficientOption`, or the question's must if that is higher, but never above its top option. */
export function neededOption({ must, credits }: Pick<ModelQuestion, "must" | "credits">): number {
  return Math.min(credits.length - 1, Math.max(sufficientOption, must ?? 0));
}

function compared(question: ModelQuestion, response: Response): ComparedQuestion {
  const isUnknown = response.answers[question.id] === "unknown";
  return {
    question: question.id,
    needed: neededOption(question),
    answer: isUnknown ? "unknown" : (optionOf(question, response) ?? null),
  };
}

/** The number of parts with each standing. */
export function countStandings(findings: readonly PartFinding[]): Readonly<Record<RequirementStanding, number>> {
  const count = (standing: RequirementStanding): number => findings.filter((one) => one.standing === standing).length;
  return { enough: count("enough"), below: count("below"), "cannot-tell": count("cannot-tell") };
}

/** Whether the organisation says that it is covered by the law behind the frameworks. */
export type Duty = "required" | "voluntary" | "unknown" | "unanswered";

/** From a background fact with the options `yes`, `no` and `unknown`. */
export function dutyOf(background: Background, fact: string): Duty {
  switch (background[fact]) {
    case "yes":
      return "required";
    case "no":
      return "voluntary";
    case "unknown":
      return "unknown";
    default:
      return "unanswered";
  }
}
