// What a round's keys are still kept for, as its calendar says.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import type { Place } from "../repository/place.ts";
import { readCalendar } from "./calendar.ts";
import type { RoundCode } from "./messages.ts";

/**
 * Why no key of the round may be destroyed yet, whoever has decided it: a request for documents or an appeal that is not settled;
 * and the private report of a release, until the calendar says that it was opened, or that it was decided not to.
 */
export function keepingFaults(place: Place, round: string, isReleased: boolean): readonly Diagnostic[] {
  const calendar = readCalendar(place);
  if (!calendar.ok) return calendar.diagnostics;
  const { cases = [], privateReport } = calendar.value.rounds.find((one) => one.round === round) ?? {};
  const pending = cases.filter(({ settled }) => settled === null).map(({ diaryNumber }) => diaryNumber);
  return [
    ...(pending.length > 0 ? [fault<RoundCode>("destroy-case", "", { round, pending: pending.join(", ") })] : []),
    ...(isReleased && !privateReport ? [fault<RoundCode>("destroy-report", "", { round })] : []),
  ];
}
