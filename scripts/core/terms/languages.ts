// The languages with texts: the only list of them. `site/text/README.md` says what another one takes.

/** Codes, as in the names of folders, in `lang` attributes and before addresses. */
export const knownLanguages = ["sv", "en"] as const;
export type Language = (typeof knownLanguages)[number];

/** Languages that the site is built in: all, but for an authority that has chosen some. The first has no prefix in addresses, and is the fallback. */
export const languages: readonly [Language, ...Language[]] = [...knownLanguages];
