// What remains to be met of a profile, a step or a list of conditions.
import { type Context, evaluate, holds, isReached, type Value } from "../rules/evaluate-rule.ts";
import { nodesOf, type Rule } from "../rules/rule.ts";
import type { Method } from "./evaluate.ts";
import { type JsonValue, toJson } from "./result-value.ts";

/** One part that does not hold, or whose value is missing. `results` and `questions` are those that it names. */
export interface Shortfall {
  /** JSON Pointer within the result's rule. */
  readonly at: string;
  readonly missing: boolean;
  readonly results: readonly string[];
  readonly questions: readonly string[];
}

/** The shortfalls of `all`, `minimums` and `steps` (the first unmet step), in the branch that applies; empty for every other rule. */
export function shortfallsOf(rule: Rule, context: Context): readonly Shortfall[] {
  switch (rule.kind) {
    case "all":
      return rule.of.flatMap((part) => shortfall(part, holds(evaluate(part, context))));
    case "minimums":
      return rule.of.flatMap((one) => shortfall(one.of, isReached(one, evaluate(one.of, context))));
    case "steps": {
      const next = rule.of.find((part) => holds(evaluate(part, context)) !== true);
      if (!next) return [];
      const inside = shortfallsOf(next, context);
      return inside.length > 0 ? inside : shortfall(next, holds(evaluate(next, context)));
    }
    case "if":
    case "cases": {
      for (const { when, ifSo } of rule.of) {
        const isMet = holds(evaluate(when, context));
        if (isMet !== false) return isMet ? shortfallsOf(ifSo, context) : [];
      }
      return rule.ifNot ? shortfallsOf(rule.ifNot, context) : [];
    }
    case "default":
      return shortfallsOf(rule.of, context);
    default:
      return [];
  }
}

function shortfall(part: Rule, isMet: boolean | undefined): Shortfall[] {
  if (isMet === true) return [];
  const nodes = nodesOf(part);
  const results = nodes.flatMap((node) => (node.kind === "result" ? [node.result] : []));
  const questions = nodes.flatMap((node) => ("question" in node ? [node.question] : []));
  return [{ at: part.at, missing: isMet === undefined, results: [...new Set(results)], questions: [...new Set(questions)] }];
}

interface ResultsInput {
  readonly method: Method;
  readonly results: ReadonlyMap<string, Value>;
  readonly context: Context;
}

/** Every result by name, intermediate ones included. `unmet` is what remains of a profile, a step or a list of conditions. */
export function resultsAsJson({ method, results, context }: ResultsInput): Record<string, JsonValue & { unmet?: readonly Shortfall[] }> {
  return Object.fromEntries(
    [...results].map(([name, value]) => {
      const rule = method.results.get(name);
      const unmet = rule ? shortfallsOf(rule, context) : [];
      return [name, { ...toJson(value), ...(unmet.length > 0 ? { unmet } : {}) }];
    }),
  );
}
