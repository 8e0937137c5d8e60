import { expect, test } from "vitest";
import type { RoundDays } from "../../scripts/round/calendar.ts";
import { rounds as words } from "../text/sv/pages/rounds.ts";
import { roundsCalendar } from "./rounds-calendar.ts";

const round: RoundDays & { readonly title: string } = {
  round: "2027",
  title: "Mätomgången våren 2027 med ett namn som är så långt att raden måste vikas, å ä ö och allt; också, med tecken",
  edition: "2026",
  standing: "open",
  opens: "2027-03-01",
  reminder: "2027-03-20",
  closes: "2027-12-31",
  release: "2028-02-29",
  version: 2,
  decided: { diaryNumber: "2026-1", date: "2026-12-01" },
};
const made = (one: typeof round, mark?: string) =>
  roundsCalendar([one], { name: "Omgångar", series: "MCF & Co", language: "sv", ...(mark ? { mark } : {}) }, words.event);
/** As RFC 5545 reads a file: unfold, then split into lines. */
const lines = (file: string) => file.replaceAll("\r\n ", "").split("\r\n");
const values = (file: string, name: string) =>
  lines(file).flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

test("Each day is an all-day event, also at the end of a year and on the 29th of February", () => {
  const file = made(round);
  expect(values(file, "DTSTART;VALUE=DATE")).toEqual(["20270301", "20270320", "20271231", "20280229"]);
  expect(values(file, "DTEND;VALUE=DATE")).toEqual(["20270302", "20270321", "20280101", "20280301"]);
  expect(values(file, "UID")).toEqual(["opens", "reminder", "closes", "release"].map((kind) => `infosaktrappan-mcf-co-2027-${kind}`));
});

test("When a day moves the UIDs stay and the sequence rises", () => {
  const moved = made({ ...round, closes: "2028-01-15", version: 3 });
  expect(values(moved, "UID")).toEqual(values(made(round), "UID"));
  expect([values(made(round), "SEQUENCE")[0], values(moved, "SEQUENCE")[0]]).toEqual(["2", "3"]);
});

test("No line is longer than 75 octets, every line ends with CRLF, and folded lines unfold to the original", () => {
  const file = made(round);
  for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(values(file, "SUMMARY")[2]).toBe(`${round.title.replace(";", "\\;").replaceAll(",", "\\,")}: sista dag att svara`);
  expect(file).toBe(made(round));
});

test("A day that is not decided has no event, and a rehearsal's events say so", () => {
  const { reminder: _, release: __, ...two } = round;
  expect(values(made(two as typeof round), "UID")).toHaveLength(2);
  for (const summary of values(made(round, words.rehearsal), "SUMMARY")) expect(summary).toMatch(/\(övning\\, påhittade organisationer\)$/);
});
