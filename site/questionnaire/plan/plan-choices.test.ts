import { expect, test } from "vitest";
import { readPlanChoices } from "./plan-choices.ts";

const whole = {
  bounds: { "followup-gaps": { most: 0 }, "risk-method": { least: 1, most: 2 } },
  isCheapest: true,
  who: { "followup-gaps:1": "It-chefen" },
  due: { "followup-gaps:1": "2027-03-01" },
  start: "2027-01-11",
  size: "large",
  weekly: { coordinator: 6, others: 20 },
  mark: "KS 2026/412",
  group: "municipality/10000-49999",
} as const;
const codes = (given: unknown) => readPlanChoices(given).diagnostics.map((one) => one.code);

test("every choice is read as it was written, also of a question that does not exist here", () => {
  expect(readPlanChoices(whole)).toEqual({ plan: whole, diagnostics: [] });
  expect(readPlanChoices({ bounds: { other: { most: 1 } } }).plan).toEqual({ bounds: { other: { most: 1 } } });
});

test("a file without a plan has none, and that is no fault", () => {
  expect(readPlanChoices(undefined)).toEqual({ diagnostics: [] });
});

test.each([
  ["bounds", { "../x": { most: 1 } }],
  ["bounds", { "risk-method": { most: -1 } }],
  ["bounds", { "risk-method": { highest: 1 } }],
  ["bounds", ["risk-method"]],
  ["isCheapest", false],
  ["who", { "risk-method": "It-chefen" }],
  ["who", { "risk-method:1": "" }],
  ["who", { "risk-method:1": "x".repeat(101) }],
  ["who", { "risk-method:1": "It\u0007chefen" }],
  ["due", { "risk-method:1": "2027-02-30" }],
  ["start", "11/1 2027"],
  ["size", "huge"],
  ["size", "small"],
  ["weekly", { coordinator: 0, others: 16 }],
  ["weekly", { coordinator: 4 }],
  ["weekly", { coordinator: 4, others: 16.5 }],
  ["mark", " "],
  ["mark", "x".repeat(101)],
  ["group", ""],
  ["order", ["risk-method:1"]],
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
  expect(readPlanChoices(JSON.parse('{"bounds":{"constructor":{"most":1}}}')).plan?.bounds).toEqual({ constructor: { most: 1 } });
});
