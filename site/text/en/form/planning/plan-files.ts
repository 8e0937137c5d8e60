import { listInWords } from "../../../../../scripts/core/terms/en.ts";
import type { PlanFileWords } from "../../../sv/form/planning/plan-files.ts";
import { takeaway } from "../takeaway.ts";

const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);

export const planFiles: PlanFileWords = {
  ...takeaway,
  care: "The plan shows what is not in place. Share it only with those who need it.",
  title: (to) => `Plan to ${level(to)}`,
  identity: (day, edition) => `Made on ${day} from the answers in Infosäktrappan, edition ${edition}.`,
  unansweredBlocks: (blocks) =>
    `${blocks.length === 1 ? "Block" : "Blocks"} ${listInWords(blocks.map(String))} ${blocks.length === 1 ? "is" : "are"} not answered yet, so nobody knows what ${blocks.length === 1 ? "it requires" : "they require"}.`,
  unknownBlocks: (blocks) =>
    `In ${blocks.length === 1 ? "block" : "blocks"} ${listInWords(blocks.map(String))} too many answers are “Don’t know” for any step to be proposed.`,

  raise: (asked, from, to) => `${asked} Now: ${from} Goal: ${to}`,

  labels: {
    order: "No.",
    goal: "Goal",
    responsible: "Who",
    start: "Start",
    due: "Done by",
    status: "Status",
    reason: "Why",
    first: "Start with",
    how: "How to do it",
    title: "Part of",
    hours: "Time",
    done: "Done when",
    show: "Show",
    buys: "May have to be bought",
    questions: "Question",
    least: "Least hours",
    most: "Most hours",
  },
  sum: "Sum",
  sumUnknown: "In addition at most, if nothing is done",
  statuses: ["not started", "in progress", "done"],
  chooseStatus: "Choose from the list: not started, in progress or done.",
  readFirst: "Read first",
  sheet: "Plan",
  moreSheet: "More about the steps",

  calendar: {
    name: "Plan – Infosäktrappan",
    start: (goal) => `Start: ${goal}`,
    due: (goal) => `Check: ${goal}`,
    first: (text) => `Start with: ${text}`,
    who: (text) => `Who: ${text}`,
    done: (text) => `Done when: ${text}`,
    until: (day) => `Check by ${day}.`,
    private: "The plan shows what is not in place. Share the calendar only with those who need it.",
  },
};
