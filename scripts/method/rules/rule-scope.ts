// Decides what a rule may name and how large it may be, and what the one who wrote something else is told.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { comparisons, type Rule, type RuleKind, roundings, type ValueKind } from "./rule.ts";

export type RuleCode =
  | "rule-one-key"
  | "rule-unknown-kind"
  | "rule-content"
  | "rule-value-kind"
  | "rule-too-large"
  | "rule-too-deep"
  | "rule-star"
  | "rule-no-match"
  | "rule-bands-differ"
  | "duplicate-id"
  | "unknown-band"
  | "unknown-result"
  | "result-cycle"
  | "bands-gap"
  | "bands-overlap";

/**
 * A larger or deeper rule than this no maintainer can read, and no reader follow. `bands` and `listed` bound a node's own lists.
 * `work` bounds all the arithmetic of a method: see rule-size.ts.
 */
export const ruleBounds = { nodes: 2000, depth: 20, results: 500, bands: 100, listed: 2000, work: 1e10 } as const;

/** What kind of value a result gives, with its bands' ids from the lowest where it gives a band. */
export interface ResultKind {
  readonly gives: ValueKind;
  readonly bands: readonly string[];
}

/** What the parser must know of the method around the rule. */
export interface RuleScope {
  readonly questions: readonly { readonly id: string; readonly area: string; readonly block: number; readonly weight: number }[];
  /**
   * What another result gives: undefined where there is none of that name, `circle` where it hangs on the one being read, and "told"
   * where it is there but at fault, which is told where it stands.
   */
  readonly result?: (name: string) => ResultKind | { readonly circle: string } | "told" | undefined;
}

export interface Parsing {
  nodes: number;
  /** The node at the spot, of the expected kind of value where one is; undefined with at least one fault told. */
  readonly parseNode: (data: unknown, spot: Spot, expected?: ValueKind) => Rule | undefined;
  readonly scope: RuleScope;
  readonly diagnostics: Diagnostic<RuleCode>[];
  /** How many references lead to a result whose fault is told elsewhere. */
  told: number;
}

/** Where in the rule one stands. `star` is the question that "*" means inside an `each`. */
export interface Spot {
  readonly at: string;
  readonly depth: number;
  readonly parsing: Parsing;
  readonly star?: string;
}

const list = "[…] | {each: …, area?, block?, questions?}";

/** What a node of each kind holds, as told to the one who wrote something else. */
export const contents: Record<RuleKind, string> = {
  number: '3, "2/3", "0.25"',
  answer: "<question>",
  possible: "<question>",
  highest: "<question>",
  answered: "<question>",
  known: "<question>",
  selected: "{question, option}",
  fact: "{id, is}",
  result: "<result>",
  sum: list,
  mean: list,
  median: list,
  min: list,
  max: list,
  product: list,
  "weighted-mean": `[{weight, of}, …] | ${list.slice(list.indexOf("{"))}`,
  difference: "{from, take}",
  quotient: "{of, by}",
  round: `{of, to?, how: ${roundings.join(" | ")}}`,
  default: "{of, to}",
  count: list,
  steps: list,
  all: list,
  some: list,
  none: list,
  minimums: "[{of, atLeast}, …]",
  cap: "{of, to, when?}",
  if: "{when, then, else?}",
  cases: "{cases: [{when, then}, …], else?}",
  bands: "{of, bands: [{id, from?, to?}, …]}",
  reaches: "{of, band}",
  compare: `{left, is: ${comparisons.join(" | ")}, right}`,
  staircase: "{thresholds, areaFloor}",
};

export function refuse({ at, parsing }: Spot, code: RuleCode, values: Diagnostic["values"]): undefined {
  parsing.diagnostics.push(fault(code, at, values));
}

/** A key as a part of a JSON Pointer (RFC 6901). */
export function pointerPart(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

export function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

export function hasKeys(data: object, needed: readonly string[], allowed: readonly string[] = []): boolean {
  const keys = Object.keys(data);
  return needed.every((key) => keys.includes(key)) && keys.every((key) => needed.includes(key) || allowed.includes(key));
}
