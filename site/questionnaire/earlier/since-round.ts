// What a draft becomes when the round that it was answered in has closed: what is completed since counts from it.
import type { PageData } from "../data/page-data.ts";
import { hasLevels } from "../drafts/draft-text.ts";
import type { Filled, PlanChoices } from "../drafts/state.ts";

/** The same object if the round is still open, or the draft is a part. In a round that has opened since then, the plan gets new dates and a new marking. `then`: its answers. */
export function sinceRound(filled: Filled, data: PageData, then = filled.answers): Filled {
  const { round, plan = {}, ...rest } = filled;
  const open = data.round?.round;
  if (round === open || filled.part || !hasLevels(data)) return filled;
  const counted = round === undefined ? plan : countedFrom(then, plan);
  if (open === undefined) return { ...rest, ...planOf(counted) };
  return { ...rest, round: open, ...planOf(counted.lastRound ? undated(counted) : counted) };
}

/** From the options alone: of "vet inte" nothing can be counted. No area has been gone through yet. */
function countedFrom(answers: Filled["answers"], { confirmed: _confirmed, ...plan }: PlanChoices): PlanChoices {
  const chosen = Object.entries(answers).filter((one): one is [string, number] => typeof one[1] === "number");
  return chosen.length > 0 ? { ...plan, lastRound: Object.fromEntries(chosen) } : plan;
}

function undated({ start: _start, due: _due, mark: _mark, ...kept }: PlanChoices): PlanChoices {
  return kept;
}

function planOf(plan: PlanChoices): Pick<Filled, "plan"> {
  return Object.keys(plan).length > 0 ? { plan } : {};
}
