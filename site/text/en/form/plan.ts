import { dateInWords, inWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import type { PlanWords } from "../../sv/form/plan.ts";
import { hourRange } from "../hours.ts";

/** Names have words such as "and" in them. */
const quoted = (names: readonly string[]): string => listInWords(names.map((one) => `“${one}”`));
const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);
const questions = (numbers: readonly string[]): string => `${numbers.length === 1 ? "question" : "questions"} ${listInWords(numbers)}`;

export const plan: PlanWords = {
  language: "en",
  must: (to) => `Required for level ${to}`,

  lead: "Untick what you will not do.",
  guess: "Until then unanswered questions count as their lowest option.",

  noAnswer: { unknown: "Don’t know", unanswered: "Not answered" },

  showAll: (n) => `Show all ${n} measures`,
  include: (goal) => `Include: ${goal}`,
  lifts: (areas) => `Lifts ${quoted(areas)}`,
  added: "You have added it.",
  leftOut: "Not in the plan",
  who: "Who",
  time: "Hours",
  own: (hours) => `Coordinator ${hours}`,
  others: (hours) => `Others ${hours}`,
  hourRange,
  due: "Done by",
  firstStep: "First step.",
  findOut: (numbers) => `You answered “Don’t know” to ${questions(numbers)}. Find out the answer first: it may already be done.`,
  needs: (goals) => `Builds on something that you have left out: ${quoted(goals)}.`,
  more: "Goal and steps",
  question: (number) => `Question ${number}`,
  how: "How to do it",
  doneWhen: "Done when",
  up: (goal) => `Move up: ${goal}`,
  down: (goal) => `Move down: ${goal}`,
  place: (at, of) => `Now in place ${at} of ${of}.`,
  first: "It is first already.",
  last: "It is last already.",
  before: (goal) => `It builds on “${goal}” and cannot come before it.`,
  after: (goal) => `“${goal}” builds on it and cannot come before it.`,
  badDay: "Enter a valid date. Until then the previous one applies.",

  ifAll: (n) => (n === 0 ? "If you do none of it" : n === 1 ? "If you do the measure" : `If you do the ${inWords(n)}`),
  levelName: (n, name) => (n === 0 ? "Below level 1" : `Level ${n}${name === "" ? "" : `, ${name}`}`),
  points: (now, then, of) => `${now} points become ${then} of ${of}.`,
  lacking: (to, reasons) => `For ${level(to)} it lacks: ${reasons.join("; ")}.`,
  mustsUnmet: (numbers) => `the ${numbers.length === 1 ? "must" : "musts"} in ${questions(numbers)}`,
  areaUnmet: (area, has, needed) => `${area} (${has} of the ${needed} points needed)`,
  areasUnmet: (areas) => `points in ${areas.length} areas: ${quoted(areas)}`,
  blockUnmet: (block, has, needed) => `block ${block} as a whole (${has} of the ${needed} points needed)`,
  answersUnmet: (block) => `answers to all questions in block ${block}`,
  stairTitle: (now) => `Now: ${now}`,
  stairPlan: (then) => `The plan: ${then}`,
  sumTitle: { small: "Time in a small organisation, estimated", large: "Time in a large organisation, estimated" },
  sum: (own, others) => `Coordinator ${own} hours, others together ${others}`,
  doneTitle: "Everything done by",
  date: dateInWords,

  tries: (n) => `${inWords(n)} more ${n === 1 ? "measure" : "measures"}`,
  triesNone: "Nothing else lifts anything.",
  tryLift: (area, points) => `+${points} ${area}`,
  tryLevel: (to) => `the plan then reaches ${level(to)}`,
  timesNow: (start, size) => `from ${start}, ${size}`,
  aim: (to) => `now: ${level(to)}`,
  without: "These questions need to be raised too. No measure describes them yet.",

  thereTitle: "You are there. This is how you keep the level.",
  there: (to, isTop) =>
    isTop ? `You are at ${level(to)}, the highest.` : `You have reached ${level(to)}. To go further, choose a higher level below.`,
  restsOn: (n) =>
    n === 1
      ? "The level rests on one must. If it lapses, you fall below the level."
      : `The level rests on ${inWords(n)} musts. If one of them lapses, you fall below the level.`,
  owner: (who) => `Responsible: ${who}`,
  restsTitle: "What the level rests on",
  keepTitle: "Decide",
  keep: [
    "who raises the alarm if any of it stops working",
    "when you report to management that it still works",
    "when you next answer the questions",
  ],

  nothingToSave: "The plan is empty. Include at least one measure first.",
};
