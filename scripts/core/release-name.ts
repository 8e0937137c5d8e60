// Names of releases in running text, by their order within the round. Addresses and files use the id.
import type { Language } from "./terms/languages.ts";

const words: Readonly<Record<Language, { readonly ordinals: readonly string[]; readonly noun: string; readonly other: string }>> = {
  sv: {
    ordinals: ["första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"],
    noun: "publiceringen",
    other: "publicering",
  },
  en: {
    ordinals: ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
    noun: "release",
    other: "release",
  },
};

/** "r1" as "första publiceringen", "first release", within a sentence. Any other id is kept. */
export function releaseName(release: string, language: Language): string {
  const { ordinals, noun, other } = words[language];
  const ordinal = ordinals[Number(/^r(\d+)$/.exec(release)?.[1]) - 1];
  return ordinal ? `${ordinal} ${noun}` : `${other} ${release}`;
}
