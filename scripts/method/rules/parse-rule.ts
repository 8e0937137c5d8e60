// Parses rules from data: one key per node, known kinds, matching values, within bounds. Reports every fault at once.
import { isRecord } from "../../core/canonical.ts";
import { accepted, type Checked, refused } from "../../core/diagnostic.ts";
import { methodBounds, ruleBounds } from "../bounds.ts";
import { isStaircase } from "../model.ts";
import { parseBandId, parseBands, parseList, parseMinimums, parseWeighted } from "./parse-lists.ts";
import { rational, readRational } from "./rational.ts";
import { bandIdsOf, comparisons, gives, type Rule, type RuleKind, roundings, type ValueKind } from "./rule.ts";
import { contents, hasKeys, type Parsing, type Position, type RuleScope, reject, shown } from "./rule-scope.ts";

const noScope: RuleScope = { questions: [] };
const kinds = Object.keys(contents).join(", ");

/** The rule, or every fault with a JSON Pointer from the rule's root. `data` may be anything. `scope` is needed for `each` and `result`. */
export function parseRule(data: unknown, scope: RuleScope = noScope): Checked<Rule> {
  const parsing: Parsing = { nodes: 0, parseNode, scope, diagnostics: [], faultyReferences: 0 };
  const rule = parseNode(data, { at: "", depth: 1, parsing });
  return rule && parsing.diagnostics.length === 0 ? accepted(rule) : refused(...parsing.diagnostics);
}

function parseNode(data: unknown, position: Position, expected?: ValueKind): Rule | undefined {
  const { at, depth, parsing } = position;
  // Reported once: nothing beyond a bound is parsed.
  if (parsing.nodes > ruleBounds.nodes) return undefined;
  parsing.nodes++;
  if (parsing.nodes > ruleBounds.nodes) return reject(position, "rule-too-large", { nodes: ruleBounds.nodes });
  if (depth > ruleBounds.depth) return reject(position, "rule-too-deep", { depth: ruleBounds.depth });
  if (!isRecord(data) || Object.keys(data).length !== 1) return reject(position, "rule-one-key", { found: shown(data), kinds });
  const [kind = "", content] = Object.entries(data)[0] ?? [];
  if (!isKind(kind)) return reject(position, "rule-unknown-kind", { found: shown(kind), kinds });
  const before = faultCount(parsing);
  const rule = parseContent(kind, content, { ...position, at: `${at}/${kind}`, depth: depth + 1 });
  if (!rule && faultCount(parsing) === before) return reject(position, "rule-content", { kind, content: contents[kind] });
  if (rule && expected && gives(rule) !== expected) return reject(position, "rule-value-kind", { kind, gives: gives(rule), expected });
  return rule;
}

/** Undefined, without a fault of its own, if the content has the wrong shape for the kind. */
function parseContent(kind: RuleKind, content: unknown, inside: Position): Rule | undefined {
  const at = inside.at.slice(0, -kind.length - 1);
  switch (kind) {
    case "number": {
      const value = readRational(content);
      return value && { kind, at, value };
    }
    case "answer":
    case "possible":
    case "highest":
    case "answered":
    case "known": {
      const question = questionAt(content, inside);
      return question === undefined ? undefined : { kind, at, question };
    }
    case "result":
      return parseResult(content, inside, at);
    case "sum":
    case "mean":
    case "median":
    case "min":
    case "max":
    case "product": {
      const of = parseList(content, inside, "number");
      return of && { kind, at, of };
    }
    case "count":
    case "steps":
    case "all":
    case "some":
    case "none": {
      const of = parseList(content, inside, "truth");
      return of && { kind, at, of };
    }
    case "weighted-mean": {
      const of = parseWeighted(content, inside);
      return of && { kind, at, of };
    }
    case "minimums": {
      const of = parseMinimums(content, inside);
      return of && { kind, at, of };
    }
    case "staircase":
      return isStaircase(content) && hasKeys(content, ["thresholds", "areaFloor"]) ? { kind, at, ...content } : undefined;
    default:
      return isRecord(content) ? parseMembers(kind, content, { ...inside, at }) : undefined;
  }
}

type MemberKind =
  | "selected"
  | "fact"
  | "difference"
  | "quotient"
  | "round"
  | "default"
  | "cap"
  | "if"
  | "cases"
  | "bands"
  | "reaches"
  | "compare";
type Members = Readonly<Record<string, unknown>>;

function parseMembers(kind: MemberKind, content: Members, position: Position): Rule | undefined {
  const { at } = position;
  const member = (key: string, expected?: ValueKind) => parseNode(content[key], { ...position, at: `${at}/${kind}/${key}` }, expected);
  switch (kind) {
    case "selected": {
      const question = questionAt(content.question, position);
      const { option } = content;
      if (!hasKeys(content, ["question", "option"]) || question === undefined || !isIndex(option)) return undefined;
      return { kind, at, question, option };
    }
    case "fact": {
      const { id, is } = content;
      return hasKeys(content, ["id", "is"]) && typeof id === "string" && typeof is === "string" ? { kind, at, fact: id, is } : undefined;
    }
    case "difference": {
      if (!hasKeys(content, ["from", "take"])) return undefined;
      const [from, take] = [member("from", "number"), member("take", "number")];
      return from && take && { kind, at, from, take };
    }
    case "quotient": {
      if (!hasKeys(content, ["of", "by"])) return undefined;
      const [of, by] = [member("of", "number"), member("by", "number")];
      return of && by && { kind, at, of, by };
    }
    case "round":
      return parseRound(content, member, at);
    case "default": {
      if (!hasKeys(content, ["of", "to"])) return undefined;
      const of = member("of");
      const to = member("to", of && gives(of));
      return of && to && haveSameBands(position, [of, to]) ? { kind, at, of, to } : undefined;
    }
    case "cap": {
      if (!hasKeys(content, ["of", "to"], ["when"])) return undefined;
      const [of, to] = [member("of", "number"), member("to", "number")];
      const when = "when" in content ? member("when", "truth") : undefined;
      if (!of || !to || ("when" in content && !when)) return undefined;
      return { kind, at, of, to, ...(when ? { when } : {}) };
    }
    case "if":
    case "cases":
      return parseCases(kind, content, position);
    case "bands": {
      if (!hasKeys(content, ["of", "bands"])) return undefined;
      const [of, bands] = [member("of", "number"), parseBands(content.bands, { ...position, at: `${at}/${kind}/bands` })];
      return of && bands && { kind, at, of, bands };
    }
    case "reaches": {
      const of = hasKeys(content, ["of", "band"]) ? member("of", "band") : undefined;
      const reached = of && parseBandId(content.band, of, { ...position, at: `${at}/${kind}/band` });
      return of && reached && { kind, at, of, ...reached };
    }
    case "compare": {
      const is = comparisons.find((one) => one === content.is);
      if (!is || !hasKeys(content, ["left", "is", "right"])) return undefined;
      const [left, right] = [member("left", "number"), member("right", "number")];
      return left && right && { kind, at, left, is, right };
    }
    default:
      return kind satisfies never;
  }
}

function parseRound(content: Members, member: (key: string, expected: ValueKind) => Rule | undefined, at: string): Rule | undefined {
  const how = roundings.find((one) => one === content.how);
  const to = "to" in content ? readRational(content.to) : rational(1n);
  if (!how || !to || to.numerator <= 0n || !hasKeys(content, ["of", "how"], ["to"])) return undefined;
  const of = member("of", "number");
  return of && { kind: "round", at, of, to, how };
}

function parseCases(kind: "if" | "cases", content: Members, position: Position): Rule | undefined {
  const isOne = kind === "if";
  if (!(isOne ? hasKeys(content, ["when", "then"], ["else"]) : hasKeys(content, ["cases"], ["else"]))) return undefined;
  const listed = isOne ? [content] : content.cases;
  if (!Array.isArray(listed) || listed.length === 0) return undefined;
  const cases: { when: Rule; ifSo: Rule }[] = [];
  const inside = `${position.at}/${kind}`;
  let expected: ValueKind | undefined;
  for (const [index, one] of listed.entries()) {
    if (position.parsing.nodes > ruleBounds.nodes) return undefined;
    const at = isOne ? inside : `${inside}/cases/${index}`;
    if (!isRecord(one) || !hasKeys(one, ["when", "then"], isOne ? ["else"] : [])) {
      reject({ ...position, at }, "rule-content", { kind, content: "{when, then}" });
      continue;
    }
    const when = parseNode(one.when, { ...position, at: `${at}/when` }, "truth");
    const ifSo = parseNode(one.then, { ...position, at: `${at}/then` }, expected);
    expected ??= ifSo && gives(ifSo);
    if (when && ifSo) cases.push({ when, ifSo });
  }
  const ifNot = "else" in content ? parseNode(content.else, { ...position, at: `${inside}/else` }, expected) : undefined;
  if (cases.length < listed.length || ("else" in content && !ifNot)) return undefined;
  if (!haveSameBands(position, [...cases.map((one) => one.ifSo), ...(ifNot ? [ifNot] : [])])) return undefined;
  return { kind, at: position.at, of: cases, ...(ifNot ? { ifNot } : {}) };
}

/** Branches that give bands must give the same bands, or "a higher band" would mean nothing. */
function haveSameBands(position: Position, branches: readonly Rule[]): boolean {
  const [first = "", ...others] = branches.map((one) => bandIdsOf(one).join(", "));
  // Ids have no commas, so equal strings are equal lists.
  const other = others.find((one) => one !== first);
  if (other !== undefined) reject(position, "rule-bands-differ", { bands: first, other });
  return other === undefined;
}

function parseResult(content: unknown, inside: Position, at: string): Rule | undefined {
  if (typeof content !== "string") return undefined;
  const known = inside.parsing.scope.result?.(content);
  if (known === undefined) return reject(inside, "unknown-result", { result: shown(content) });
  if (known === "faulty") {
    inside.parsing.faultyReferences++;
    return undefined;
  }
  if ("cycle" in known) return reject(inside, "result-cycle", { results: known.cycle });
  return { kind: "result", at, result: content, ...known };
}

/** The question's id; "*" is the current question of the enclosing `each`. */
function questionAt(content: unknown, position: Position): string | undefined {
  if (content !== "*") return typeof content === "string" ? content : undefined;
  return position.star ?? reject(position, "rule-star", {});
}

function faultCount({ diagnostics, faultyReferences }: Parsing): number {
  return diagnostics.length + faultyReferences;
}

function isIndex(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < methodBounds.options;
}

function isKind(kind: string): kind is RuleKind {
  return Object.hasOwn(contents, kind);
}
