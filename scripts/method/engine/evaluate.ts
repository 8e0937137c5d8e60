// Decides a method's results for one response: every result of the scale by name, follow-up questions minded.

import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import type { Model, Response } from "../edition.ts";
import { circleText, dependencyOrder, inTurn } from "../rules/dependency-order.ts";
import { parseRule } from "../rules/parse-rule.ts";
import { bandIdsOf, gives, nodesOf, type Rule } from "../rules/rule.ts";
import { pointerPart, type RuleCode, type RuleScope, ruleBounds } from "../rules/rule-scope.ts";
import { type Length, sizeOf } from "../rules/rule-size.ts";
import { type Context, evaluate, holds, missing, type Value } from "../rules/rules.ts";
import { isApplicable } from "./staircase.ts";

export type MethodCode = RuleCode | "rule-numbers-long" | "follow-up-cycle" | "follow-up-level";

/** A scale's rules made ready. `results` stand so that each comes after those it names. */
export interface Method {
  readonly model: Model;
  readonly results: ReadonlyMap<string, Rule>;
  readonly followUps: ReadonlyMap<string, Rule>;
}

/** @throws never. Refused with the faults of `parseResults` and `parseFollowUps`, whose pointers go into different files. */
export function methodOf(model: Model, results: Readonly<Record<string, unknown>>): Checked<Method> {
  const [read, followUps] = [parseResults(model, results), parseFollowUps(model)];
  if (!read.ok || !followUps.ok) return refused(...read.diagnostics, ...followUps.diagnostics);
  return accepted({ model, results: read.value, followUps: followUps.value });
}

/** Every result's rule, in an order where each comes after those it names, whatever the order in the file. Pointers are into scale.yaml. */
export function parseResults(model: Model, results: Readonly<Record<string, unknown>>): Checked<ReadonlyMap<string, Rule>> {
  const named = new Map(Object.keys(results).map((name) => [name, resultsNamedIn(model, results[name])]));
  const { order, circles } = dependencyOrder(named);
  const rules = new Map<string, Rule>();
  const found: Diagnostic<MethodCode>[] = [];
  const finished = new Set<string>();
  const fits = workBudget(model);
  for (const name of order) {
    const result: NonNullable<RuleScope["result"]> = (other) => {
      const rule = rules.get(other);
      if (rule) return { gives: gives(rule), bands: bandIdsOf(rule) };
      if (!named.has(other)) return undefined;
      return finished.has(other) ? "told" : { circle: circleText(circles.get(name) ?? [name, other]) };
    };
    const at = `/results/${pointerPart(name)}`;
    const parsed = parseRule(results[name], { questions: model.questions, result });
    if (!parsed.ok) found.push(...placed(parsed.diagnostics, at));
    else if (fits(name, parsed.value)) rules.set(name, parsed.value);
    else found.push(fault("rule-numbers-long", at));
    finished.add(name);
  }
  return rules.size === order.length ? accepted(rules) : refused(...distinct(found));
}

/** The names that the rule refers to, read as if each gave a number: what is at fault is told when the rule is read in earnest. */
function resultsNamedIn(model: Model, data: unknown): readonly string[] {
  const names = new Set<string>();
  const result: NonNullable<RuleScope["result"]> = (name) => {
    names.add(name);
    return { gives: "number", bands: [] };
  };
  parseRule(data, { questions: model.questions, result });
  return [...names];
}

/** Whether one more rule keeps within the work that a method may ask for; its numbers' length is remembered by its name. */
function workBudget(model: Model): (name: string, rule: Rule) => boolean {
  const lengths = new Map<string, Length>();
  let left: number = ruleBounds.work;
  return (name, rule) => {
    const { length, work } = sizeOf(rule, { model, lengthOf: (other) => lengths.get(other) });
    if (work > left) return false;
    left -= work;
    lengths.set(name, length);
    return true;
  };
}

/**
 * The conditions of the follow-up questions by question, each after those of the questions it hangs on. Pointers are into
 * questionnaire.yaml.
 */
export function parseFollowUps(model: Model): Checked<ReadonlyMap<string, Rule>> {
  const rules = new Map<string, Rule>();
  const found: Diagnostic<MethodCode>[] = [];
  const fits = workBudget(model);
  for (const [index, { id, askedWhen }] of model.questions.entries()) {
    if (askedWhen === undefined) continue;
    const at = `/questions/${index}/askedWhen`;
    const parsed = parseRule(askedWhen, { questions: model.questions });
    const faults = parsed.ok ? followUpFaults(parsed.value, at) : placed(parsed.diagnostics, at);
    if (parsed.ok && faults.length === 0) {
      if (fits(id, parsed.value)) rules.set(id, parsed.value);
      else found.push(fault("rule-numbers-long", at));
    }
    found.push(...faults);
  }
  return found.length > 0 ? refused(...found) : withoutCircle(model, rules);
}

function followUpFaults(rule: Rule, at: string): Diagnostic<MethodCode>[] {
  if (gives(rule) !== "truth") return [fault("rule-value-kind", at, { kind: rule.kind, gives: gives(rule), expected: "truth" })];
  // A level hangs on every question, the follow-ups too.
  const stairs = nodesOf(rule).find((node) => node.kind === "staircase");
  return stairs ? [fault("follow-up-level", `${at}${stairs.at}/staircase`)] : [];
}

function withoutCircle(model: Model, rules: ReadonlyMap<string, Rule>): Checked<ReadonlyMap<string, Rule>> {
  const { order, circles } = dependencyOrder(new Map([...rules].map(([id, rule]) => [id, questionsOf(rule)])));
  if (circles.size === 0) return accepted(new Map(order.flatMap((id) => ofKey(rules, id))));
  const places = new Map(model.questions.map(({ id }, index) => [id, index]));
  const found = [...circles.values()].map((circle) =>
    fault<MethodCode>("follow-up-cycle", `/questions/${places.get(circle[0] ?? "")}/askedWhen`, { questions: circleText(circle) }),
  );
  return refused(...found);
}

function ofKey<Value>(values: ReadonlyMap<string, Value>, key: string): [string, Value][] {
  const value = values.get(key);
  return value === undefined ? [] : [[key, value]];
}

/** Ids of the questions that the rule hangs on. */
export function questionsOf(rule: Rule): readonly string[] {
  return [...new Set(nodesOf(rule).flatMap((node) => ("question" in node ? [node.question] : [])))];
}

/** What evaluating needs: which questions are asked, given the answers, and what the other results give, each reckoned once. */
export function contextOf({ model, results, followUps }: Method, response: Response): Context {
  const byId = new Map(model.questions.toReversed().map((one) => [one.id, one]));
  const evaluated = (rule: Rule | undefined): Value => (rule ? evaluate(rule, context) : missing);
  const isCalled = inTurn(followUps.keys(), (id) => holds(evaluated(followUps.get(id))) === true);
  const resultOf = inTurn(results.keys(), (name) => evaluated(results.get(name)));
  const context: Context = {
    model,
    response,
    questionOf: (id) => byId.get(id),
    isAsked: (question) => isApplicable(question, response.background) && (!followUps.has(question.id) || isCalled(question.id) === true),
    resultOf: (name) => resultOf(name) ?? missing,
  };
  return context;
}

/** Every result's value, in the order of `method.results`. */
export function resultsOf(method: Method, response: Response): ReadonlyMap<string, Value> {
  const { resultOf } = contextOf(method, response);
  return new Map([...method.results.keys()].map((name) => [name, resultOf?.(name) ?? missing]));
}

function placed(found: readonly Diagnostic[], at: string): Diagnostic<MethodCode>[] {
  return found.map((one) => ({ ...(one as Diagnostic<MethodCode>), pointer: at + one.pointer }));
}

function distinct<Code extends string>(found: readonly Diagnostic<Code>[]): Diagnostic<Code>[] {
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = `${one.code} ${one.pointer}`;
    return !seen.has(key) && seen.add(key);
  });
}
