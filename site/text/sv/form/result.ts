// Texts of the result's view, loaded when it opens.
import { inWords } from "../../../../scripts/core/terms/sv.ts";
import { withFullStop } from "../../../../scripts/core/text.ts";
import type { Share } from "../../../../scripts/method/result.ts";

const questions = (n: number): string => (n === 1 ? "en fråga" : `${inWords(n)} frågor`);
const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `block 1–${last}`);
const parts = (n: number): string => (n === 1 ? "en del" : `${n} delar`);

export const result = {
  conditionsTitle: (to: number) => `Villkor för ${level(to)}`,
  conditionsLeft: (n: number) => (n === 1 ? "1 fråga kvar att besvara" : `${n} frågor kvar att besvara`),
  conditionsMet: (met: number, all: number) => `${met} av ${all} uppfyllda`,
  mustUnmet: (has: string, needed: string) => `Ert svar: ${withFullStop(has)}\nDet här krävs minst: ${withFullStop(needed)}`,
  blockUnmet: (block: number, points: number, { earned, possible }: Share) =>
    `Block ${block} som helhet: ${points} av ${possible} poäng behövs, och ni har ${earned}. Allt ni höjer i blocket räknas.`,
  areaUnmet: (area: string, block: number, points: number, { earned, possible }: Share) =>
    `${area} i block ${block}: ${points} av ${possible} poäng behövs, och ni har ${earned}.`,
  answeredUnmet: (block: number, n: number) => `Block ${block}: ${questions(n)} kvar att besvara.`,

  met: {
    show: (n: number) => (n === 1 ? "Visa det villkor som är uppfyllt" : `Visa de ${n} villkor som är uppfyllda`),
    block: (block: number) => `Block ${block}`,
    share: (points: number, { earned, possible }: Share) => `Hela blocket: ni har ${earned} av ${possible} poäng. Det behövs ${points}.`,
    areas: "Områden:",
    area: (area: string, points: number, { earned, possible }: Share) => `${area}: ${earned} av ${possible} poäng. Det behövs ${points}.`,
    musts: "Måsten:",
  },

  areaNone: "inte besvarat",
  areaPoints: ({ earned, possible }: Share) => `${earned} av ${possible}`,
  areaSpoken: (area: string, points: string) => `${area}: ${points}`,
  areasFloor: (floor: number, possible: number) => `Strecket visar vad varje nivå kräver: ${floor} av ${possible} poäng i varje område.`,
  areasPoints: (last: number) => `Poäng i ${blocks(last)}. Fet stil: området når inte kravet i minst ett av blocken.`,

  /** The closed lines of what explains the result; the rest of their texts load when they are opened. */
  explained: {
    requirements: "Frågor att gå igenom med jurist",
    requirementsFinding: (below: number, open: number, all: number) => {
      if (below > 0) return `${below} av ${parts(all)} att gå igenom`;
      return open > 0 ? `${open} av ${parts(all)} går inte att jämföra ännu` : "inget särskilt att ta upp utifrån era svar";
    },
    thenNow: "Jämför med en tidigare fil",
    peers: "Jämfört med andra",
  },
};

export type ResultWords = typeof result;
