// The language in which programs speak to whoever runs them.
import { inLanguage, type Text } from "./diagnostic.ts";
import { type Language, languages } from "./terms/languages.ts";

/** The one that the environment names, by the first of LC_ALL, LC_MESSAGES and LANG that is set, if the project has it; else the project's first. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>> = process.env): Language {
  const named = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return languages.find((one) => new RegExp(`^${one}(?![a-z])`, "i").test(named)) ?? languages[0];
}

/** The text in that language. */
export function said(text: Text): string {
  return inLanguage(text, terminalLanguage());
}

/** What moves or hides text on a terminal becomes a visible mark: of a text that somebody else has written, on one line or several. */
export function visible(text: string): string {
  return text.replaceAll(/[^\P{C}\n]/gu, "�");
}
