import { expect, test } from "vitest";
import { exampleTakeaway } from "../../e2e/support/example-takeaway.ts";
import { datesOf, dayAfter, isDay, maxConcurrent } from "./plan-dates.ts";

const { plan } = exampleTakeaway("all-zero");
const dated = datesOf(plan, "2027-01-11");
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

test("dates keep the weekday of the first, across the end of a year and a leap day", () => {
  expect(datesOf(plan.slice(0, 1), "2027-12-27")[0]).toMatchObject({ start: "2027-12-27", due: "2028-01-24" });
  expect(dayAfter("2028-02-28")).toBe("2028-02-29");
  expect(dayAfter("2027-12-31")).toBe("2028-01-01");
});

test.each(["", "2027-1-11", "2027-02-29", "2027-13-01", "11/1 2027", "0000-01-01", "9999-12-31", "2027-01-11T00:00"])(
  "'%s' is not a valid start day",
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test("a leap day is valid", () => {
  expect(isDay("2028-02-29")).toBe(true);
});
