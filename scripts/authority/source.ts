// Decides what changes in the program's own files when another authority takes them over: names, languages, day and root key, nothing else.
import type { Answers } from "./answers.ts";

/** Text by language, the first language where one is missing. */
export function said(text: Readonly<Record<string, string>>, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? "";
}

/** Within any kind of quotation mark of TypeScript. */
function inSource(text: string): string {
  return text.replaceAll(/[\\"'`$]/g, "\\$&");
}

/** The file with what the answers change; undefined where nothing does. `path` is below the project. */
export function changedSource(path: string, text: string, answers: Answers): string | undefined {
  const changed = changeOf(path, text, answers);
  return changed === text ? undefined : changed;
}

function changeOf(path: string, text: string, answers: Answers): string {
  const { languages, timeZone } = answers;
  if (path === "site/text/languages.ts") {
    const listed = languages.map((one) => `"${one}"`).join(", ");
    return text.replace(/(readonly \[Language, \.\.\.Language\[\]\] = )\[[^\]]*\]/, (_, before: string) => `${before}[${listed}]`);
  }
  if (path === "scripts/core/day.ts" && timeZone) return text.replaceAll("Europe/Stockholm", timeZone);
  // A key of another authority must never be able to sign this one's rounds.
  if (path === "scripts/keys/root.ts") return text.replace(/(ROOT_PUBLIC_KEY: string \| null = )[^;]+;/, "$1null;");
  const language = /^site\/text\/(sv|en)\/(?:[a-z]+\/)?[^/]+(?<!\.test)\.ts$/.exec(path)?.[1];
  return language ? withNames(path, text, { answers, language }) : text;
}

function withNames(path: string, text: string, about: { readonly answers: Answers; readonly language: string }): string {
  const { answers, language } = about;
  const named = text.replaceAll("Infosäktrappan", inSource(said(answers.system, language)));
  // The gloss translates a name that is no longer there, and the words in parentheses are terms of Swedish law.
  if (path === "site/text/en/form/questionnaire.ts") return named.replaceAll(/ \(säkerhetsskydd\w*\)/g, "");
  // Elsewhere Sweden stands together with its law, which no other name makes true.
  if (!path.endsWith("/home.ts")) return named;
  return named.replace(", “the information security staircase”,", "").replaceAll("Sweden", inSource(said(answers.country.name, language)));
}
