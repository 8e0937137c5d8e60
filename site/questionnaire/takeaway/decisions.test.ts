// The sums and days of the page for management, over every state: what its readers check with a pen.
import { expect, test } from "vitest";
import { exampleOwnPlan, model } from "../../e2e/support/example-takeaway.ts";
import { states } from "../../e2e/support/states.ts";
import { situationIn, unknownIn } from "../../e2e/support/told.ts";
import { situation as words } from "../../text/sv/form/situation.ts";
import type { Situation } from "../result/situation.ts";
import { decisionsOf } from "./decisions.ts";

const goals = Object.fromEntries(model.questions.map(({ id, credits }) => [id, credits.map((_, option) => `${id}:${option}`)]));
/** Days as they are, and hours a week with all their decimals. */
const plain = {
  ...words,
  decideBy: (day: string) => `< ${day}`,
  doneBy: (day: string) => `> ${day}`,
  giveTime: (...given: unknown[]) => JSON.stringify(given),
};
type State = keyof typeof states;
const rowsOf = (name: State, of: Situation) =>
  decisionsOf(of, { filled: states[name], explains: { goals, measures: {} }, words: plain, minutes: [], unknown: unknownIn(name) }).rows;
const asked = (Object.keys(states) as State[])
  .map((name) => ({ name, own: situationIn(name).own, rows: rowsOf(name, situationIn(name)) }))
  .filter(({ rows }) => rows.some(({ what }) => what === words.sum));

test("the rows' hours add up to the sum, which is the plan's", () => {
  expect(asked.length).toBeGreaterThan(4);
  for (const { name, own, rows } of asked) {
    const hours = rows.map((row) => (/^(\d+)–(\d+) timmar$/.exec(row.hours) ?? [0, 0, 0]).slice(1).map(Number));
    const sum = [0, 1].map((end) => hours.slice(0, -1).reduce((all, one) => all + (one[end] ?? 0), 0));
    expect(sum, name).toEqual(hours.at(-1));
    expect(sum, name).toEqual([0, 1].map((end) => (own.hours.coordinator[end] ?? 0) + (own.hours.others[end] ?? 0)));
  }
});

test("each day says what it is: management decides before the work begins, and the sum is done when the plan is", () => {
  for (const { own, rows } of asked) {
    expect(rows.filter(({ day }) => day.startsWith("<")).map(({ day }) => day)).toEqual([`< ${own.start}`]);
    const done = rows.flatMap(({ day }) => (day.startsWith(">") ? [day] : []));
    expect(done).toHaveLength(rows.length - 1);
    expect(done.at(-1)).toBe(`> ${own.last}`);
    expect(done.toSorted().at(-1)).toBe(done.at(-1));
  }
});

test("what is not known is in neither the sum's hours nor its day", () => {
  const of = situationIn("some answers not known");
  const later = { ...of, own: { ...of.own, last: "2029-12-31" } };
  expect(rowsOf("some answers not known", later)).toEqual(rowsOf("some answers not known", of));
});

test("the hours a week, times the weeks, are the middle of the sum, and no more than the plan counts with", () => {
  for (const { name, own, rows } of asked) {
    const [weeks, weekly] = JSON.parse(rows.find(({ what }) => what.startsWith("["))?.what ?? "[]");
    expect(weeks * 7 - (Date.parse(own.last ?? "") - Date.parse(own.start)) / 86_400_000, name).toBeLessThan(7);
    for (const whose of ["coordinator", "others"] as const) {
      expect(2 * weeks * weekly[whose]).toBeCloseTo(own.hours[whose][0] + own.hours[whose][1], 6);
      expect(weekly[whose], name).toBeLessThanOrEqual(own.weekly[whose]);
    }
  }
});

test("who leads the work is asked for first, and its time once", () => {
  const rows = asked.find(({ name }) => name === "nothing in place")?.rows ?? [];
  expect(rows[1]?.what).toBe("organisation-coordinator:1");
  // Where the time would be the first row of all.
  const of = situationIn("17 of 60");
  const [time, ...others] = of.own.steps.toSorted((a, b) => Number(b.step?.leads === "time") - Number(a.step?.leads === "time"));
  expect(time?.question).toBe("organisation-time");
  const anew = rowsOf("17 of 60", { ...of, own: { ...of.own, steps: [time, ...others] as typeof others } });
  expect(anew.map(({ what }) => what)).not.toContain("organisation-time:2");
  const { steps, dates } = exampleOwnPlan("all-zero", 1);
  const [first, ...later] = steps.map(({ question, to }) => dates.get(`${question}:${to}`));
  for (const { start } of later as { start: string }[]) expect(start >= (first?.due ?? "?")).toBe(true);
});
