// Decides whether a worked example gives what it states: the examples are documentation and tests at once.

import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { checkDraft, type DraftCode } from "../carry-over/draft.ts";
import type { Edition, Model, Response } from "../edition.ts";
import { modelOf } from "../model.ts";
import { percent } from "../result.ts";
import { compare, readRational } from "../rules/rational.ts";
import type { Value } from "../rules/rules.ts";
import type { Answer, BackgroundFact, Example } from "../schema.ts";
import { methodOf, resultsOf } from "./evaluate.ts";
import { exactText } from "./result-value.ts";
import { score } from "./staircase.ts";

export type ExampleCode =
  | "unknown-question"
  | "unknown-fact"
  | "unknown-fact-option"
  | "unknown-result"
  | "example-answer"
  | "example-differs"
  | "example-incomplete";

/** The example's answers in full: `fill` gives every question of a block one answer, `answers` overrides. */
export function responseOf(model: Model, example: Pick<Example, "fill" | "answers" | "background">): Response {
  const filled = model.questions.flatMap((question): [string, Answer][] => {
    const answer = example.fill?.[String(question.block)];
    return answer === undefined ? [] : [[question.id, answer]];
  });
  return { answers: { ...Object.fromEntries(filled), ...example.answers }, background: example.background };
}

/** Every answer that the edition does not have, and every stated result that the arithmetic does not give. Pointers are into the example's file. */
export function checkExample(edition: Edition, example: Example): Diagnostic<ExampleCode>[] {
  const model = modelOf(edition);
  const facts = edition.questionnaire.background;
  const response = responseOf(model, example);
  const { diagnostics } = checkDraft(model, response, facts);
  return [
    ...unknownIn(model, example, facts),
    ...diagnostics.flatMap(asExample),
    ...staircaseDifferences(model, example, response),
    ...resultDifferences(edition, example, response),
  ];
}

/** Here the ids may be told, for the file is the maintainer's own. */
function unknownIn(model: Model, example: Example, facts: readonly BackgroundFact[]): Diagnostic<ExampleCode>[] {
  const questions = Object.keys(example.answers).filter((id) => !model.questions.some((one) => one.id === id));
  const unknown = Object.keys(example.background).filter((id) => !facts.some((one) => one.id === id));
  return [
    ...questions.map((id) => fault<ExampleCode>("unknown-question", `/answers/${id}`, { id })),
    ...unknown.map((id) => fault<ExampleCode>("unknown-fact", `/background/${id}`, { id })),
  ];
}

function asExample(one: Diagnostic<DraftCode>): Diagnostic<ExampleCode>[] {
  switch (one.code) {
    case "draft-option":
    case "draft-not-applicable":
      return [fault("example-answer", one.pointer, { question: one.values.question ?? "" })];
    case "draft-fact-option":
      return [fault("unknown-fact-option", one.pointer, { fact: one.values.fact ?? "" })];
    case "draft-unknown-question":
    case "draft-unknown-fact":
    case "draft-target":
      return [];
    default:
      return one.code satisfies never;
  }
}

/** With a staircase the level and what explains it are stated in full. */
function staircaseDifferences(model: Model, { expect }: Example, response: Response): Diagnostic<ExampleCode>[] {
  if (model.thresholds.length === 0) return [];
  const result = score(model, response);
  const areas = new Set([...Object.keys(expect.areas ?? {}), ...Object.keys(result.areas)]);
  const compared: [string, unknown, unknown][] = [
    ["level", expect.level, result.level],
    ["atLeast", expect.atLeast, result.atLeast],
    ["score", expect.score, percent(result.share)],
    ...[...areas].map((id): [string, unknown, unknown] => {
      const area = result.areas[id];
      return [`areas/${id}`, expect.areas?.[id], area && percent(area.share)];
    }),
    ["unmet", expect.unmet?.join(", "), result.unmet.map((one) => one.id).join(", ")],
  ];
  return compared.flatMap(([key, stated, computed]) => {
    if (stated === undefined && key !== "unmet" && computed !== undefined)
      return [fault<ExampleCode>("example-incomplete", "/expect", { key })];
    return stated === computed ? [] : [differs(key, told(stated), told(computed))];
  });
}

/** Every result that is shown is stated; those on the way may be. */
function resultDifferences(edition: Edition, { expect }: Example, response: Response): Diagnostic<ExampleCode>[] {
  const method = methodOf(modelOf(edition), edition.scale.results);
  if (!method.ok) return [];
  const values = resultsOf(method.value, response);
  const shown = Object.keys(edition.scale.resultTexts ?? {}).filter((name) => values.has(name));
  const missed = shown.filter((name) => !Object.hasOwn(expect.results ?? {}, name));
  return [
    ...missed.map((name) => fault<ExampleCode>("example-incomplete", "/expect", { key: `results/${name}` })),
    ...Object.entries(expect.results ?? {}).flatMap(([name, stated]): Diagnostic<ExampleCode>[] => {
      const value = values.get(name);
      if (!value) return [fault("unknown-result", `/expect/results/${name}`)];
      return isAsStated(value, stated) ? [] : [differs(`results/${name}`, told(stated), exactText(value))];
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

function differs(key: string, stated: string, computed: string): Diagnostic<ExampleCode> {
  return fault("example-differs", `/expect/${key}`, { key, stated, computed });
}

function told(value: unknown): string {
  return value === undefined || value === null || value === "" ? "–" : String(value);
}
