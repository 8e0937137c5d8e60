// Writes the days of rounds as iCalendar: one all-day event per day, with a UID that never changes.
import type { RoundDays } from "../../scripts/round/calendar.ts";
import { calendarText, component, date, moment, type Property, text } from "../questionnaire/data/calendar-text.ts";

export const dayKinds = ["opens", "reminder", "closes", "release"] as const;

export interface CalendarAbout {
  readonly name: string;
  /** The authority's abbreviation, which keeps its UIDs apart from another authority's. */
  readonly series: string;
  readonly language: string;
  /** In a rehearsal: appended to every title. */
  readonly mark?: string;
}

export type EventWords = Readonly<Record<(typeof dayKinds)[number] | "pilotRelease", (round: string) => string>>;

/**
 * iCalendar (RFC 5545). When a day moves, UID stays and SEQUENCE rises with the document's version (sections 3.8.4.7 and 3.8.7.4), so a
 * calendar that reads the file again moves the event. DTSTAMP is the day of the decision, since the build has no clock.
 */
export function roundsCalendar(
  rounds: readonly (RoundDays & { readonly title: string })[],
  about: CalendarAbout,
  words: EventWords,
): string {
  const { name, language, mark } = about;
  const marked = (title: string): string => (mark === undefined ? title : `${title} (${mark})`);
  const series = about.series.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  const events = rounds.flatMap((one) =>
    dayKinds.flatMap((kind) => {
      const day = one[kind];
      if (day === undefined) return [];
      return component("VEVENT", [
        ["UID", `infosaktrappan-${series}-${one.round}-${kind}`],
        ["DTSTAMP", moment(new Date(one.decided?.date ?? one.opens))],
        ["SEQUENCE", String(one.version)],
        ["DTSTART;VALUE=DATE", date(day)],
        ["DTEND;VALUE=DATE", date(dayAfter(day))],
        ["SUMMARY", text(marked(words[kind === "release" && one.kind === "pilot" ? "pilotRelease" : kind](one.title)))],
        ["TRANSP", "TRANSPARENT"],
      ]);
    }),
  );
  const head: readonly Property[] = [
    ["VERSION", "2.0"],
    ["PRODID", `-//Infosaktrappan//Rounds//${language.toUpperCase()}`],
    ["CALSCALE", "GREGORIAN"],
    ["X-WR-CALNAME", text(marked(name))],
  ];
  return calendarText(component("VCALENDAR", head, events));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
