// Decides in which language a page and its parts speak: its words, its links, and the content's texts.

import { roundName, roundWhen } from "../../scripts/core/round-name.ts";
import type { LocalText } from "../../scripts/method/schema.ts";
import { documentOf, edition } from "../data/content.ts";
import { languageOf, pathIn } from "./addresses.ts";
import { type Chosen, inLanguage } from "./chosen.ts";
import type { Language } from "./languages.ts";
import { type Words, wordsIn } from "./words.ts";

type LocalList = Readonly<Record<string, readonly string[]>>;

export interface Locale {
  readonly language: Language;
  readonly words: Words;
  /** The address of a page in the language, given its address without a prefix. */
  readonly to: (path: string) => string;
  /** A text of the content where only letters fit, as in a title; elsewhere the component Text, which marks another language. */
  readonly say: (text: LocalText | undefined) => string;
  readonly list: (texts: LocalList | undefined) => Chosen<readonly string[]>;
  /** What a round is called within a sentence, by its id: "mätomgången våren 2026". */
  readonly roundName: (id: string) => string;
  /** When it was: "våren 2026". */
  readonly roundWhen: (id: string) => string;
  /** Whether the page has to show the text in another language. */
  readonly lacks: (text: LocalText | undefined) => boolean;
}

/** By the page's parameters, which every component on it has as `Astro.params`. */
export function localeOf(params: { readonly lang?: string | undefined }): Locale {
  const language = languageOf(params);
  return {
    language,
    words: wordsIn(language),
    to: (path) => pathIn(language, path),
    say: (text) => sayIn(language, text),
    list: (texts) => {
      const { value = [], ...rest } = inLanguage(texts, language, edition.entry.languages);
      return { value, ...rest };
    },
    roundName: (id) => roundName(documentOf(id), language),
    roundWhen: (id) => roundWhen(documentOf(id), language),
    lacks: (text) => text !== undefined && text[language] === undefined,
  };
}

/** The text in the language, else in the edition's first language; empty where there is none. */
export function sayIn(language: Language, text: LocalText | undefined): string {
  return inLanguage(text, language, edition.entry.languages).value ?? "";
}
