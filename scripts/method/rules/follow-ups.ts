// Decides whether the conditions of the follow-up questions mean something: known questions and options, and no circle.

import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { checkRule, type RuleUseCode } from "../checks/check-rules.ts";
import type { Edition } from "../edition.ts";
import { type MethodCode, parseFollowUps } from "../engine/evaluate.ts";
import { modelOf } from "../model.ts";
import { mayHold } from "./rule-reach.ts";

export type FollowUpCode = MethodCode | RuleUseCode | "follow-up-unreachable";

/** Pointers are into questionnaire.yaml. */
export function checkFollowUps(edition: Edition): Diagnostic<FollowUpCode>[] {
  const model = modelOf(edition);
  const rules = parseFollowUps(model);
  if (!rules.ok) return rules.diagnostics as Diagnostic<FollowUpCode>[];
  const context = { model, results: new Map(), known: new Map() };
  return [...rules.value].flatMap(([id, rule]): Diagnostic<FollowUpCode>[] => {
    const at = `/questions/${model.questions.findIndex((one) => one.id === id)}/askedWhen`;
    const named = checkRule({ model, facts: edition.questionnaire.background, at, context }, rule);
    if (named.length > 0 || mayHold(rule, context).hold) return named;
    return [fault("follow-up-unreachable", at, { question: id })];
  });
}
