// Decides whether data are a rule: parsed once, every fault at once, so that evaluating can never fail.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../diagnostic.ts";
import { isStaircase } from "./model.ts";
import { compare, type Rational, readRational } from "./rational.ts";
import { type Band, comparisons, gives, type Rule, type RuleKind, type ValueKind } from "./rule.ts";

export type RuleCode =
  | "rule-one-key"
  | "rule-unknown-kind"
  | "rule-content"
  | "rule-value-kind"
  | "rule-too-large"
  | "rule-too-deep"
  | "bands-gap"
  | "bands-overlap";

/** A larger or deeper rule than this no maintainer can read, and no reader follow. */
export const ruleBounds = { nodes: 2000, depth: 20 } as const;

/** What a node of each kind holds, as told to the one who wrote something else. */
const contents: Record<RuleKind, string> = {
  number: '3, "2/3"',
  answer: "<question>",
  sum: "[…]",
  mean: "[…]",
  min: "[…]",
  max: "[…]",
  "weighted-mean": "[{weight, of}, …]",
  count: "[…]",
  all: "[…]",
  some: "[…]",
  none: "[…]",
  cap: "{of, to, when?}",
  if: "{when, then, else}",
  bands: "{of, bands: [{id, from?, to?}, …]}",
  compare: `{left, is: ${comparisons.join(" | ")}, right}`,
  staircase: "{thresholds, areaFloor}",
};

interface Parsing {
  nodes: number;
  readonly diagnostics: Diagnostic<RuleCode>[];
}

/** The rule, or every fault with a pointer from the rule's root. The data may be anything at all. */
export function parseRule(data: unknown): Checked<Rule> {
  const parsing: Parsing = { nodes: 0, diagnostics: [] };
  const rule = parseNode(data, { at: "", depth: 1, parsing });
  return rule && parsing.diagnostics.length === 0 ? accepted(rule) : refused(...parsing.diagnostics);
}

interface Spot {
  readonly at: string;
  readonly depth: number;
  readonly parsing: Parsing;
}

function parseNode(data: unknown, spot: Spot, expected?: ValueKind): Rule | undefined {
  const { at, depth, parsing } = spot;
  // Told once: what lies beyond a bound is not looked at.
  if (parsing.nodes > ruleBounds.nodes) return undefined;
  parsing.nodes++;
  if (parsing.nodes > ruleBounds.nodes) return refuse(spot, "rule-too-large", { nodes: ruleBounds.nodes });
  if (depth > ruleBounds.depth) return refuse(spot, "rule-too-deep", { depth: ruleBounds.depth });
  if (!isObject(data) || Object.keys(data).length !== 1) return refuse(spot, "rule-one-key", { kinds: Object.keys(contents).join(", ") });
  const [kind = "", content] = Object.entries(data)[0] ?? [];
  if (!isKind(kind)) return refuse(spot, "rule-unknown-kind", { kinds: Object.keys(contents).join(", ") });
  const before = parsing.diagnostics.length;
  const rule = parseContent(kind, content, { at: `${at}/${kind}`, depth: depth + 1, parsing });
  if (!rule && parsing.diagnostics.length === before) return refuse(spot, "rule-content", { kind, content: contents[kind] });
  if (rule && expected && gives(rule) !== expected) return refuse(spot, "rule-value-kind", { kind, gives: gives(rule), expected });
  return rule;
}

/** Undefined without a fault of its own where the content has another shape than the kind holds. */
function parseContent(kind: RuleKind, content: unknown, inside: Spot): Rule | undefined {
  const at = inside.at.slice(0, -kind.length - 1);
  switch (kind) {
    case "number": {
      const value = readRational(content);
      return value && { kind, at, value };
    }
    case "answer":
      return typeof content === "string" ? { kind, at, question: content } : undefined;
    case "sum":
    case "mean":
    case "min":
    case "max": {
      const of = parseList(content, inside, "number");
      return of && { kind, at, of };
    }
    case "count":
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
    case "staircase":
      return isStaircase(content) && hasKeys(content, ["thresholds", "areaFloor"]) ? { kind, at, ...content } : undefined;
    case "cap":
    case "if":
    case "bands":
    case "compare":
      return isObject(content) ? parseMembers(kind, content, { ...inside, at }) : undefined;
    default:
      return kind satisfies never;
  }
}

function parseMembers(kind: "cap" | "if" | "bands" | "compare", content: Readonly<Record<string, unknown>>, spot: Spot): Rule | undefined {
  const { at } = spot;
  const member = (key: string, expected?: ValueKind) =>
    parseNode(content[key], { ...spot, at: `${at}/${kind}/${key}`, depth: spot.depth }, expected);
  switch (kind) {
    case "cap": {
      if (!hasKeys(content, ["of", "to"], ["when"])) return undefined;
      const [of, to] = [member("of", "number"), member("to", "number")];
      const when = "when" in content ? member("when", "truth") : undefined;
      if (!of || !to || ("when" in content && !when)) return undefined;
      return { kind, at, of, to, ...(when ? { when } : {}) };
    }
    case "if": {
      if (!hasKeys(content, ["when", "then", "else"])) return undefined;
      const [when, ifSo] = [member("when", "truth"), member("then")];
      const ifNot = member("else", ifSo && gives(ifSo));
      return when && ifSo && ifNot && { kind, at, when, ifSo, ifNot };
    }
    case "bands": {
      if (!hasKeys(content, ["of", "bands"])) return undefined;
      const [of, bands] = [member("of", "number"), parseBands(content.bands, { ...spot, at: `${at}/${kind}/bands` })];
      return of && bands && { kind, at, of, bands };
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

function parseList(content: unknown, inside: Spot, expected: ValueKind): Rule[] | undefined {
  if (!Array.isArray(content) || content.length === 0) return undefined;
  const rules: Rule[] = [];
  for (const [index, item] of content.entries()) {
    if (inside.parsing.nodes > ruleBounds.nodes) break;
    const rule = parseNode(item, { ...inside, at: `${inside.at}/${index}` }, expected);
    if (rule) rules.push(rule);
  }
  return rules.length === content.length ? rules : undefined;
}

function parseWeighted(content: unknown, inside: Spot): { weight: Rational; rule: Rule }[] | undefined {
  if (!Array.isArray(content) || content.length === 0) return undefined;
  const parts: { weight: Rational; rule: Rule }[] = [];
  for (const [index, item] of content.entries()) {
    if (inside.parsing.nodes > ruleBounds.nodes) break;
    const weight = isObject(item) && hasKeys(item, ["weight", "of"]) ? readRational(item.weight) : undefined;
    if (!weight || weight.numerator <= 0n) return undefined;
    const rule = parseNode(item.of, { ...inside, at: `${inside.at}/${index}/of` }, "number");
    if (rule) parts.push({ weight, rule });
  }
  return parts.length === content.length ? parts : undefined;
}

/** Bands in rising order, each beginning where the one before ends; only the first and the last may be open. */
function parseBands(content: unknown, spot: Spot): Band[] | undefined {
  if (!Array.isArray(content) || content.length === 0) return undefined;
  const bands: Band[] = [];
  for (const item of content) {
    if (!isObject(item) || typeof item.id !== "string" || !hasKeys(item, ["id"], ["from", "to"])) return undefined;
    const [from, to] = [readRational(item.from), readRational(item.to)];
    if ((!from && "from" in item) || (!to && "to" in item) || (from && to && compare(from, to) >= 0)) return undefined;
    bands.push({ id: item.id, ...(from ? { from } : {}), ...(to ? { to } : {}) });
  }
  if (new Set(bands.map((band) => band.id)).size < bands.length) return undefined;
  let isWhole = true;
  bands.slice(1).forEach((band, index) => {
    const end = bands[index]?.to;
    // An open end between two bands reaches over its neighbour.
    const order = end && band.from ? compare(band.from, end) : -1;
    if (order === 0) return;
    isWhole = false;
    refuse({ ...spot, at: `${spot.at}/${index + 1}` }, order > 0 ? "bands-gap" : "bands-overlap", {
      band: band.id,
      before: bands[index]?.id ?? "",
    });
  });
  return isWhole ? bands : undefined;
}

function refuse({ at, parsing }: Spot, code: RuleCode, values: Diagnostic["values"]): undefined {
  parsing.diagnostics.push(fault(code, at, values));
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

function isKind(kind: string): kind is RuleKind {
  return Object.hasOwn(contents, kind);
}

function hasKeys(data: object, needed: readonly string[], allowed: readonly string[] = []): boolean {
  const keys = Object.keys(data);
  return needed.every((key) => keys.includes(key)) && keys.every((key) => needed.includes(key) || allowed.includes(key));
}
