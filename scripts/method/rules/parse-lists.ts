// Decides how the lists in a rule are read: parts one by one or `each` question of a kind, weights, minimums and bands.
import { compare, type Rational, rational, readRational } from "./rational.ts";
import { type Band, bandIdsOf, gives, type Minimum, type Rule, type ValueKind } from "./rule.ts";
import { hasKeys, isObject, type RuleScope, refuse, ruleBounds, type Spot } from "./rule-scope.ts";

type Question = RuleScope["questions"][number];

/** `[rule, …]`, or `{each: <rule with "*" for the question>, area?, block?, questions?}`. */
export function parseList(content: unknown, inside: Spot, expected: ValueKind): Rule[] | undefined {
  if (isObject(content)) return parseEach(content, inside, expected)?.map((one) => one.rule);
  if (!Array.isArray(content) || content.length === 0) return undefined;
  const rules: Rule[] = [];
  for (const [index, item] of content.entries()) {
    if (inside.parsing.nodes > ruleBounds.nodes) break;
    const rule = inside.parsing.parseNode(item, { ...inside, at: `${inside.at}/${index}` }, expected);
    if (rule) rules.push(rule);
  }
  return rules.length === content.length ? rules : undefined;
}

/** `[{weight, of}, …]`, or an `each`, whose weights are the questions' own. */
export function parseWeighted(content: unknown, inside: Spot): { weight: Rational; rule: Rule }[] | undefined {
  if (isObject(content)) {
    const each = parseEach(content, inside, "number");
    return each?.map(({ question, rule }) => ({ weight: rational(BigInt(question.weight)), rule }));
  }
  if (!Array.isArray(content) || content.length === 0) return undefined;
  const parts: { weight: Rational; rule: Rule }[] = [];
  for (const [index, item] of content.entries()) {
    if (inside.parsing.nodes > ruleBounds.nodes) break;
    const at = `${inside.at}/${index}`;
    if (!isObject(item) || !hasKeys(item, ["weight", "of"])) {
      refuse({ ...inside, at }, "rule-content", { kind: "weighted-mean", content: "{weight, of}" });
      continue;
    }
    const weight = readRational(item.weight);
    const isWeight = weight !== undefined && weight.numerator > 0n;
    if (!isWeight) refuse({ ...inside, at: `${at}/weight` }, "rule-content", { kind: "weight", content: '2, "1/2" (> 0)' });
    const rule = inside.parsing.parseNode(item.of, { ...inside, at: `${at}/of` }, "number");
    if (rule && isWeight) parts.push({ weight, rule });
  }
  return parts.length === content.length ? parts : undefined;
}

/** `[{of, atLeast}, …]`: a number for a number, a band's id for a band. */
export function parseMinimums(content: unknown, inside: Spot): Minimum[] | undefined {
  if (!Array.isArray(content) || content.length === 0) return undefined;
  const minimums: Minimum[] = [];
  for (const [index, item] of content.entries()) {
    if (inside.parsing.nodes > ruleBounds.nodes) break;
    const at = `${inside.at}/${index}`;
    if (!isObject(item) || !hasKeys(item, ["of", "atLeast"])) {
      refuse({ ...inside, at }, "rule-content", { kind: "minimums", content: "{of, atLeast}" });
      continue;
    }
    const of = inside.parsing.parseNode(item.of, { ...inside, at: `${at}/of` });
    const atLeast = of && leastOf(item.atLeast, of, { ...inside, at: `${at}/atLeast` });
    if (of && atLeast) minimums.push({ of, atLeast });
  }
  return minimums.length === content.length ? minimums : undefined;
}

function leastOf(data: unknown, of: Rule, spot: Spot): Minimum["atLeast"] | undefined {
  const kind = gives(of);
  if (kind === "truth") return refuse(spot, "rule-value-kind", { kind: of.kind, gives: kind, expected: "number" });
  if (kind === "number") return readRational(data) ?? refuse(spot, "rule-content", { kind: "atLeast", content: '3, "2/3"' });
  return bandAt(data, of, spot);
}

/** The band with its place among those that the rule gives. */
export function bandAt(band: unknown, of: Rule, spot: Spot): { readonly band: string; readonly rank: number } | undefined {
  const bands = bandIdsOf(of);
  const rank = typeof band === "string" ? bands.indexOf(band) : -1;
  const found = bands[rank];
  return found === undefined ? refuse(spot, "unknown-band", { bands: bands.join(", ") }) : { band: found, rank };
}

/** Every question of the area, the block or the list gives one part, in the questionnaire's order. */
function parseEach(content: Readonly<Record<string, unknown>>, inside: Spot, expected: ValueKind) {
  if (!hasKeys(content, ["each"], ["area", "block", "questions"])) return undefined;
  const { area, block, questions: listed } = content;
  if (listed !== undefined && (!Array.isArray(listed) || listed.length > ruleBounds.listed)) return undefined;
  const { questions } = inside.parsing.scope;
  const chosen = questions.filter(
    (one) =>
      (area === undefined || one.area === area) && (block === undefined || one.block === block) && (!listed || listed.includes(one.id)),
  );
  const known = new Set(questions.map((one) => one.id));
  const isMissed = listed?.some((id) => !known.has(id)) ?? false;
  if (chosen.length === 0 || isMissed) return refuse(inside, "rule-no-match", {});
  const parts: { question: Question; rule: Rule }[] = [];
  for (const question of chosen) {
    const rule = inside.parsing.parseNode(content.each, { ...inside, at: `${inside.at}/each`, star: question.id }, expected);
    // The same template is at fault for every question: told once.
    if (!rule) return undefined;
    parts.push({ question, rule });
  }
  return parts;
}

/** Bands in rising order, each beginning where the one before ends; only the first and the last may be open. */
export function parseBands(content: unknown, spot: Spot): Band[] | undefined {
  if (!Array.isArray(content) || content.length === 0 || content.length > ruleBounds.bands) return undefined;
  const bands: Band[] = [];
  for (const [index, item] of content.entries()) {
    const at = `${spot.at}/${index}`;
    const band = parseBand(item);
    if (!band) refuse({ ...spot, at }, "rule-content", { kind: "bands", content: '{id: so-far, from: 0, to: "1/2"} (from < to)' });
    else if (bands.some((one) => one.id === band.id)) refuse({ ...spot, at: `${at}/id` }, "duplicate-id", { id: band.id });
    else bands.push(band);
  }
  // Where a band is at fault, so are its limits towards its neighbours.
  return bands.length === content.length && hasNoGaps(bands, spot) ? bands : undefined;
}

function parseBand(item: unknown): Band | undefined {
  if (!isObject(item) || !isBandId(item.id) || !hasKeys(item, ["id"], ["from", "to"])) return undefined;
  const [from, to] = [readRational(item.from), readRational(item.to)];
  if ((!from && "from" in item) || (!to && "to" in item) || (from && to && compare(from, to) >= 0)) return undefined;
  return { id: item.id, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function hasNoGaps(bands: readonly Band[], spot: Spot): boolean {
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
  return isWhole;
}

/** English kebab-case, as every id of the method. */
function isBandId(id: unknown): id is string {
  return typeof id === "string" && id.length <= 60 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id);
}
