// Words for what a schema asks for: kinds of values, patterns and limits, in Swedish and English.
import { plainLine } from "./text.ts";

interface Words {
  readonly sv: string;
  readonly en: string;
}

const kinds: Readonly<Record<string, Words>> = {
  string: { sv: "en text", en: "a text" },
  integer: { sv: "ett heltal", en: "an integer" },
  number: { sv: "ett tal", en: "a number" },
  boolean: { sv: "true eller false", en: "true or false" },
  array: { sv: "en lista", en: "a list" },
  object: { sv: "nycklar med värden", en: "keys with values" },
  null: { sv: "null", en: "null" },
};

/** One of the kinds of JSON Schema, or several. */
export function kindWords(types: readonly string[]): Words {
  const all = types.map((type) => kinds[type] ?? { sv: type, en: type });
  return { sv: all.map((one) => one.sv).join(" eller "), en: all.map((one) => one.en).join(" or ") };
}

const id: Words = {
  sv: "små bokstäver a–z och siffror, med bindestreck mellan orden och en bokstav först (access-control)",
  en: "lower-case letters a–z and digits, with hyphens between words and a letter first (access-control)",
};
const day: Words = { sv: "ett datum som 2026-11-28", en: "a date like 2026-11-28" };

/** The patterns of the content's schemas. */
const patterns: Readonly<Record<string, Words>> = {
  "^[a-z][a-z0-9]*(-[a-z0-9]+)*$": id,
  "^[a-z][a-z0-9-]*$": id,
  "^[a-z0-9]+(-[a-z0-9]+)*$": {
    sv: "små bokstäver a–z och siffror, med bindestreck mellan orden (2026, 2026-b)",
    en: "lower-case letters a–z and digits, with hyphens between words (2026, 2026-b)",
  },
  "^[a-z][a-z0-9-]*:[1-9][0-9]*$": { sv: "frågans id, kolon, alternativ (risk-done:2)", en: "question id, colon, option (risk-done:2)" },
  "^[a-z][a-z0-9]*$": {
    sv: "små bokstäver a–z och siffror, med en bokstav först (agency)",
    en: "lower-case letters a–z and digits, with a letter first (agency)",
  },
  "^[^{}]*\\{(place|county|office)\\}[^{}]*$": {
    sv: "en text med ett av {place}, {county} och {office} på den plats där det påhittade namnet ska stå",
    en: "a text with one of {place}, {county} and {office} where the invented name is put",
  },
  [plainLine]: {
    sv: "en rad om högst 60 synliga tecken, utan dubbla mellanslag",
    en: "a line of at most 60 visible characters, without double spaces",
  },
  "^[a-z]{2,3}$": { sv: "ett språks två eller tre bokstäver (sv, en)", en: "a language's two or three letters (sv, en)" },
  "^-?[0-9]{1,15}(/[1-9][0-9]{0,14}|\\.[0-9]{1,14})?$": {
    sv: 'ett tal som "3", "2/3" eller "0.25", utan mellanslag och med punkt',
    en: 'a number like "3", "2/3" or "0.25", without spaces and with a point',
  },
  "^[0-9a-f]{64}$": { sv: "en kontrollsumma med 64 tecken, 0–9 och a–f", en: "a digest of 64 characters, 0–9 and a–f" },
  "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": day,
  "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$": day,
  "^https://[^\\s<>\"']+$": { sv: "en adress som börjar med https://", en: "an address that begins with https://" },
  "^https://[^ ]+$": { sv: "en adress som börjar med https://", en: "an address that begins with https://" },
};

/** A pattern that is not known here stands for itself. */
export function patternWords(pattern: string): Words {
  return patterns[pattern] ?? { sv: pattern, en: pattern };
}

const least: Words = { sv: "minst", en: "at least" };
const most: Words = { sv: "högst", en: "at most" };
const items: Words = { sv: "poster i listan", en: "items in the list" };
const keys: Words = { sv: "nycklar", en: "keys" };
const letters: Words = { sv: "tecken", en: "characters" };

/** The limit that a keyword of JSON Schema sets, and what it counts. */
export const limitWords: Readonly<Record<string, { readonly rule: Words; readonly unit: Words }>> = {
  minimum: { rule: least, unit: { sv: "", en: "" } },
  maximum: { rule: most, unit: { sv: "", en: "" } },
  multipleOf: { rule: { sv: "en multipel av", en: "a multiple of" }, unit: { sv: "", en: "" } },
  minItems: { rule: least, unit: items },
  maxItems: { rule: most, unit: items },
  minProperties: { rule: least, unit: keys },
  maxProperties: { rule: most, unit: keys },
  minLength: { rule: least, unit: letters },
  maxLength: { rule: most, unit: letters },
};
