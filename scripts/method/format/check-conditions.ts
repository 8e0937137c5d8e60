// Checks the measures of a method without a staircase: each has a condition that makes sense and can hold.
import { type Diagnostic, diagnostic, fault } from "../../core/diagnostic.ts";
import type { Sourced } from "../checks/check-measures.ts";
import { checkRule } from "../checks/check-rules.ts";
import type { CheckCode } from "../checks/messages.ts";
import type { Edition } from "../edition.ts";
import { methodOf } from "../engine/evaluate.ts";
import { conditionPointer, methodWithConditions } from "../engine/measure-conditions.ts";
import { modelOf } from "../model.ts";
import { mayHold } from "../rules/rule-reach.ts";
import type { ConditionalMeasure } from "./conditional-measure.ts";
import { type FormatCode, messages } from "./messages.ts";

type Found = Diagnostic<CheckCode>[];

/** Nothing where the method's own rules have faults, which are reported elsewhere. Pointers are into the measure's file. */
export function checkConditions(edition: Edition, measures: readonly Sourced<ConditionalMeasure>[]): Found {
  const [model, { results }] = [modelOf(edition), edition.scale];
  if (!methodOf(model, results).ok) return [];
  return measures.flatMap(({ file, value }): Found => {
    const { id } = value;
    if (value.when === undefined) return [{ ...diagnostic(messages, "measure-unused", "/id", { measure: id }), file }];
    const method = methodWithConditions(model, results, [value]);
    const start = conditionPointer(id);
    const inFile = (found: readonly Diagnostic[]) =>
      found.map((one) => ({ ...(one as Diagnostic<CheckCode>), pointer: one.pointer.replace(start, "/when"), file }));
    if (!method.ok) return inFile(method.diagnostics);
    const rule = method.value.results.get(start.slice("/results/".length));
    if (!rule) return [];
    const context = { model, results: method.value.results, known: new Map() };
    const found = checkRule({ model, facts: edition.questionnaire.background, at: "/when", context }, rule);
    if (found.length > 0 || mayHold(rule, context).hold) return inFile(found);
    return inFile([fault<FormatCode>("measure-unreachable", "/when", { measure: id })]);
  });
}
