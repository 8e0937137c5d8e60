// Decides how a plan becomes a calendar file: for each measure one day to begin and one day to check that it is done.
//
// Events (VEVENT) and not to-dos (VTODO): the calendars that most people have, Google's and Outlook among them, are reported to leave
// out to-dos in a file (nextcloud/server issue 38036), so the calendar would stay empty. All-day events of one day, for a bar over
// thirteen weeks hides the week's own meetings; free time (TRANSP:TRANSPARENT), so that nobody seems busy; private (CLASS:PRIVATE),
// since the plan tells what is not in place.
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";
import { calendarText, component, date, moment, type Property, text } from "../data/calendar-text.ts";
import type { Takeaway } from "../takeaway/takeaway.ts";
import { type Dated, datesOf, dayAfter } from "./plan-dates.ts";

export interface CalendarInput {
  /** The first day of the plan, YYYY-MM-DD. */
  readonly start: string;
  /** DTSTAMP: when the file is made. */
  readonly now: Date;
  /** Begins every UID, so that two plans in one calendar are kept apart: letters, digits and hyphens, by chance, never a name. */
  readonly series: string;
}

/** iCalendar (RFC 5545). Empty of events when the plan is; holds no name of an organisation, no level and no answer. */
export function planCalendar(takeaway: Takeaway, { start, now, series }: CalendarInput, words: TakeawayWords): string {
  const stamp = moment(now);
  const events = datesOf(takeaway.plan, start).flatMap((dated) =>
    [startOf(dated, words), dueOf(dated, words)].map(({ kind, day, summary, description }) =>
      component("VEVENT", [
        ["UID", `${series}-${dated.step.measure}-${kind}`],
        ["DTSTAMP", stamp],
        ["DTSTART;VALUE=DATE", date(day)],
        ["DTEND;VALUE=DATE", date(dayAfter(day))],
        ["SUMMARY", text(withMark(summary, takeaway, words))],
        [
          "DESCRIPTION",
          text(
            [...description, "", words.calendar.proposal, ...(takeaway.isPilot ? [words.pilot] : []), words.calendar.private].join("\n"),
          ),
        ],
        ["CLASS", "PRIVATE"],
        ["TRANSP", "TRANSPARENT"],
      ]),
    ),
  );
  const head: readonly Property[] = [
    ["VERSION", "2.0"],
    ["PRODID", `-//Infosaktrappan//Plan//${words.language.toUpperCase()}`],
    ["CALSCALE", "GREGORIAN"],
    ["X-WR-CALNAME", text(withMark(words.calendar.name, takeaway, words))],
  ];
  return calendarText(component("VCALENDAR", head, events.flat()));
}

interface EventText {
  readonly kind: "start" | "due";
  readonly day: string;
  readonly summary: string;
  readonly description: readonly string[];
}

function startOf({ step, start, due }: Dated, { calendar, date: inWords }: TakeawayWords): EventText {
  const told = [step.firstStep && calendar.firstStep(step.firstStep), step.who && calendar.who(step.who), calendar.until(inWords(due))];
  return { kind: "start", day: start, summary: calendar.start(step.title), description: told.filter(Boolean) };
}

function dueOf({ step, due }: Dated, { calendar }: TakeawayWords): EventText {
  return { kind: "due", day: due, summary: calendar.due(step.title), description: step.proof ? [calendar.proof(step.proof)] : [] };
}

function withMark(told: string, { isRehearsal }: Takeaway, words: TakeawayWords): string {
  return isRehearsal ? `${told} (${words.rehearsal})` : told;
}
