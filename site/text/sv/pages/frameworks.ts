import { dateInWords, listInWords } from "../../../../scripts/core/terms/sv.ts";

export const frameworks = {
  title: "Frågorna och ramverken",
  description: "Vilka frågor som rör vilken del av föreskrifter och standarder, och vad frågorna inte rör.",
  lead: (edition: string) =>
    `Frågorna i utgåva ${edition} är jämförda med de föreskrifter och standarder som många redan arbetar efter. Här ser ni vilka frågor som rör vilken del, och vad frågorna inte rör.`,
  caveat: "Jämförelserna får inte användas som juridisk rådgivning.",
  caveatMore: "Att en fråga rör en del betyder inte att frågan täcker hela delen, och inte att ni uppfyller ett krav.",
  none: "Ingen jämförelse är skriven ännu.",
  touched: "Frågorna rör",
  untouched: "Frågorna rör inte",
  mappings: "Granskade kopplingar",
  status: "Status",
  ofAll: (some: number, all: number) => `${some} av ${all}`,
  ofParts: (some: number, all: number) => `${some} av ${all} delar`,
  reviewed: (date: string) => `Granskad den ${dateInWords(date)}`,
  allReviewed: "Alla kopplingar är granskade",
  eyebrow: "Ramverk",
  withheld: (since: string) => `Jämförelsen visas inte sedan den ${dateInWords(since)}.`,
  withheldDescription: (name: string) => `Varför jämförelsen med ${inSentence(name)} inte visas.`,
  withheldHeading: "Det vi inte jämför med",
  pageDescription: (name: string) =>
    `Vilka frågor som rör vilken del av ${inSentence(name)}, vad frågorna inte rör och vad som är preliminärt.`,
  fullTitle: "Hela namnet",
  publisher: "Utgivare",
  published: "Utgivet",
  checked: "Delarna lästa",
  text: "Ramverkets sida",
  noLink: "Vi har ingen kontrollerad länk",
  source: {
    primary: (date: string) => `${dateInWords(date)}, i ramverkets egen text, inte av en jurist`,
    secondary: (date: string) => `${dateInWords(date)}, i andrahand, inte av en jurist`,
  },
  /** `preliminary`: some mapping has not been reviewed. */
  touches: (touched: number, all: number, preliminary: boolean) =>
    `${theQuestions(preliminary)} rör ${touched === all ? `alla ${all}` : `${touched} av ${all}`} delar i listan`,
  questions: (count: number) => (count === 0 ? "ingen fråga" : count === 1 ? "1 fråga" : `${count} frågor`),
  mappingsHeading: "Del för del",
  ownTitles: "De svenska rubrikerna är våra egna. De engelska rubrikerna är ramverkets.",
  part: "Del",
  question: "Fråga",
  untouchedHeading: "Det här rör frågorna inte",
  untouchedNone: "Minst en fråga rör varje del i listan. Det betyder inte att frågorna täcker varje krav.",
  untouchedNote: (count: number, all: number) =>
    `${count} av ${all} delar. Här ger formuläret inget svar, och ni behöver något annat stöd.`,
  outsideHeading: "Frågor som inte rör någon del",
  outsideNote: "De här frågorna saknar motsvarighet i listan över delar. De hör till formuläret ändå.",
  all: "Alla ramverk",
  onQuestion: "Ramverk som frågan rör",
  onQuestionNote: "Jämförelserna får inte användas som juridisk rådgivning.",
  methodHeading: "Frågorna och andra ramverk",
  methodNote: (names: readonly string[]) =>
    `Frågorna är jämförda med ${listInWords(names.map(inSentence))}. Jämförelserna påverkar inte nivån, och de får inte användas som juridisk rådgivning.`,
  methodLink: "Se vad frågorna rör i varje ramverk",
} as const;

function theQuestions(preliminary: boolean): string {
  return preliminary ? "Preliminärt: frågorna" : "Frågorna";
}

/** `2024-02-26` as "26 februari 2024", `2022-10` as "oktober 2022". */
export function publishedInWords(published: string): string {
  return published.length > 7 ? dateInWords(published) : dateInWords(`${published}-01`).replace(/^1 /, "");
}

/** A framework's name inside a sentence: names that are words in Swedish have no capital there. */
function inSentence(name: string): string {
  return name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}
