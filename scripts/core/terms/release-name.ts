// Names of releases in running text, by their order within the round. Addresses and files use the id.
import type { Language } from "./languages.ts";

const words: Readonly<Record<Language, readonly [ordinals: string, named: string, other: string]>> = {
  sv: ["första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde", "publiceringen", "publicering"],
  en: ["first second third fourth fifth sixth seventh eighth ninth tenth", "release", "release"],
};

/** "r1" as "första publiceringen", "first release", within a sentence. Any other id is kept. */
export function releaseName(release: string, language: Language): string {
  const [ordinals, named, other] = words[language];
  const ordinal = ordinals.split(" ")[Number(/^r(\d+)$/.exec(release)?.[1]) - 1];
  return ordinal ? `${ordinal} ${named}` : `${other} ${release}`;
}
