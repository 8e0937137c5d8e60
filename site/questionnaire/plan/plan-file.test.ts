import { expect, test } from "vitest";
import { shapeFaults } from "../../../scripts/core/shape.ts";
import { Plan } from "../../../scripts/method/pathway/plan.ts";
import { exampleTakeaway } from "../../e2e/support/example-takeaway.ts";
import { takeaway as words } from "../../text/sv/form/takeaway.ts";
import { planCsv, planIcs, planJson, planMessages, planOf } from "./plan-file.ts";

const examples = ["level-2", "all-zero", "stopped-after-block-1", "unknown-at-least-1", "agency-level-4"] as const;
const calendar = { now: new Date("2026-11-24T10:00:00Z"), series: "a1" };

test.each(examples)("the plan of %s has the published shape", (id) => {
  const takeaway = exampleTakeaway(id);
  const plan: unknown = JSON.parse(planJson(takeaway, words).content);
  expect(shapeFaults(Plan, plan)).toEqual([]);
  expect(plan).toEqual(planOf(takeaway, words));
  expect(shapeFaults(Plan, { ...(plan as Plan), answers: {} })).not.toEqual([]);
});

test("the plan names the organisation only if it was given, and marks a rehearsal", () => {
  const takeaway = exampleTakeaway("level-2");
  expect(Object.keys(planOf(takeaway, words))).not.toContain("organisation");
  const marked = planOf({ ...takeaway, organisation: "Exempelkommun", isRehearsal: true }, words);
  expect(marked).toMatchObject({ organisation: "Exempelkommun", rehearsal: true });
  expect(shapeFaults(Plan, marked)).toEqual([]);
});

test("the files' names reveal the edition and nothing else", () => {
  const takeaway = { ...exampleTakeaway("level-2"), organisation: "Exempelkommun" };
  const files = [planJson(takeaway, words), planCsv(takeaway, "", words), planIcs(takeaway, { ...calendar, start: "2027-01-11" }, words)];
  const names = files.map((file) => ("ok" in file ? file.ok && file.value.name : file.name));
  expect(names).toEqual(["infosaktrappan-2026-plan.json", "infosaktrappan-2026-plan.csv", "infosaktrappan-2026-plan.ics"]);
});

test("a malformed day is refused with a message, and an empty plan gives no calendar", () => {
  const level2 = exampleTakeaway("level-2");
  const reached = exampleTakeaway("agency-level-4");
  const codes = (made: ReturnType<typeof planIcs>): readonly string[] => made.diagnostics.map((one) => one.code);
  expect(codes(planCsv(level2, "2027-02-30", words))).toEqual(["plan-start"]);
  expect(codes(planIcs(level2, { ...calendar, start: "" }, words))).toEqual(["plan-start"]);
  expect(codes(planIcs(reached, { ...calendar, start: "i morgon" }, words))).toEqual(["plan-start", "plan-empty"]);
  expect(planIcs(reached, { ...calendar, start: "2027-01-11" }, words).ok).toBe(false);
  expect(planCsv(reached, "", words).ok).toBe(true);
  for (const sentence of Object.values(planMessages)) expect(sentence.sv).toMatch(/^[A-ZÅÄÖ].*\.$/);
});
