// The syntax tree of rules: the kinds of node, their content and the kind of value they give.
import type { Rational } from "./rational.ts";

/** The kind of value of a node. Every node may also be missing. */
export type ValueKind = "number" | "truth" | "band";
export const comparisons = ["at-least", "more-than", "at-most", "less-than", "equal"] as const;
export type Comparison = (typeof comparisons)[number];
export const roundings = ["down", "up", "nearest"] as const;
type Rounding = (typeof roundings)[number];

/** Half-open [from, to); the topmost band also includes its `to`. An absent end is unbounded. */
export interface Band {
  readonly id: string;
  readonly from?: Rational;
  readonly to?: Rational;
}

/** `at` is the node's JSON Pointer within the rule; in data every node is an object with one key, its kind. */
interface At {
  readonly at: string;
}

/** One minimum of a profile. `rank` is the position of the band, where `of` gives a band. */
export interface Minimum {
  readonly of: Rule;
  readonly atLeast: Rational | { readonly band: string; readonly rank: number };
}

export type Rule =
  | (At & { readonly kind: "number"; readonly value: Rational })
  /** Credit of the chosen option, or the sum of those chosen; 0 for "unknown". Missing: unanswered, not asked or not applicable. */
  | (At & { readonly kind: "answer"; readonly question: string })
  /** The highest credit of the question: the denominator of a share. Missing where the question is not asked. */
  | (At & { readonly kind: "possible"; readonly question: string })
  /** The highest credit of the question, asked or not. Never missing. */
  | (At & { readonly kind: "highest"; readonly question: string })
  /** Whether there is an answer, "unknown" included. Never missing. */
  | (At & { readonly kind: "answered"; readonly question: string })
  /** Whether there is an answer other than "unknown". Never missing. */
  | (At & { readonly kind: "known"; readonly question: string })
  /** Whether the option (from 0) is chosen; false for "unknown". Missing where there is no answer. */
  | (At & { readonly kind: "selected"; readonly question: string; readonly option: number })
  /** Whether the background fact has this answer. Missing where it has none. */
  | (At & { readonly kind: "fact"; readonly fact: string; readonly is: string })
  /** Another result of the same scale. `bands` are the ids of its bands, from the lowest. */
  | (At & { readonly kind: "result"; readonly result: string; readonly gives: ValueKind; readonly bands: readonly string[] })
  /** Missing parts are left out; missing if all are. A product is missing if any part is. */
  | (At & { readonly kind: ListKind; readonly of: readonly Rule[] })
  | (At & { readonly kind: "weighted-mean"; readonly of: readonly { readonly weight: Rational; readonly rule: Rule }[] })
  /** `from` minus `take`; `of` divided by `by`, missing where `by` is 0. */
  | (At & { readonly kind: "difference"; readonly from: Rule; readonly take: Rule })
  | (At & { readonly kind: "quotient"; readonly of: Rule; readonly by: Rule })
  /** To a multiple of `to`; halves go up. */
  | (At & { readonly kind: "round"; readonly of: Rule; readonly to: Rational; readonly how: Rounding })
  /** `of`, or `to` where that is missing. */
  | (At & { readonly kind: "default"; readonly of: Rule; readonly to: Rule })
  /** The number of parts that hold; `steps`: before the first that does not. Missing counts as not holding. */
  | (At & { readonly kind: "count" | "steps"; readonly of: readonly Rule[] })
  | (At & { readonly kind: "all" | "some" | "none"; readonly of: readonly Rule[] })
  /** Whether every minimum of a profile is reached. */
  | (At & { readonly kind: "minimums"; readonly of: readonly Minimum[] })
  /** `of`, but at most `to`; if `when` is given, only where it holds. */
  | (At & { readonly kind: "cap"; readonly of: Rule; readonly to: Rule; readonly when?: Rule })
  /** The first case whose `when` holds, or else `ifNot`; missing without it. `if` in data is one case. */
  | (At & {
      readonly kind: "if" | "cases";
      readonly of: readonly { readonly when: Rule; readonly ifSo: Rule }[];
      readonly ifNot?: Rule;
    })
  /** The band that the number is in; missing if in none. */
  | (At & { readonly kind: "bands"; readonly of: Rule; readonly bands: readonly Band[] })
  /** Whether the band is this one or a higher one. */
  | (At & { readonly kind: "reaches"; readonly of: Rule; readonly band: string; readonly rank: number })
  | (At & { readonly kind: "compare"; readonly left: Rule; readonly is: Comparison; readonly right: Rule })
  /** The level; missing while block 1 is not answered in full. */
  | (At & { readonly kind: "staircase"; readonly thresholds: readonly (readonly number[])[]; readonly areaFloor: number });

export type ListKind = "sum" | "mean" | "median" | "min" | "max" | "product";
export type RuleKind = Rule["kind"];

/** The kind of value that a rule gives. */
export function gives(rule: Rule): ValueKind {
  switch (rule.kind) {
    case "all":
    case "some":
    case "none":
    case "minimums":
    case "compare":
    case "reaches":
    case "selected":
    case "answered":
    case "known":
    case "fact":
      return "truth";
    case "bands":
      return "band";
    case "result":
      return rule.gives;
    case "if":
    case "cases":
      return rule.of[0] ? gives(rule.of[0].ifSo) : "number";
    case "default":
      return gives(rule.of);
    default:
      return "number";
  }
}

/** Ids of the bands that the rule may give, from the lowest; empty if it gives another kind of value. */
export function bandIdsOf(rule: Rule): readonly string[] {
  if (rule.kind === "bands") return rule.bands.map((band) => band.id);
  if (rule.kind === "result") return rule.bands;
  if (rule.kind === "default") return bandIdsOf(rule.of);
  if ((rule.kind === "if" || rule.kind === "cases") && rule.of[0]) return bandIdsOf(rule.of[0].ifSo);
  return [];
}

/** The rule's immediate parts, in order. */
export function partsOf(rule: Rule): readonly Rule[] {
  switch (rule.kind) {
    case "number":
    case "answer":
    case "possible":
    case "highest":
    case "answered":
    case "known":
    case "selected":
    case "fact":
    case "result":
    case "staircase":
      return [];
    case "sum":
    case "mean":
    case "median":
    case "min":
    case "max":
    case "product":
    case "count":
    case "steps":
    case "all":
    case "some":
    case "none":
      return rule.of;
    case "weighted-mean":
      return rule.of.map((part) => part.rule);
    case "minimums":
      return rule.of.map((part) => part.of);
    case "difference":
      return [rule.from, rule.take];
    case "quotient":
      return [rule.of, rule.by];
    case "default":
      return [rule.of, rule.to];
    case "cap":
      return [rule.of, rule.to, ...(rule.when ? [rule.when] : [])];
    case "if":
    case "cases":
      return [...rule.of.flatMap((one) => [one.when, one.ifSo]), ...(rule.ifNot ? [rule.ifNot] : [])];
    case "bands":
    case "reaches":
    case "round":
      return [rule.of];
    case "compare":
      return [rule.left, rule.right];
    default:
      return rule satisfies never;
  }
}

/** The rule and all its descendants, in pre-order. */
export function nodesOf(rule: Rule): readonly Rule[] {
  return [rule, ...partsOf(rule).flatMap(nodesOf)];
}
