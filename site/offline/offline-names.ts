import type { Language } from "../text/languages.ts";

/** File names of the form as one file, distinct so that two checksums in a letter cannot be confused. */
export const offlineNames: Readonly<Record<Language, string>> = { sv: "svara.html", en: "svara-en.html" };

/** The download's address, which has no language prefix. */
export function offlineAddress(language: Language): string {
  return `/${offlineNames[language]}`;
}
