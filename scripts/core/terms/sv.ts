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
  readonly respondents: Readonly<Record<"asked" | "answered" | "declined" | "no-answer", string>>;
  /** Between the name of a type and that of one of its sizes or parts: "kommuner med under 10 000 invånare". */
  readonly between: { readonly size: string; readonly part: string };
}

/** A round, by the half-year in which it opened. Addresses and files use the id. */
export interface NamedRound {
  /** YYYY-MM-DD. Never moved, so that a round keeps its name: only its last day can be extended. */
  readonly opens: string;
  readonly rehearsal?: boolean;
  /** Absent: ordinary, or not known yet. */
  readonly kind?: "ordinary" | "pilot";
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
  respondents: { asked: "inbjudna", answered: "svarade", declined: "avstod", "no-answer": "svarade inte" },
  between: { size: " med ", part: " i " },
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

/** Whether the round opened in the first half of its year. */
export function isSpring({ opens }: NamedRound): boolean {
  return Number(opens.slice(5, 7)) < 7;
}

/** "våren 2026". */
export function roundSeason(round: NamedRound): string {
  return `${isSpring(round) ? "våren" : "hösten"} ${round.opens.slice(0, 4)}`;
}

/** "mätomgången våren 2026", within a sentence. A rehearsal's name says so, and so does a pilot's. */
export function roundName(round: NamedRound): string {
  const [own, rehearsed] = round.kind === "pilot" ? ["piloten", "övningspiloten"] : ["mätomgången", "övningsomgången"];
  return `${round.rehearsal ? rehearsed : own} ${roundSeason(round)}`;
}
