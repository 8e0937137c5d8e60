import { expect, test } from "vitest";
import type { Hours } from "../../../scripts/method/pathway/hours.ts";
import type { Bound } from "../../../scripts/method/pathway/plan.ts";
import { keyOf } from "../../../scripts/method/pathway/planned-step.ts";
import * as fc from "../../../scripts/testing/properties.ts";
import { seededRandom } from "../../../scripts/testing/random.ts";
import { exampleIds, exampleInput, exampleOwnPlan, exampleResponse, model } from "../../e2e/support/example-takeaway.ts";
import { situationIn } from "../../e2e/support/told.ts";
import { plan } from "../../text/sv/form/planning/plan.ts";
import { steps as stepWords } from "../../text/sv/form/steps.ts";
import { outcomeOf } from "../result/outcome.ts";
import { adding, cheapestSteps, lastDayOf, leavingOut, swapsOf, totalHours, without } from "./alternatives.ts";
import { ownPlan } from "./own-plan.ts";
import { cheaperText, leadOf, withoutText } from "./plan-content.ts";

const keys = (steps: readonly Parameters<typeof keyOf>[0][]): readonly string[] => steps.map(keyOf).toSorted();
const { steps } = exampleInput(exampleResponse("level-2"));
const chance = seededRandom(3);
function planOf(answerOf: (options: number) => number, target: number) {
  const answers = Object.fromEntries(model.questions.map(({ id, credits }) => [id, answerOf(credits.length)]));
  const filled = { ...exampleResponse("level-2"), answers, target };
  return ownPlan({ model, steps, filled, outcome: outcomeOf(model, filled), today: "2026-12-01" });
}

test("what a change takes is told of what is known to be left, never mixed with what may fall away", () => {
  const { own } = situationIn("some answers not known");
  const known = (of: typeof own.steps): Hours => totalHours(of.filter(({ isUnknown }) => !isUnknown));
  const input = { own, texts: { number: String, goal: String }, words: stepWords, plan } as never;
  const now = known(own.steps);
  let apart = 0;
  for (const planned of own.steps) {
    const then = without(own, planned);
    if (!then) continue;
    const { text } = withoutText({ planned, step: {} } as never, input);
    const after = known(then.steps);
    const more = stepWords.difference([after[0] - now[0], after[1] - now[1]]);
    expect(text).toContain(`Hela planen tar då ${stepWords.hourRange(after)} timmar (${more})`);
    if (text.includes("därutöver högst")) apart += 1;
  }
  expect(apart).toBeGreaterThan(0);
});

test("that more hours a week end no earlier is told where it is so", () => {
  const told = (hours: number) => {
    const own = exampleOwnPlan("level-2", 3, { weekly: { coordinator: hours, others: hours } });
    return leadOf({ own, words: stepWords, plan, filled: {} } as never).some((line) => line.endsWith(plan.noFaster));
  };
  expect([1, 8, 200].map(told)).toEqual([false, false, true]);
});

test("the least work is told with the day when it can be done", () => {
  const plans = exampleIds.map((id) => exampleOwnPlan(id)).filter((own) => cheapestSteps(own) !== undefined);
  const days = plans.map((own) => plan.date(lastDayOf({ steps: cheapestSteps(own) ?? [] }, own) ?? ""));
  const told = plans.map((own) => cheaperText({ own, words: stepWords, plan } as never));
  expect(told).toEqual(days.map((day) => expect.stringContaining(`kan vara klart den ${day}.`)));
  expect(told).not.toEqual([]);
});

test("no two swaps that are offered make the same plan", () => {
  for (let at = 0; at < 160; at += 1) {
    const made = swapsOf(planOf((options) => Math.floor(chance() * options), 1 + (at % 4))).map((swap) => keys(swap.steps).join());
    expect(new Set(made).size).toBe(made.length);
  }
});

test("somebody is coordinator before that person is given time", () => {
  const order = planOf(() => 0, 3).steps.map(keyOf);
  for (const [time, who] of [1, 2].map((option) => [`organisation-time:${option}`, `organisation-coordinator:${option}`] as const))
    expect(order.indexOf(time)).toBeGreaterThan(order.indexOf(who));
});

test("a swap tells what the plan becomes once it has been chosen: its steps, its hours and its last day", () => {
  for (const id of exampleIds) {
    const own = exampleOwnPlan(id, 2);
    for (const swap of swapsOf(own)) {
      const then = exampleOwnPlan(id, 2, { bounds: { [swap.question]: adding(swap.to) } });
      expect(keys(then.steps)).toEqual(keys(swap.steps));
      expect(totalHours(then.steps)).toEqual(totalHours(swap.steps));
      expect(lastDayOf(swap, own)).toBe(then.last);
      const before = keys(own.steps).filter((key) => !keys(swap.drops).includes(key));
      expect([...before, ...keys(swap.adds)].toSorted()).toEqual(keys(then.steps));
    }
  }
});

test("the same choices make the same plan in whatever order they are made, and each is taken back by itself", () => {
  expect(leavingOut(1, leavingOut(2, adding(1)))).toEqual({ most: 1 });
  const choice = fc.record({ question: fc.integer({ min: 0, max: 19 }), to: fc.integer({ min: 1, max: 3 }), isAdded: fc.boolean() });
  const order = fc
    .array(choice, { minLength: 2, maxLength: 9 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  const made = (all: readonly { readonly question: number; readonly to: number; readonly isAdded: boolean }[]) => {
    const bounds: Record<string, Bound> = {};
    for (const { question, to, isAdded } of all) {
      const { id = "" } = model.questions[question] ?? {};
      bounds[id] = isAdded ? adding(to, bounds[id]) : leavingOut(to, bounds[id]);
    }
    return bounds;
  };
  fc.forAll(200, [order], ([one, other]) => {
    // Of a step that is both added and left out the last choice holds.
    fc.pre(
      !one.some(({ question, to, isAdded }) => isAdded && one.some((out) => out.question === question && !out.isAdded && out.to <= to)),
    );
    const [first, second] = [made(one), made(other)].map((bounds) => exampleOwnPlan("all-zero", 1, { bounds }));
    expect(made(other)).toEqual(made(one));
    expect([keys(second?.steps ?? []), second?.last]).toEqual([keys(first?.steps ?? []), first?.last]);
  });
});
