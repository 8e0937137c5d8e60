// Decides which languages the site has.

/** The first has its pages without a prefix, and its texts stand in for those that another lacks. */
export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { sv: "Svenska", en: "English" };
