// Output of results other than a staircase's level: values by name for machines, lines with the method's own texts for people.
import type { Edition } from "../edition.ts";
import type { Context, Value } from "../rules/evaluate-rule.ts";
import { readRational } from "../rules/rational.ts";
import type { Method } from "./evaluate.ts";
import { decimalText, type JsonValue, toJson } from "./result-value.ts";
import { type Shortfall, shortfallsOf } from "./shortfalls.ts";

interface ResultsInput {
  readonly method: Method;
  readonly results: ReadonlyMap<string, Value>;
  readonly context: Context;
}

/** Every result by name, intermediate ones included. `unmet` is what remains of a profile, a step or a list of conditions. */
export function resultsAsJson({ method, results, context }: ResultsInput): Record<string, JsonValue & { unmet?: readonly Shortfall[] }> {
  return Object.fromEntries(
    [...results].map(([name, value]) => {
      const rule = method.results.get(name);
      const unmet = rule ? shortfallsOf(rule, context) : [];
      return [name, { ...toJson(value), ...(unmet.length > 0 ? { unmet } : {}) }];
    }),
  );
}

/** One line for each result with a text, then what remains of it, in the edition's first language. */
export function resultLines({ edition, method, results, context }: ResultsInput & { readonly edition: Edition }): string[] {
  const language = edition.entry.languages[0] ?? "sv";
  const words = wordsIn(language);
  const { resultTexts = {} } = edition.scale;
  return Object.entries(resultTexts).flatMap(([name, text]) => {
    const [value, rule] = [results.get(name), method.results.get(name)];
    if (!value || !rule) return [];
    const shown = value.kind === "band" ? (text.bands?.[value.id]?.[language] ?? value.id) : words.value(value, text);
    const unmet = shortfallsOf(rule, context).map((one) => {
      const results = one.results.map((other) => resultTexts[other]?.name[language] ?? other);
      const questions = one.questions.map((id) => `${words.question} ${numberOf(edition, id)}`);
      return `  ${words.remains}: ${[...results, ...questions].join(", ") || one.at}`;
    });
    return [`${text.name[language] ?? name}: ${shown}`, ...unmet];
  });
}

function numberOf({ questionnaire }: Edition, id: string): string {
  return String(questionnaire.questions.find((one) => one.id === id)?.number ?? id);
}

type ResultText = NonNullable<Edition["scale"]["resultTexts"]>[string];

interface Words {
  readonly remains: string;
  readonly question: string;
  readonly value: (value: Value, text: ResultText) => string;
}

const english = { yes: "yes", no: "no", none: "cannot be determined", of: "of", remains: "Remains", question: "question" };
const texts: Readonly<Record<string, typeof english>> = {
  sv: { yes: "ja", no: "nej", none: "går inte att säga", of: "av", remains: "Kvar", question: "fråga" },
};

function wordsIn(language: string): Words {
  const { yes, no, none, of, ...words } = texts[language] ?? english;
  return {
    ...words,
    value: (value, { outOf, unit }) => {
      const most = readRational(outOf);
      if (value.kind === "number")
        return [decimalText(value.value, language), most ? `${of} ${decimalText(most, language)}` : "", unit?.[language] ?? ""]
          .filter(Boolean)
          .join(" ");
      if (value.kind === "truth") return value.value ? yes : no;
      return none;
    },
  };
}
