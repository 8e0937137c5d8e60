import type { Language } from "../../scripts/core/terms/languages.ts";

export { languageName, languageTag } from "../../scripts/core/terms/language-facts.ts";
export { knownLanguages, type Language, languages } from "../../scripts/core/terms/languages.ts";

/** The language of the pilot kit's documents, which are not translated. */
export const paperLanguage: Language = "sv";
