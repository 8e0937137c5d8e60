// The words for shares, counts and direction in each language: of pages, reports and the feed alike. Swedish defines their shape.
import type { Language } from "../../core/terms/languages.ts";
import * as en from "./en.ts";
import * as sv from "./sv.ts";

type Words = Omit<typeof sv, "tenths">;
export type ShareWords = Words["shares"];
export type SureBarWords = Words["sure"];

export const wordsOf: Readonly<Record<Language, Words>> = { sv, en };
