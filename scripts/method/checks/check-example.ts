// Checks that worked examples, which are both documentation and tests, give what they state.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { checkDraft } from "../carry-over/draft.ts";
import type { DraftCode } from "../carry-over/messages.ts";
import type { Edition, Model, Response } from "../edition.ts";
import { methodOf, resultsOf } from "../engine/evaluate.ts";
import { exactText } from "../engine/result-value.ts";
import { score } from "../engine/staircase.ts";
import { modelOf } from "../model.ts";
import { percent } from "../result.ts";
import type { Value } from "../rules/evaluate-rule.ts";
import { compare, readRational } from "../rules/rational.ts";
import type { Answer, BackgroundFact, Example } from "../schema.ts";
import type { CheckCode } from "./messages.ts";

/** The example's answers in full: `fill` gives every question of a block the same answer, and `answers` overrides it. */
export function responseOf(model: Model, example: Pick<Example, "fill" | "answers" | "background">): Response {
  const filled = model.questions.flatMap((question): [string, Answer][] => {
    const answer = example.fill?.[String(question.block)];
    return answer === undefined ? [] : [[question.id, answer]];
  });
  return { answers: { ...Object.fromEntries(filled), ...example.answers }, background: example.background };
}

/** Unknown answers, and stated results that differ from the computed ones. Pointers are into the example's file. */
export function checkExample(edition: Edition, example: Example): Diagnostic<CheckCode>[] {
  const model = modelOf(edition);
  const facts = edition.questionnaire.background;
  const response = responseOf(model, example);
  const { diagnostics } = checkDraft(model, response, facts);
  return [
    ...unknownIn(model, example, facts),
    ...diagnostics.flatMap((one) => asExampleFault(one, example)),
    ...staircaseDifferences(model, example, response),
    ...resultDifferences(edition, example, response),
  ];
}

/**
 * What the edition gives for the example's answers, in the form in which an example states it: every result that is shown, and of the others
 * those that it states. Undefined where the answers or the rules are at fault, so that nothing can be computed.
 */
export function computedFor(edition: Edition, example: Example): Example["expect"] | undefined {
  const model = modelOf(edition);
  const method = methodOf(model, edition.scale.results);
  const response = responseOf(model, example);
  const facts = edition.questionnaire.background;
  const faults = [...unknownIn(model, example, facts), ...checkDraft(model, response, facts).diagnostics];
  if (!method.ok || faults.length > 0) return undefined;
  const values = resultsOf(method.value, response);
  const named = new Set([...Object.keys(edition.scale.resultTexts ?? {}), ...Object.keys(example.expect.results ?? {})]);
  const results = Object.fromEntries([...named].flatMap((name) => (values.has(name) ? [[name, statedAs(values.get(name) as Value)]] : [])));
  const { level, atLeast, share, areas, unmet } = score(model, response);
  const staircase = {
    level,
    atLeast,
    score: percent(share),
    areas: Object.fromEntries(Object.entries(areas).map(([id, area]) => [id, percent(area.share)])),
    unmet: unmet.map((one) => one.id),
  };
  return { ...(model.thresholds.length > 0 ? staircase : {}), ...(named.size > 0 ? { results } : {}) };
}

/** A value as an example states it. */
function statedAs(value: Value): string | number | boolean | null {
  if (value.kind === "missing") return null;
  if (value.kind === "truth") return value.value;
  if (value.kind === "band") return value.id;
  const text = exactText(value);
  return Number.isSafeInteger(Number(text)) ? Number(text) : text;
}

/** Unlike in a draft, unknown ids may be repeated: the file is the maintainer's own. */
function unknownIn(model: Model, example: Example, facts: readonly BackgroundFact[]): Diagnostic<CheckCode>[] {
  const questions = Object.keys(example.answers).filter((id) => !model.questions.some((one) => one.id === id));
  const unknown = Object.keys(example.background).filter((id) => !facts.some((one) => one.id === id));
  return [
    ...questions.map((id) => fault<CheckCode>("unknown-question", `/answers/${id}`, { id })),
    ...unknown.map((id) => fault<CheckCode>("unknown-fact", `/background/${id}`, { id })),
  ];
}

function asExampleFault(one: Diagnostic<DraftCode>, { background }: Example): Diagnostic<CheckCode>[] {
  switch (one.code) {
    case "draft-option":
    case "draft-not-applicable":
      return [fault("example-answer", one.pointer, { question: one.values.question ?? "" })];
    case "draft-fact-option":
      return [fault("unknown-fact-option", one.pointer, { fact: one.values.fact ?? "", is: background[one.values.fact ?? ""] ?? "" })];
    case "draft-unknown-question":
    case "draft-unknown-fact":
    case "draft-target":
      return [];
    default:
      return one.code satisfies never;
  }
}

/** With a staircase the level and what explains it must be stated in full. */
function staircaseDifferences(model: Model, { expect }: Example, response: Response): Diagnostic<CheckCode>[] {
  if (model.thresholds.length === 0) return [];
  const result = score(model, response);
  const areas = new Set([...Object.keys(expect.areas ?? {}), ...Object.keys(result.areas)]);
  const compared: [string, unknown, unknown][] = [
    ["level", expect.level, result.level],
    ["atLeast", expect.atLeast, result.atLeast],
    ["score", expect.score, percent(result.share)],
    ...[...areas].map((id): [string, unknown, unknown] => {
      const area = Object.hasOwn(result.areas, id) ? result.areas[id] : undefined;
      return [`areas/${id}`, expect.areas?.[id], area && percent(area.share)];
    }),
    ["unmet", expect.unmet?.join(", "), result.unmet.map((one) => one.id).join(", ")],
  ];
  return compared.flatMap(([key, stated, computed]) => {
    if (stated === undefined && key !== "unmet" && computed !== undefined)
      return [fault<CheckCode>("example-incomplete", "/expect", { key })];
    return stated === computed ? [] : [differs(key, display(stated), display(computed))];
  });
}

/** Every result that is shown must be stated; intermediate results may be. */
function resultDifferences(edition: Edition, { expect }: Example, response: Response): Diagnostic<CheckCode>[] {
  const method = methodOf(modelOf(edition), edition.scale.results);
  if (!method.ok) return [];
  const values = resultsOf(method.value, response);
  const shown = Object.keys(edition.scale.resultTexts ?? {}).filter((name) => values.has(name));
  const unstated = shown.filter((name) => !Object.hasOwn(expect.results ?? {}, name));
  return [
    ...unstated.map((name) => fault<CheckCode>("example-incomplete", "/expect", { key: `results/${name}` })),
    ...Object.entries(expect.results ?? {}).flatMap(([name, stated]): Diagnostic<CheckCode>[] => {
      const value = values.get(name);
      if (!value) return [fault("unknown-result", `/expect/results/${name}`, { result: name })];
      return isAsStated(value, stated) ? [] : [differs(`results/${name}`, display(stated), exactText(value))];
    }),
  ];
}

function isAsStated(value: Value, stated: string | number | boolean | null): boolean {
  if (value.kind === "missing") return stated === null;
  if (value.kind === "truth") return stated === value.value;
  if (value.kind === "band") return stated === value.id;
  const number = readRational(stated);
  return number !== undefined && compare(number, value.value) === 0;
}

function differs(key: string, stated: string, computed: string): Diagnostic<CheckCode> {
  return fault("example-differs", `/expect/${key}`, { key, stated, computed });
}

function display(value: unknown): string {
  return value === undefined || value === null || value === "" ? "–" : String(value);
}
