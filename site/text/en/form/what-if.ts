import { capitalize } from "../../../../scripts/core/text.ts";
import type { WhatIfWords } from "../../sv/form/what-if.ts";

const at = (n: number): string => (n === 0 ? "below level 1" : `at level ${n}`);
const conditions = (n: number): string => (n === 1 ? "one condition" : `${n} conditions`);
const are = (n: number): string => (n === 1 ? "is" : "are");
const blocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);

export const whatIfWords: WhatIfWords = {
  language: "en",
  title: "Try a higher answer",
  lead: "Choose a question and a higher option, and you see what it would give. The trial does not change your answers. It is not saved and not sent.",
  waits: "The trial is possible when block 1 is answered.",
  none: "All the questions already have the highest option.",

  question: "Which question?",
  choose: "Choose a question",
  wholePlan: (to) => `Try the whole plan to level ${to}`,
  fromPlan: "From the plan",
  option: (number, text) => `${number}. ${text}`,
  legend: (number) => `Try a higher answer to question ${number}`,
  now: (answer) => `Now: ${answer}`,
  planned: "The plan suggests this.",
  unanswered: "Not answered",
  unknown: "Don’t know",

  mark: "Trial",
  headNow: "Now",
  headTrial: "Trial",
  rowLevel: "Level",
  rowShare: (through) => `In place in ${blocks(through)}`,
  levelCell: (n, atLeast) => (n === 0 ? "below level 1" : `${atLeast ? "at least " : ""}level ${n}`),
  percent: (n) => (n === null ? "–" : `${n} per cent`),
  tableTitle: "Now and in the trial",
  finding: (now, trial) => `With these answers you ${now === trial ? `are still ${at(now)}` : `would be ${at(trial)}`}`,
  left: (before, after, to) => {
    if (after === 0) return "";
    const still = `${capitalize(conditions(after))} ${are(after)} then missing for level ${to}`;
    return before === after ? `${still}, as many as now.` : `${still}, against ${conditions(before)} now.`;
  },
  leftAlone: (after, to) => (after === 0 ? "" : `Then ${conditions(after)} ${are(after)} missing for level ${to}.`),
  leftUnanswered: (left, block, to) =>
    `Level ${to} is assessed once the ${left === 1 ? "question" : `${left} questions`} left in block ${block} ${left === 1 ? "is" : "are"} answered.`,
  assumes: (through) =>
    `Unanswered questions in ${blocks(through)} count as the lowest option, both now and in the trial. The plan counts in the same way.`,
  triedTitle: "What you are trying",
  tried: (option) => `Trial: ${option}`,
  remove: "Remove",
  removeSpoken: (number) => `Remove question ${number} from the trial`,
  reset: "Remove the trial",
  removed: "The trial has been removed. Your answers are untouched.",
};
