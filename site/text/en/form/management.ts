import { dateInWords, inWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { ManagementWords } from "../../sv/form/management.ts";

const quoted = (names: readonly string[]): string => listInWords(names.map((name) => `“${name}”`));
const named = (superlative: string, names: readonly string[]): string =>
  names.length > 3
    ? `${capitalize(inWords(names.length))} areas are ${superlative}`
    : `${quoted(names)} ${names.length === 1 ? "is" : "are"} ${superlative}`;

export const management: ManagementWords = {
  date: dateInWords,

  headline: (n, atLeast, top) => (n === 0 ? "You do not reach level 1." : `You are at ${atLeast ? "least " : ""}level ${n} of ${top}.`),
  way: (n, to) => `${n === 1 ? "One measure takes" : `${capitalize(inWords(n))} measures take`} you to level ${to}.`,
  wayUnknown: (block, to) => `The answers to block ${block} show what level ${to} requires.`,
  targetReached: (isTop) => (isTop ? "It is the highest level." : "The target level is reached."),

  points: ({ earned, possible }) => `${earned} of ${possible} points`,
  percent: (percent) => `${percent} per cent of the points`,
  highest: (names, value) => `${named("highest", names)}, at ${value}.`,
  lowest: (names, value) => `${named("lowest", names)}, at ${value}.`,
  allAlike: (value) => `All areas are alike, at ${value}.`,
  noneHigh: (value) => `No area reaches ${value} yet.`,
  half: "half of the points",

  must: (level) => `Required for level ${level}.`,
  unknownFirst: "First find out: the answer is “Don’t know”.",
  answerBlock: (block, left) => `Set aside time to answer the ${left === 1 ? "question" : `${left} questions`} left in block ${block}.`,
  coordinator: "The coordinator",
};
