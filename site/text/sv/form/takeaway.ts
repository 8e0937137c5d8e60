// Texts of the documents to take away: the three agenda points, and the plan as files.
import { dateInWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import { hoursInWords } from "../hours.ts";

const efforts = ["", "dagar", "veckor", "månader"];
const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);
const questions = (numbers: readonly string[]): string => `fråga ${listInWords(numbers)}`;

export const takeaway = {
  language: "sv" as "sv" | "en",
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

  points: {
    must: (title: string, numbers: readonly string[], to: number) =>
      `Sätt i gång åtgärden ”${title}”, med ansvarig och slutdatum: ${questions(numbers)} är ${numbers.length === 1 ? "ett måste" : "måsten"} för ${level(to)} och är inte på plats.`,
    mustUnknown: (number: string, text: string, to: number) =>
      `Ge någon i uppdrag att ta reda på svaret på fråga ${number}, ”${text}” – den är ett måste för ${level(to)}.`,
    mustWithout: (number: string, text: string, to: number) =>
      `Bestäm vem som tar sig an fråga ${number}, ”${text}” – den är ett måste för ${level(to)}.`,
    unanswered: (block: number, left: number, to: number) =>
      `Avsätt tid för att svara på ${left === 1 ? "den fråga" : `de ${left} frågor`} som är kvar i block ${block}, så att ni ser vad som skiljer er från ${level(to)}.`,
    key: (title: string, to: number) => `Ge ”${title}” en ansvarig och tid – åtgärden ingår i alla de kortaste vägarna till ${level(to)}.`,
    findOut: (number: string, text: string) => `Bestäm vem som tar reda på svaret på fråga ${number}, ”${text}”.`,
    measure: (title: string) => `Bestäm vem som ansvarar för ”${title}” och när det ska vara klart.`,
    /** Where the target is reached. At the top of the scale there is no higher one. */
    keep: (isTop: boolean): readonly string[] => [
      isTop
        ? "Bestäm hur ni håller nivån, och vem som säger till om något sjunker."
        : "Bestäm om ni ska hålla nivån eller sikta högre, och skriv in det i protokollet.",
      "Bestäm när ni svarar på frågorna nästa gång, och vem som håller ihop arbetet.",
      "Be om en redovisning av om det som är på plats fortfarande fungerar.",
    ],
  },
};

export type TakeawayWords = typeof takeaway;
