/** Languages that the site has texts in. */
export type Language = "sv" | "en";

/** Languages that the site is built in. The first has no prefix in addresses and is the fallback for missing texts. */
export const languages: readonly [Language, ...Language[]] = ["sv", "en"];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { sv: "Svenska", en: "English" };
