import { dateInWords, inWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { ReportWords } from "../../sv/form/report.ts";
import { takeaway } from "./takeaway.ts";

const { level } = takeaway;
const blocks = (last: number): string => (last === 1 ? "block 1" : `blocks 1–${last}`);

export const report: ReportWords = {
  identity: (date, edition, checksum) => `Worked out on ${dateInWords(date)} by edition ${edition}, checksum ${checksum}.`,
  handling: "This paper shows weaknesses. Handle it accordingly.",
  pilot: "The edition is a proposal until a pilot has been carried out. Questions and thresholds may change.",
  selfAssessed: "The answers are your own. Nobody from outside has checked them.",

  noSteps: (isTop) => `The target level is reached, so the plan is empty.${isTop ? "" : " To go further, choose a higher target level."}`,

  areas: "Areas",

  conditions: (to) => `The conditions for ${level(to)}`,
  conditionsTop: "The highest level is reached. There are no more conditions.",
  conditionsCount: (met, all) => `${met} of ${all} conditions are met.`,
  unmet: "Not met",
  met: "Met",
  noneMet: "No condition is met yet.",
  block: (block) => `The whole of block ${block}`,
  area: (area, block) => `${area}, block ${block}`,
  answered: (block) => `Block ${block} is answered`,
  answeredNeeded: "every question",
  answeredHas: (left) => (left === 1 ? "one question left" : `${inWords(left)} questions left`),
  pointsOf: (points, of) => `${points} of ${of} points`,
  metMusts: (block, numbers, areAll) =>
    `Block ${block}, ${areAll ? "all musts" : "musts"}: ${numbers.length === 1 ? "question" : "questions"} ${listInWords(numbers)}.`,
  metBlock: (block, points, { earned, possible }) =>
    `The whole of block ${block}: ${earned} of ${possible} points, and ${points} are needed.`,
  metAllAreas: (block) => `Block ${block}: every area that is tested.`,
  metAreas: (block, areas) => `Block ${block}, areas: ${listInWords(areas)}.`,

  plan: (target) => `The whole plan to ${level(target)}`,
  planLead: "What builds on other steps stands after them. Each step says when it begins and when it is due.",
  noStepsYet: "No step is proposed yet.",

  toFindOut: "Things to find out",
  toFindOutLead: "These questions are answered “Don’t know”. That gives 0 points and is a task to find out.",
  toFindOutNone: "No question is answered “Don’t know”.",
  ask: (whom) => `Ask: ${whom}`,

  basis: "How it was worked out",
  basisLines: (edition, digest, answered, all) => [
    `Questions and rules: Infosäktrappan, edition ${edition}. Full checksum (SHA-256): ${digest}.`,
    answered === all
      ? "All blocks are answered."
      : `${capitalize(blocks(answered))} of ${all} are answered. Later blocks are not assessed.`,
    "The level is the highest at which every must is met and enough is in place, both in the blocks and in the areas.",
  ],
};
