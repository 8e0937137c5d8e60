// Texts of the documents to take away, and of the plan as files.

import { dateInWords } from "../../../../scripts/core/terms/sv.ts";
import type { Language } from "../../languages.ts";
import { hoursInWords } from "../hours.ts";

const efforts = ["", "dagar", "veckor", "månader"];
const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);

export const takeaway = {
  language: "sv" as Language,
  date: dateInWords,
  level,
  unknown: "Vet inte",
  unanswered: "Inte besvarat",
  question: (number: string, text: string) => (number === "" ? text : `Fråga ${number}. ${text}`),
  effort: (effort: number) => efforts[effort] ?? "",
  hours: hoursInWords,
  /** For questions that must be raised and have no measure. */
  withoutMeasure: "Åtgärd saknas ännu i förteckningen",
  rehearsal: "Övning – påhittade organisationer",
  pilot: "Utgåvan är ett förslag tills en pilot är genomförd.",
};

export type TakeawayWords = typeof takeaway;
