// What a page and its components need to render in the page's language.
import { roundName, roundSeason } from "../../scripts/core/terms/terms.ts";
import type { LocalText } from "../../scripts/method/schema.ts";
import { documentOf, edition, rehearsal } from "../data/content.ts";
import { languageOf, pathIn } from "./addresses.ts";
import { type Chosen, inLanguage } from "./chosen.ts";
import type { Language } from "./languages.ts";
import { type Words, wordsIn } from "./words.ts";

type LocalList = Readonly<Record<string, readonly string[]>>;

export interface Locale {
  readonly language: Language;
  readonly words: Words;
  /** The rehearsal's mark, for what is taken along; undefined outside rehearsals. */
  readonly mark: string | undefined;
  /** The href of a page in the language, given its address without a language prefix. */
  readonly to: (path: string) => string;
  /** A text of the content where markup is impossible, as in a title. Elsewhere use the component Text, which marks another language. */
  readonly plainText: (text: LocalText | undefined) => string;
  readonly textList: (texts: LocalList | undefined) => Chosen<readonly string[]>;
  /** The name of a round inside a sentence, by id: "mätomgången våren 2026". */
  readonly roundName: (id: string) => string;
  /** When the round was: "våren 2026". */
  readonly roundWhen: (id: string) => string;
  /** Whether the page has to show the text in another language. */
  readonly isUntranslated: (text: LocalText | undefined) => boolean;
}

/** `params`: the page's parameters, which every component has as `Astro.params`. */
export function localeOf(params: { readonly lang?: string | undefined }): Locale {
  const language = languageOf(params);
  const words = wordsIn(language);
  return {
    language,
    words,
    mark: rehearsal ? words.layout.rehearsal : undefined,
    to: (path) => pathIn(language, path),
    plainText: (text) => plainTextIn(language, text),
    textList: (texts) => {
      const { value = [], ...rest } = inLanguage(texts, language, edition.entry.languages);
      return { value, ...rest };
    },
    roundName: (id) => roundName(documentOf(id), language),
    roundWhen: (id) => roundSeason(documentOf(id), language),
    isUntranslated: (text) => text !== undefined && text[language] === undefined,
  };
}

/** The text in the language, else in the edition's first language; empty where there is none. */
export function plainTextIn(language: Language, text: LocalText | undefined): string {
  return inLanguage(text, language, edition.entry.languages).value ?? "";
}
