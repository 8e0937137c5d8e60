import { expect, test } from "vitest";
import { exampleInput, exampleResponse, exampleTakeaway, model } from "../../e2e/support/example-takeaway.ts";
import { takeaway as words } from "../../text/sv/form/takeaway.ts";
import { takeawayOf } from "./takeaway.ts";

const level2 = exampleTakeaway("level-2");

test("the worked example at level 2 has the figures that were computed by hand", () => {
  expect(level2).toMatchObject({ level: 2, atLeast: false, answeredBlocks: 4, target: 3, top: 4 });
  expect(level2.share).toEqual({ earned: 101, possible: 177 });
  expect(level2.areas.find((one) => one.area === "people")).toEqual({
    area: "people",
    name: "Människor och kunskap",
    share: { earned: 6, possible: 15 },
  });
  expect(level2.unmet.map((one) => one.id)).toEqual(["block:1", "must:incident-detect", "must:followup-audit", "block:3"]);
  expect(level2.toFindOut.map((one) => [one.question, one.number])).toEqual([["followup-audit", "3.14"]]);
  expect(level2.toFindOut[0]?.ask).toMatch(/evisorerna/);
});

test("each step of the plan has its question, goal, reason, hours, what is done, who and when", () => {
  expect(level2.plan.length).toBeGreaterThan(3);
  for (const step of level2.plan) {
    expect(step.to.option).toBeGreaterThan(step.from.option ?? -1);
    for (const text of [
      step.number,
      step.text,
      step.from.text,
      step.to.goal,
      step.reason,
      step.done,
      step.title,
      step.responsible,
      step.due,
    ])
      expect(text).toMatch(/./);
    expect(step.hours?.coordinator).toHaveLength(2);
  }
  const detect = level2.plan.find((step) => step.question === "incident-detect");
  expect(detect).toMatchObject({ from: { option: 0 }, to: { option: 1 }, reason: "Krävs för nivå 3" });
});

test("a step without a text of its own is done when its option can be answered, which is always true", () => {
  const input = exampleInput(exampleResponse("level-2"));
  const bare = takeawayOf({ ...input, texts: { ...input.texts, step: () => ({}) } }, words);
  for (const step of bare?.plan ?? []) {
    expect(step.done).toBe(`Ni kan svara: ”${input.texts.option(step.question, step.to.option).replace(/\.$/, "")}.”`);
    expect(step).not.toHaveProperty("show");
  }
});

test("what is answered with 'vet inte' is found out first, and nothing unanswered is planned", () => {
  const audit = level2.plan.find((step) => step.question === "followup-audit");
  expect(audit).toMatchObject({ from: { option: null, text: "Vet inte" }, isUnknown: true });
  expect(audit?.first).toMatch(/^Ta först reda på svaret: det kan redan vara gjort\. Fråga: /);
  const stopped = exampleTakeaway("stopped-after-block-1");
  expect(stopped.situation.own.unanswered).toEqual([2, 3]);
  const first = new Set(model.questions.filter((one) => one.block === 1).map((one) => one.id));
  for (const step of stopped.plan) expect(first.has(step.question)).toBe(true);
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
