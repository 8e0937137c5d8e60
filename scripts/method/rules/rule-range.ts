// The range of a rule: bounds on the numbers that it can give, whatever the answers.
import type { Model } from "../edition.ts";
import { evaluate, highestCredit } from "./evaluate-rule.ts";
import { cappedOf, differenceOf, hull, productOf, quotientOf, type Range, sumOf } from "./range.ts";
import { rational, roundTo } from "./rational.ts";
import { partsOf, type Rule } from "./rule.ts";

export type { Range } from "./range.ts";

export interface RangeContext {
  readonly model: Model;
  /** In dependency order, as `parseResults` returns them. */
  readonly results: ReadonlyMap<string, Rule>;
  /** Memoized ranges of results: a result may be referred to many times. */
  readonly known: Map<string, Range>;
}

const zero = rational(0n);
const one = rational(1n);

/** The range of a rule that gives a number; of bands, the range of the number that is classified. */
export function rangeOf(rule: Rule, context: RangeContext): Range {
  const ranges = () => partsOf(rule).map((part) => rangeOf(part, context));
  switch (rule.kind) {
    case "number":
      return { from: rule.value, to: rule.value };
    case "answer":
      return creditRange(rule.question, context.model);
    case "possible":
    case "highest": {
      const highest = evaluate({ ...rule, kind: "highest" }, { model: context.model, response: { answers: {}, background: {} } });
      return highest.kind === "number" ? { from: highest.value, to: highest.value } : {};
    }
    case "result":
      return rangeOfResult(rule.result, context);
    case "bands":
      return rangeOf(rule.of, context);
    case "sum":
      return sumOf(ranges());
    case "product":
      return productOf(ranges());
    case "mean":
    case "median":
    case "min":
    case "max":
    case "weighted-mean":
    case "default":
      return hull(ranges());
    case "difference":
      return differenceOf(ranges());
    case "quotient":
      return isShare(rule, context) ? { from: zero, to: one } : quotientOf(ranges());
    case "round": {
      const [of = {}] = ranges();
      return { from: of.from && roundTo(of.from, rule.to, rule.how), to: of.to && roundTo(of.to, rule.to, rule.how) };
    }
    case "count":
    case "steps":
      return { from: zero, to: rational(BigInt(rule.of.length)) };
    case "cap": {
      const [of = {}, to = {}] = ranges();
      return rule.when ? hull([of, cappedOf([of, to])]) : cappedOf([of, to]);
    }
    case "if":
    case "cases":
      return hull([...rule.of.map((part) => part.ifSo), ...(rule.ifNot ? [rule.ifNot] : [])].map((part) => rangeOf(part, context)));
    case "staircase":
      return { from: zero, to: rational(BigInt(rule.thresholds.length)) };
    default:
      return {};
  }
}

/** Follows references to results until a rule of another kind. */
export function dereference(rule: Rule, { results }: RangeContext): Rule | undefined {
  let found: Rule | undefined = rule;
  while (found?.kind === "result") found = results.get(found.result);
  return found;
}

/** Results are computed in order, so that long chains need no deep stack. */
function rangeOfResult(name: string, context: RangeContext): Range {
  for (const [before, rule] of context.results) {
    if (context.known.has(name)) break;
    if (!context.known.has(before)) context.known.set(before, rangeOf(rule, context));
  }
  return context.known.get(name) ?? {};
}

function creditRange(id: string, model: Model): Range {
  const question = model.questions.find((other) => other.id === id);
  if (!question) return {};
  const credit = (units: number) => rational(BigInt(units), BigInt(model.creditUnit ?? 1));
  const { credits, several, noUnknown } = question;
  // "Unknown" gives 0, and so does choosing none of several.
  const none = noUnknown && !several ? [] : [0];
  const lowest = several ? credits.reduce((sum, one) => sum + Math.min(0, one), 0) : Math.min(...none, ...credits);
  return { from: credit(lowest), to: credit(Math.max(...none, highestCredit(question))) };
}

/** Earned of possible: between 0 and 1 whatever is answered, if no option has a negative credit. */
function isShare({ of, by }: Extract<Rule, { kind: "quotient" }>, context: RangeContext): boolean {
  const [earned, possible] = [dereference(of, context), dereference(by, context)];
  if (earned?.kind !== "sum" || possible?.kind !== "sum") return false;
  const left = new Map<string, number>();
  for (const part of possible.of) {
    const id = possibleIn(part);
    if (id === undefined || !hasNoNegativeCredit(id, context.model)) return false;
    left.set(id, (left.get(id) ?? 0) + 1);
  }
  return earned.of.every((part) => {
    if (part.kind !== "answer") return false;
    const count = left.get(part.question) ?? 0;
    left.set(part.question, count - 1);
    return count > 0;
  });
}

/** The question whose highest credit this rule gives, at least where the question has an answer. */
function possibleIn(rule: Rule): string | undefined {
  if (rule.kind === "possible" || rule.kind === "highest") return rule.question;
  const [only, ...others] = rule.kind === "if" && !rule.ifNot ? rule.of : [];
  if (only?.ifSo.kind !== "possible" || others.length > 0) return undefined;
  const isOwn = (only.when.kind === "answered" || only.when.kind === "known") && only.when.question === only.ifSo.question;
  return isOwn ? only.ifSo.question : undefined;
}

function hasNoNegativeCredit(id: string, model: Model): boolean {
  return model.questions.find((other) => other.id === id)?.credits.every((credit) => credit >= 0) ?? false;
}
