// Texts around the explanation of the result, and of the conditions that are met.
import type { Share } from "../../../../scripts/method/result.ts";

const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);

/** In the page, before that part of the script has loaded. */
export const explainingFrame = {
  title: "Mer om ert resultat",
  lead: "Allt här räknas fram i er webbläsare. Inget av det sparas eller skickas.",
  notLoaded: "Den här delen gick inte att hämta. Kontrollera nätet och ladda om sidan. Era svar finns kvar.",
} as const;

/** In the script, loaded on demand. */
export const explaining = {
  language: "sv" as "sv" | "en",

  level,
  stairTitle: (marks: readonly string[]) => `${marks.join(". ")}.`,
  stairMark: (label: string, from: number, to: number) => `${label}: ${from === to ? level(from) : `${level(from)} till ${level(to)}`}`,
  stairGround: ["Under", "nivå 1"] as readonly string[],
  stairStep: (n: number) => `Nivå ${n}`,

  conditions: {
    title: (to: number) => `Villkoren för ${level(to)}`,
    top: "Ni har nått den högsta nivån. Det finns inga fler villkor.",
    finding: (met: number, all: number) => `${met} av ${all} uppfyllda`,
    count: (met: number, all: number) =>
      `${met} av ${all} villkor är uppfyllda. ${all - met === 1 ? "Det" : "De"} andra står under ”Det som fattas”.`,
    show: (n: number) => (n === 1 ? "Visa det villkor som är uppfyllt" : `Visa de ${n} villkor som är uppfyllda`),
    block: (block: number) => `Block ${block}`,
    share: (points: number, { earned, possible }: Share) => `Hela blocket: ni har ${earned} av ${possible} poäng. Det behövs ${points}.`,
    areas: "Områden:",
    area: (area: string, points: number, { earned, possible }: Share) => `${area}: ${earned} av ${possible} poäng. Det behövs ${points}.`,
    musts: "Måsten:",
  },
};

export type ExplainingWords = typeof explaining;
