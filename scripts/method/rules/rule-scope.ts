// What the parser of rules knows of its surroundings: the method's names, the bounds on size, and the expected content of each kind.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { RuleCode } from "./messages.ts";
import { comparisons, type Rule, type RuleKind, roundings, type ValueKind } from "./rule.ts";

/** The kind of value of a result, and the ids of its bands from the lowest. */
interface ResultKind {
  readonly gives: ValueKind;
  readonly bands: readonly string[];
}

/** What the parser must know of a question. `fraction`: a weight that is no integer. */
interface ScopedQuestion {
  readonly id: string;
  readonly area: string;
  readonly block: number;
  readonly weight: number;
  readonly fraction?: string;
}

/** What the parser must know of the method that the rule belongs to. */
export interface RuleScope {
  readonly questions: readonly ScopedQuestion[];
  /**
   * What another result gives: undefined if there is no such result, `cycle` if it depends on the one being parsed, and "faulty" if it
   * has a fault of its own, which is reported there.
   */
  readonly result?: (name: string) => ResultKind | { readonly cycle: string } | "faulty" | undefined;
}

/** The state of one parse. */
export interface Parsing {
  nodes: number;
  /** Parses the node at a position; undefined if at least one fault was reported. `expected` is the kind of value that it must give. */
  readonly parseNode: (data: unknown, position: Position, expected?: ValueKind) => Rule | undefined;
  readonly scope: RuleScope;
  readonly diagnostics: Diagnostic<RuleCode>[];
  /** The number of references to faulty results, whose faults are reported elsewhere. */
  faultyReferences: number;
}

/** A position in the rule. `star` is the question that "*" stands for inside an `each`. */
export interface Position {
  readonly at: string;
  readonly depth: number;
  readonly parsing: Parsing;
  readonly star?: string;
}

const list = "[…] | {each: …, area?, block?, questions?}";

/** The content of each kind of node, as shown in `rule-content`. */
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

export function reject({ at, parsing }: Position, code: RuleCode, values: Diagnostic["values"]): undefined {
  parsing.diagnostics.push(fault(code, at, values));
}

/** The most characters of what is written that a diagnostic repeats. */
const longest = 60;

/** What is written, for a diagnostic: the keys of an object, else the value itself. Rules are public. */
export function shown(data: unknown): string {
  const text = typeof data === "object" && data !== null ? Object.keys(data).join(", ") : String(data);
  return text.length > longest ? `${text.slice(0, longest)}…` : text || "–";
}

/** Whether the object has every needed key, and none that is neither needed nor allowed. */
export function hasKeys(data: object, needed: readonly string[], allowed: readonly string[] = []): boolean {
  const keys = Object.keys(data);
  return needed.every((key) => keys.includes(key)) && keys.every((key) => needed.includes(key) || allowed.includes(key));
}
