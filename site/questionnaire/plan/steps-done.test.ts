import { expect, test } from "vitest";
import { stepsDone } from "./steps-done.ts";

test("every option that a question has risen is a step, and lowered answers take none away", () => {
  expect(stepsDone({ a: 3, b: 1, c: 0, d: 2 }, { a: 1, b: 0, c: 2, d: 2 })).toBe(3);
});

test("nothing is counted of what was not known, or is not known now, or is asked in one of the editions alone", () => {
  expect(stepsDone({ a: "unknown", b: "not-applicable", added: 3, several: [0, 1] }, { a: 0, b: 0, dropped: 1, several: 0 })).toBe(0);
  expect(stepsDone({ a: 3 })).toBe(0);
});
