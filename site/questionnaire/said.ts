// Decides in which language a text of a method is shown: Swedish where it has it, else the edition's first language, marked as such.
import type { LocalText } from "../../scripts/method/schema.ts";

/** `lang` is for the element that holds the text; absent where the text is in the page's own language. */
export interface Said {
  readonly text: string;
  readonly lang?: string;
}

const pageLanguage = "sv";

/** Total: where the text has none of the languages it is taken in the one that it has, and an absent text is empty. */
export function said(text: LocalText | undefined, languages: readonly string[]): Said {
  const language = [pageLanguage, ...languages, ...Object.keys(text ?? {})].find((one) => text?.[one] !== undefined);
  if (text === undefined || language === undefined) return { text: "" };
  return { text: text[language] ?? "", ...(language === pageLanguage ? {} : { lang: language }) };
}
