// What the open decision paper follows of all that is filled in: neither the answers nor the result.
import { swedishDay } from "../../../scripts/core/day.ts";
import type { Filled } from "../drafts/state.ts";
import { type Times, timesOf } from "../plan/plan-dates.ts";
import type { Outcome } from "../result/outcome.ts";

export interface OpenPaperChange extends Times {
  /** Whether block 1 is answered in full, as the paper says. */
  readonly isCarriedOut: boolean;
  /** The level that the management has chosen; 0 if none: the next level would reveal the organisation's own. */
  readonly target: number;
  /** The organisation's own marking; empty if none. */
  readonly mark: string;
}

/** The day and the hours are the plan's, whose steps and last day would tell the result. */
export function openPaperChange(filled: Filled, { score }: Outcome, today = swedishDay(new Date())): OpenPaperChange {
  const { target, part, plan = {} } = filled;
  return { target, mark: plan.mark ?? "", ...timesOf(plan, today), isCarriedOut: score.answeredBlocks > 0 && !part };
}
