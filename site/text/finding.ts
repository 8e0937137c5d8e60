// Decides which words the pages and files for finding things have in each language.
import { feed as feedEn } from "./en/pages/feed.ts";
import { glossary as glossaryEn } from "./en/pages/glossary.ts";
import { lost as lostEn } from "./en/pages/lost.ts";
import { search as searchEn } from "./en/pages/search.ts";
import type { Language } from "./languages.ts";
import { feed } from "./sv/pages/feed.ts";
import { glossary } from "./sv/pages/glossary.ts";
import { lost } from "./sv/pages/lost.ts";
import { search } from "./sv/pages/search.ts";
import type { Widened } from "./widened.ts";

const sv = { feed, glossary, lost, search } as const;

export type FindingWords = Widened<typeof sv>;

const all: Readonly<Record<Language, FindingWords>> = {
  sv,
  en: { feed: feedEn, glossary: glossaryEn, lost: lostEn, search: searchEn },
};

export function findingWordsIn(language: Language): FindingWords {
  return all[language];
}
