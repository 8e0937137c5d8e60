import { inWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { LevelWords } from "../../sv/form/level.ts";

const questions = (n: number): string => `${inWords(n)} ${n === 1 ? "question" : "questions"}`;
const named = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);

export const level: LevelWords = {
  levelNone: "Your level is shown after block\u00a01",
  levelSoFar: "Below level 1 so far",
  level: (n, atLeast) => `You are ${n === 0 ? "" : atLeast ? "at least at " : "at "}${named(n)}`,
  blockOneLeft: (n) => `${capitalize(questions(n))} left in block 1. Then you see your level.`,
  inPlace: (earned, possible, last) => `You have ${earned} of ${possible} points in ${blocks(last)}.`,
  stairDescription: (target) => `The target level is ${named(target)}.`,
};
