// Decides whether rules of the right form mean something in their method: what they name exists, and what they promise can happen.

import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Model } from "../edition.ts";
import { bandIdsOf, nodesOf, type Rule } from "../rules/rule.ts";
import type { RangeContext } from "../rules/rule-range.ts";
import { emptyBands, leavesBands, mayHold, mayReach } from "../rules/rule-reach.ts";
import { pointerPart } from "../rules/rule-scope.ts";
import type { BackgroundFact, Scale } from "../schema.ts";

export type RuleUseCode =
  | "unknown-question"
  | "unknown-option"
  | "unknown-fact"
  | "unknown-fact-option"
  | "band-unreachable"
  | "bands-too-short"
  | "step-unreachable"
  | "minimum-unreachable"
  | "unknown-result-text"
  | "result-text-missing"
  | "band-text-missing"
  | "unknown-band-text";

type Found = Diagnostic<RuleUseCode>[];

export interface RulePlace {
  readonly model: Model;
  readonly facts: readonly BackgroundFact[];
  /** Pointer of the rule's root. */
  readonly at: string;
  readonly context: RangeContext;
}

/** Every fault of meaning in one rule. `bands-too-short` is a warning: that a value may lie outside cannot always be told for sure. */
export function checkRule(place: RulePlace, rule: Rule): Found {
  return nodesOf(rule).flatMap((node) => [...checkNames(place, node), ...checkReach(place, node)]);
}

function checkNames({ model, facts, at }: RulePlace, node: Rule): Found {
  const here = `${at}${node.at}/${node.kind}`;
  if (node.kind === "fact") {
    const fact = facts.find((one) => one.id === node.fact);
    if (!fact) return [fault("unknown-fact", `${here}/id`, { id: node.fact })];
    return fact.options.some((one) => one.id === node.is) ? [] : [fault("unknown-fact-option", `${here}/is`, { fact: node.fact })];
  }
  if (!("question" in node)) return [];
  const question = model.questions.find((one) => one.id === node.question);
  if (!question) return [fault("unknown-question", node.kind === "selected" ? `${here}/question` : here, { id: node.question })];
  const top = question.credits.length - 1;
  if (node.kind !== "selected" || node.option <= top) return [];
  return [fault("unknown-option", `${here}/option`, { question: node.question, option: node.option, top })];
}

function checkReach({ at, context }: RulePlace, node: Rule): Found {
  const here = `${at}${node.at}/${node.kind}`;
  if (node.kind === "bands") {
    const empty = emptyBands(node, context);
    const unreachable = node.bands.flatMap(({ id }, index) =>
      empty.includes(id) ? [fault<RuleUseCode>("band-unreachable", `${here}/bands/${index}`, { band: id })] : [],
    );
    const short: Found = leavesBands(node, context) ? [{ ...fault("bands-too-short", `${here}/bands`), severity: "warning" }] : [];
    return [...unreachable, ...short];
  }
  if (node.kind === "minimums") {
    return node.of.flatMap(({ of, atLeast }, index) =>
      mayReach(of, atLeast, context) ? [] : [fault<RuleUseCode>("minimum-unreachable", `${here}/${index}/atLeast`)],
    );
  }
  if (node.kind !== "steps") return [];
  return node.of.flatMap((step, index) =>
    mayHold(step, context).hold ? [] : [fault<RuleUseCode>("step-unreachable", `${at}${step.at}`, { step: index + 1 })],
  );
}

/** What is shown has a name, and each of its bands too. With a staircase the level speaks for itself. */
export function checkResultTexts({ results, resultTexts = {}, levels }: Scale, rules: ReadonlyMap<string, Rule>): Found {
  const unknown = Object.keys(resultTexts).filter((name) => !Object.hasOwn(results, name));
  const found: Found = unknown.map((name) => fault("unknown-result-text", `/resultTexts/${pointerPart(name)}`, { result: name }));
  if (!levels && Object.keys(resultTexts).length === 0) found.push(fault("result-text-missing", "/results"));
  for (const [name, text] of Object.entries(resultTexts)) {
    const rule = rules.get(name);
    if (!rule) continue;
    const [bands, told] = [bandIdsOf(rule), Object.keys(text.bands ?? {})];
    const at = `/resultTexts/${pointerPart(name)}`;
    found.push(...bands.filter((id) => !told.includes(id)).map((id) => fault<RuleUseCode>("band-text-missing", at, { band: id })));
    found.push(
      ...told
        .filter((id) => !bands.includes(id))
        .map((id) => fault<RuleUseCode>("unknown-band-text", `${at}/bands/${pointerPart(id)}`, { band: id })),
    );
  }
  return found;
}
