// Names of organisation types and sizes (from content), parts of the country and responses in English, with numbers, dates and lists in words.
import { sizeNames, typeNames } from "../organisation-types.ts";
import { isSpring, type NamedRound, type Terms } from "./sv.ts";

export const terms: Terms = {
  all: { title: "All organisations", plain: "organisations", definite: "organisations" },
  types: /* @__PURE__ */ typeNames("en"),
  sizes: /* @__PURE__ */ sizeNames("en"),
  parts: {
    se11: "Stockholm",
    se12: "East Middle Sweden",
    se21: "Småland and the islands",
    se22: "South Sweden",
    se23: "West Sweden",
    se31: "North Middle Sweden",
    "se32-33": "Norrland (Central and Upper)",
  },
  respondents: { asked: "invited", answered: "answered", declined: "declined", "no-answer": "did not answer" },
  between: { size: " with ", part: " in " },
};

const numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** 0–12 in words, others in digits. */
export function inWords(count: number): string {
  return numbers[count] ?? inDigits(count);
}

/** What counts are rounded to: "a multiple of five". */
export function multipleOf(base: number): string {
  return `a multiple of ${inWords(base)}`;
}

/** "multiples of five". */
export function multiplesOf(base: number): string {
  return `multiples of ${inWords(base)}`;
}

// Formatters are slow to construct on a phone: made on first use.
let day: Intl.DateTimeFormat | undefined;
let integers: Intl.NumberFormat | undefined;

/** `2026-11-24` as "24 November 2026". */
export function dateInWords(date: string): string {
  day ??= new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return day.format(new Date(`${date}T00:00:00Z`));
}

/** "a, b and c". */
export function listInWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Thousands apart, as English writes them. */
export function inDigits(count: number): string {
  integers ??= new Intl.NumberFormat("en-GB");
  return integers.format(count);
}

/** "spring 2026". */
export function roundSeason(round: NamedRound): string {
  return `${isSpring(round) ? "spring" : "autumn"} ${round.opens.slice(0, 4)}`;
}

/** "the round of spring 2026", within a sentence. */
export function roundName(round: NamedRound): string {
  return `the ${round.rehearsal ? "rehearsal " : ""}${round.kind === "pilot" ? "pilot" : "round"} of ${roundSeason(round)}`;
}
