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
  ["order", ["gap-list", "../x"]],
  ["order", "gap-list"],
  ["included", { "secure-backups": "yes" }],
  ["who", { "secure-backups": "" }],
  ["who", { "secure-backups": "x".repeat(101) }],
  ["who", { "secure-backups": "It\u0007chefen" }],
  ["due", { "secure-backups": "2027-02-30" }],
  ["start", "11/1 2027"],
  ["size", "huge"],
  ["more", 1],
])("a member that cannot be read is left out with a warning, and the others are kept (%s, %#)", (key, value) => {
  const { [key as keyof typeof whole]: _left, ...others } = whole;
  expect(readPlanChoices({ ...whole, [key]: value }).plan).toEqual(others);
  expect(codes({ ...whole, [key]: value })).toEqual(["draft-plan"]);
});

test.each([["text"], [3], [null]])("what is no plan at all is none, with a warning (%#)", (given) => {
  expect(readPlanChoices(given).plan).toBeUndefined();
  expect(codes(given)).toEqual(["draft-plan"]);
});

test("inherited names are neither members nor choices", () => {
  expect(readPlanChoices(JSON.parse('{"__proto__":{"start":"2027-01-11"},"constructor":1}')).plan).toBeUndefined();
  expect(readPlanChoices(JSON.parse('{"included":{"constructor":true}}')).plan?.included).toEqual({ constructor: true });
});
