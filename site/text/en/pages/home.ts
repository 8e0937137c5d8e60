import { capitalize } from "../../../../scripts/core/text.ts";
import type { home as sv } from "../../sv/pages/home.ts";
import type { Widened } from "../../widened.ts";

const lack = (missing: number): string => (missing === 1 ? "has" : "have");

export const home = {
  title: "Infosäktrappan",
  description:
    "A staircase with four levels for the systematic information security work in Sweden’s municipalities, regions and state agencies.",
  lead: [
    "Infosäktrappan, “the information security staircase”, shows how systematically Sweden’s municipalities, regions and state agencies work on information security.",
    "Answer the questions, see where you stand and find out what would raise you to the next level.",
  ],
  start: "Start answering",
  toTakePart: "How to take part",
  visitorsLabel: "What are you looking for?",
  short: {
    noFigures: "No figures yet",
    figures: "The figures are here",
    answer: "You get a result at once",
    waiting: (count: number) => (count === 1 ? "One thing is waiting" : `${count} things are waiting`),
  },
  country: "Where does Sweden stand?",
  noRound: "No round of answers has been collected yet. So there are no figures for the country here.",
  cited: "There are older figures from surveys by the Swedish Civil Contingencies Agency (MSB), made with a different form.",
  toCited: "See the older figures",
  open: (round: string, closes: string) =>
    `${capitalize(round)} is under way up to and including ${closes}. Nothing is published until it has closed.`,
  wrong: "The figures have a known error.",
  toWrong: "Read about the error.",
  toResults: "See the results",
  answer: "Are you going to answer?",
  time: (minutes: string) => `Block 1 takes ${minutes}`,
  gets: [
    "your level, and what is missing for the next one",
    "a profile of the areas, which shows what you already have in place",
    "measures in the order we suggest, with steps and effort",
  ],
  getsIntro: "You get, directly on the screen:",
  noSending: "The answers stay with you. Sending them in is voluntary and comes last.",
  readFirst: "Read the questions first",
  toQuestionsAndAnswers: "Questions and answers",
  toGroup: "See what several of you lack together",
  maintain: "Do you maintain the method?",
  waits: "This is waiting to be done:",
  waiting: {
    pilot: (edition: string) => `Edition ${edition} is a trial edition. Thresholds and wordings are to be tested before it is frozen.`,
    published: (edition: string) => `Edition ${edition} is frozen. Changes that can give another result become a new edition.`,
    draft: (edition: string) => `Edition ${edition} is a draft.`,
    retired: (edition: string) => `Edition ${edition} is no longer in use.`,
    help: (missing: number, all: number) => `${missing} of ${all} questions ${lack(missing)} no help text.`,
    measures: (missing: number, all: number) => `${missing} of ${all} questions ${lack(missing)} no measure described.`,
    contact: "Contact details are missing, so nobody can call and ask.",
    reference: "Nobody has yet agreed to be named as the reference group.",
    round: "No round is open.",
  },
  toPilot: "Try the questions in a pilot",
  toConsultations: "Comment on the method",
  toMethod: "Read how the level is worked out",
  toRepository: "Code and texts",
} as const satisfies Widened<typeof sv>;
