export const search = {
  title: "Sök",
  description: "Sök bland frågorna, åtgärderna, nivåerna, orden, ramverken, resultaten och webbplatsens sidor.",
  label: "Vad letar ni efter?",
  hint: "Det räcker med början av ett ord. Om ni inte har å, ä och ö på tangentbordet går det bra med a och o.",
  button: "Sök",
  noScript: "Sökningen behöver JavaScript, och det är avstängt i er webbläsare. Här är vägarna in i stället.",
  hits: "Träffar",
  /** The script replaces {count} and {shown} with numbers, and {query} with the search text. */
  messages: {
    none: "Inga träffar på ”{query}”. Pröva ett annat ord, eller bara början av det.",
    one: "1 träff på ”{query}”.",
    many: "{count} träffar på ”{query}”.",
    first: "{count} träffar på ”{query}”. De {shown} första visas. Skriv ett ord till om det är för många.",
    failed: "Det gick inte att hämta det som sökningen behöver. Försök igen om en stund, eller välj en väg nedan.",
  },
  kinds: {
    term: "Ord",
    question: "Fråga",
    measure: "Åtgärd",
    level: "Nivå",
    page: "Sida",
    result: "Resultat",
    part: "Ramverk",
  },
  /**
   * Inflectional endings to strip: `säkerhetskopia` finds `säkerhetskopior`. At least four letters remain, so that `inte` does not become
   * `int` and find `integritet`.
   */
  endings: "^(.{4,}?)(?:[aoe]rnas?|[aoe]rs?|[ae]ns?|ets?|nas?|ades?|ats?|[aest])$",
  /** Before the everyday words by which a hit is found. */
  alsoLabel: "Sökord:",
  waysHeading: "Vägarna in",
  questions: "Frågor, område för område",
  levels: "Nivåer",
} as const;
