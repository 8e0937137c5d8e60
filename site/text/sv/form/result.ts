// Texts of the result's view, loaded when it opens.
import type { Share } from "../../../../scripts/method/result.ts";

const blocks = (last: number): string => (last === 1 ? "block 1" : `block 1–${last}`);
const parts = (n: number): string => (n === 1 ? "en del" : `${n} delar`);

export const result = {
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
  areasFloor: (floor: number, possible: number) => `Strecket visar vad varje nivå kräver: ${floor} av ${possible} poäng i varje område.`,
  areasPoints: (last: number) => `Poäng i ${blocks(last)}. Fet stil: området når inte kravet i minst ett av blocken.`,

  /** The closed lines of what explains the result; the rest of their texts load when they are opened. */
  explained: {
    requirements: "Frågor att gå igenom med jurist",
    requirementsFinding: (below: number, open: number, all: number) => {
      if (below > 0) return `${below} av ${parts(all)} att gå igenom`;
      return open > 0 ? `${open} av ${parts(all)} går inte att jämföra ännu` : "inget särskilt att ta upp utifrån era svar";
    },
    peers: "Jämfört med andra",
  },
};

export type ResultWords = typeof result;
