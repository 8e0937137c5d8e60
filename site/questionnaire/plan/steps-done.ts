// What has changed since the last round: steps completed, musts lost, and the level then.
import type { Model, ModelQuestion, Response } from "../../../scripts/method/edition.ts";
import { isApplicable, optionOf } from "../../../scripts/method/engine/answer.ts";
import { score } from "../../../scripts/method/engine/staircase.ts";
import type { Answers } from "../../../scripts/method/schema.ts";

/**
 * A step is one option of one question. Of a question without an option, then or now, nothing is counted, and a lowered answer takes
 * nothing away from what others have gained. `then`: by question, the option in the last round. Pure and total.
 */
export function stepsDone(now: Answers, then: Readonly<Record<string, number>> = {}): number {
  return changes(now, then).reduce((sum, change) => sum + Math.max(0, change), 0);
}

/** How many questions have a lower option than then. */
export function lowered(now: Answers, then: Readonly<Record<string, number>> = {}): number {
  return changes(now, then).filter((change) => change < 0).length;
}

function changes(now: Answers, then: Readonly<Record<string, number>>): readonly number[] {
  return Object.entries(then).flatMap(([question, was]) => {
    const is = now[question];
    return typeof is === "number" ? [is - was] : [];
  });
}

/** The questions whose must was met then and is not now. "Vet inte" now does not meet it; of a question without an answer nothing is known. */
export function mustsLost(
  questions: readonly ModelQuestion[],
  response: Response,
  then: Readonly<Record<string, number>> = {},
): readonly string[] {
  return questions.flatMap((one) => {
    const [must = 0, is] = [one.must, isApplicable(one, response.background) ? optionOf(one, response) : undefined];
    return is !== undefined && is < must && (then[one.id] ?? 0) >= must ? [one.id] : [];
  });
}

/** The level that the answers then give by this edition's rules; undefined where a question with an option now had none then. */
export function levelBefore(model: Model, response: Response, then: Readonly<Record<string, number>> = {}): number | undefined {
  const isKnown = Object.entries(response.answers).every(([id, is]) => typeof is !== "number" || then[id] !== undefined);
  return isKnown && Object.keys(then).length > 0 ? score(model, { ...response, answers: then }).level : undefined;
}
