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

  table: {
    columns: {
      order: "order",
      measure: "measure",
      title: "title",
      effort: "effort",
      hours: "hours",
      who: "who",
      firstStep: "first_step",
      doneWhen: "done_when",
      after: "do_first",
      questions: "questions",
      start: "start",
      due: "done_by",
      responsible: "responsible_role",
      means: "money_or_time",
      status: "status",
      mark: "marking",
    },
    raise: (question, from, to) => `${question} Now: ${from} Goal: ${to}`,
  },

  calendar: {
    name: "The way up – Infosäktrappan",
    start: (title) => `Start: ${title}`,
    due: (title) => `Check: ${title}`,
    firstStep: (text) => `First step: ${text}`,
    who: (text) => `Who: ${text}`,
    goal: (text) => `Goal: ${text}`,
    doneWhen: (text) => `Done when: ${text}`,
    until: (date) => `Check by ${date}.`,
    proposal:
      "The dates are a proposal: two measures at a time, one week for days, four weeks for weeks and thirteen weeks for months. Move them as suits you.",
    private: "The plan shows what is not in place. Share the calendar only with those who need it.",
  },
};
