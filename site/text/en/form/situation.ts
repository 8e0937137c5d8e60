import { dateInWords, inWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { SituationWords } from "../../sv/form/situation.ts";
import { steps } from "./steps.ts";

const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);
const answers = (n: number): string => (n === 1 ? "one answer" : `${inWords(n)} answers`);
const questions = (n: number): string => (n === 1 ? "one question" : `${inWords(n)} questions`);
const inBlocks = (of: readonly number[]): string => `${of.length === 1 ? "block" : "blocks"} ${listInWords(of.map(String))}`;

const average = (hours: number): string =>
  hours < 1 ? "less than an hour" : hours < 1.25 ? "about an hour" : `about ${inWords(Math.round(hours * 2) / 2)} hours`;

const missing = (of: readonly string[]): string =>
  of.length > 4
    ? `the ${inWords(of.length)} answers that are missing`
    : `the ${of.length === 1 ? "answer to question" : "answers to questions"} ${listInWords(of)}`;

export const situation: SituationWords = {
  ...steps,
  headline: (n, atLeast) => `You are ${n === 0 ? "" : atLeast ? "at least at " : "at "}${level(n)}`,
  headlineOneStep: (to) => `You are one step from ${level(to)}`,
  headlineUnjudged: "You do not know yet",

  unjudged: ({ unknown, asked, block }) =>
    `${capitalize(inWords(unknown))} of ${inWords(asked)} answers in block ${block} are “Don’t know”. That does not mean that nothing is done.`,
  pointsShort: ({ share, block, needed }, to) =>
    `${share.earned} of ${share.possible} points in block ${block}. ${capitalize(level(to))} requires ${needed}.`,
  pointsEnough: ({ earned, possible }, last) => `${earned} of ${possible} points in ${blocks(last)}, and that is enough points.`,
  points: ({ earned, possible }, last) => `${earned} of ${possible} points in ${blocks(last)}.`,
  top: "That is the highest level.",
  reached: (to) => `You have reached the level that you aim for, ${level(to)}.`,
  mustsNone: (all) =>
    all === 1 ? "The must is not in place, by the answers." : `None of the ${inWords(all)} musts is in place, by the answers.`,
  mustsMet: (met, all) =>
    met === all
      ? all === 1
        ? "The must is in place."
        : `All ${inWords(all)} musts are in place.`
      : `In place: ${inWords(met)} of ${inWords(all)} musts.`,
  unknownFew: (n, mayBeHigher) =>
    `${capitalize(answers(n))} ${n === 1 ? "is" : "are"} “Don’t know”.${mayBeHigher ? " The level may be higher." : ""}`,
  way: (n, to, hours, isMore) =>
    isMore
      ? `The plan to ${level(to)} has ${steps.steps(n)}: ${steps.total(hours)}. There may be fewer once you know the answers.`
      : `${capitalize(steps.steps(n))} ${n === 1 ? "takes" : "take"} you to ${level(to)}: ${steps.total(hours)}.`,
  wayTowards: (n, of, to, hours) =>
    `${capitalize(steps.steps(n))} in ${inBlocks(of)} ${n === 1 ? "is" : "are"} needed for ${level(to)}: ${steps.total(hours)}.`,
  wayDoubtful: (n, hours, isMore) =>
    `${isMore ? "In addition, at most" : "At most"} ${steps.steps(n)}, ${steps.total(hours)}, for what you have answered “Don’t know” to.`,
  unanswered: ({ block, asked, answered }) =>
    `In block ${block}, ${questions(asked - answered)} ${asked - answered === 1 ? "is" : "are"} unanswered. What the block requires is not known until you have answered.`,
  countedApart: "Steps and conditions are counted separately: a step can give several conditions, and a condition can take several steps.",
  lowered: (n) => `The answer to ${questions(n)} is lower than last time.`,
  lost: (n) =>
    `${capitalize(n === 1 ? "one must was" : `${inWords(n)} musts were`)} in place last time, but by the answers ${n === 1 ? "is" : "are"} not now:`,
  levelBefore: (n) => `Last time you were ${n === 0 ? "" : "at "}${level(n)}, by the answers then.`,

  lackingTitle: (to) => `What is lacking for ${level(to)}`,
  lackingMusts: (n) => (n === 1 ? "One must" : `${capitalize(inWords(n))} musts`),
  lackingAreas: (n) => (n === 1 ? "One area" : `${capitalize(inWords(n))} areas`),
  lackingArea: (area, has, needed) => `${area}: ${has === 1 ? "1 point" : `${has} points`}, ${needed} required`,
  lackingPoints: (block) => `Points in block ${block}`,
  lackingShare: ({ share, needed, given }) => {
    const missing = needed - share.earned;
    const also = given === 0 ? "" : given >= missing ? " The above gives the rest." : ` The above gives ${given} of the ${missing}.`;
    return `${share.earned}, and ${needed} are required.${also}`;
  },
  lifted: "reached with the must",
  lackingAnswers: (block) => `Answers in block ${block}`,
  open: ({ asked, answered }) => `${capitalize(questions(asked - answered))} ${asked - answered === 1 ? "is" : "are"} left to answer.`,
  inBlock: (text, block) => `${text} in block ${block}`,

  decisionNone: (n) => `No new step is needed for ${level(n)}. What is in place takes work every year, and the plan does not count it.`,
  consider: (to) => `To consider: will you aim for ${level(to)}?`,
  considerAnswering: (of) => of.map(({ block, minutes }) => `Time to answer block ${block}: ${minutes.replace(/\.$/, "")}.`).join(" "),
  giveTime: (weeks, weekly) =>
    `Set aside time for ${inWords(weeks)} weeks: on average ${average(weekly.coordinator)} a week for the coordinator and ${average(weekly.others)} for others together`,
  giveTimeWho: "Management",
  decideBy: (day) => `Decide by ${dateInWords(day)}`,
  doneBy: (day) => `By ${dateInWords(day)}`,
  others: (n) => `The other ${n === 1 ? "step" : `${inWords(n)} steps`}`,
  othersWho: "See the plan",
  sum: "Sum",
  sumWho: "Everyone",
  findOut: (of) => `Find out ${missing(of)}`,
  findOutWho: "The coordinator",
  findOutFirst: "Whoever gathers the answers",
  whoFindsOut: (of) => `Decide who finds out ${missing(of)}, and by when`,
  no: (n, atLeast, mayBeHigher) =>
    `If you say no, you remain ${n === 0 ? "" : atLeast ? "at least at " : "at "}${level(n)}${mayBeHigher ? " unless what you answered “Don’t know” to is already in place. The law’s" : ", but the law’s"} requirements still apply.`,
  counted: (weekly, isWithin) =>
    `Computed dates are based on the middle of the ranges and ${steps.pace(weekly)}. They move if you decide later.${isWithin ? "" : " To keep all dates in the plan, some weeks take more hours than that."}`,
  faster: (day) => `With twice the plan’s hours a week, everything can be done by ${dateInWords(day)}.`,
  buys: (n) => `${capitalize(steps.steps(n))} may require a purchase. Ask for a price.`,
  restsOn: (all, without) =>
    `The level rests on ${all === 1 ? "one must" : `${inWords(all)} musts`}. ${without.length === 0 ? "Each has somebody responsible." : `Nobody is noted as responsible for ${without.length === all && all > 1 ? "any of them" : without.length > 6 ? `${inWords(without.length)} of them` : listInWords(without)}.`}`,
  date: dateInWords,
};
