// Decides which text of the content is shown where one lacks the page's language.
import { type Language, languages } from "./languages.ts";

/** A text, or a list of texts. */
export interface Chosen<T> {
  readonly value: T;
  /** For the element that holds it; absent where the text is in the language that was asked for. */
  readonly lang?: string;
}

/** The text in the language, else in the first of `others` that it has, else in any; undefined where there is no text. */
export function inLanguage<T>(
  texts: Readonly<Record<string, T>> | undefined,
  language: Language,
  others: readonly string[] = languages.slice(0, 1),
): Chosen<T | undefined> {
  const chosen = [language, ...others, ...Object.keys(texts ?? {})].find((one) => texts?.[one] !== undefined);
  if (chosen === undefined) return { value: undefined };
  return { value: texts?.[chosen], ...(chosen === language ? {} : { lang: chosen }) };
}
