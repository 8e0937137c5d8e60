// Names of organisation types, sizes, parts of the country and responses in Swedish, with numbers, dates and lists in words.

/** A noun as a heading ("Kommuner"), inside a sentence ("kommuner") and in the definite form ("kommunerna"). */
export interface Noun {
  readonly title: string;
  readonly plain: string;
  readonly definite: string;
}
type Names = Readonly<Record<string, string>>;

/** Keys are the ids of population files and cubes. */
export interface Terms {
  readonly all: Noun;
  readonly types: Readonly<Record<string, Noun>>;
  /** By type; "all" names a type that has no sizes. */
  readonly sizes: Readonly<Record<string, Names>>;
  readonly parts: Names;
  readonly respondents: Names;
}

export const terms: Terms = {
  all: { title: "Alla organisationer", plain: "organisationer", definite: "organisationerna" },
  types: {
    municipality: { title: "Kommuner", plain: "kommuner", definite: "kommunerna" },
    region: { title: "Regioner", plain: "regioner", definite: "regionerna" },
    agency: { title: "Statliga myndigheter", plain: "myndigheter", definite: "myndigheterna" },
  },
  sizes: {
    municipality: {
      "0-9999": "under 10 000 invånare",
      "10000-19999": "10 000–19 999 invånare",
      "20000-49999": "20 000–49 999 invånare",
      "50000-up": "50 000 invånare eller fler",
    },
    region: { all: "alla regioner" },
    agency: {
      "0-49": "under 50 årsarbetskrafter",
      "50-199": "50–199 årsarbetskrafter",
      "200-999": "200–999 årsarbetskrafter",
      "1000-up": "1 000 årsarbetskrafter eller fler",
    },
  },
  parts: {
    se11: "Stockholm",
    se12: "Östra Mellansverige",
    se21: "Småland med öarna",
    se22: "Sydsverige",
    se23: "Västsverige",
    se31: "Norra Mellansverige",
    "se32-33": "Norrland (mellersta och övre)",
  },
  respondents: { answered: "svarade", declined: "avstod", "no-answer": "svarade inte" },
};

const numbers = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

/** 0–12 in words, others in digits. */
export function inWords(count: number): string {
  return numbers[count] ?? inDigits(count);
}

/** What counts are rounded to: "ett femtal". */
export function multipleOf(base: number): string {
  return `ett ${multiplesOf(base)}`;
}

/** "femtal". */
export function multiplesOf(base: number): string {
  return `${inWords(base)}tal`;
}

// Formatters are slow to construct on a phone: made on first use.
let day: Intl.DateTimeFormat | undefined;
let integers: Intl.NumberFormat | undefined;

/** `2026-11-24` as "24 november 2026". */
export function dateInWords(date: string): string {
  day ??= new Intl.DateTimeFormat("sv-SE", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return day.format(new Date(`${date}T00:00:00Z`));
}

/** "a, b och c". */
export function listInWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} och ${words.at(-1)}`;
}

/** Thousands apart, as Swedish writes them. */
export function inDigits(count: number): string {
  integers ??= new Intl.NumberFormat("sv-SE");
  return integers.format(count);
}
