import { expect, test } from "vitest";
import type { SavedPlan } from "../../../scripts/method/pathway/plan-file.ts";
import * as fc from "../../../scripts/testing/properties.ts";
import { examplePlan } from "../../e2e/support/example-takeaway.ts";
import { planFiles as words } from "../../text/sv/form/planning/plan-files.ts";
import { calendarText, component, moment, text } from "../data/calendar-text.ts";
import { goalOf } from "./described-steps.ts";
import { planCalendar } from "./plan-calendar.ts";

const input = { now: new Date("2026-11-24T10:15:30.999Z"), series: "a1b2" };
const level2 = examplePlan("level-2");
const make = (plan: SavedPlan = level2): string => planCalendar(plan, input, words);

/** Unfolds lines and unescapes values (RFC 5545): each line as name and value. */
function parse(file: string): readonly { readonly name: string; readonly value: string }[] {
  expect(file.endsWith("\r\n")).toBe(true);
  return file
    .replaceAll("\r\n ", "")
    .slice(0, -2)
    .split("\r\n")
    .map((line) => {
      const at = line.indexOf(":");
      return { name: line.slice(0, at), value: line.slice(at + 1) };
    });
}

const unescaped = (value: string): string =>
  value.replaceAll(/\\(.)/gs, (_, escaped: string) => (escaped === "n" || escaped === "N" ? "\n" : escaped));

const valuesOf = (file: string, name: string): readonly string[] =>
  parse(file)
    .filter((one) => one.name === name)
    .map((one) => one.value);

test("every step has an event to start and one to check, each within BEGIN and END", () => {
  const lines = parse(make());
  const nested: string[] = [];
  for (const { name, value } of lines) {
    if (name === "BEGIN") nested.push(value);
    if (name === "END") expect(nested.pop()).toBe(value);
  }
  expect(nested).toEqual([]);
  expect(lines[0]).toEqual({ name: "BEGIN", value: "VCALENDAR" });
  const marked = level2.steps.map((one) => `${goalOf(one)}${one.isUnknown ? " (kan falla bort)" : ""}`);
  expect(marked.filter((one) => one.endsWith("bort)"))).toHaveLength(1);
  const titles = marked.flatMap((goal) => [`Börja: ${goal}`, `Stäm av: ${goal}`]);
  expect(valuesOf(make(), "SUMMARY").map(unescaped)).toEqual(titles);
});

test("the properties that RFC 5545 requires of a calendar and an event are there, once each", () => {
  const file = make();
  expect(valuesOf(file, "VERSION")).toEqual(["2.0"]);
  expect(valuesOf(file, "PRODID")).toHaveLength(1);
  const events = level2.steps.length * 2;
  for (const name of ["UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "CLASS", "TRANSP"]) {
    expect(valuesOf(file, name)).toHaveLength(events);
  }
  expect(new Set(valuesOf(file, "UID")).size).toBe(events);
  expect(new Set(valuesOf(file, "DTSTAMP"))).toEqual(new Set(["20261124T101530Z"]));
  expect(valuesOf(file, "DTSTART;VALUE=DATE")[0]).toBe("20270111");
  expect(valuesOf(file, "DTEND;VALUE=DATE")[0]).toBe("20270112");
  expect(file).not.toContain("VTODO");
});

test("the calendar contains no organisation, level, answer or question, and is deterministic", () => {
  const named = { ...level2, organisation: "Exempelkommun" };
  expect(make(named)).toBe(make());
  const texts = valuesOf(make(), "DESCRIPTION").map(unescaped).join("\n");
  expect(texts).not.toMatch(/nivå|Fråga \d|procent/i);
  for (const step of level2.steps) expect(texts).not.toContain(step.text);
});

test("a rehearsal's calendar is marked in its name and in every event", () => {
  const file = make({ ...level2, rehearsal: true });
  for (const text of [...valuesOf(file, "SUMMARY"), ...valuesOf(file, "X-WR-CALNAME")]) expect(text).toContain(words.rehearsal);
});

const oddText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc
    .array(fc.constantFrom("å", "👩‍👩‍👧", "\\", ";", ",", ":", "\n", "\r\n", "\r", "\t", "n", "END:VEVENT", "\u0000", "\uD800", " "), {
      maxLength: 80,
    })
    .map((parts) => parts.join("")),
);
const readable = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "");

test("whatever a title contains, no line is longer than 75 octets and the calendar parses back unchanged", () => {
  fc.forAll(300, [oddText], (odd) => {
    const first = level2.steps.find(({ isUnknown }) => !isUnknown);
    if (!first) throw new Error("no plan");
    const step = { ...first, to: { ...first.to, goal: odd }, done: odd };
    const file = make({ ...level2, steps: [step] });
    const bytes = new TextEncoder().encode(file);
    for (const line of file.split("\r\n")) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
    }
    // A fold inside a character would not survive decoding.
    expect(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)).toBe(file);
    expect(valuesOf(file, "BEGIN")).toEqual(["VCALENDAR", "VEVENT", "VEVENT"]);
    expect(unescaped(valuesOf(file, "SUMMARY")[0] ?? "")).toBe(`Börja: ${readable(goalOf(step))}`);
  });
});

test("a line that fits is not folded, and one octet more is", () => {
  const fits = calendarText(component("X", [["A", "å".repeat(36) + "b"]]));
  expect(fits).toBe(`BEGIN:X\r\nA:${"å".repeat(36)}b\r\nEND:X\r\n`);
  expect(calendarText(component("X", [["A", "å".repeat(36) + "bc"]]))).toContain("b\r\n c\r\n");
});

test("an escape is never split by a fold", () => {
  const file = calendarText(component("X", [["A", text(`${"a".repeat(72)},b`)]]));
  expect(file).toContain("a\r\n \\,b\r\n");
});

test("a moment is written in UTC to the second", () => {
  expect(moment(new Date("2026-03-29T01:02:03.456+02:00"))).toBe("20260328T230203Z");
});
