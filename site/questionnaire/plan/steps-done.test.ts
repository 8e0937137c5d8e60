import { expect, test } from "vitest";
import { exampleResponse, model } from "../../e2e/support/example-takeaway.ts";
import { levelBefore, lowered, mustsLost, stepsDone } from "./steps-done.ts";

test("every option that a question has risen is a step, and lowered answers take none away", () => {
  expect(stepsDone({ a: 3, b: 1, c: 0, d: 2 }, { a: 1, b: 0, c: 2, d: 2 })).toBe(3);
  expect(lowered({ a: 3, b: 1, c: 0, d: 2 }, { a: 1, b: 0, c: 2, d: 2 })).toBe(1);
});

test("nothing is counted of what was not known, or is not known now, or is asked in one of the editions alone", () => {
  expect(stepsDone({ a: "unknown", b: "not-applicable", added: 3, several: [0, 1] }, { a: 0, b: 0, dropped: 1, several: 0 })).toBe(0);
  expect(stepsDone({ a: 3 })).toBe(0);
});

test("a must is lost that was met then and is not now, also by vet inte; not one that is no longer asked, or has no answer", () => {
  const question = { block: 1, area: "a", weight: 1, credits: [0, 1, 2, 3], must: 2 };
  const ids = ["lost", "unknown", "kept", "never", "unanswered", "new"];
  const questions = [...ids.map((id) => ({ ...question, id })), { ...question, id: "closed", notApplicableWhen: { fact: "f", is: "yes" } }];
  const then = { lost: 2, unknown: 3, kept: 3, never: 1, unanswered: 2, closed: 2 };
  const answers = { lost: 1, unknown: "unknown", kept: 2, never: 1, new: 0, closed: 0 } as const;
  expect(mustsLost(questions, { answers, background: { f: "yes" } }, then)).toEqual(["lost", "unknown"]);
  expect(mustsLost(questions, { answers, background: {} })).toEqual([]);
});

test("the level before is that of the answers then, and unknown where one that is given now was not given then", () => {
  const now = exampleResponse("all-full");
  const then = (id: string) => exampleResponse(id).answers as Record<string, number>;
  expect(["all-full", "all-zero", "region-level-3"].map((id) => levelBefore(model, now, then(id)))).toEqual([4, 0, 3]);
  const { "risk-done": _, ...fewer } = then("all-full");
  expect([levelBefore(model, now, fewer), levelBefore(model, now)]).toEqual([undefined, undefined]);
});
