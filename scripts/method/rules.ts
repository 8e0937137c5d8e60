// Decides what a rule gives for one response: the one evaluator of the method's small language.
import { add, compare, divide, multiply, type Rational, rational } from "./rational.ts";
import type { Model, Response } from "./result.ts";
import type { Band, Comparison, Rule } from "./rule.ts";
import { isApplicable, optionOf, score } from "./staircase.ts";

export { parseRule, type RuleCode, ruleBounds } from "./parse-rule.ts";
export type { Rule } from "./rule.ts";

export type Value =
  | { readonly kind: "missing" }
  | { readonly kind: "number"; readonly value: Rational }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "band"; readonly id: string };

export interface Context {
  readonly model: Model;
  readonly response: Response;
}

const missing: Value = { kind: "missing" };
const zero = rational(0n);

/** The rule's value for the response. Pure and total: a parsed rule always has one, if only `missing`. */
export function evaluate(rule: Rule, context: Context): Value {
  switch (rule.kind) {
    case "number":
      return number(rule.value);
    case "answer":
      return answerOf(rule.question, context);
    case "sum":
    case "mean":
    case "min":
    case "max":
      return combined(rule.kind, numbersOf(rule.of, context));
    case "weighted-mean":
      return weightedMean(rule.of.map(({ weight, rule: part }) => ({ weight, value: evaluate(part, context) })));
    case "count":
      return number(rational(BigInt(rule.of.filter((part) => truth(evaluate(part, context)) === true).length)));
    case "all":
    case "some":
    case "none":
      return quantified(
        rule.kind,
        rule.of.map((part) => truth(evaluate(part, context))),
      );
    case "cap":
      return capped(rule, context);
    case "if": {
      const holds = truth(evaluate(rule.when, context));
      return holds === undefined ? missing : evaluate(holds ? rule.ifSo : rule.ifNot, context);
    }
    case "bands":
      return bandOf(rule.bands, evaluate(rule.of, context));
    case "compare":
      return compared(rule.is, evaluate(rule.left, context), evaluate(rule.right, context));
    case "staircase": {
      const { thresholds, areaFloor } = rule;
      const { level, answeredBlocks } = score({ ...context.model, thresholds, areaFloor }, context.response);
      return answeredBlocks === 0 ? missing : number(rational(BigInt(level)));
    }
    default:
      return rule satisfies never;
  }
}

function number(value: Rational | undefined): Value {
  return value === undefined ? missing : { kind: "number", value };
}

/** Undefined where the value is missing; a parsed rule has no value of another kind here. */
function truth(value: Value): boolean | undefined {
  return value.kind === "truth" ? value.value : undefined;
}

function answerOf(id: string, { model, response }: Context): Value {
  const question = model.questions.find((one) => one.id === id);
  if (!question || !isApplicable(question, response.background)) return missing;
  const credit = question.credits[optionOf(question, response) ?? -1];
  return number(credit === undefined ? undefined : rational(BigInt(credit)));
}

function numbersOf(rules: readonly Rule[], context: Context): Rational[] {
  return rules.flatMap((rule) => {
    const value = evaluate(rule, context);
    return value.kind === "number" ? [value.value] : [];
  });
}

function combined(kind: "sum" | "mean" | "min" | "max", values: readonly Rational[]): Value {
  if (values.length === 0) return missing;
  const sum = values.reduce(add, zero);
  if (kind === "sum") return number(sum);
  if (kind === "mean") return number(divide(sum, rational(BigInt(values.length))));
  return number(values.reduce((best, one) => (compare(one, best) < 0 === (kind === "min") ? one : best)));
}

function weightedMean(parts: readonly { readonly weight: Rational; readonly value: Value }[]): Value {
  let weights = zero;
  let sum = zero;
  for (const { weight, value } of parts) {
    if (value.kind !== "number") continue;
    weights = add(weights, weight);
    sum = add(sum, multiply(weight, value.value));
  }
  return number(weights.numerator === 0n ? undefined : divide(sum, weights));
}

/** Three-valued: a missing part matters only where the others leave the answer open. */
function quantified(kind: "all" | "some" | "none", parts: readonly (boolean | undefined)[]): Value {
  const decisive = kind !== "all";
  if (parts.includes(decisive)) return { kind: "truth", value: kind === "some" };
  return parts.includes(undefined) ? missing : { kind: "truth", value: kind !== "some" };
}

function capped(rule: Extract<Rule, { kind: "cap" }>, context: Context): Value {
  const value = evaluate(rule.of, context);
  const applies = rule.when ? truth(evaluate(rule.when, context)) : true;
  if (value.kind !== "number" || applies === false) return value;
  const limit = evaluate(rule.to, context);
  if (applies === undefined || limit.kind !== "number") return missing;
  return compare(value.value, limit.value) <= 0 ? value : limit;
}

function bandOf(bands: readonly Band[], value: Value): Value {
  if (value.kind !== "number") return missing;
  const found = bands.find(({ from, to }, index) => {
    const isAbove = from === undefined || compare(value.value, from) >= 0;
    const isBelow = to === undefined || compare(value.value, to) < (index === bands.length - 1 ? 1 : 0);
    return isAbove && isBelow;
  });
  return found ? { kind: "band", id: found.id } : missing;
}

function compared(is: Comparison, left: Value, right: Value): Value {
  if (left.kind !== "number" || right.kind !== "number") return missing;
  const order = compare(left.value, right.value);
  const holds: Record<Comparison, boolean> = {
    "at-least": order >= 0,
    "more-than": order > 0,
    "at-most": order <= 0,
    "less-than": order < 0,
    equal: order === 0,
  };
  return { kind: "truth", value: holds[is] };
}
