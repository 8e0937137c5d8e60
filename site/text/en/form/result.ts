import { inWords } from "../../../../scripts/core/terms/en.ts";
import { withFullStop } from "../../../../scripts/core/text.ts";
import type { ResultWords } from "../../sv/form/result.ts";

const questions = (n: number): string => `${inWords(n)} ${n === 1 ? "question" : "questions"}`;
const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);
const parts = (n: number): string => (n === 1 ? "one part" : `${n} parts`);

export const result: ResultWords = {
  conditionsTitle: (to) => `Conditions for ${level(to)}`,
  conditionsLeft: (n) => (n === 1 ? "1 question left to answer" : `${n} questions left to answer`),
  conditionsMet: (met, all) => `${met} of ${all} met`,
  mustUnmet: (has, needed) => `Your answer: ${withFullStop(has)}\nAt least this is required: ${withFullStop(needed)}`,
  blockUnmet: (block, points, { earned, possible }) =>
    `Block ${block} as a whole: ${points} of ${possible} points are needed, and you have ${earned}. Everything you raise in the block counts.`,
  areaUnmet: (area, block, points, { earned, possible }) =>
    `${area} in block ${block}: ${points} of ${possible} points are needed, and you have ${earned}.`,
  answeredUnmet: (block, n) => `Block ${block}: ${questions(n)} left to answer.`,

  met: {
    show: (n) => (n === 1 ? "Show the condition that is met" : `Show the ${n} conditions that are met`),
    block: (block) => `Block ${block}`,
    share: (points, { earned, possible }) => `The whole block: you have ${earned} of ${possible} points. ${points} are needed.`,
    areas: "Areas:",
    area: (area, points, { earned, possible }) => `${area}: ${earned} of ${possible} points. ${points} are needed.`,
    musts: "Musts:",
  },

  areaNone: "not answered",
  areaPoints: ({ earned, possible }) => `${earned} of ${possible}`,
  areaSpoken: (area, points) => `${area}: ${points}`,
  areasFloor: (floor, possible) => `The line shows what every level requires: ${floor} of ${possible} points in each area.`,
  areasPoints: (last) => `Points in ${blocks(last)}. Bold: the area falls short of the requirement in at least one of the blocks.`,

  explained: {
    requirements: "Questions to go through with a lawyer",
    requirementsFinding: (below, open, all) => {
      if (below > 0) return `${below} of ${parts(all)} to go through`;
      return open > 0 ? `${open} of ${parts(all)} cannot be compared yet` : "nothing in particular to raise, judging by your answers";
    },
    thenNow: "Compare with an earlier file",
    peers: "Compared with others",
  },
};
