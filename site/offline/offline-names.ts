// Decides what the form as one file is called: a name for each language, so that two checksums in a letter cannot be mixed up.
import type { Language } from "../text/languages.ts";

export const offlineNames: Readonly<Record<Language, string>> = { sv: "svara.html", en: "svara-en.html" };

/** A file to download has the same address whatever language one comes from. */
export function offlineAddress(language: Language): string {
  return `/${offlineNames[language]}`;
}
