// Writes a plan as a calendar file: for each measure one event to start it and one to check that it is done.
//
// Events (VEVENT) rather than to-dos (VTODO): common calendars, Google's and Outlook among them, are reported to ignore to-dos in a file
// (nextcloud/server issue 38036), so that nothing would be imported. All-day events of one day, since a bar over thirteen weeks hides
// that time's meetings; TRANSP:TRANSPARENT, so that nobody seems busy; CLASS:PRIVATE, since the plan reveals what is not in place.
import type { TakeawayWords } from "../../text/sv/form/takeaway.ts";
import { calendarText, component, date, moment, type Property, text } from "../data/calendar-text.ts";
import type { Takeaway } from "../takeaway/takeaway.ts";
import { type Dated, datesOf, dayAfter } from "./plan-dates.ts";

export interface CalendarInput {
  /** The first day of the plan, YYYY-MM-DD. */
  readonly start: string;
  /** DTSTAMP: when the file is made. */
  readonly now: Date;
  /** Prefix of every UID, so that two plans in one calendar do not clash: a random string of letters, digits and hyphens, never a name. */
  readonly series: string;
}

/** iCalendar text (RFC 5545), without events if the plan is empty. Contains no organisation's name, no level and no answer. */
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

function startOf({ step, start, due }: Dated, { calendar, hours, date: inWords }: TakeawayWords): EventText {
  const lines = [
    ...step.raises.map(({ to }) => calendar.goal(to.goal)),
    step.firstStep && calendar.firstStep(step.firstStep),
    step.who && calendar.who(step.who),
    hours(step.hours, step.estimate === true),
    calendar.until(inWords(due)),
  ];
  return { kind: "start", day: start, summary: calendar.start(step.title), description: lines.filter(Boolean) };
}

function dueOf({ step, due }: Dated, { calendar }: TakeawayWords): EventText {
  return { kind: "due", day: due, summary: calendar.due(step.title), description: step.doneWhen ? [calendar.doneWhen(step.doneWhen)] : [] };
}

function withMark(text: string, { isRehearsal }: Takeaway, words: TakeawayWords): string {
  return isRehearsal ? `${text} (${words.rehearsal})` : text;
}
