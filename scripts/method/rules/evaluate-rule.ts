// Evaluates a rule for one response: the only evaluator of the rule language.
import type { Model, ModelQuestion, Response } from "../edition.ts";
import { chosenOf, isApplicable } from "../engine/answer.ts";
import { score } from "../engine/staircase.ts";
import { add, compare, divide, multiply, type Rational, rational, reducePairwise, roundTo, subtract } from "./rational.ts";
import type { Band, Comparison, ListKind, Minimum, Rule } from "./rule.ts";

/** The value of a rule. `rank` is the band's position, 0 for the lowest. */
export type Value =
  | { readonly kind: "missing" }
  | { readonly kind: "number"; readonly value: Rational }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "band"; readonly id: string; readonly rank: number };

export interface Context {
  readonly model: Model;
  readonly response: Response;
  /** Whether the question is asked, follow-up conditions included. Absent: only background facts decide. */
  readonly isAsked?: (question: ModelQuestion) => boolean;
  /** Finds the model's question by id. Absent: the list is searched. */
  readonly questionOf?: (id: string) => ModelQuestion | undefined;
  /** The values of the scale's other results. Absent: they are missing. */
  readonly resultOf?: (name: string) => Value;
}

export const missing: Value = { kind: "missing" };

/** The rule's value for the response. Total: every parsed rule has a value, `missing` if nothing else. */
export function evaluate(rule: Rule, context: Context): Value {
  switch (rule.kind) {
    case "number":
      return number(rule.value);
    case "answer":
    case "possible":
    case "highest":
    case "answered":
    case "known":
    case "selected":
      return ofQuestion(rule, context);
    case "fact": {
      const { background } = context.response;
      return Object.hasOwn(background, rule.fact) ? truth(background[rule.fact] === rule.is) : missing;
    }
    case "result":
      return context.resultOf?.(rule.result) ?? missing;
    case "sum":
    case "mean":
    case "median":
    case "min":
    case "max":
      return combined(rule.kind, numbersOf(rule.of, context));
    case "product": {
      // Leaving a factor out would count it as 1, which nobody answered.
      const factors = numbersOf(rule.of, context);
      return factors.length < rule.of.length ? missing : combined(rule.kind, factors);
    }
    case "weighted-mean":
      return weightedMean(rule.of.map(({ weight, rule: part }) => ({ weight, value: evaluate(part, context) })));
    case "difference":
    case "quotient":
      return differenceOrQuotient(rule, context);
    case "round": {
      const value = evaluate(rule.of, context);
      return value.kind === "number" ? number(roundTo(value.value, rule.to, rule.how)) : missing;
    }
    case "default": {
      const value = evaluate(rule.of, context);
      return value.kind === "missing" ? evaluate(rule.to, context) : value;
    }
    case "count":
      return integer(rule.of.filter((part) => holds(evaluate(part, context)) === true).length);
    case "steps": {
      const first = rule.of.findIndex((part) => holds(evaluate(part, context)) !== true);
      return integer(first < 0 ? rule.of.length : first);
    }
    case "all":
    case "some":
    case "none":
      return quantified(
        rule.kind,
        rule.of.map((part) => holds(evaluate(part, context))),
      );
    case "minimums":
      return quantified(
        "all",
        rule.of.map((one) => isReached(one, evaluate(one.of, context))),
      );
    case "cap":
      return capped(rule, context);
    case "if":
    case "cases":
      return chosenCase(rule, context);
    case "bands":
      return bandOf(rule.bands, evaluate(rule.of, context));
    case "reaches": {
      const value = evaluate(rule.of, context);
      return value.kind === "band" ? truth(value.rank >= rule.rank) : missing;
    }
    case "compare":
      return compared(rule.is, evaluate(rule.left, context), evaluate(rule.right, context));
    case "staircase": {
      const { thresholds, areaFloor } = rule;
      const { level, answeredBlocks } = score({ ...context.model, thresholds, areaFloor }, context.response);
      return answeredBlocks === 0 ? missing : integer(level);
    }
    default:
      return rule satisfies never;
  }
}

/** Whether the value reaches the minimum; undefined if it is missing. */
export function isReached({ atLeast }: Minimum, value: Value): boolean | undefined {
  if ("band" in atLeast) return value.kind === "band" ? value.rank >= atLeast.rank : undefined;
  return value.kind === "number" ? compare(value.value, atLeast) >= 0 : undefined;
}

/** The truth value; undefined if missing. A parsed rule has no other kind of value here. */
export function holds(value: Value): boolean | undefined {
  return value.kind === "truth" ? value.value : undefined;
}

function number(value: Rational | undefined): Value {
  return value === undefined ? missing : { kind: "number", value };
}

function integer(value: number): Value {
  return number(rational(BigInt(value)));
}

function truth(value: boolean): Value {
  return { kind: "truth", value };
}

type QuestionRule = Extract<Rule, { readonly question: string }>;

function ofQuestion(rule: QuestionRule, { model, response, isAsked, questionOf }: Context): Value {
  const question = questionOf ? questionOf(rule.question) : model.questions.find((one) => one.id === rule.question);
  const isRelevant = question && (isAsked ? isAsked(question) : isApplicable(question, response.background));
  const chosen = question && isRelevant ? chosenOf(question, response) : undefined;
  if (rule.kind === "answered") return truth(chosen !== undefined);
  if (rule.kind === "known") return truth(chosen !== undefined && response.answers[rule.question] !== "unknown");
  const credit = (credits: number): Value => number(rational(BigInt(credits), BigInt(model.creditUnit ?? 1)));
  if (question && rule.kind === "highest") return credit(highestCredit(question));
  if (!question || !isRelevant) return missing;
  if (rule.kind === "possible") return credit(highestCredit(question));
  if (chosen === undefined) return missing;
  if (rule.kind === "selected") return truth(chosen.includes(rule.option));
  return credit(chosen.reduce((sum, option) => sum + (question.credits[option] ?? 0), 0));
}

/** The highest credit of the question: its best option, or the sum of the positive ones where several may be chosen. */
export function highestCredit({ credits, several, exclusive }: ModelQuestion): number {
  if (!several) return Math.max(...credits);
  const together = credits.reduce((sum, credit, option) => sum + (exclusive?.includes(option) ? 0 : Math.max(0, credit)), 0);
  return Math.max(together, ...(exclusive ?? []).map((option) => credits[option] ?? 0));
}

function numbersOf(rules: readonly Rule[], context: Context): Rational[] {
  return rules.flatMap((rule) => {
    const value = evaluate(rule, context);
    return value.kind === "number" ? [value.value] : [];
  });
}

function combined(kind: ListKind, values: readonly Rational[]): Value {
  if (values.length === 0) return missing;
  switch (kind) {
    case "sum":
      return number(reducePairwise(values, add));
    case "mean":
      return number(divide(total(values), rational(BigInt(values.length))));
    case "product":
      return number(reducePairwise(values, multiply));
    case "median": {
      const sorted = values.toSorted(compare);
      const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
      return number(divide(middle.reduce(add), rational(BigInt(middle.length))));
    }
    case "min":
    case "max":
      return number(values.reduce((best, one) => (compare(one, best) < 0 === (kind === "min") ? one : best)));
    default:
      return kind satisfies never;
  }
}

function weightedMean(parts: readonly { readonly weight: Rational; readonly value: Value }[]): Value {
  const given = parts.flatMap(({ weight, value }) => (value.kind === "number" ? [{ weight, value: value.value }] : []));
  if (given.length === 0) return missing;
  return number(divide(total(given.map((one) => multiply(one.weight, one.value))), total(given.map((one) => one.weight))));
}

function total(values: readonly Rational[]): Rational {
  return reducePairwise(values, add) ?? rational(0n);
}

function differenceOrQuotient(rule: Extract<Rule, { kind: "difference" | "quotient" }>, context: Context): Value {
  const isDifference = rule.kind === "difference";
  const left = evaluate(isDifference ? rule.from : rule.of, context);
  const right = evaluate(isDifference ? rule.take : rule.by, context);
  if (left.kind !== "number" || right.kind !== "number") return missing;
  if (isDifference) return number(subtract(left.value, right.value));
  return number(right.value.numerator === 0n ? undefined : divide(left.value, right.value));
}

/** Three-valued (Kleene) logic: a missing part matters only where the other parts do not decide. */
function quantified(kind: "all" | "some" | "none", parts: readonly (boolean | undefined)[]): Value {
  const decisive = kind !== "all";
  if (parts.includes(decisive)) return truth(kind === "some");
  return parts.includes(undefined) ? missing : truth(kind !== "some");
}

/** A missing condition leaves its case undecided, and all that follow it. */
function chosenCase(rule: Extract<Rule, { kind: "if" | "cases" }>, context: Context): Value {
  for (const { when, ifSo } of rule.of) {
    const isMet = holds(evaluate(when, context));
    if (isMet === undefined) return missing;
    if (isMet) return evaluate(ifSo, context);
  }
  return rule.ifNot ? evaluate(rule.ifNot, context) : missing;
}

function capped(rule: Extract<Rule, { kind: "cap" }>, context: Context): Value {
  const value = evaluate(rule.of, context);
  const applies = rule.when ? holds(evaluate(rule.when, context)) : true;
  if (value.kind !== "number" || applies === false) return value;
  const limit = evaluate(rule.to, context);
  if (applies === undefined || limit.kind !== "number") return missing;
  return compare(value.value, limit.value) <= 0 ? value : limit;
}

function bandOf(bands: readonly Band[], value: Value): Value {
  if (value.kind !== "number") return missing;
  const rank = bands.findIndex(({ from, to }, index) => {
    const isAbove = from === undefined || compare(value.value, from) >= 0;
    const isBelow = to === undefined || compare(value.value, to) < (index === bands.length - 1 ? 1 : 0);
    return isAbove && isBelow;
  });
  const found = bands[rank];
  return found ? { kind: "band", id: found.id, rank } : missing;
}

function compared(is: Comparison, left: Value, right: Value): Value {
  if (left.kind !== "number" || right.kind !== "number") return missing;
  const order = compare(left.value, right.value);
  const truths: Record<Comparison, boolean> = {
    "at-least": order >= 0,
    "more-than": order > 0,
    "at-most": order <= 0,
    "less-than": order < 0,
    equal: order === 0,
  };
  return truth(truths[is]);
}
