// Names of organisation types and sizes (from content), parts of the country and responses in Swedish, with numbers, dates and lists in words.
import { type Noun, sizeNames, typeNames } from "../organisation-types.ts";

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
  types: /* @__PURE__ */ typeNames("sv"),
  sizes: /* @__PURE__ */ sizeNames("sv"),
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
