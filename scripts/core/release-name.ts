// Names of releases in running text, by their order within the round. Addresses and files use the id.

const ordinals = {
  sv: ["första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"],
  en: ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
} as const;

/** "r1" as "första publiceringen", "first release", within a sentence. Any other id is kept. */
export function releaseName(release: string, language: "sv" | "en"): string {
  const ordinal = ordinals[language][Number(/^r(\d+)$/.exec(release)?.[1]) - 1];
  if (language === "sv") return ordinal ? `${ordinal} publiceringen` : `publicering ${release}`;
  return ordinal ? `${ordinal} release` : `release ${release}`;
}
