// Chooses a text in the page's language, with fallbacks.
import { type Language, languages } from "./languages.ts";

/** A text, or a list of texts. */
export interface Chosen<T> {
  readonly value: T;
  /** The `lang` attribute of the element; absent where the text is in the requested language. */
  readonly lang?: string;
}

/** The text in the language, else in the first available of `others`, else in any. Undefined where there is none. */
export function inLanguage<T>(
  texts: Readonly<Record<string, T>> | undefined,
  language: Language,
  others: readonly string[] = languages.slice(0, 1),
): Chosen<T | undefined> {
  const chosen = [language, ...others, ...Object.keys(texts ?? {})].find((one) => texts?.[one] !== undefined);
  if (chosen === undefined) return { value: undefined };
  return { value: texts?.[chosen], ...(chosen === language ? {} : { lang: chosen }) };
}
