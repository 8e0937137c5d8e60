import { dateInWords, inWords, listInWords } from "../../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../../scripts/core/text.ts";
import type { PlanWords } from "../../../sv/form/planning/plan.ts";

const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);
const steps = (n: number): string => (n === 1 ? "one step" : `${inWords(n)} steps`);
const blocks = (of: readonly number[]): string => `${of.length === 1 ? "block" : "blocks"} ${listInWords(of.map(String))}`;
const questions = (n: number): string => (n === 1 ? "one question" : `${inWords(n)} questions`);

export const plan: PlanWords = {
  language: "en",
  title: (n, doubtful, to) => {
    if (n === 0) return `At most ${steps(doubtful)} to ${level(to)}`;
    return `${capitalize(steps(n))} to ${level(to)}${doubtful === 0 ? "" : `, and at most ${inWords(doubtful)} more`}`;
  },
  titleTowards: (n, doubtful, of, to) => {
    const all = n === 0 ? `At most ${steps(doubtful)}` : capitalize(steps(n));
    const also = n === 0 || doubtful === 0 ? "" : `, and at most ${inWords(doubtful)} more`;
    return `${all} in ${blocks(of)}, towards ${level(to)}${also}`;
  },
  titleUnanswered: (of, to) => `The answers to ${blocks(of)} show what ${level(to)} requires`,
  titleUnknown: "First find out the answers",
  together:
    "Steps that are taken together need less time, so the sum is, if anything, too high. Dates are counted from the middle of the ranges. The steps are written to the coordinator. “Who” is the person responsible for getting the step done.",
  unanswered: (of) => `What ${blocks(of)} requires is not known until you have answered. No plan is shown for what is unanswered.`,
  unknown: (block, n) =>
    `${capitalize(questions(n))} in block ${block} ${n === 1 ? "is" : "are"} answered “Don’t know”. That does not mean that nothing is done, so we propose no steps there yet. Ask those who know:`,
  askNobody: "Whoever you think knows",
  asked: (whom, n) => `${whom.replace(/\.$/, "")}: ${questions(n)}`,

  showAll: (n) => `Show all ${n} steps`,
  question: (number) => `question ${number}`,
  days: (start, due) => `begin ${dateInWords(start)}, done ${dateInWords(due)}`,
  dueLabel: "Done by",
  who: "Who",
  time: "Hours",
  own: (hours) => `The coordinator ${hours}`,
  others: (hours) => `Others ${hours}`,
  first: "Start with:",
  done: "Done when:",
  show: "Show:",
  template: "Template:",
  buys: "May have to be bought:",
  how: "How to do it",
  next: (to, goal, hours) => `The question’s next step is not needed for ${level(to)}: ${goal}${hours === "" ? "" : `, ${hours}`}.`,
  choose: "Swap or skip",
  noWithout: (number, to) => `Without ${number}, ${level(to)} is not reached.`,
  without: (adds, drops, whole) =>
    [
      adds.length > 0 ? `Without this, instead: ${adds.join("; ")}.` : "Without this, nothing else is needed.",
      ...(drops.length > 0 ? [`These go too: ${drops.join("; ")}.`] : []),
      whole,
    ].join(" "),
  whole: (total, difference, day, unknown) =>
    `The whole plan then takes ${total} hours (${difference})${unknown === "" ? "" : `, in addition ${unknown} for what you have answered “Don’t know” to,`}${day === "" ? "" : ` and can be done by ${day}`}.`,
  atMost: (hours) => `at most ${hours} hours`,
  noHours: "no hours",
  noFaster: "More hours a week do not bring the end forward: each step takes its weeks at least.",
  removeStep: "Remove from the plan",
  removedStep: (goal) => `Removed: ${goal}. The plan has been worked out anew.`,
  badDay: "Write a date that exists. Until then the previous one stands.",
  badHours: (most, now) => `Write a whole number from 1 to ${most}. Until then we count with ${now}.`,

  choices: "What you have chosen",
  leftOut: (goal) => `Left out: ${goal}`,
  added: (goal) => `Added: ${goal}`,
  overruled: (number, to) => `Without ${number}, ${level(to)} is not reached, so the step is there all the same.`,
  takeBack: "Undo",

  cheaper: (least, now, day, isDoubtful) =>
    `The least work possible is ${least} hours, against ${now} in this plan${isDoubtful ? ", both with what you have answered “Don’t know” to" : ""}. Then several steps may follow each other in the same question${day === "" ? "" : `, and everything can be done by ${day}`}.`,
  showCheaper: "Show the least work",
  isCheapest: "This is the least work with what you have chosen. Its steps may lie in a few questions.",
  showBroad: "Show the broader plan",

  levelName: (n, name) => (n === 0 ? "Below level 1" : `Level ${n}${name === "" ? "" : `, ${name}`}`),
  ifAll: (n) => (n === 1 ? "If you take the step" : `If you take the ${inWords(n)} steps`),
  partly: "The level also depends on what is not answered.",
  stairTitle: (now) => `Now: ${now}`,
  stairPlan: (then) => `The plan: ${then}`,
  date: dateInWords,

  swapsNone: "No other step can replace any in the plan.",
  swap: (adds, drops, whole) => [`In: ${adds.join("; ")}.`, `Out: ${drops.join("; ")}.`, whole],
  take: (place) => `Choose proposal ${place}`,
  takeShort: "Choose",
  taken: (goal) => `Added: ${goal}. The plan has been worked out anew.`,
  timesNow: (start, size) => `from ${start}, ${size}`,
  aim: (to) => `now: ${level(to)}`,

  thereTitle: "You are there. This is how you keep the level.",
  there: (to, isTop) =>
    isTop ? `You are at ${level(to)}, the highest.` : `You have reached ${level(to)}. To go further, choose a higher level below.`,
  owner: (who) => `Responsible: ${who}`,
  restsTitle: "What the level rests on: if any of it lapses, you fall below the level",
  keepTitle: "Decide",
  keep: [
    "who raises the alarm if any of it stops working",
    "when you report to management that it still works",
    "when you next answer the questions",
  ],

  nothingToSave: "The plan is empty, so there is nothing to save.",
};
