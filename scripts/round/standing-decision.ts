// Decisions that need not be made again: those that the calendar records for a round, and what followed from them.

import type { RoundDocument } from "../envelope/round-document.ts";
import type { Place } from "../repository/place.ts";
import { readCalendar } from "./calendar.ts";

export interface Decided {
  readonly decision: string;
  /** YYYY-MM-DD. */
  readonly decided: string;
}

const decidedBy = ({ diaryNumber, date }: { readonly diaryNumber: string; readonly date: string }): Decided => ({
  decision: diaryNumber,
  decided: date,
});

/**
 * Opening: the calendar's decision. Closing: the calendar's to close early, else the one that set the last day, by an extension or in the
 * calendar. Destroying keys: the charter's on disposal, or in a rehearsal the calendar's. Undefined if none is recorded.
 */
export function standingDecision(
  place: Place,
  act: "open" | "close" | "destroy",
  { round, acts, decisions }: Pick<RoundDocument, "round" | "acts" | "decisions">,
): Decided | undefined {
  const calendar = readCalendar(place);
  const entry = calendar.ok ? calendar.value.rounds.find((one) => one.round === round) : undefined;
  const planned = entry && decidedBy(entry.decision);
  if (act === "open") return planned;
  if (act === "destroy") return decisions ? decidedBy(decisions.disposal) : planned;
  if (entry?.closing) return decidedBy(entry.closing);
  const last = acts.findLast((one) => one.act === "extend") ?? acts.findLast((one) => one.act === "open");
  return last ? { decision: last.decision, decided: last.date } : planned;
}
