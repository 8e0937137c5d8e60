// How many steps have been completed since the last round.
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
