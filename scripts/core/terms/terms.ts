// The terms of each language, and names of rounds and releases in the one that is asked for.
import * as en from "./en.ts";
import type { Language } from "./languages.ts";
import * as sv from "./sv.ts";

export type LanguageTerms = Pick<
  typeof sv,
  "terms" | "inWords" | "inDigits" | "dateInWords" | "listInWords" | "roundSeason" | "roundName" | "releaseName"
>;

export const termsOf: Readonly<Record<Language, LanguageTerms>> = { sv, en };

export const roundSeason = (round: sv.NamedRound, language: Language): string => termsOf[language].roundSeason(round);
export const roundName = (round: sv.NamedRound, language: Language): string => termsOf[language].roundName(round);
export const releaseName = (release: string, language: Language): string => termsOf[language].releaseName(release);
