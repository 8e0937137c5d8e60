// Writes a plan as a calendar file: for each step one event to start it and one to check that it is done.
//
// Events (VEVENT) rather than to-dos (VTODO): common calendars, Google's and Outlook among them, are reported to ignore to-dos in a file
// (nextcloud/server issue 38036), so that nothing would be imported. All-day events of one day, since a bar over thirteen weeks hides
// that time's meetings; TRANSP:TRANSPARENT, so that nobody seems busy; CLASS:PRIVATE, since the plan reveals what is not in place.
import { addDays } from "../../../scripts/core/day.ts";
import type { SavedPlan, SavedStep } from "../../../scripts/method/pathway/plan-file.ts";
import type { PlanFileWords } from "../../text/sv/form/planning/plan-files.ts";
import { calendarText, component, date, moment, type Property, text } from "../data/calendar-text.ts";
import { markedGoal } from "./described-steps.ts";

export interface CalendarInput {
  /** DTSTAMP: when the file is made. */
  readonly now: Date;
  /** Prefix of every UID, so that two plans in one calendar do not clash: a random string of letters, digits and hyphens, never a name. */
  readonly series: string;
}

/** iCalendar text (RFC 5545), without events if no step has dates. Contains no organisation's name, no level and no answer. */
export function planCalendar(plan: SavedPlan, { now, series }: CalendarInput, words: PlanFileWords): string {
  const stamp = moment(now);
  const events = plan.steps.flatMap((step) =>
    [startOf(step, plan, words), dueOf(step, words)].flatMap(({ kind, day, summary, description }) =>
      day === undefined
        ? []
        : component("VEVENT", [
            ["UID", `${series}-${step.question}-${step.to.option}-${kind}`],
            ["DTSTAMP", stamp],
            ["DTSTART;VALUE=DATE", date(day)],
            ["DTEND;VALUE=DATE", date(addDays(day, 1))],
            ["SUMMARY", text(withMark(summary, plan, words))],
            ["DESCRIPTION", text([...description, "", ...(plan.pilot ? [words.pilot] : []), words.calendar.private].join("\n"))],
            ["CLASS", "PRIVATE"],
            ["TRANSP", "TRANSPARENT"],
          ]),
    ),
  );
  const head: readonly Property[] = [
    ["VERSION", "2.0"],
    ["PRODID", `-//Infosaktrappan//Plan//${words.language.toUpperCase()}`],
    ["CALSCALE", "GREGORIAN"],
    ["X-WR-CALNAME", text(withMark(words.calendar.name, plan, words))],
  ];
  return calendarText(component("VCALENDAR", head, events));
}

function startOf(step: SavedStep, { size }: SavedPlan, { calendar, hours, date: inWords, steps }: PlanFileWords) {
  const lines = [
    step.first && calendar.first(step.first),
    ...step.how,
    step.responsible && calendar.who(step.responsible),
    step.hours && hours(step.hours, size),
    step.due && calendar.until(inWords(step.due)),
  ];
  return {
    kind: "start",
    day: step.start,
    summary: calendar.start(markedGoal(step, steps)),
    description: lines.flatMap((one) => one || []),
  };
}

function dueOf(step: SavedStep, { calendar, steps }: PlanFileWords) {
  const { due, done } = step;
  return { kind: "due", day: due, summary: calendar.due(markedGoal(step, steps)), description: [calendar.done(done)] };
}

function withMark(summary: string, { rehearsal }: SavedPlan, words: PlanFileWords): string {
  return rehearsal ? `${summary} (${words.rehearsal})` : summary;
}
