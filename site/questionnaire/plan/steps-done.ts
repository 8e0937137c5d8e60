// How many steps have been completed since the last round, and which musts have been lost.
import type { ModelQuestion, Response } from "../../../scripts/method/edition.ts";
import { isApplicable, optionOf } from "../../../scripts/method/engine/answer.ts";
import type { Answers } from "../../../scripts/method/schema.ts";

/**
 * A step is one option of one question. Of a question without an option, then or now, nothing is counted, and a lowered answer takes
 * nothing away from what others have gained. `then`: by question, the option in the last round. Pure and total.
 */
export function stepsDone(now: Answers, then: Readonly<Record<string, number>> = {}): number {
  return Object.entries(then).reduce((sum, [question, was]) => {
    const is = now[question];
    return sum + (typeof is === "number" ? Math.max(0, is - was) : 0);
  }, 0);
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
