import { knownLanguages, type Language } from "../text/languages.ts";

/** File name of the form as one file, distinct so that two checksums in a letter cannot be confused. It stays whatever languages the site has. */
export function offlineName(language: Language): string {
  return `svara${language === knownLanguages[0] ? "" : `-${language}`}.html`;
}

/** The download's address, which has no language prefix. */
export function offlineAddress(language: Language): string {
  return `/${offlineName(language)}`;
}
