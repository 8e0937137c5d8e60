import { expect, test } from "vitest";
import { pathway } from "../../../scripts/method/pathway/pathway.ts";
import { exampleInput, exampleResponse, exampleTakeaway, model } from "../../e2e/support/example-takeaway.ts";
import { takeaway as words } from "../../text/sv/form/takeaway.ts";
import { takeawayOf } from "./takeaway.ts";

const level2 = exampleTakeaway("level-2");

test("the worked example at level 2 has the figures that were computed by hand", () => {
  expect(level2).toMatchObject({ level: 2, atLeast: false, answeredBlocks: 4, target: 3, top: 4, assumesUnanswered: false });
  expect(level2.share).toEqual({ earned: 101, possible: 177 });
  expect(level2.areas.find((one) => one.area === "people")).toEqual({
    area: "people",
    name: "Människor och kunskap",
    share: { earned: 6, possible: 15 },
  });
  expect(level2.unmet.map((one) => one.id)).toEqual(["block:1", "must:incident-detect", "must:followup-audit", "block:3"]);
  expect(level2.toFindOut.map((one) => [one.question, one.number])).toEqual([["followup-audit", "14 i block 3"]]);
  expect(level2.toFindOut[0]?.ask).toMatch(/evisorerna/);
});

test("each step of the plan has title, effort, hours, who, first step, done when, and its questions' current options and goals", () => {
  expect(level2.plan.length).toBeGreaterThan(3);
  for (const step of level2.plan) {
    for (const text of [step.title, step.who, step.firstStep, step.doneWhen]) expect(text).not.toBe("");
    for (const raise of step.raises) {
      expect(raise.to.option).toBeGreaterThan(raise.from.option ?? -1);
      expect([raise.number, raise.text, raise.from.text, raise.to.goal]).not.toContain("");
    }
  }
  const detect = level2.plan.flatMap((step) => step.raises).find((raise) => raise.question === "incident-detect");
  expect(detect).toMatchObject({ number: "10 i block 3", from: { option: 0 }, to: { option: 1 } });
});

test("'vet inte' and unanswered are distinguished from the lowest option", () => {
  const audit = level2.plan.flatMap((step) => step.raises).find((raise) => raise.question === "followup-audit");
  expect(audit?.from).toEqual({ option: null, text: "Vet inte" });
  const stopped = exampleTakeaway("stopped-after-block-1");
  expect(stopped.assumesUnanswered).toBe(true);
  const later = new Set(model.questions.filter((one) => one.block > 1).map((one) => one.id));
  const unanswered = stopped.plan.flatMap((step) => step.raises).filter((raise) => later.has(raise.question));
  expect(unanswered.length).toBeGreaterThan(5);
  for (const raise of unanswered) expect(raise.from).toEqual({ option: null, text: "Inte besvarat" });
});

test("prerequisites are listed also if a measure between them is not in the plan", () => {
  const input = exampleInput(exampleResponse("all-zero"));
  const [first, between, last] = [
    { id: "a", raises: ["continuity-backup"], effort: 1, priority: 1, after: [] },
    { id: "b", raises: ["nothing"], effort: 1, priority: 2, after: ["a"] },
    { id: "c", raises: ["safeguards-mfa"], effort: 1, priority: 3, after: ["b"] },
  ];
  const made = takeawayOf({ ...input, measures: [first, between, last].filter((one) => one !== undefined) }, words);
  expect(made?.plan.map((step) => [step.measure, step.after])).toEqual([
    ["a", []],
    ["c", ["a"]],
  ]);
  expect(made?.withoutMeasure.length).toBeGreaterThan(20);
});

test("before block 1 is complete there is nothing to export", () => {
  const input = exampleInput({ answers: { "governance-policy": 3 }, background: {} });
  expect(takeawayOf(input, words)).toBeUndefined();
});

test("no organisation is named unless one was typed", () => {
  const input = exampleInput(exampleResponse("level-2"));
  expect("organisation" in level2).toBe(false);
  expect(takeawayOf({ ...input, organisation: "  " }, words)).not.toHaveProperty("organisation");
  expect(takeawayOf({ ...input, organisation: " Exempelkommun " }, words)?.organisation).toBe("Exempelkommun");
});

test("notes and finders are not exported", () => {
  const input = exampleInput(exampleResponse("level-2"));
  const filled = {
    ...input.filled,
    notes: { "governance-policy": "Lisa vet" },
    finders: { "followup-audit": "Kim" },
    part: { areas: ["risk"], label: "It" },
  };
  expect(JSON.stringify(takeawayOf({ ...input, filled }, words))).toBe(JSON.stringify(level2));
});

test("a target above the scale's top is the top, and a target already reached gives an empty plan", () => {
  expect(exampleTakeaway("level-2", 9).target).toBe(4);
  expect(exampleTakeaway("level-2", 2).plan).toEqual([]);
});

test.each(["all-zero", "stopped-after-block-1", "level-2"])(
  "the plan of %s begins with the measures to the next level, each after its prerequisites",
  (id) => {
    const { level, plan, target } = exampleTakeaway(id, 4);
    const { plan: nextPlan } = pathway({
      ...{ model, measures: exampleInput(exampleResponse(id)).measures, response: exampleResponse(id) },
      target: level + 1,
    });
    expect(level).toBeLessThan(target);
    expect(nextPlan.length).toBeGreaterThan(2);
    const order = plan.map((step) => step.measure);
    const places = nextPlan.map((step) => order.indexOf(step.measure)).filter((place) => place >= 0);
    const others = order.filter((measure) => !nextPlan.some((step) => step.measure === measure));
    const neededFirst = new Set(plan.flatMap((step) => (nextPlan.some((one) => one.measure === step.measure) ? step.after : [])));
    for (const place of places) expect(others.filter((one) => order.indexOf(one) < place && !neededFirst.has(one))).toEqual([]);
    for (const [place, step] of plan.entries()) for (const before of step.after) expect(order.indexOf(before)).toBeLessThan(place);
  },
);
