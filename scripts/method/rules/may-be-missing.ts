// Finds why a rule may be missing although every question that is asked has an option, and every background fact an answer.
import { compare, rational } from "./rational.ts";
import { partsOf, type Rule } from "./rule.ts";
import { dereference, type RangeContext, rangeOf } from "./rule-range.ts";
import { leavesBands, mayHold } from "./rule-reach.ts";

/** The first cause: its JSON Pointer in the rule of `result`, which may be another than the one asked about. */
interface Gap {
  readonly why: "no-case" | "outside-bands" | "divided-by-0" | "not-asked";
  readonly result: string;
  readonly at: string;
  /** For `not-asked`. */
  readonly question?: string;
}

type Gaps = ReadonlyMap<string, Gap | undefined>;

interface Place {
  readonly context: RangeContext;
  /** Those of the results before this one. */
  readonly gaps: Gaps;
  readonly result: string;
  /** Questions that have an answer wherever this part of the rule is reached. */
  readonly sure: ReadonlySet<string>;
}

/** Each result's gap, undefined where it is never missing. Sound, not tight: a gap may be one that no answers give. */
export function gapsOf(context: RangeContext): Gaps {
  const gaps = new Map<string, Gap | undefined>();
  for (const [result, rule] of context.results) gaps.set(result, gapIn(rule, { context, gaps, result, sure: new Set() }));
  return gaps;
}

function gapIn(rule: Rule, place: Place): Gap | undefined {
  const { context, gaps, result, sure } = place;
  const first = () => firstOf(partsOf(rule).map((part) => () => gapIn(part, place)));
  switch (rule.kind) {
    case "number":
    case "highest":
    case "answered":
    case "known":
    case "fact":
    case "count":
    case "steps":
    case "staircase":
      return undefined;
    case "answer":
    case "possible":
    case "selected":
      return sure.has(rule.question) || isAlwaysAsked(rule.question, place)
        ? undefined
        : { why: "not-asked", result, at: rule.at, question: rule.question };
    case "result":
      return gaps.get(rule.result);
    case "sum":
    case "mean":
    case "median":
    case "min":
    case "max":
    case "weighted-mean":
    case "default": {
      const found = partsOf(rule).map((part) => gapIn(part, place));
      return found.every((one) => one) ? found[0] : undefined;
    }
    case "quotient":
      return first() ?? (mayBeZero(rule.by, place) ? { why: "divided-by-0", result, at: rule.at } : undefined);
    case "bands":
      return first() ?? (leavesBands(rule, context) ? { why: "outside-bands", result, at: rule.at } : undefined);
    case "if":
    case "cases":
      return gapInCases(rule, place);
    case "product":
    case "difference":
    case "round":
    case "all":
    case "some":
    case "none":
    case "minimums":
    case "cap":
    case "reaches":
    case "compare":
      return first();
    default:
      return rule satisfies never;
  }
}

function gapInCases(rule: Extract<Rule, { kind: "if" | "cases" }>, place: Place): Gap | undefined {
  const { context, result } = place;
  let sure = place.sure;
  for (const { when, ifSo } of rule.of) {
    const { hold, fail } = mayHold(when, context);
    const holding = new Set([...sure, ...answeredIf(when, true, place)]);
    const gap = gapIn(when, { ...place, sure }) ?? (hold ? gapIn(ifSo, { ...place, sure: holding }) : undefined);
    const isSure = (when.kind === "answered" || when.kind === "known") && (sure.has(when.question) || isAlwaysAsked(when.question, place));
    if (gap || !fail || isSure) return gap;
    sure = new Set([...sure, ...answeredIf(when, false, place)]);
  }
  return rule.ifNot ? gapIn(rule.ifNot, { ...place, sure }) : { why: "no-case", result, at: rule.at };
}

/** The questions that must have an answer for the condition to hold, or to fail. */
function answeredIf(condition: Rule, outcome: boolean, place: Place): readonly string[] {
  const rule = dereference(condition, place.context);
  const all = (parts: readonly Rule[], of: boolean) => parts.flatMap((part) => answeredIf(part, of, place));
  switch (rule?.kind) {
    case "answered":
    case "known":
      return outcome ? [rule.question] : [];
    case "selected":
      return [rule.question];
    case "compare":
      return [rule.left, rule.right].flatMap((side) => (side.kind === "answer" ? [side.question] : []));
    case "all":
      return outcome ? all(rule.of, true) : rule.of.length === 1 ? all(rule.of, false) : [];
    case "some":
      return outcome ? (rule.of.length === 1 ? all(rule.of, true) : []) : all(rule.of, false);
    case "none":
      return outcome ? all(rule.of, false) : rule.of.length === 1 ? all(rule.of, true) : [];
    default:
      return [];
  }
}

function isAlwaysAsked(id: string, { context }: Place): boolean {
  const question = context.model.questions.find((one) => one.id === id);
  // A question that there is not is reported where it is named.
  return question?.askedWhen === undefined && question?.notApplicableWhen === undefined;
}

function mayBeZero(rule: Rule, { context }: Place): boolean {
  const { from, to } = rangeOf(rule, context);
  const zero = rational(0n);
  return (!from || compare(from, zero) <= 0) && (!to || compare(to, zero) >= 0);
}

function firstOf(found: readonly (() => Gap | undefined)[]): Gap | undefined {
  for (const one of found) {
    const gap = one();
    if (gap) return gap;
  }
  return undefined;
}
