import type { PlanFileWords } from "../../sv/form/plan-files.ts";
import { takeaway } from "./takeaway.ts";

const { language, date, effort, hours, question, withoutMeasure, rehearsal, pilot } = takeaway;
const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);

export const planFiles: PlanFileWords = {
  language,
  date,
  effort,
  hours,
  question,
  withoutMeasure,
  rehearsal,
  pilot,
  care: "The plan shows what is not in place. Share it only with those who need it.",
  title: (to) => `Plan to ${level(to)}`,
  identity: (day, edition) => `Made on ${day} from the answers in Infosäktrappan, edition ${edition}.`,
  reaches: (reached, to) =>
    `The measures are not enough for ${level(to)}. With them you are ${reached === 0 ? "still below level 1" : `at ${level(reached)}`}.`,
  assumesUnanswered: "Unanswered questions count as their lowest option.",
  without: "These questions need to be raised too. No measure describes them yet.",

  columns: {
    order: "order",
    goal: "goal",
    measure: "measure",
    title: "title",
    effort: "effort",
    hours: "hours",
    responsible: "responsible",
    who: "who",
    firstStep: "first_step",
    doneWhen: "done_when",
    after: "do_first",
    questions: "questions",
    start: "start",
    due: "done_by",
    means: "money_or_time",
    status: "status",
    mark: "marking",
  },
  raise: (asked, from, to) => `${asked} Now: ${from} Goal: ${to}`,

  labels: {
    order: "No.",
    goal: "Goal",
    responsible: "Who",
    start: "Start",
    due: "Done by",
    status: "Status",
    firstStep: "First step",
    title: "How to do it",
    hours: "Time",
    doneWhen: "Done when",
    who: "Who does what",
    questions: "Questions",
    means: "Money or time",
  },
  statuses: ["not started", "in progress", "done"],
  chooseStatus: "Choose from the list: not started, in progress or done.",
  readFirst: "Read first",
  sheet: "Plan",
  moreSheet: "More about the measures",

  calendar: {
    name: "Plan – Infosäktrappan",
    start: (goal) => `Start: ${goal}`,
    due: (goal) => `Check: ${goal}`,
    firstStep: (text) => `First step: ${text}`,
    who: (text) => `Who: ${text}`,
    goal: (text) => `Goal: ${text}`,
    title: (text) => `How to do it: ${text}`,
    doneWhen: (text) => `Done when: ${text}`,
    until: (day) => `Check by ${day}.`,
    private: "The plan shows what is not in place. Share the calendar only with those who need it.",
  },
};
