import { expect, test } from "vitest";
import type { RoundDocument } from "../envelope/round-document.ts";
import { roundDays } from "./calendar.ts";
import { calendarWarnings, checkCalendar } from "./check-calendar.ts";
import type { Calendar, CalendarEntry } from "./schema.ts";

const entry: CalendarEntry = {
  round: "r1",
  edition: "2026",
  opens: "2027-03-01",
  reminder: "2027-03-20",
  closes: "2027-04-15",
  release: "2027-09-01",
  decision: { diaryNumber: "2026-1", date: "2026-12-01" },
};
const calendar = (...rounds: readonly CalendarEntry[]): Calendar => ({ schema: "infosaktrappan-calendar/1", rounds: [...rounds] });
const found = (...rounds: readonly CalendarEntry[]) =>
  checkCalendar(calendar(...rounds), ["2026"]).map((one) => `${one.code} ${one.pointer}`);

test("A calendar in order passes, with exactly three weeks", () => {
  const autumn = { opens: "2027-09-01", reminder: "2027-09-10", closes: "2027-09-21", release: "2027-12-01" };
  expect(found(entry, { ...entry, round: "r2", ...autumn })).toEqual([]);
});

test("Days out of order, too few days, a repeated round and an unknown edition are all reported at once, each with its pointer", () => {
  expect(found(entry, { ...entry, closes: "2027-03-20", edition: "1999" })).toEqual([
    "calendar-duplicate /rounds/1/round",
    "calendar-edition /rounds/1/edition",
    "calendar-order /rounds/1/closes",
    "calendar-short /rounds/1/closes",
  ]);
  expect(found({ ...entry, reminder: "2027-03-01", release: "2027-04-15" })).toEqual([
    "calendar-order /rounds/0/reminder",
    "calendar-order /rounds/0/release",
  ]);
});

test("Two rounds that open in the same half-year give a warning, since both have its name", () => {
  const later = { ...entry, round: "r2", opens: "2027-07-01", reminder: "2027-07-20", closes: "2027-08-15" };
  expect(found(entry, later)).toEqual([]);
  const [pointed, ...more] = checkCalendar(calendar(entry, { ...entry, round: "r2", opens: "2027-03-02" }), ["2026"]);
  expect(pointed).toMatchObject({ code: "calendar-same-name", severity: "warning", pointer: "/rounds/1/opens" });
  expect(more).toEqual([]);
});

const document = {
  round: "r1",
  edition: "2026",
  opens: "2027-03-01",
  closes: "2027-04-15",
  version: 3,
  status: "open",
  acts: [] as RoundDocument["acts"],
} as RoundDocument;

test("A signed document's days take precedence over the calendar's, and an extension is shown with its decision", () => {
  const acts = [
    { act: "open", decision: "2027-2", date: "2027-02-20" },
    { act: "extend", decision: "2027-9", date: "2027-04-10" },
  ] as const;
  const [days] = roundDays(calendar(entry), [{ ...document, closes: "2027-05-15", acts: [...acts] }]);
  expect(days).toMatchObject({
    standing: "open",
    closes: "2027-05-15",
    extendedFrom: "2027-04-15",
    release: "2027-09-01",
    decided: { diaryNumber: "2027-9" },
    version: 3,
  });
});

test("A round that was closed ahead of time says the day on which it was, and the day that had been promised", () => {
  const acts = [
    { act: "open", decision: "2027-2", date: "2027-02-20" },
    { act: "close", decision: "2027-8", date: "2027-03-20", on: "2027-03-22" },
  ] as const;
  const closed = { ...document, status: "closed", closes: "2027-04-15" } as const;
  const of = (on: string) =>
    roundDays(calendar(entry), [{ ...closed, acts: acts.map((one) => (one.act === "close" ? { ...one, on } : one)) }])[0];
  expect(of("2027-03-22")).toMatchObject({ standing: "closed", closes: "2027-03-22", earlierThan: "2027-04-15" });
  // No reminder is sent of a round that was closed before its day.
  expect(of("2027-03-22")).toHaveProperty("reminder", "2027-03-20");
  expect(of("2027-03-19")).not.toHaveProperty("reminder");
  expect(of("2027-04-16")).toMatchObject({ closes: "2027-04-15" });
  expect(of("2027-04-16")).not.toHaveProperty("earlierThan");
});

test("A round that is only decided and one that is not in the calendar are both listed; the latest first", () => {
  const days = roundDays(calendar({ ...entry, round: "r2", opens: "2028-01-10" }), [document]);
  expect(days.map(({ round, standing, version }) => `${round} ${standing} ${version}`)).toEqual(["r2 decided 0", "r1 open 3"]);
  expect(days[1]).not.toHaveProperty("release");
  expect(days[1]).not.toHaveProperty("extendedFrom");
});

test("A planned round whose day has passed unopened is warned of, and so is a decided interval without its next round, three years ahead", () => {
  const decision = { diaryNumber: "2026-1", date: "2026-12-01" };
  const warned = (own: Calendar, today: string, opened: readonly string[] = []) =>
    calendarWarnings(own, { opened, today }).map(({ code, severity, pointer }) => [code, severity, pointer]);
  expect(warned(calendar(entry), "2027-03-01")).toEqual([]);
  expect(warned(calendar(entry), "2027-03-02")).toEqual([["calendar-past", "warning", "/rounds/0/opens"]]);
  expect(warned(calendar(entry), "2027-03-02", ["r1"])).toEqual([]);
  const again = (opens: string, kind: "ordinary" | "pilot" = "ordinary") =>
    warned(calendar(entry, { ...entry, round: "r2", opens, kind }), "2027-01-01");
  expect(again("2028-02-28")).toEqual([["calendar-twice", "warning", "/rounds/1/opens"]]);
  expect([again("2028-02-29"), again("2027-09-01", "pilot")]).toEqual([[], []]);
  const every = (years: number, ...rounds: readonly CalendarEntry[]): Calendar => ({
    ...calendar(...rounds),
    interval: { years, decision },
  });
  expect(warned(every(2, entry), "2027-01-01")).toEqual([]);
  expect(warned(every(1, entry), "2027-01-01")).toEqual([["calendar-ahead", "warning", "/rounds"]]);
  // A pilot is not one of them, and a proposal demands nothing.
  expect(warned(every(2, { ...entry, kind: "pilot" }), "2027-01-01")).toEqual([["calendar-ahead", "warning", "/rounds"]]);
  expect(warned({ ...every(2), interval: { years: 2, decision: null } }, "2027-01-01")).toEqual([]);
});
