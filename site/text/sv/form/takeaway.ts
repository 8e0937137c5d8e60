// Texts of the documents to take away, and of the plan as files.

import { dateInWords } from "../../../../scripts/core/terms/sv.ts";
import type { Size } from "../../../../scripts/method/pathway/hours.ts";
import type { Language } from "../../languages.ts";
import { hourRange } from "../hours.ts";
import { employees, type SavedHours, steps } from "./steps.ts";

const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);

export const takeaway = {
  language: "sv" as Language,
  date: dateInWords,
  level,
  steps,
  question: (number: string, text: string) => (number === "" ? text : `Fråga ${number}. ${text}`),
  /** `size`: whose. */
  hours: ({ coordinator, others }: SavedHours, size: Size) =>
    `Samordnaren ${hourRange(coordinator)} timmar, andra tillsammans ${hourRange(others)}, för omkring ${employees[size]} anställda. En uppskattning, inte prövad.`,
  rehearsal: "Övning – påhittade organisationer",
  pilot: "Utgåvan är ett förslag tills en pilot är genomförd.",
};

export type TakeawayWords = typeof takeaway;
