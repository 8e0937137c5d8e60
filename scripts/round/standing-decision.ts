// Decisions that need not be made again: the one that the calendar records for a round, and what followed from it.

import type { RoundDocument } from "../envelope/round-document.ts";
import type { Place } from "../repository/place.ts";
import { readCalendar } from "./calendar.ts";

export interface Decided {
  readonly decision: string;
  /** YYYY-MM-DD. */
  readonly decided: string;
}

/**
 * Opening: the calendar's decision. Closing when the last day has passed: the decision that set that day, by an extension or in the
 * calendar. Destroying keys: the charter's archive decision, or in a rehearsal the calendar's. Undefined if none is recorded.
 */
export function standingDecision(
  place: Place,
  act: "open" | "close" | "destroy",
  { round, acts, decisions }: Pick<RoundDocument, "round" | "acts" | "decisions">,
): Decided | undefined {
  const calendar = readCalendar(place);
  const entry = calendar.ok ? calendar.value.rounds.find((one) => one.round === round)?.decision : undefined;
  const planned = entry && { decision: entry.diaryNumber, decided: entry.date };
  if (act === "open") return planned;
  if (act === "destroy") {
    const archive = decisions?.archive;
    return archive ? { decision: archive.diaryNumber, decided: archive.date } : planned;
  }
  const last = acts.findLast((one) => one.act === "extend") ?? acts.findLast((one) => one.act === "open");
  return last ? { decision: last.decision, decided: last.date } : planned;
}
