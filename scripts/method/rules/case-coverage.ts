// Whether the cases of a rule cover every outcome of what they ask about: an outcome without a case gives no result.
import type { ModelQuestion } from "../edition.ts";
import { add, compare, floor, greatestCommonDivisor, multiply, type Rational, rational, subtract } from "./rational.ts";
import { type Comparison, gives, type Minimum, partsOf, type Rule } from "./rule.ts";
import { dereference, type RangeContext, rangeOf } from "./rule-range.ts";

/** Combinations beyond this count as not covered. */
const mostCombinations = 5000;

export interface CoverageContext extends RangeContext {
  /** The options of each background fact. */
  readonly facts: readonly { readonly id: string; readonly options: readonly { readonly id: string }[] }[];
  /** Questions that are certainly asked. Absent from it: only where nothing can close them. */
  readonly isAsked: (question: string) => boolean;
}

type Outcome = Rational | number | string | boolean;
type Case = (outcomes: ReadonlyMap<string, Outcome>) => boolean;

/** What the conditions ask about, by key: each with the outcomes that tell their answers apart. */
interface Asked {
  readonly numbers: Map<string, { readonly rule: Rule; readonly limits: Rational[] }>;
  readonly others: Map<string, readonly Outcome[]>;
}

/**
 * Whether at least one of the conditions holds whatever the answers, with an option chosen for every question that is asked and every
 * background fact given. Sound, not tight: false where it cannot be determined.
 */
export function isCovered(conditions: readonly Rule[], context: CoverageContext): boolean {
  const asked: Asked = { numbers: new Map(), others: new Map() };
  const cases = conditions.map((one) => read(one, asked, context));
  const domains = [...asked.others, ...[...asked.numbers].map(([key, one]) => [key, samples(one, context)] as const)];
  if (domains.reduce((product, [, outcomes]) => product * outcomes.length, 1) > mostCombinations) return false;
  const everywhere = (index: number, outcomes: Map<string, Outcome>): boolean => {
    const domain = domains[index];
    if (!domain) return cases.some((one) => one(outcomes));
    return domain[1].every((outcome) => everywhere(index + 1, outcomes.set(domain[0], outcome)));
  };
  return everywhere(0, new Map());
}

/** The condition as a function of the outcomes, which it registers. */
function read(condition: Rule, asked: Asked, context: CoverageContext): Case {
  const rule = dereference(condition, context) ?? condition;
  const inner = (parts: readonly Rule[]) => parts.map((part) => read(part, asked, context));
  switch (rule.kind) {
    case "all":
    case "some":
    case "none": {
      const parts = inner(rule.of);
      if (rule.kind === "all") return (outcomes) => parts.every((one) => one(outcomes));
      return (outcomes) => parts.some((one) => one(outcomes)) === (rule.kind === "some");
    }
    case "compare":
      return comparison(rule, asked, context);
    case "reaches":
      return reached({ of: rule.of, atLeast: rule }, asked, context);
    case "minimums": {
      const parts = rule.of.map((one) => reached(one, asked, context));
      return (outcomes) => parts.every((one) => one(outcomes));
    }
    case "answered":
    case "known":
      return context.isAsked(rule.question) ? () => true : other(`asked ${rule.question}`, [true, false], true, asked);
    case "selected": {
      const question = context.model.questions.find((one) => one.id === rule.question);
      if (!question || question.several) return other(keyOf(rule), [true, false], true, asked);
      return other(`option ${rule.question}`, optionsOf(question), rule.option, asked);
    }
    case "fact": {
      const options = context.facts.find((one) => one.id === rule.fact)?.options.map((one) => one.id) ?? [];
      // One that is unknown is reported where it is named.
      return options.length === 0 ? other(keyOf(rule), [true, false], true, asked) : other(`fact ${rule.fact}`, options, rule.is, asked);
    }
    default:
      return other(keyOf(rule), [true, false], true, asked);
  }
}

function optionsOf({ credits }: ModelQuestion): readonly number[] {
  return credits.map((_, option) => option);
}

function other(key: string, domain: readonly Outcome[], wanted: Outcome, { others }: Asked): Case {
  others.set(key, domain);
  return (outcomes) => outcomes.get(key) === wanted;
}

function comparison(rule: Extract<Rule, { kind: "compare" }>, asked: Asked, context: CoverageContext): Case {
  const [left, right] = [rule.left, rule.right].map((one) => dereference(one, context) ?? one);
  if (right?.kind === "number") return number(rule.left, right.value, rule.is, asked);
  if (left?.kind === "number") return number(rule.right, left.value, mirrored[rule.is], asked);
  // Two rules: only which of them is the greater matters.
  const key = `${keyOf(rule.left)} ${keyOf(rule.right)}`;
  asked.others.set(key, [-1, 0, 1]);
  return (outcomes) => isTrue(rule.is, Number(outcomes.get(key)));
}

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  "at-least": "at-most",
  "more-than": "less-than",
  "at-most": "at-least",
  "less-than": "more-than",
  equal: "equal",
};

function isTrue(is: Comparison, order: number): boolean {
  const truths = { "at-least": order >= 0, "more-than": order > 0, "at-most": order <= 0, "less-than": order < 0, equal: order === 0 };
  return truths[is];
}

function number(of: Rule, limit: Rational, is: Comparison, { numbers }: Asked): Case {
  const key = keyOf(of);
  const known = numbers.get(key) ?? { rule: of, limits: [] };
  known.limits.push(limit);
  numbers.set(key, known);
  return (outcomes) => isTrue(is, compare(outcomes.get(key) as Rational, limit));
}

/** A band is reached where its number is at least the band's lower end; the lowest band without one always is. */
function reached({ of, atLeast }: Minimum, asked: Asked, context: CoverageContext): Case {
  if ("numerator" in atLeast) return number(of, atLeast, "at-least", asked);
  const bands = dereference(of, context);
  if (bands?.kind !== "bands") return other(`${keyOf(of)} ${atLeast.rank}`, [true, false], true, asked);
  const from = bands.bands[atLeast.rank]?.from;
  return from ? number(bands.of, from, "at-least", asked) : () => true;
}

/** A number at each limit, between each two of them and beyond them, as far as the rule can give one there. */
function samples({ rule, limits }: { readonly rule: Rule; readonly limits: readonly Rational[] }, context: CoverageContext): Rational[] {
  const { from, to } = rangeOf(rule, context);
  const grid = gridOf(rule, context);
  const sorted = [...limits, ...(from ? [from] : []), ...(to ? [to] : [])].toSorted(compare);
  const one = rational(1n);
  const [low, high] = [sorted[0] ?? one, sorted.at(-1) ?? one];
  const ends = [subtract(low, one), ...sorted, add(high, one)];
  const between = ends.slice(1).map((end, index) => inside(ends[index] ?? end, end, grid));
  return [...ends, ...between].filter(
    (value) =>
      value !== undefined &&
      (!from || compare(value, from) >= 0) &&
      (!to || compare(value, to) <= 0) &&
      (grid === undefined || grid % value.denominator === 0n),
  ) as Rational[];
}

/** A number between the two, ends excluded, that is a multiple of 1/grid; undefined if there is none. */
function inside(low: Rational, high: Rational, grid: bigint | undefined): Rational | undefined {
  const found = grid === undefined ? multiply(add(low, high), rational(1n, 2n)) : rational(floor(multiply(low, rational(grid))) + 1n, grid);
  return compare(found, high) < 0 && compare(found, low) > 0 ? found : undefined;
}

/** The rule's number is always a multiple of one over this; undefined if that is not known. */
function gridOf(given: Rule, context: CoverageContext): bigint | undefined {
  const rule = dereference(given, context);
  switch (rule?.kind) {
    case "number":
      return rule.value.denominator;
    case "answer":
    case "possible":
    case "highest":
      return BigInt(context.model.creditUnit ?? 1);
    case "count":
    case "steps":
    case "staircase":
      return 1n;
    case "round":
      return rule.to.denominator;
    case "sum":
    case "difference":
    case "min":
    case "max":
    case "default":
    case "cap":
    case "if":
    case "cases":
      return partsOf(rule)
        .filter((part) => gives(part) === "number")
        .map((part) => gridOf(part, context))
        .reduce((all, one) => (all === undefined || one === undefined ? undefined : (all / greatestCommonDivisor(all, one)) * one), 1n);
    default:
      return undefined;
  }
}

/** Equal for rules that are written alike, wherever they stand. */
function keyOf(rule: Rule): string {
  return JSON.stringify(rule, (key, value: unknown) => (key === "at" ? undefined : typeof value === "bigint" ? String(value) : value));
}
