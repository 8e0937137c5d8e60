// Decides how a diagnostic becomes a sentence.
import type { Diagnostic, Sentence } from "../../../scripts/core/diagnostic.ts";

/** The sentence of a diagnostic in one of the form's tables, filled with its values. */
export function sentenceOf(one: Diagnostic, table: Readonly<Record<string, Sentence>>, language: keyof Sentence): string {
  return (table[one.code]?.[language] ?? one.code).replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(one.values[name] ?? whole));
}
