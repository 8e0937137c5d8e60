// Adapts the program's source files to another authority: names, languages, time zone and pinned trust list.
import { knownLanguages } from "../core/terms/languages.ts";
import type { Answers } from "./answers.ts";

/** The text in a language, else in the first language it has. */
export function textIn(text: Readonly<Record<string, string>>, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? "";
}

/** Escaped for any kind of TypeScript string literal. */
function escapeSource(text: string): string {
  return text.replaceAll(/[\\"'`$]/g, "\\$&");
}

/** The file changed as the answers require; undefined if nothing changes. `path` is relative to the project. */
export function changedSource(path: string, text: string, answers: Answers): string | undefined {
  const changed = changeOf(path, text, answers);
  return changed === text ? undefined : changed;
}

function changeOf(path: string, text: string, answers: Answers): string {
  const { languages, timeZone } = answers;
  if (path === "scripts/core/terms/languages.ts") {
    const listed = languages.map((one) => `"${one}"`).join(", ");
    return text.replace(/(readonly \[Language, \.\.\.Language\[\]\] = )[^;]+/, (_, before: string) => `${before}[${listed}]`);
  }
  if (path === "scripts/core/day.ts" && timeZone) return text.replaceAll("Europe/Stockholm", timeZone);
  // Otherwise the original authority's trustees could sign the new authority's rounds.
  if (path === "scripts/trust/pinned.ts") return text.replace(/(pinnedTrust: string \| null = )[^;]+;/, "$1null;");
  const language = knownLanguages.find((one) => path.startsWith(`site/text/${one}/`) && !path.endsWith(".test.ts"));
  return language ? withNames(path, text, { answers, language }) : text;
}

function withNames(path: string, text: string, about: { readonly answers: Answers; readonly language: string }): string {
  const { answers, language } = about;
  const named = text.replaceAll("Infosäktrappan", escapeSource(textIn(answers.system, language)));
  // The words in parentheses are terms of Swedish law.
  if (path === "site/text/en/form/questionnaire.ts") return named.replaceAll(/ \(säkerhetsskydd\w*\)/g, "");
  // Elsewhere Sweden is mentioned together with its law, where another country's name would be wrong.
  if (!path.endsWith("/home.ts")) return named;
  // This gloss translates a name that is no longer there.
  return named
    .replace(", “the information security staircase”,", "")
    .replaceAll("Sweden", escapeSource(textIn(answers.country.name, language)));
}
