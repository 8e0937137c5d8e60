// Names of organisation types, sizes, parts of the country and responses in English, with numbers, dates and lists in words.
import { isSpring, type NamedRound, type Terms } from "./sv.ts";

export const terms: Terms = {
  all: { title: "All organisations", plain: "organisations", definite: "organisations" },
  types: {
    municipality: { title: "Municipalities", plain: "municipalities", definite: "municipalities" },
    region: { title: "Regions", plain: "regions", definite: "regions" },
    agency: { title: "State agencies", plain: "state agencies", definite: "state agencies" },
  },
  sizes: {
    municipality: {
      "0-9999": "fewer than 10,000 inhabitants",
      "10000-19999": "10,000–19,999 inhabitants",
      "20000-49999": "20,000–49,999 inhabitants",
      "50000-up": "50,000 inhabitants or more",
    },
    region: { all: "all regions" },
    agency: {
      "0-49": "fewer than 50 full-time equivalents",
      "50-199": "50–199 full-time equivalents",
      "200-999": "200–999 full-time equivalents",
      "1000-up": "1,000 full-time equivalents or more",
    },
  },
  parts: {
    se11: "Stockholm",
    se12: "East Middle Sweden",
    se21: "Småland and the islands",
    se22: "South Sweden",
    se23: "West Sweden",
    se31: "North Middle Sweden",
    "se32-33": "Norrland (Central and Upper)",
  },
  respondents: { answered: "answered", declined: "declined", "no-answer": "did not answer" },
};

const numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** 0–12 in words, others in digits. */
export function inWords(count: number): string {
  return numbers[count] ?? inDigits(count);
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
export function roundWhen(round: NamedRound): string {
  return `${isSpring(round) ? "spring" : "autumn"} ${round.opens.slice(0, 4)}`;
}

/** "the round of spring 2026", within a sentence. */
export function roundName(round: NamedRound): string {
  return `the ${round.rehearsal ? "rehearsal " : ""}${round.kind === "pilot" ? "pilot" : "round"} of ${roundWhen(round)}`;
}
