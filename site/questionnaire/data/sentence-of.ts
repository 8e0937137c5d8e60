import { type Diagnostic, inLanguage, type Messages, type Sentence } from "../../../scripts/core/diagnostic.ts";
import type { Language } from "../../text/languages.ts";

/** Diagnostics have messages in these two, whatever languages the site has. */
const messageLanguages: readonly MessageLanguage[] = ["sv", "en"];
type MessageLanguage = keyof Sentence;

/** The language, else the first that messages are in. */
function messageLanguage(language: Language): MessageLanguage {
  return messageLanguages.find((one) => one === language) ?? "sv";
}

/** The diagnostic's text, with its values filled in. A code that the messages lack is shown as it is. */
export function sentenceOf(one: Diagnostic, messages: Messages, language: Language): string {
  const message = messages[one.code];
  const text = message ? inLanguage(message, messageLanguage(language)) : one.code;
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(one.values[name] ?? whole));
}
