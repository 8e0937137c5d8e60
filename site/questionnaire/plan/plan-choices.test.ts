import { expect, test } from "vitest";
import { readPlanChoices } from "./plan-choices.ts";

const whole = {
  order: ["gap-list", "secure-backups"],
  included: { "secure-backups": false, "weekly-half-hour": true },
  who: { "gap-list": "It-chefen" },
  due: { "gap-list": "2027-03-01" },
  start: "2027-01-11",
  size: "large",
} as const;
const codes = (given: unknown) => readPlanChoices(given).diagnostics.map((one) => one.code);

test("every choice is read as it was written, also of a measure that does not exist here", () => {
  expect(readPlanChoices(whole)).toEqual({ plan: whole, diagnostics: [] });
  expect(readPlanChoices({ order: ["some-other-measure"] }).plan).toEqual({ order: ["some-other-measure"] });
});

test("a file without a plan has none, and that is no fault", () => {
  expect(readPlanChoices(undefined)).toEqual({ diagnostics: [] });
});

test.each([
  [{ ...whole, order: ["gap-list", "secure-backups", 3, "gap-list", "../x"] }],
  [{ ...whole, included: { ...whole.included, "twenty-most-important": "yes" } }],
  [{ ...whole, who: { ...whole.who, "secure-backups": "" } }],
  [{ ...whole, due: { ...whole.due, "secure-backups": "2027-02-30" } }],
  [{ ...whole, more: 1 }],
])("what cannot be read is left out with a warning, and the rest is kept (%#)", (given) => {
  expect(readPlanChoices(given)).toMatchObject({ plan: whole });
  expect(codes(given)).toEqual(["draft-plan"]);
});

test.each([["text"], [3], [null], [[]], [{ order: "gap-list" }]])("what is no plan at all is none, with a warning (%#)", (given) => {
  expect(readPlanChoices(given).plan).toBeUndefined();
  expect(codes(given)).toEqual(["draft-plan"]);
});

test("a text is cut where a role would be too long, and its control characters are gone", () => {
  expect(readPlanChoices({ who: { a: `${"x".repeat(120)}` } }).plan?.who?.a).toHaveLength(100);
  expect(readPlanChoices({ who: { a: "It\u0007chefen" } }).plan?.who?.a).toBe("It chefen");
});

test("inherited names are no choices", () => {
  expect(readPlanChoices(JSON.parse('{"included":{"__proto__":true,"constructor":true}}')).plan?.included).toEqual({ constructor: true });
});
