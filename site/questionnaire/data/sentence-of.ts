import { type Diagnostic, type Messages, sentenceIn } from "../../../scripts/core/diagnostic.ts";
import type { Language } from "../../text/languages.ts";

/** The diagnostic's text, with its values filled in. A code that the messages lack is shown as it is. */
export function sentenceOf(one: Diagnostic, messages: Messages, language: Language): string {
  const message = messages[one.code];
  const text = message ? sentenceIn(message, language) : one.code;
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(one.values[name] ?? whole));
}
