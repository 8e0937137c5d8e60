import type { Diagnostic, Messages, Sentence } from "../../../scripts/core/diagnostic.ts";

/** The diagnostic's text, with its values filled in. A code that the messages lack is shown as it is. */
export function sentenceOf(one: Diagnostic, messages: Messages, language: keyof Sentence): string {
  return (messages[one.code]?.[language] ?? one.code).replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(one.values[name] ?? whole));
}
