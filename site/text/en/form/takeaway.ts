import { dateInWords } from "../../../../scripts/core/terms/en.ts";
import type { TakeawayWords } from "../../sv/form/takeaway.ts";
import { hourRange } from "../hours.ts";
import { employees, steps } from "./steps.ts";

const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);

export const takeaway: TakeawayWords = {
  language: "en",
  date: dateInWords,
  level,
  steps,
  question: (number, text) => (number === "" ? text : `Question ${number}. ${text}`),
  hours: ({ coordinator, others }, size) =>
    `The coordinator ${hourRange(coordinator)} hours, others together ${hourRange(others)}, for about ${employees[size]} employees. An untested estimate.`,
  rehearsal: "Rehearsal – invented organisations",
  pilot: "The edition is a proposal until a pilot has been carried out.",
};
