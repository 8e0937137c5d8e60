import { describe, expect, test } from "vitest";
import { pathway } from "../../../scripts/method/pathway/pathway.ts";
import * as fc from "../../../scripts/testing/properties.ts";
import { exampleInput, exampleResponse, model, planInput } from "../../e2e/support/example-takeaway.ts";
import type { PlanChoices } from "../drafts/state.ts";
import { includedRaises, moved, plannedSteps } from "./plan-steps.ts";

const { measures } = exampleInput(exampleResponse("all-zero"));
const ids = measures.map((one) => one.id);
const stepsOf = (id: string, plan?: PlanChoices, target = 3) => plannedSteps(planInput(id, target, plan)).steps;
const order = (steps: ReturnType<typeof stepsOf>) => steps.map((one) => one.measure);

describe("without choices", () => {
  test("the plan is the pathway's, with what leads to the next level first, and everything in it", () => {
    for (const id of ["all-zero", "level-2", "stopped-after-block-1"]) {
      const { way, steps } = plannedSteps(planInput(id));
      expect(order(steps).toSorted()).toEqual(way.plan.map((one) => one.measure).toSorted());
      expect(steps.every((one) => one.isIncluded && !one.isAdded)).toBe(true);
      expect(includedRaises({ steps, withoutMeasure: [] })).toHaveLength(way.plan.flatMap((one) => one.raises).length);
    }
  });

  test("a must names its measure, and the lowest level that it holds back", () => {
    const backups = stepsOf("all-zero", undefined, 1).find((one) => one.measure === "secure-backups");
    expect(backups).toMatchObject({ raises: [{ question: "continuity-backup" }], mustFor: 1 });
    // The must of question 10 in block 3 is the first that level 3 has beside those of level 2.
    const detects = stepsOf("level-2").find((one) => one.raises.some(({ question }) => question === "incident-detect"));
    expect(detects).toMatchObject({ raises: [{ question: "incident-detect" }], mustFor: 3 });
  });

  test("there are no steps once the target is reached", () => {
    expect(stepsOf("level-2", undefined, 2)).toEqual([]);
  });
});

describe("what the organisation chooses", () => {
  const [first = "", second = ""] = order(stepsOf("level-2"));

  test("a measure that is left out keeps its place, and raises nothing", () => {
    const left = plannedSteps(planInput("level-2", 3, { included: { [first]: false } }));
    expect(left.steps[0]).toMatchObject({ measure: first, isIncluded: false });
    expect(includedRaises(left).map((one) => one.question)).not.toContain("incident-detect");
  });

  test("an added measure raises each of its questions by one option, past those that fall short, and never beyond the target's blocks", () => {
    const added = ids.find((id) => !order(stepsOf("level-2")).includes(id)) ?? "";
    const step = stepsOf("level-2", { included: { [added]: true } }).find((one) => one.measure === added);
    expect(step).toMatchObject({ isAdded: true, isIncluded: true });
    for (const { question, from, to } of step?.raises ?? []) {
      const found = model.questions.find((one) => one.id === question);
      expect(found?.block).toBeLessThanOrEqual(4);
      expect(to).toBeGreaterThan(from);
      expect(found?.shortfalls ?? []).not.toContain(to);
    }
  });

  test("where another measure is left out, an added one takes over what it raised", () => {
    const input = planInput("all-zero", 1);
    const [must] = plannedSteps(input).steps;
    if (!must) throw new Error("no plan");
    const standIn = { id: "stand-in", raises: must.raises.map((one) => one.question), effort: 3, priority: 99, after: [] };
    const plan = { included: { [must.measure]: false, "stand-in": true } };
    const { steps } = plannedSteps({ ...input, measures: [...measures, standIn], filled: { ...input.filled, plan } });
    expect(steps.find((one) => one.measure === "stand-in")).toMatchObject({ raises: must.raises, isAdded: true, mustFor: 1 });
  });

  test("a chosen order stands; what is new since then comes where the proposal has it", () => {
    const all = order(stepsOf("level-2"));
    const swapped = moved(stepsOf("level-2"), first, 1);
    if (!swapped) throw new Error("the first two may not change places");
    expect(swapped).toEqual([second, first, ...all.slice(2)]);
    expect(order(stepsOf("level-2", { order: swapped }))).toEqual(swapped);
    const [, , third = ""] = all;
    expect(order(stepsOf("level-2", { order: swapped.filter((one) => one !== third) }))).toEqual([second, third, first, ...all.slice(3)]);
    expect(order(stepsOf("level-2", { order: ["no-such-measure", second] }))).toHaveLength(stepsOf("level-2").length);
  });

  test("whatever is chosen, each measure is there once and after its prerequisites, and every move keeps it so", () => {
    const choices = fc.record({
      order: fc.shuffledSubarray([...ids, "unknown"]),
      included: fc.dictionary(fc.constantFrom(...ids), fc.boolean(), { noNullPrototype: true }),
    });
    let blocked = 0;
    fc.assert(
      fc.property(choices, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (plan, nth, by) => {
        const steps = stepsOf("all-zero", plan, 2);
        const all = order(steps);
        expect(new Set(all).size).toBe(all.length);
        for (const { measure, after } of steps) for (const before of after) expect(all.indexOf(before)).toBeLessThan(all.indexOf(measure));
        const measure = all[nth % all.length] ?? "";
        const next = moved(steps, measure, by);
        if (!next) return void blocked++;
        expect(order(stepsOf("all-zero", { ...plan, order: next }, 2))).toEqual(next);
        expect(next.indexOf(measure)).toBe(all.indexOf(measure) + by);
      }),
      { numRuns: 60 },
    );
    expect(blocked).toBeGreaterThan(0);
  });

  test("a choice of what is no longer proposed changes nothing", () => {
    const { plan } = pathway({ model, measures, response: exampleResponse("level-2"), target: 3 });
    const outside = ids.find((id) => !plan.some((one) => one.measure === id)) ?? "";
    expect(stepsOf("level-2", { included: { [outside]: false, "no-such-measure": true } })).toEqual(stepsOf("level-2"));
  });
});
