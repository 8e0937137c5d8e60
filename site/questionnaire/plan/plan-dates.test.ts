import { expect, test } from "vitest";
import type { PlannedStep } from "../../../scripts/method/pathway/planned-step.ts";
import { exampleIds, exampleOwnPlan } from "../../e2e/support/example-takeaway.ts";
import { isDay } from "./is-day.ts";
import { datedHours, datesOf, isWithin, usualStart, usualWeekly } from "./plan-dates.ts";

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const start = "2027-01-11";

interface Given {
  readonly coordinator?: number;
  readonly others?: number;
  readonly grows?: "one" | "decision" | "technical";
  readonly buys?: true;
  readonly weeks?: number;
  readonly after?: readonly string[];
}
/** A step to option 1 of a question of its own. */
const step = (question: string, { coordinator = 4, others = 0, grows = "one", ...more }: Given = {}): PlannedStep => {
  const takes = { coordinator: [coordinator, coordinator], others: [others, others] } as const;
  return {
    ...{ question, to: 1, reason: { kind: "chosen" }, isUnknown: false },
    step: { question, to: 1, measure: "m", hours: takes, grows, ...more },
    takes,
  };
};
const dated = (steps: readonly PlannedStep[], chosen = {}, weekly = usualWeekly) => [...datesOf(steps, { start, weekly, chosen }).values()];
/** In weeks, as `start+length`. */
const weeks = ({ start: from, due }: { readonly start: string; readonly due: string }) => `${days(start, from) / 7}+${days(from, due) / 7}`;

test("a step takes two weeks at least, a decision six, technology eight, a purchase twelve, and more where it says so", () => {
  const kinds: readonly Given[] = [{}, { grows: "decision" }, { grows: "technical" }, { buys: true }, { weeks: 26 }];
  const each = kinds.flatMap((one) => dated([step("a", one)]));
  expect(each.map(weeks)).toEqual(["0+2", "0+6", "0+8", "0+12", "0+26"]);
});

test("a step begins once a week has hours left of those whose time it takes, and is due when its own are done", () => {
  // 4 hours a week: 12 hours are three weeks.
  expect(dated([step("a", { coordinator: 12 }), step("b", { coordinator: 12 })]).map(weeks)).toEqual(["0+3", "3+3"]);
  // 16 hours a week of others: 80 are five weeks, in which the coordinator has time for what takes no others'.
  expect(dated([step("a", { others: 80 }), step("b"), step("c", { others: 1 })]).map(weeks)).toEqual(["0+5", "1+2", "5+2"]);
  const twice = dated([step("a", { coordinator: 12 }), step("b", { coordinator: 24 })], {}, { coordinator: 8, others: 16 });
  expect(twice.map(weeks)).toEqual(["0+2", "1+4"]);
});

test("no step begins before what it builds on is due, and a chosen day stands", () => {
  const steps = [step("a", { grows: "decision" }), step("b", { after: ["a:1"] })];
  expect(dated(steps).map(weeks)).toEqual(["0+6", "6+2"]);
  expect(dated(steps, { "a:1": "2027-03-01" })).toEqual([
    { start, due: "2027-03-01" },
    { start: "2027-03-01", due: "2027-03-15" },
  ]);
  // Sooner than it takes: it begins at once. Before the plan does: so does it.
  expect(dated(steps, { "a:1": "2027-01-13" })[0]).toEqual({ start, due: "2027-01-13" });
  expect(dated(steps, { "a:1": "2027-01-04" })[0]).toEqual({ start: "2027-01-04", due: "2027-01-04" });
});

test("nothing begins before somebody leads the work, and nobody's hours are counted before that", () => {
  const lead = step("a", { coordinator: 8 });
  const led = { ...lead, step: { ...lead.step, leads: "who" } } as PlannedStep;
  const others = ["b", "c"].map((one) => step(one, { coordinator: 8 }));
  expect(dated([led, ...others]).map(weeks)).toEqual(["0+2", "2+2", "4+2"]);
  expect(dated([led, ...others], { "a:1": "2027-02-15" }).map(weeks)[1]).toEqual("5+2");
});

test("dates of a real plan keep the weekday of the first, and are days however few the hours are", () => {
  const { steps } = exampleOwnPlan("all-zero", 1);
  expect(steps.length).toBeGreaterThan(20);
  for (const { start: from, due } of dated(steps)) expect([days(start, from) % 7, days(start, due) % 7]).toEqual([0, 0]);
  for (const { due } of datesOf(steps, { start: "9899-12-31", weekly: { coordinator: 1, others: 1 } }).values())
    expect(due).toMatch(/^\d{4}-/);
});

test.each(exampleIds)("of %s, the steps within some weeks never take more hours than those weeks have", (id) => {
  const { steps } = exampleOwnPlan(id, 4);
  for (const weekly of [usualWeekly, { coordinator: 3, others: 12 }, { coordinator: 1, others: 40 }]) {
    const planned = dated(steps, {}, weekly).map((one, at) => ({ ...one, takes: steps[at]?.takes }));
    const over = (["coordinator", "others"] as const).flatMap((whose) =>
      planned.flatMap(({ start: first }) =>
        planned.filter(({ due: last }) => {
          const inside = planned.filter((one) => one.start >= first && one.due <= last);
          const hours = inside.reduce((sum, { takes }) => sum + (takes ? takes[whose][0] + takes[whose][1] : 0) / 2, 0);
          return hours > Math.max(0, days(first, last) / 7) * weekly[whose];
        }),
      ),
    );
    expect(over).toEqual([]);
    expect(isWithin(weekly, datedHours(steps, datesOf(steps, { start, weekly })))).toBe(true);
  }
});

test("chosen days are within the hours a week only where each has its time, whoever's it is", () => {
  const steps = [step("a"), step("b", { coordinator: 0, others: 16 }), step("c"), step("d", { others: 16 })];
  const within = (chosen: Record<string, string>) =>
    isWithin(usualWeekly, datedHours(steps, datesOf(steps, { start, weekly: usualWeekly, chosen })));
  const soon = "2027-01-13";
  const cases = [
    { "a:1": soon },
    { "a:1": start },
    { "a:1": soon, "b:1": soon },
    { "a:1": soon, "c:1": soon },
    { "b:1": soon, "d:1": soon },
  ];
  expect(cases.map(within)).toEqual([true, false, true, false, false]);
});

test("a plan begins on a Monday, two to three weeks ahead", () => {
  expect(["2026-11-29", "2026-11-30"].map(usualStart)).toEqual(["2026-12-14", "2026-12-14"]);
  expect(["2026-12-01", "2026-12-06"].map(usualStart)).toEqual(["2026-12-21", "2026-12-21"]);
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
