import { expect, test } from "vitest";
import { exampleTakeaway } from "../../e2e/support/example-takeaway.ts";
import { isDay } from "./is-day.ts";
import { datesOf, maxConcurrent, nextMonday } from "./plan-dates.ts";

const { plan } = exampleTakeaway("all-zero");
const dates = datesOf(plan, "2027-01-11");
const dated = plan.map((step) => ({ step, start: dates.get(step.measure)?.start ?? "", due: dates.get(step.measure)?.due ?? "" }));
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

test("a measure of days takes one week, one of weeks four, and one of months thirteen", () => {
  const taken = new Set(dated.map(({ step, start, due }) => `${step.effort}: ${days(start, due)}`));
  expect([...taken].sort()).toEqual(["1: 7", "2: 28", "3: 91"]);
});

test("no measure starts before its prerequisites are due", () => {
  const due = new Map(dated.map((one) => [one.step.measure, one.due]));
  const pairs = dated.flatMap(({ step, start }) => step.after.map((id) => [due.get(id) ?? "", start] as const));
  expect(pairs.length).toBeGreaterThan(5);
  for (const [before, start] of pairs) expect(before <= start).toBe(true);
});

test("only two measures are in progress at once, and the first start on the given day", () => {
  expect(dated.filter((one) => one.start === "2027-01-11")).toHaveLength(maxConcurrent);
  for (const { start } of dated) {
    expect(dated.filter((one) => one.start <= start && start < one.due).length).toBeLessThanOrEqual(maxConcurrent);
  }
});

test("dates keep the weekday of the first, across the end of a year", () => {
  const [first] = plan;
  expect(datesOf(plan.slice(0, 1), "2027-12-27").get(first?.measure ?? "")).toEqual({ start: "2027-12-27", due: "2028-01-24" });
});

test("a chosen day stands, and what builds on the measure waits for it", () => {
  const steps = [
    { measure: "a", effort: 1, after: [] },
    { measure: "b", effort: 1, after: ["a"] },
  ];
  const chosen = (due: string) => datesOf(steps, "2027-01-11", { a: due });
  expect(chosen("2027-03-01").get("a")).toEqual({ start: "2027-01-11", due: "2027-03-01" });
  expect(chosen("2027-03-01").get("b")).toEqual({ start: "2027-03-01", due: "2027-03-08" });
  // Sooner than it takes: it starts at once. Before the plan does: so does it.
  expect(chosen("2027-01-13").get("a")).toEqual({ start: "2027-01-11", due: "2027-01-13" });
  expect(chosen("2027-01-04").get("a")).toEqual({ start: "2027-01-04", due: "2027-01-04" });
});

test("the next Monday is never the same day", () => {
  expect(["2026-11-28", "2026-11-29", "2026-11-30", "2026-12-06"].map(nextMonday)).toEqual([
    "2026-11-30",
    "2026-11-30",
    "2026-12-07",
    "2026-12-07",
  ]);
});

test.each(["", "2027-1-11", "2027-02-29", "2027-13-01", "11/1 2027", "0000-01-01", "9999-12-31", "2027-01-11T00:00", 20270111])(
  "'%s' is not a valid day",
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test("a leap day is valid", () => {
  expect(isDay("2028-02-29")).toBe(true);
});
