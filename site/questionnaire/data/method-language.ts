// Chooses the language of the method's texts: the page's own or else the first of the edition's, marked with `lang`.
import type { LocalText } from "../../../scripts/method/schema.ts";
import { inLanguage } from "../../text/chosen.ts";
import type { Language } from "../../text/languages.ts";

/** `lang` is for the text's element; absent if the text is in the page's language. */
export interface MethodText {
  readonly text: string;
  readonly lang?: string;
}

/** Total: a text in none of these languages is given in the one it has, and an absent text is empty. */
export function methodTextIn(language: Language, editionLanguages: readonly string[]): (text: LocalText | undefined) => MethodText {
  return (text) => {
    const { value = "", lang } = inLanguage(text, language, editionLanguages);
    return { text: value, ...(lang ? { lang } : {}) };
  };
}
