import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { placeAt } from "../repository/place.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { calendarFaults, contactFaults, dialogueFaults, todo } from "./gates.ts";
import type { Calendar } from "./schema.ts";

const root = temporaryFolder("gates");
const today = "2027-01-10";
const codes = (found: readonly { readonly code: string }[]): readonly string[] => found.map(({ code }) => code);

test("No real round opens without each detail of the authority, nor once the reporting of weaknesses has expired; a rehearsal needs none", () => {
  const contact = { email: "x", telephone: null, hours: null, post: null, website: null };
  const found = (more: object) => contactFaults({ rehearsal: false, contact, ...more }, today).map(({ values }) => values.key);
  const keys = ["website", "telephone", "hours", "standIn", "security"].map((key) => `contact.${key}`);
  expect(found({})).toEqual([...keys, "privacy.controller", "privacy.officer", "privacy.addressesKept"]);
  const security = { address: "mailto:x@x.example", expires: "2027-01-11" };
  const whole = {
    contact: { ...contact, website: "https://x.example", telephone: "0", hours: { sv: "9–11" }, standIn: "x", security },
    privacy: { controller: { sv: "x" }, officer: "x", addressesKept: { sv: "x" } },
  };
  expect(found(whole)).toEqual([]);
  expect(found({ ...whole, contact: { ...whole.contact, security: { ...security, expires: today } } })).toEqual(["contact.security"]);
  expect(found({ ...whole, rehearsal: true })).toEqual([]);
});

test("An empty dialogue lacks four things; each entry takes one away, but SALAR's counts only with their own words and not before it is held", () => {
  const real = { rehearsal: false };
  const write = (name: string, value: object): void => {
    mkdirSync(join(root, "content", "dialogue"), { recursive: true });
    writeFileSync(join(root, "content", "dialogue", name), stringify(value, { lineWidth: 0 }));
  };
  const entry = (kind: string, more: object = {}) => ({
    schema: "infosaktrappan-dialogue/1",
    date: "2027-01-08",
    party: "x",
    kind,
    subject: { sv: "x" },
    outcome: { sv: "x" },
    ...more,
  });
  const found = (rounds: Calendar["rounds"] = []) => codes(dialogueFaults(placeAt(root), real, { rounds, opens: "2027-03-01", today }));
  mkdirSync(join(root, "content"), { recursive: true });
  const all = ["opening-local-government", "opening-digital-government", "opening-county-administration", "opening-consultation"];
  expect(found()).toEqual(all);
  expect(codes(dialogueFaults(placeAt(root), { rehearsal: true }, { rounds: [], opens: today, today }))).toEqual([]);
  write("a.yaml", entry("local-government"));
  write("b.yaml", entry("digital-government"));
  write("c.yaml", entry("county-administration", { date: "2027-01-11" }));
  expect(found()).toEqual(["opening-local-government", "opening-county-administration", "opening-consultation"]);
  write("a.yaml", entry("local-government", { view: { sv: "Deras ord." } }));
  write("c.yaml", entry("county-administration"));
  expect(found()).toEqual(["opening-consultation"]);
  expect(todo(found(), "sv")).toBe(" Kvar: ett besvarat samråd.");
  // What was said before the ordinary round before this one was about that one; a pilot is no round of its own here.
  const before = (more: object) => [{ opens: "2027-01-09", ...more }] as unknown as Calendar["rounds"];
  expect(found(before({}))).toEqual(all);
  expect(found(before({ kind: "pilot" }))).toEqual(["opening-consultation"]);
  expect(found(before({ opens: "2027-03-01" }))).toEqual(["opening-consultation"]);
  expect(todo([], "en")).toBe("");
});

test("A round has the days of the calendar, in which it must be", () => {
  const entry = { round: "r1", edition: "2026", opens: "2027-03-01", reminder: "2027-03-10", closes: "2027-03-31" };
  const decision = { diaryNumber: "1", date: "2027-01-01" };
  const calendar: Calendar = { schema: "infosaktrappan-calendar/1", rounds: [{ ...entry, release: "2027-06-01", decision }] };
  const of = (round: string, closes = "2027-03-31", rehearsal = false) =>
    codes(calendarFaults(calendar, { round, rehearsal, opens: "2027-03-01", closes }));
  expect([of("r1"), of("r2"), of("r1", "2027-04-30"), of("r2", "x", true)]).toEqual([
    [],
    ["opening-calendar"],
    ["opening-calendar-days"],
    [],
  ]);
});
