import { describe, expect, it } from "vitest";
import { modelWith } from "../../testing/method/small-model.ts";
import { applyingMeasures, conditionPointer, methodWithConditions } from "./measure-conditions.ts";

const model = modelWith({ plan: [0, 1], map: [0, 2] });
const results = { points: { sum: { each: { answer: "*" } } } };
const few = { id: "few", when: { compare: { left: { result: "points" }, is: "less-than", right: { number: 2 } } } };
const noMap = { id: "no-map", when: { selected: { question: "map", option: 0 } } };
const idle = { id: "idle" };

function applying(measures: Parameters<typeof methodWithConditions>[2], answers: Readonly<Record<string, number>>) {
  const method = methodWithConditions(model, results, measures);
  if (!method.ok) throw new Error(JSON.stringify(method.diagnostics));
  return applyingMeasures(method.value, measures, { answers, background: {} });
}

describe("measures with conditions", () => {
  it("apply where their condition holds, which may be about results, in the given order", () => {
    expect(applying([noMap, few], { plan: 1, map: 0 })).toEqual({ applying: ["no-map", "few"], undecided: [] });
    expect(applying([few, noMap], { plan: 0, map: 1 })).toEqual({ applying: [], undecided: [] });
  });

  it("are undecided where an answer is missing, and in neither list without a condition", () => {
    expect(applying([idle, noMap, few], { plan: 1 })).toEqual({ applying: ["few"], undecided: ["no-map"] });
  });

  it("are refused where the condition is no rule, gives a number, or names a result that there is not", () => {
    const codes = (when: unknown) =>
      methodWithConditions(model, results, [{ id: "x", when }]).diagnostics.map((one) => `${one.code} ${one.pointer}`);
    const at = conditionPointer("x");
    expect(codes({})).toEqual([`rule-one-key ${at}`]);
    expect(codes({ answer: "plan" })).toEqual([`rule-value-kind ${at}`]);
    expect(codes({ all: [{ result: "level" }] })).toEqual([`unknown-result ${at}/all/0/result`]);
  });

  it("cannot stand in for a result of the same name", () => {
    expect(applying([{ ...few, id: "points" }], { plan: 1 })).toEqual({ applying: ["points"], undecided: [] });
  });
});
