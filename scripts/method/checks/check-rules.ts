// Checks that rules make sense in their method: what they name exists, and what they promise can happen.
import { type Diagnostic, diagnostic, fault } from "../../core/diagnostic.ts";
import type { Edition, Model } from "../edition.ts";
import { parseFollowUps } from "../engine/evaluate.ts";
import { pointerTo } from "../json.ts";
import { modelOf } from "../model.ts";
import { bandIdsOf, nodesOf, type Rule } from "../rules/rule.ts";
import type { RangeContext } from "../rules/rule-range.ts";
import { emptyBands, leavesBands, mayHold, mayReach } from "../rules/rule-reach.ts";
import type { BackgroundFact, Scale } from "../schema.ts";
import { type CheckCode, messages } from "./messages.ts";

type Found = Diagnostic<CheckCode>[];

interface RuleSite {
  readonly model: Model;
  readonly facts: readonly BackgroundFact[];
  /** JSON Pointer to the rule's root. */
  readonly at: string;
  readonly context: RangeContext;
}

/** Every fault of meaning in one rule. `bands-too-short` is a warning, since ranges are not tight: the value may never leave the bands. */
export function checkRule(site: RuleSite, rule: Rule): Found {
  return nodesOf(rule).flatMap((node) => [...checkNames(site, node), ...checkReach(site, node)]);
}

function checkNames({ model, facts, at }: RuleSite, node: Rule): Found {
  const here = `${at}${node.at}/${node.kind}`;
  if (node.kind === "fact") {
    const fact = facts.find((one) => one.id === node.fact);
    if (!fact) return [fault("unknown-fact", `${here}/id`, { id: node.fact })];
    return fact.options.some((one) => one.id === node.is)
      ? []
      : [fault("unknown-fact-option", `${here}/is`, { fact: node.fact, is: node.is })];
  }
  if (!("question" in node)) return [];
  const question = model.questions.find((one) => one.id === node.question);
  if (!question) return [fault("unknown-question", node.kind === "selected" ? `${here}/question` : here, { id: node.question })];
  const top = question.credits.length - 1;
  if (node.kind !== "selected" || node.option <= top) return [];
  return [fault("unknown-option", `${here}/option`, { question: node.question, option: node.option, top })];
}

function checkReach({ at, context }: RuleSite, node: Rule): Found {
  const here = `${at}${node.at}/${node.kind}`;
  if (node.kind === "bands") {
    const empty = emptyBands(node, context);
    const unreachable = node.bands.flatMap(({ id }, index) =>
      empty.includes(id) ? [fault<CheckCode>("band-unreachable", `${here}/bands/${index}`, { band: id })] : [],
    );
    return [...unreachable, ...(leavesBands(node, context) ? [diagnostic(messages, "bands-too-short", `${here}/bands`)] : [])];
  }
  if (node.kind === "minimums") {
    return node.of.flatMap(({ of, atLeast }, index) =>
      mayReach(of, atLeast, context) ? [] : [fault<CheckCode>("minimum-unreachable", `${here}/${index}/atLeast`)],
    );
  }
  if (node.kind !== "steps") return [];
  return node.of.flatMap((step, index) =>
    mayHold(step, context).hold ? [] : [fault<CheckCode>("step-unreachable", `${at}${step.at}`, { step: index + 1 })],
  );
}

/** The conditions of the follow-up questions. Pointers are into questionnaire.yaml. */
export function checkFollowUps(edition: Edition): Found {
  const model = modelOf(edition);
  const rules = parseFollowUps(model);
  if (!rules.ok) return rules.diagnostics as Found;
  const context = { model, results: new Map(), known: new Map() };
  return [...rules.value].flatMap(([id, rule]): Found => {
    const at = `/questions/${model.questions.findIndex((one) => one.id === id)}/askedWhen`;
    const found = checkRule({ model, facts: edition.questionnaire.background, at, context }, rule);
    if (found.length > 0 || mayHold(rule, context).hold) return found;
    return [fault("follow-up-unreachable", at, { question: id })];
  });
}

/** Results that are shown need a name, and so does each of their bands. A level with a staircase is described under `levels` instead. */
export function checkResultTexts({ results, resultTexts = {}, levels }: Scale, rules: ReadonlyMap<string, Rule>): Found {
  const unknown = Object.keys(resultTexts).filter((name) => !Object.hasOwn(results, name));
  const found: Found = unknown.map((name) => fault("unknown-result-text", pointerTo("/resultTexts", name), { result: name }));
  if (!levels && Object.keys(resultTexts).length === 0) found.push(fault("result-text-missing", "/results"));
  for (const [name, text] of Object.entries(resultTexts)) {
    const rule = rules.get(name);
    if (!rule) continue;
    const [bands, named] = [bandIdsOf(rule), Object.keys(text.bands ?? {})];
    const at = pointerTo("/resultTexts", name);
    for (const id of bands) if (!named.includes(id)) found.push(fault("band-text-missing", at, { band: id }));
    for (const id of named) if (!bands.includes(id)) found.push(fault("unknown-band-text", pointerTo(`${at}/bands`, id), { band: id }));
  }
  return found;
}
