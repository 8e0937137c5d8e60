// Computes a method's results for one response: every result of the scale by name, follow-up questions included.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { ruleBounds } from "../bounds.ts";
import type { Model, Response } from "../edition.ts";
import { pointerTo } from "../json.ts";
import { dependencyOrder, formatCycle, memoizeInOrder } from "../rules/dependency-order.ts";
import { type Context, evaluate, holds, missing, type Value } from "../rules/evaluate-rule.ts";
import type { RuleCode } from "../rules/messages.ts";
import { parseRule } from "../rules/parse-rule.ts";
import { bandIdsOf, gives, nodesOf, type Rule } from "../rules/rule.ts";
import type { RuleScope } from "../rules/rule-scope.ts";
import { type Length, sizeOf } from "../rules/rule-size.ts";
import { isApplicable } from "./answer.ts";

/** A scale's parsed rules. `results` and `followUps` are in dependency order. */
export interface Method {
  readonly model: Model;
  readonly results: ReadonlyMap<string, Rule>;
  readonly followUps: ReadonlyMap<string, Rule>;
}

/** Never throws: refused with the faults of `parseResults` and `parseFollowUps`, whose pointers are into different files. */
export function methodOf(model: Model, results: Readonly<Record<string, unknown>>): Checked<Method> {
  const [read, followUps] = [parseResults(model, results), parseFollowUps(model)];
  if (!read.ok || !followUps.ok) return refused(...read.diagnostics, ...followUps.diagnostics);
  return accepted({ model, results: read.value, followUps: followUps.value });
}

/** Every result's rule, each after those it refers to, whatever the order in the file. Pointers are into scale.yaml. */
export function parseResults(model: Model, results: Readonly<Record<string, unknown>>): Checked<ReadonlyMap<string, Rule>> {
  const references = new Map(Object.keys(results).map((name) => [name, referencesIn(model, results[name])]));
  const { order, cycles } = dependencyOrder(references);
  const rules = new Map<string, Rule>();
  const found: Diagnostic<RuleCode>[] = [];
  const finished = new Set<string>();
  const fits = workBudget(model);
  for (const name of order) {
    const result: NonNullable<RuleScope["result"]> = (other) => {
      const rule = rules.get(other);
      if (rule) return { gives: gives(rule), bands: bandIdsOf(rule) };
      if (!references.has(other)) return undefined;
      return finished.has(other) ? "faulty" : { cycle: formatCycle(cycles.get(name) ?? [name, other]) };
    };
    const at = pointerTo("/results", name);
    const parsed = parseRule(results[name], { questions: model.questions, result });
    if (!parsed.ok) found.push(...placed(parsed.diagnostics, at));
    else if (fits(name, parsed.value)) rules.set(name, parsed.value);
    else found.push(fault("rule-numbers-long", at));
    finished.add(name);
  }
  return rules.size === order.length ? accepted(rules) : refused(...distinct(found));
}

/** The results that the rule refers to, parsed as if each gave a number. Faults are reported when the rule is parsed for real. */
function referencesIn(model: Model, data: unknown): readonly string[] {
  const names = new Set<string>();
  const result: NonNullable<RuleScope["result"]> = (name) => {
    names.add(name);
    return { gives: "number", bands: [] };
  };
  parseRule(data, { questions: model.questions, result });
  return [...names];
}

/** Returns a function that tells whether one more rule fits the method's bound on work, and remembers the length of its numbers. */
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
 * The conditions of the follow-up questions by question, each after those of the questions that it depends on. Pointers are into
 * questionnaire.yaml.
 */
export function parseFollowUps(model: Model): Checked<ReadonlyMap<string, Rule>> {
  const rules = new Map<string, Rule>();
  const found: Diagnostic<RuleCode>[] = [];
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
  return found.length > 0 ? refused(...found) : inDependencyOrder(model, rules);
}

function followUpFaults(rule: Rule, at: string): Diagnostic<RuleCode>[] {
  if (gives(rule) !== "truth") return [fault("rule-value-kind", at, { kind: rule.kind, gives: gives(rule), expected: "truth" })];
  // A level depends on every question, follow-ups included.
  const stairs = nodesOf(rule).find((node) => node.kind === "staircase");
  return stairs ? [fault("follow-up-level", `${at}${stairs.at}/staircase`)] : [];
}

function inDependencyOrder(model: Model, rules: ReadonlyMap<string, Rule>): Checked<ReadonlyMap<string, Rule>> {
  const { order, cycles } = dependencyOrder(new Map([...rules].map(([id, rule]) => [id, questionsOf(rule)])));
  if (cycles.size === 0) return accepted(new Map(order.map((id) => [id, rules.get(id) as Rule])));
  const places = new Map(model.questions.map(({ id }, index) => [id, index]));
  const found = [...cycles.values()].map((cycle) =>
    fault<RuleCode>("follow-up-cycle", `/questions/${places.get(cycle[0] ?? "")}/askedWhen`, { questions: formatCycle(cycle) }),
  );
  return refused(...found);
}

/** Ids of the questions that the rule names. */
export function questionsOf(rule: Rule): readonly string[] {
  return [...new Set(nodesOf(rule).flatMap((node) => ("question" in node ? [node.question] : [])))];
}

/** The questions that each result depends on, by way of other results too; all of them for a staircase. */
export function questionsBehind({ model, results }: Method): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  // In dependency order: what a result refers to is there already.
  for (const [name, rule] of results) {
    const nodes = nodesOf(rule);
    const referred = nodes.flatMap((node) => (node.kind === "result" ? [...(found.get(node.result) ?? [])] : []));
    const all = nodes.some((node) => node.kind === "staircase") ? model.questions.map((one) => one.id) : [];
    found.set(name, new Set([...questionsOf(rule), ...referred, ...all]));
  }
  return found;
}

/** The context of an evaluation: which questions are asked, given the answers, and the other results, each computed once. */
export function contextOf({ model, results, followUps }: Method, response: Response): Context {
  const byId = new Map(model.questions.toReversed().map((one) => [one.id, one]));
  const evaluated = (rule: Rule | undefined): Value => (rule ? evaluate(rule, context) : missing);
  const isConditionMet = memoizeInOrder(followUps.keys(), (id) => holds(evaluated(followUps.get(id))) === true);
  const resultOf = memoizeInOrder(results.keys(), (name) => evaluated(results.get(name)));
  const context: Context = {
    model,
    response,
    questionOf: (id) => byId.get(id),
    isAsked: (question) =>
      isApplicable(question, response.background) && (!followUps.has(question.id) || isConditionMet(question.id) === true),
    resultOf: (name) => resultOf(name) ?? missing,
  };
  return context;
}

/** Every result's value, in the order of `method.results`. */
export function resultsOf(method: Method, response: Response): ReadonlyMap<string, Value> {
  const { resultOf } = contextOf(method, response);
  return new Map([...method.results.keys()].map((name) => [name, resultOf?.(name) ?? missing]));
}

function placed(found: readonly Diagnostic[], at: string): Diagnostic<RuleCode>[] {
  return found.map((one) => ({ ...(one as Diagnostic<RuleCode>), pointer: at + one.pointer }));
}

function distinct<Code extends string>(found: readonly Diagnostic<Code>[]): Diagnostic<Code>[] {
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = `${one.code} ${one.pointer}`;
    return !seen.has(key) && seen.add(key);
  });
}
