import { dateInWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import type { TakeawayWords } from "../../sv/form/takeaway.ts";
import { hoursInWords } from "../hours.ts";

const efforts = ["", "days", "weeks", "months"];
const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);

export const takeaway: TakeawayWords = {
  language: "en",
  date: dateInWords,
  level,
  unknown: "Don’t know",
  unanswered: "Not answered",
  question: (number, text) => (number === "" ? text : `Question ${number}. ${text}`),
  effort: (effort) => efforts[effort] ?? "",
  hours: hoursInWords,
  withoutMeasure: "No measure in the catalogue yet",
  rehearsal: "Rehearsal – invented organisations",
  pilot: "The edition is a proposal until a pilot has been carried out.",

  points: {
    must: (title, numbers, to) =>
      `Start the measure “${title}”, with someone responsible and a date: ${
        numbers.length === 1 ? `question ${numbers[0]} is a must` : `questions ${listInWords(numbers)} are musts`
      } for ${level(to)} and ${numbers.length === 1 ? "is" : "are"} not in place.`,
    mustUnknown: (number, text, to) =>
      `Ask someone to find out the answer to question ${number}, “${text}” – it is a must for ${level(to)}.`,
    mustWithout: (number, text, to) => `Decide who takes on question ${number}, “${text}” – it is a must for ${level(to)}.`,
    unanswered: (block, left, to) =>
      `Set aside time to answer the ${left === 1 ? "question" : `${left} questions`} left in block ${block}, so that you see what separates you from ${level(to)}.`,
    key: (title, to) => `Give “${title}” someone responsible and time – the measure is part of every shortest way to ${level(to)}.`,
    findOut: (number, text) => `Decide who finds out the answer to question ${number}, “${text}”.`,
    measure: (title) => `Decide who is responsible for “${title}” and when it is to be done.`,
    keep: (isTop) => [
      isTop
        ? "Decide how to hold the level, and who speaks up if something slips."
        : "Decide whether to hold the level or aim higher, and record it in the minutes.",
      "Decide when you next answer the questions, and who keeps the work together.",
      "Ask for a report on whether what is in place still works.",
    ],
  },
};
