// Which measures apply by their own conditions, in a method without a staircase.
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import type { Model, Response } from "../edition.ts";
import { pointerTo } from "../json.ts";
import { holds } from "../rules/evaluate-rule.ts";
import type { RuleCode } from "../rules/messages.ts";
import { gives } from "../rules/rule.ts";
import { contextOf, type Method, methodOf } from "./evaluate.ts";

/** A measure's id and its condition, an unparsed rule. */
export interface Conditional {
  readonly id: string;
  readonly when?: unknown;
}

/** Ids in the given order. Undecided: an answer that could decide is missing. */
export interface ApplyingMeasures {
  readonly applying: readonly string[];
  readonly undecided: readonly string[];
}

/** The condition's name beside the results, which it may refer to. No id has a colon. */
const nameOf = (id: string): string => `when:${id}`;

/** Where a fault in the measure's condition is, as `methodWithConditions` reports it. */
export const conditionPointer = (id: string): string => pointerTo("/results", nameOf(id));

/** The method with a further result for each condition. Refused with every fault; those of a condition begin with `conditionPointer`. */
export function methodWithConditions(
  model: Model,
  results: Readonly<Record<string, unknown>>,
  measures: readonly Conditional[],
): Checked<Method> {
  const conditions = measures.filter((one) => one.when !== undefined).map(({ id, when }) => [nameOf(id), when] as const);
  const method = methodOf(model, { ...results, ...Object.fromEntries(conditions) });
  if (!method.ok) return method;
  const wrong = conditions.flatMap(([name]) => {
    const rule = method.value.results.get(name);
    if (!rule || gives(rule) === "truth") return [];
    return [fault<RuleCode>("rule-value-kind", pointerTo("/results", name), { kind: rule.kind, gives: gives(rule), expected: "truth" })];
  });
  return wrong.length > 0 ? refused(...wrong) : accepted(method.value);
}

/** `method` is one with conditions. A measure without one is in neither list. */
export function applyingMeasures(method: Method, measures: readonly Conditional[], response: Response): ApplyingMeasures {
  const { resultOf } = contextOf(method, response);
  const judged = measures.flatMap(({ id }) => {
    const value = method.results.has(nameOf(id)) ? resultOf?.(nameOf(id)) : undefined;
    return value ? [{ id, applies: holds(value) }] : [];
  });
  return {
    applying: judged.filter((one) => one.applies).map((one) => one.id),
    undecided: judged.filter((one) => one.applies === undefined).map((one) => one.id),
  };
}
