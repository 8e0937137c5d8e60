import { expect, test } from "vitest";
import { keyOf } from "../../../scripts/method/pathway/planned-step.ts";
import { exampleIds, exampleOwnPlan } from "../../e2e/support/example-takeaway.ts";
import { lastDayOf, swapsOf, totalHours } from "./alternatives.ts";

const keys = (steps: readonly Parameters<typeof keyOf>[0][]): readonly string[] => steps.map(keyOf).toSorted();
const plans = exampleIds.flatMap((id) => [1, 2, 3].map((target) => exampleOwnPlan(id, target)));

test("no two swaps that are offered make the same plan", () => {
  let offered = 0;
  for (const own of plans) {
    const made = swapsOf(own).map(({ steps }) => keys(steps).join());
    offered += made.length;
    expect(new Set(made).size).toBe(made.length);
  }
  expect(offered).toBeGreaterThan(20);
});

test("a swap tells what the plan becomes once it has been chosen: its steps, its hours and its last day", () => {
  for (const id of exampleIds) {
    const own = exampleOwnPlan(id, 2);
    for (const swap of swapsOf(own)) {
      const then = exampleOwnPlan(id, 2, { bounds: { [swap.question]: { least: swap.to } } });
      expect(keys(then.steps)).toEqual(keys(swap.steps));
      expect(totalHours(then.steps)).toEqual(totalHours(swap.steps));
      expect(lastDayOf(swap, own)).toBe(then.last);
      const before = keys(own.steps).filter((key) => !keys(swap.drops).includes(key));
      expect([...before, ...keys(swap.adds)].toSorted()).toEqual(keys(then.steps));
    }
  }
});
