// Parses the lists in a rule: parts written out or made by `each`, weights, minimums and bands.
import { isRecord } from "../../core/canonical.ts";
import { idPattern, methodBounds, ruleBounds } from "../bounds.ts";
import { compare, type Rational, rational, readRational } from "./rational.ts";
import { type Band, bandIdsOf, gives, type Minimum, type Rule, type ValueKind } from "./rule.ts";
import { hasKeys, type Position, type RuleScope, reject, shown } from "./rule-scope.ts";

type Question = RuleScope["questions"][number];

/** `[rule, …]`, or `{each: <rule with "*" for the question>, area?, block?, questions?}`. */
export function parseList(content: unknown, inside: Position, expected: ValueKind): Rule[] | undefined {
  if (isRecord(content)) return parseEach(content, inside, expected)?.map((one) => one.rule);
  if (!Array.isArray(content) || content.length === 0) return undefined;
  const rules: Rule[] = [];
  for (const [index, item] of content.entries()) {
    if (inside.parsing.nodes > ruleBounds.nodes) break;
    const rule = inside.parsing.parseNode(item, { ...inside, at: `${inside.at}/${index}` }, expected);
    if (rule) rules.push(rule);
  }
  return rules.length === content.length ? rules : undefined;
}

/** `[{weight, of}, …]`, or an `each`, weighted by the questions' own weights. */
export function parseWeighted(content: unknown, inside: Position): { weight: Rational; rule: Rule }[] | undefined {
  if (isRecord(content)) {
    const each = parseEach(content, inside, "number");
    return each?.map(({ question, rule }) => ({ weight: readRational(question.fraction ?? question.weight) ?? rational(1n), rule }));
  }
  if (!Array.isArray(content) || content.length === 0) return undefined;
  const parts: { weight: Rational; rule: Rule }[] = [];
  for (const [index, item] of content.entries()) {
    if (inside.parsing.nodes > ruleBounds.nodes) break;
    const at = `${inside.at}/${index}`;
    if (!isRecord(item) || !hasKeys(item, ["weight", "of"])) {
      reject({ ...inside, at }, "rule-content", { kind: "weighted-mean", content: "{weight, of}" });
      continue;
    }
    const weight = readRational(item.weight);
    const isWeight = weight !== undefined && weight.numerator > 0n;
    if (!isWeight) reject({ ...inside, at: `${at}/weight` }, "rule-content", { kind: "weight", content: '2, "1/2" (> 0)' });
    const rule = inside.parsing.parseNode(item.of, { ...inside, at: `${at}/of` }, "number");
    if (rule && isWeight) parts.push({ weight, rule });
  }
  return parts.length === content.length ? parts : undefined;
}

/** `[{of, atLeast}, …]`, where `atLeast` is a number or the id of a band, as `of` gives. */
export function parseMinimums(content: unknown, inside: Position): Minimum[] | undefined {
  if (!Array.isArray(content) || content.length === 0) return undefined;
  const minimums: Minimum[] = [];
  for (const [index, item] of content.entries()) {
    if (inside.parsing.nodes > ruleBounds.nodes) break;
    const at = `${inside.at}/${index}`;
    if (!isRecord(item) || !hasKeys(item, ["of", "atLeast"])) {
      reject({ ...inside, at }, "rule-content", { kind: "minimums", content: "{of, atLeast}" });
      continue;
    }
    const of = inside.parsing.parseNode(item.of, { ...inside, at: `${at}/of` });
    const atLeast = of && parseMinimum(item.atLeast, of, { ...inside, at: `${at}/atLeast` });
    if (of && atLeast) minimums.push({ of, atLeast });
  }
  return minimums.length === content.length ? minimums : undefined;
}

function parseMinimum(data: unknown, of: Rule, position: Position): Minimum["atLeast"] | undefined {
  const kind = gives(of);
  if (kind === "truth") return reject(position, "rule-value-kind", { kind: of.kind, gives: kind, expected: "number" });
  if (kind === "number") return readRational(data) ?? reject(position, "rule-content", { kind: "atLeast", content: '3, "2/3"' });
  return parseBandId(data, of, position);
}

/** The band with its position among those that the rule gives. */
export function parseBandId(band: unknown, of: Rule, position: Position): { readonly band: string; readonly rank: number } | undefined {
  const bands = bandIdsOf(of);
  const rank = typeof band === "string" ? bands.indexOf(band) : -1;
  const found = bands[rank];
  return found === undefined ? reject(position, "unknown-band", { band: shown(band), bands: bands.join(", ") }) : { band: found, rank };
}

/** One part for each question of the area, the block or the list, in the questionnaire's order. */
function parseEach(content: Readonly<Record<string, unknown>>, inside: Position, expected: ValueKind) {
  if (!hasKeys(content, ["each"], ["area", "block", "questions"])) return undefined;
  const { area, block, questions: listed } = content;
  if (listed !== undefined && (!Array.isArray(listed) || listed.length > ruleBounds.listed)) return undefined;
  const { questions } = inside.parsing.scope;
  const chosen = questions.filter(
    (one) =>
      (area === undefined || one.area === area) && (block === undefined || one.block === block) && (!listed || listed.includes(one.id)),
  );
  const known = new Set(questions.map((one) => one.id));
  const unknown = (listed ?? []).filter((id) => !known.has(id));
  if (chosen.length === 0 || unknown.length > 0) {
    const asked = Object.entries({ area, block, questions: (unknown.length > 0 ? unknown : listed)?.map(shown).join(", ") });
    const found = asked.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${shown(value)}`]));
    return reject(inside, "rule-no-match", { found: found.join("; ") || "–" });
  }
  const parts: { question: Question; rule: Rule }[] = [];
  for (const question of chosen) {
    const rule = inside.parsing.parseNode(content.each, { ...inside, at: `${inside.at}/each`, star: question.id }, expected);
    // The same template is faulty for every question: reported once.
    if (!rule) return undefined;
    parts.push({ question, rule });
  }
  return parts;
}

/** Bands in ascending order, each beginning where the previous one ends; only the first and the last may be open. */
export function parseBands(content: unknown, position: Position): Band[] | undefined {
  if (!Array.isArray(content) || content.length === 0 || content.length > ruleBounds.bands) return undefined;
  const bands: Band[] = [];
  for (const [index, item] of content.entries()) {
    const at = `${position.at}/${index}`;
    const band = parseBand(item);
    if (!band) reject({ ...position, at }, "rule-content", { kind: "bands", content: '{id: so-far, from: 0, to: "1/2"} (from < to)' });
    else if (bands.some((one) => one.id === band.id)) reject({ ...position, at: `${at}/id` }, "duplicate-id", { id: band.id });
    else bands.push(band);
  }
  // The limits of a faulty band say nothing about its neighbours'.
  return bands.length === content.length && hasNoGaps(bands, position) ? bands : undefined;
}

function parseBand(item: unknown): Band | undefined {
  if (!isRecord(item) || !isBandId(item.id) || !hasKeys(item, ["id"], ["from", "to"])) return undefined;
  const [from, to] = [readRational(item.from), readRational(item.to)];
  if ((!from && "from" in item) || (!to && "to" in item) || (from && to && compare(from, to) >= 0)) return undefined;
  return { id: item.id, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function hasNoGaps(bands: readonly Band[], position: Position): boolean {
  let isComplete = true;
  bands.slice(1).forEach((band, index) => {
    const end = bands[index]?.to;
    // An open end between two bands overlaps the neighbour.
    const order = end && band.from ? compare(band.from, end) : -1;
    if (order === 0) return;
    isComplete = false;
    reject({ ...position, at: `${position.at}/${index + 1}` }, order > 0 ? "bands-gap" : "bands-overlap", {
      band: band.id,
      before: bands[index]?.id ?? "",
    });
  });
  return isComplete;
}

/** English kebab-case, like every id of the method. */
function isBandId(id: unknown): id is string {
  return typeof id === "string" && id.length <= methodBounds.id && new RegExp(idPattern).test(id);
}
