// Decides how results other than a staircase's level are told: for machines by name and value, for people with the method's own words.

import type { Edition } from "../edition.ts";
import type { Context, Value } from "../rules/rules.ts";
import type { Method } from "./evaluate.ts";
import { decimalText, type WrittenValue, written } from "./result-value.ts";
import { type Shortfall, shortfallsOf } from "./shortfalls.ts";

export interface ResultsInput {
  readonly method: Method;
  readonly results: ReadonlyMap<string, Value>;
  readonly context: Context;
}

/** Every result by name, those on the way included. `unmet` is what remains of a profile, a step or a list of conditions. */
export function writtenResults({
  method,
  results,
  context,
}: ResultsInput): Record<string, WrittenValue & { unmet?: readonly Shortfall[] }> {
  return Object.fromEntries(
    [...results].map(([name, value]) => {
      const rule = method.results.get(name);
      const unmet = rule ? shortfallsOf(rule, context) : [];
      return [name, { ...written(value), ...(unmet.length > 0 ? { unmet } : {}) }];
    }),
  );
}

/** One line for each result that the scale names, then what remains of it. In the edition's first language. */
export function resultLines({ edition, method, results, context }: ResultsInput & { readonly edition: Edition }): string[] {
  const language = edition.entry.languages[0] ?? "sv";
  const say = sayIn(language);
  const { resultTexts = {} } = edition.scale;
  return Object.entries(resultTexts).flatMap(([name, text]) => {
    const [value, rule] = [results.get(name), method.results.get(name)];
    if (!value || !rule) return [];
    const shown = value.kind === "band" ? (text.bands?.[value.id]?.[language] ?? value.id) : say.value(value);
    const unmet = shortfallsOf(rule, context).map((one) => {
      const results = one.results.map((other) => resultTexts[other]?.name[language] ?? other);
      const questions = one.questions.map((id) => `${say.question} ${numberOf(edition, id)}`);
      return `  ${say.remains}: ${[...results, ...questions].join(", ") || one.at}`;
    });
    return [`${text.name[language] ?? name}: ${shown}`, ...unmet];
  });
}

function numberOf({ questionnaire }: Edition, id: string): string {
  return String(questionnaire.questions.find((one) => one.id === id)?.number ?? id);
}

interface Words {
  readonly remains: string;
  readonly question: string;
  readonly value: (value: Value) => string;
}

function sayIn(language: string): Words {
  const isSwedish = language === "sv";
  const words = isSwedish
    ? { yes: "ja", no: "nej", none: "går inte att säga", remains: "Kvar", question: "fråga" }
    : { yes: "yes", no: "no", none: "cannot be told", remains: "Remains", question: "question" };
  return {
    remains: words.remains,
    question: words.question,
    value: (value) => {
      if (value.kind === "number") return decimalText(value.value, language);
      if (value.kind === "truth") return value.value ? words.yes : words.no;
      return words.none;
    },
  };
}
