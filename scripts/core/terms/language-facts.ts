import type { Language } from "./languages.ts";

/** What each calls itself, and its BCP 47 tag with the country whose dates and numbers its texts have. Apart from the list, which the form loads. */
const facts: Readonly<Record<Language, { readonly name: string; readonly locale: string }>> = {
  sv: { name: "Svenska", locale: "sv-SE" },
  en: { name: "English", locale: "en-GB" },
};

export const languageName = (language: Language): string => facts[language].name;
export const languageTag = (language: Language): string => facts[language].locale;
