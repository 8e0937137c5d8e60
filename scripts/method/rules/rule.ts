// Decides what a result's rule may be made of: the kinds of node, what each holds and which kind of value it gives.
import type { Rational } from "./rational.ts";

/** What a node gives when evaluated, apart from missing. */
export type ValueKind = "number" | "truth" | "band";
export const comparisons = ["at-least", "more-than", "at-most", "less-than", "equal"] as const;
export type Comparison = (typeof comparisons)[number];
export const roundings = ["down", "up", "nearest"] as const;
export type Rounding = (typeof roundings)[number];

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

/** One thing that a profile asks at least. `rank` is the place of the band where `of` gives a band. */
export interface Minimum {
  readonly of: Rule;
  readonly atLeast: Rational | { readonly band: string; readonly rank: number };
}

export type Rule =
  | (At & { readonly kind: "number"; readonly value: Rational })
  /** The credit of the chosen option, or the sum of those chosen; "unknown" gives 0; unanswered, not asked and not applicable are missing. */
  | (At & { readonly kind: "answer"; readonly question: string })
  /** The highest credit that the question can give: what a share is out of. Missing where the question is not asked. */
  | (At & { readonly kind: "possible"; readonly question: string })
  /** The highest credit that the question can give, asked or not. Never missing. */
  | (At & { readonly kind: "highest"; readonly question: string })
  /** Whether there is an answer, "unknown" included. Never missing. */
  | (At & { readonly kind: "answered"; readonly question: string })
  /** Whether there is an answer other than "unknown". Never missing. */
  | (At & { readonly kind: "known"; readonly question: string })
  /** Whether the option is chosen, counted from 0. Missing where there is no answer; "unknown" chooses nothing. */
  | (At & { readonly kind: "selected"; readonly question: string; readonly option: number })
  /** Whether the background fact is this; missing where it is not given. */
  | (At & { readonly kind: "fact"; readonly fact: string; readonly is: string })
  /** Another result of the same scale. `bands` are its bands' ids in rising order, where it gives one. */
  | (At & { readonly kind: "result"; readonly result: string; readonly gives: ValueKind; readonly bands: readonly string[] })
  /** Missing parts are left out; missing where all are. A product is missing where any part is. */
  | (At & { readonly kind: ListKind; readonly of: readonly Rule[] })
  | (At & { readonly kind: "weighted-mean"; readonly of: readonly { readonly weight: Rational; readonly rule: Rule }[] })
  /** `from` less `take`; `of` divided by `by`, missing where `by` is 0. */
  | (At & { readonly kind: "difference"; readonly from: Rule; readonly take: Rule })
  | (At & { readonly kind: "quotient"; readonly of: Rule; readonly by: Rule })
  /** To a multiple of `to`; halves go up. */
  | (At & { readonly kind: "round"; readonly of: Rule; readonly to: Rational; readonly how: Rounding })
  /** `of`, or `to` where that is missing. */
  | (At & { readonly kind: "default"; readonly of: Rule; readonly to: Rule })
  /** How many hold; what is missing does not. `steps`: how many hold before the first that does not. */
  | (At & { readonly kind: "count" | "steps"; readonly of: readonly Rule[] })
  | (At & { readonly kind: "all" | "some" | "none"; readonly of: readonly Rule[] })
  /** Whether every minimum of a profile is reached. */
  | (At & { readonly kind: "minimums"; readonly of: readonly Minimum[] })
  /** At most `to`; only where `when` holds, if it is given. */
  | (At & { readonly kind: "cap"; readonly of: Rule; readonly to: Rule; readonly when?: Rule })
  /** The first case whose `when` holds; `ifNot` where none does, missing without it. `if` in data is one case. */
  | (At & {
      readonly kind: "if" | "cases";
      readonly of: readonly { readonly when: Rule; readonly ifSo: Rule }[];
      readonly ifNot?: Rule;
    })
  /** The band that the number lies in; missing outside them all. */
  | (At & { readonly kind: "bands"; readonly of: Rule; readonly bands: readonly Band[] })
  /** Whether the band is this one or a higher. */
  | (At & { readonly kind: "reaches"; readonly of: Rule; readonly band: string; readonly rank: number })
  | (At & { readonly kind: "compare"; readonly left: Rule; readonly is: Comparison; readonly right: Rule })
  /** The level; missing while block 1 is not answered in full. */
  | (At & { readonly kind: "staircase"; readonly thresholds: readonly (readonly number[])[]; readonly areaFloor: number });

export type ListKind = "sum" | "mean" | "median" | "min" | "max" | "product";
export type RuleKind = Rule["kind"];

/** Which kind of value a rule gives. */
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
    case "number":
    case "answer":
    case "possible":
    case "highest":
    case "sum":
    case "mean":
    case "median":
    case "min":
    case "max":
    case "product":
    case "difference":
    case "quotient":
    case "round":
    case "weighted-mean":
    case "count":
    case "steps":
    case "cap":
    case "staircase":
      return "number";
    default:
      return rule satisfies never;
  }
}

/** Ids of the bands that the rule may give, from the lowest; empty where it gives no band. */
export function bandIdsOf(rule: Rule): readonly string[] {
  if (rule.kind === "bands") return rule.bands.map((band) => band.id);
  if (rule.kind === "result") return rule.bands;
  if (rule.kind === "default") return bandIdsOf(rule.of);
  if ((rule.kind === "if" || rule.kind === "cases") && rule.of[0]) return bandIdsOf(rule.of[0].ifSo);
  return [];
}

/** The rules directly inside, in order. */
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

/** The rule and everything inside it, outermost first. */
export function nodesOf(rule: Rule): readonly Rule[] {
  return [rule, ...partsOf(rule).flatMap(nodesOf)];
}
