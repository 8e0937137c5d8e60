// Describes unmet conditions of a rule: what each depends on, what it requires, and the current value.

import type { questionsBehind } from "../../../scripts/method/engine/evaluate.ts";
import { type Shortfall, shortfallsOf } from "../../../scripts/method/engine/shortfalls.ts";
import { type Context, evaluate, type Value } from "../../../scripts/method/rules/evaluate-rule.ts";
import type { Rational } from "../../../scripts/method/rules/rational.ts";
import { type Comparison, nodesOf, type Rule } from "../../../scripts/method/rules/rule.ts";

type Requirement =
  | { readonly kind: "number"; readonly is: Comparison; readonly value: Rational }
  | { readonly kind: "band"; readonly band: string; readonly of: Rule }
  | { readonly kind: "option"; readonly question: string; readonly option: number };

/** `requirement` is absent if the condition is more than one comparison. `has`: the current value. */
export interface Remaining {
  readonly results: readonly string[];
  readonly questions: readonly string[];
  /** Undecided: something that it depends on is not answered. */
  readonly missing: boolean;
  readonly requirement?: Requirement;
  readonly has?: Value;
}

/** What a person knows the parts of a rule by. */
interface Known {
  readonly isNamed: (result: string) => boolean;
  readonly behind: ReturnType<typeof questionsBehind>;
}

/** The rule's shortfalls (`shortfallsOf`), each with what it requires. For a result without a name stand the questions behind it. */
export function remainingOf(rule: Rule, context: Context, { isNamed, behind }: Known): readonly Remaining[] {
  const nodes = nodesOf(rule);
  return shortfallsOf(rule, context).map((one) => {
    const { missing } = one;
    const results = one.results.filter(isNamed);
    const hidden = one.results.flatMap((name) => (isNamed(name) ? [] : [...(behind.get(name) ?? [])]));
    const questions = [...new Set([...one.questions, ...hidden])];
    const part = nodes.find((node) => node.at === one.at && isAbout(node, one));
    return { results, questions, missing, ...(part ? requirementOf(part, nodes, context) : {}) };
  });
}

/** The parts that an `each` expands to have the same position, and differ in their questions. */
function isAbout(node: Rule, { results, questions }: Shortfall): boolean {
  const named = nodesOf(node).flatMap((one) => ("question" in one ? [one.question] : one.kind === "result" ? [one.result] : []));
  return [...questions, ...results].every((name) => named.includes(name));
}

function requirementOf(part: Rule, nodes: readonly Rule[], context: Context): Pick<Remaining, "requirement" | "has"> {
  const minimum = nodes.flatMap((one) => (one.kind === "minimums" ? one.of : [])).find((one) => one.of === part);
  if (minimum) {
    const { atLeast } = minimum;
    const has = evaluate(part, context);
    if ("band" in atLeast) return { requirement: { kind: "band", band: atLeast.band, of: part }, has };
    return { requirement: { kind: "number", is: "at-least", value: atLeast }, has };
  }
  if (part.kind === "compare" && part.right.kind === "number") {
    return { requirement: { kind: "number", is: part.is, value: part.right.value }, has: evaluate(part.left, context) };
  }
  if (part.kind === "reaches") return { requirement: { kind: "band", band: part.band, of: part.of }, has: evaluate(part.of, context) };
  if (part.kind === "selected") return { requirement: { kind: "option", question: part.question, option: part.option } };
  return {};
}
