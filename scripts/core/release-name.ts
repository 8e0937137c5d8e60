// Decides what a release of a round is called where people read of it: by its place among the round's. Addresses and files keep its id.

const ordinals = {
  sv: ["första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"],
  en: ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"],
} as const;

/** "r1" as "första publiceringen", "first release", within a sentence. An id of another kind stands as it is. */
export function releaseName(release: string, language: "sv" | "en"): string {
  const ordinal = ordinals[language][Number(/^r(\d+)$/.exec(release)?.[1]) - 1];
  if (language === "sv") return ordinal ? `${ordinal} publiceringen` : `publicering ${release}`;
  return ordinal ? `${ordinal} release` : `release ${release}`;
}
