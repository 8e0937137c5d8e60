// Decides which languages the site has.

/** Every language that the site has texts in. */
export type Language = "sv" | "en";

/** Those that it is shown in. The first has its pages without a prefix, and its texts stand in for those that another lacks. */
export const languages: readonly [Language, ...Language[]] = ["sv", "en"];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { sv: "Svenska", en: "English" };
