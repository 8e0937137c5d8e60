// The texts of a page in each language.
import { en } from "./en.ts";
import type { Language } from "./languages.ts";
import { sv } from "./sv.ts";
import type { Widened } from "./widened.ts";

export type Words = Widened<typeof sv>;

const all: Readonly<Record<Language, Words>> = { sv, en };

export function wordsIn(language: Language): Words {
  return all[language];
}
