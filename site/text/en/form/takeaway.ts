import { dateInWords } from "../../../../scripts/core/terms/en.ts";
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
};
