// Texts of the level, loaded with the first answer.
import { inWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";

const questions = (n: number): string => (n === 1 ? "en fråga" : `${inWords(n)} frågor`);
const named = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `block 1–${last}`);

const measures = (n: number): string => (n === 1 ? "en åtgärd" : `${inWords(n)} åtgärder`);

export const level = {
  levelNone: "Er nivå visas efter block\u00a01",
  levelSoFar: "Under nivå 1 än så länge",
  level: (n: number, atLeast: boolean) => `Ni är ${n === 0 ? "" : atLeast ? "på minst " : "på "}${named(n)}`,
  blockOneLeft: (n: number) => `${capitalize(questions(n))} kvar i block 1. Sedan ser ni er nivå.`,
  inPlace: (earned: number, possible: number, last: number) => `Ni har ${earned} av ${possible} poäng i ${blocks(last)}.`,
  stairDescription: (target: number) => `Målnivån är ${named(target)}.`,

  next: {
    reached: (isTop: boolean): string => (isTop ? "Det är den högsta nivån." : "Målnivån är nådd."),
    unanswered: (blocks: readonly number[], to: number) =>
      `Svaren på block ${listInWords(blocks.map(String))} visar vad som krävs för nivå ${to}.`,
    enough: (n: number, to: number) => `${capitalize(measures(n))} tar er till nivå ${to}.`,
    short: (n: number, to: number) =>
      n === 0 ? `Planen är tom och leder inte till nivå ${to}.` : `Planen har ${measures(n)} och räcker inte till nivå ${to}.`,
    must: (level: number) => `Måste för nivå ${level}.`,
    unknownFirst: "Ta först reda på svaret.",
    answerBlock: (block: number, left: number) =>
      `Svara på ${left === 1 ? "frågan" : `de ${left} frågor`} som är kvar i block\u00a0${block}.`,
    coordinator: "Samordnaren",
  },
};

export type LevelWords = typeof level;
export type NextWords = LevelWords["next"];
