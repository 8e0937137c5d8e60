// The words for shares, counts and direction in each language: of pages, reports and the feed alike.
import type { Language } from "../../core/terms/languages.ts";
import * as en from "./en.ts";
import type { StatisticsWords } from "./statistics-words.ts";
import * as sv from "./sv.ts";

export const wordsOf: Readonly<Record<Language, StatisticsWords>> = { sv, en };
