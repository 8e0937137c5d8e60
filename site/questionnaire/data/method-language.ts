// Decides in which language a text of a method is shown: the page's own where it has it, else the edition's first that it has, marked as such.
import type { LocalText } from "../../../scripts/method/schema.ts";
import { inLanguage } from "../../text/chosen.ts";
import type { Language } from "../../text/languages.ts";

/** `lang` is for the element that holds the text; absent where the text is in the page's own language. */
export interface Said {
  readonly text: string;
  readonly lang?: string;
}

/** Total: where the text has none of the languages it is taken in the one that it has, and an absent text is empty. */
export function sayerIn(language: Language, editionLanguages: readonly string[]): (text: LocalText | undefined) => Said {
  return (text) => {
    const { value = "", lang } = inLanguage(text, language, editionLanguages);
    return { text: value, ...(lang ? { lang } : {}) };
  };
}
