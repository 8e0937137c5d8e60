// The languages with texts: the only list of them. `site/text/README.md` says what another one takes.

/** What each calls itself, and its BCP 47 tag with the country whose dates and numbers its texts have. */
const known = {
  sv: { name: "Svenska", locale: "sv-SE" },
  en: { name: "English", locale: "en-GB" },
} as const;

/** The code of a language: in the names of its folders, in `lang` attributes and before addresses. */
export type Language = keyof typeof known;

/** Languages with texts. */
export const knownLanguages = Object.keys(known) as [Language, ...Language[]];

/** Languages that the site is built in: all, but for an authority that has chosen some. The first has no prefix in addresses, and is the fallback for texts that are missing. */
export const languages: readonly [Language, ...Language[]] = [...knownLanguages];

export const languageName = (language: Language): string => known[language].name;
export const languageTag = (language: Language): string => known[language].locale;
