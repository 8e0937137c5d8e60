import { inWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { LevelWords } from "../../sv/form/level.ts";

const questions = (n: number): string => `${inWords(n)} ${n === 1 ? "question" : "questions"}`;
const named = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);

const measures = (n: number): string => `${inWords(n)} ${n === 1 ? "measure" : "measures"}`;

export const level: LevelWords = {
  levelNone: "Your level is shown after block\u00a01",
  levelSoFar: "Below level 1 so far",
  level: (n, atLeast) => `You are ${n === 0 ? "" : atLeast ? "at least at " : "at "}${named(n)}`,
  blockOneLeft: (n) => `${capitalize(questions(n))} left in block 1. Then you see your level.`,
  inPlace: (earned, possible, last) => `You have ${earned} of ${possible} points in ${blocks(last)}.`,
  stairDescription: (target) => `The target level is ${named(target)}.`,

  next: {
    reached: (isTop) => (isTop ? "It is the highest level." : "The target level is reached."),
    unanswered: (blocks, to) =>
      `The answers to ${blocks.length === 1 ? "block" : "blocks"} ${listInWords(blocks.map(String))} show what level ${to} requires.`,
    enough: (n, to) => `${capitalize(measures(n))} ${n === 1 ? "takes" : "take"} you to level ${to}.`,
    short: (n, to) =>
      n === 0 ? `The plan is empty and does not lead to level ${to}.` : `The plan has ${measures(n)} and does not reach level ${to}.`,
    must: (level) => `Required for level ${level}.`,
    unknownFirst: "Find out the answer first.",
    answerBlock: (block, left) => `Answer the ${left === 1 ? "question" : `${left} questions`} left in block\u00a0${block}.`,
    coordinator: "The coordinator",
  },
};
