// Decides what a result's rule may be made of: the kinds of node, what each holds and which kind of value it gives.
import type { Rational } from "./rational.ts";

/** What a node gives when evaluated, apart from missing. */
export type ValueKind = "number" | "truth" | "band";
export const comparisons = ["at-least", "more-than", "at-most", "less-than", "equal"] as const;
export type Comparison = (typeof comparisons)[number];

/** Half-open [from, to); the topmost also holds its `to`. No `from` reaches down, and no `to` up, without end. */
export interface Band {
  readonly id: string;
  readonly from?: Rational;
  readonly to?: Rational;
}

/** `at` is the node's JSON Pointer within the rule; in data every node is an object with one key, its kind. */
interface At {
  readonly at: string;
}

export type Rule =
  | (At & { readonly kind: "number"; readonly value: Rational })
  /** The credit of the chosen option; "unknown" gives 0; unanswered and not applicable are missing. */
  | (At & { readonly kind: "answer"; readonly question: string })
  /** Missing parts are left out; missing where all are. */
  | (At & { readonly kind: "sum" | "mean" | "min" | "max"; readonly of: readonly Rule[] })
  | (At & { readonly kind: "weighted-mean"; readonly of: readonly { readonly weight: Rational; readonly rule: Rule }[] })
  /** How many hold; what is missing does not. */
  | (At & { readonly kind: "count"; readonly of: readonly Rule[] })
  /** Missing where a missing part could decide. */
  | (At & { readonly kind: "all" | "some" | "none"; readonly of: readonly Rule[] })
  /** At most `to`; only where `when` holds, if it is given. */
  | (At & { readonly kind: "cap"; readonly of: Rule; readonly to: Rule; readonly when?: Rule })
  | (At & { readonly kind: "if"; readonly when: Rule; readonly ifSo: Rule; readonly ifNot: Rule })
  /** The band that the number lies in; missing outside them all. */
  | (At & { readonly kind: "bands"; readonly of: Rule; readonly bands: readonly Band[] })
  | (At & { readonly kind: "compare"; readonly left: Rule; readonly is: Comparison; readonly right: Rule })
  /** The level; missing while block 1 is not answered in full. */
  | (At & { readonly kind: "staircase"; readonly thresholds: readonly (readonly number[])[]; readonly areaFloor: number });

export type RuleKind = Rule["kind"];

/** Which kind of value a rule gives. */
export function gives(rule: Rule): ValueKind {
  switch (rule.kind) {
    case "all":
    case "some":
    case "none":
    case "compare":
      return "truth";
    case "bands":
      return "band";
    case "if":
      return gives(rule.ifSo);
    case "number":
    case "answer":
    case "sum":
    case "mean":
    case "min":
    case "max":
    case "weighted-mean":
    case "count":
    case "cap":
    case "staircase":
      return "number";
    default:
      return rule satisfies never;
  }
}

/** The rules directly inside, in order. */
export function partsOf(rule: Rule): readonly Rule[] {
  switch (rule.kind) {
    case "number":
    case "answer":
    case "staircase":
      return [];
    case "sum":
    case "mean":
    case "min":
    case "max":
    case "count":
    case "all":
    case "some":
    case "none":
      return rule.of;
    case "weighted-mean":
      return rule.of.map((part) => part.rule);
    case "cap":
      return [rule.of, rule.to, ...(rule.when ? [rule.when] : [])];
    case "if":
      return [rule.when, rule.ifSo, rule.ifNot];
    case "bands":
      return [rule.of];
    case "compare":
      return [rule.left, rule.right];
    default:
      return rule satisfies never;
  }
}

/** The rule and everything inside it, outermost first. */
export function nodesOf(rule: Rule): readonly Rule[] {
  return [rule, ...partsOf(rule).flatMap(nodesOf)];
}
