// The terms of each language, and names of rounds in the one that is asked for.
import * as en from "./en.ts";
import type { Language } from "./languages.ts";
import * as sv from "./sv.ts";

export type LanguageTerms = Pick<typeof sv, "terms" | "inWords" | "inDigits" | "dateInWords" | "listInWords" | "roundSeason" | "roundName">;

export const termsOf: Readonly<Record<Language, LanguageTerms>> = { sv, en };

export const roundSeason = (round: sv.NamedRound, language: Language): string => termsOf[language].roundSeason(round);
export const roundName = (round: sv.NamedRound, language: Language): string => termsOf[language].roundName(round);
