// Texts of the level, loaded with the first answer.
import { inWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";

const questions = (n: number): string => (n === 1 ? "en fråga" : `${inWords(n)} frågor`);
const named = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `block 1–${last}`);

export const level = {
  levelNone: "Er nivå visas efter block\u00a01",
  levelSoFar: "Under nivå 1 än så länge",
  level: (n: number, atLeast: boolean) => `Ni är ${n === 0 ? "" : atLeast ? "på minst " : "på "}${named(n)}`,
  blockOneLeft: (n: number) => `${capitalize(questions(n))} kvar i block 1. Sedan ser ni er nivå.`,
  inPlace: (earned: number, possible: number, last: number) => `Ni har ${earned} av ${possible} poäng i ${blocks(last)}.`,
  stairDescription: (target: number) => `Målet är ${named(target)}.`,
};

export type LevelWords = typeof level;
