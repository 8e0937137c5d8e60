import { listedTypes } from "../../../../scripts/core/organisation-types.ts";
import { inWords, listInWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { home as sv } from "../../sv/pages/home.ts";
import type { Widened } from "../../widened.ts";

export const home = {
  title: "Infosäktrappan",
  description: `A staircase with four levels for the systematic information security work in Sweden’s ${listInWords(listedTypes("en", "title"))}.`,
  lead: [
    `Infosäktrappan, “the information security staircase”, shows how systematically Sweden’s ${listInWords(listedTypes("en", "title"))} work on information security.`,
    "Answer the questions, see where you stand and find out what would raise you to the next level.",
  ],

  question: "How far has work on information security progressed?",
  figureOf: (whom: string) => `of the ${whom} that answered do not reach level 1.`,
  bounds: (all: string, low: number, high: number) =>
    `Of all ${all}, including those that did not answer: at least ${low} per cent, at most ${high} per cent.`,
  wrong: "The figures have a known error.",
  toWrong: "Read about the error.",
  start: "See where you stand",
  toResults: "See all the results",
  toTakePart: "How to take part",

  pictureTitle: (answered: string, all: string) => `${answered} of ${all} answered`,
  pictureSubject: (unit: number, round: string) => `Each dot represents ${inWords(unit)} organisations. ${round}.`,
  notAnswered: "Did not answer",
  pictureColumn: "Where they stand",
  pictureCount: "Organisations",

  answer: "For respondents",
  answerMore: (count: number, minutes: string) =>
    `${capitalize(inWords(count))} questions give you a level and a plan on the screen. ${minutes} Nothing is sent until you choose to.`,
  open: (closes: string) => `How to take part: the round is open until ${closes}`,
  readFirst: "Read the questions first",
  toGroup: "Compare gaps across several organisations",

  country: "For readers of the statistics",
  noRound: "No round has been held yet, so there are no national figures here.",
  toCited: "Older figures from MSB’s surveys, made with a different form",
  toTypes: capitalize(listInWords(listedTypes("en", "plain"))),
  toStatistics: "How the statistics are made",

  review: "For reviewers of the method",
  status: {
    pilot: (edition: string) =>
      `Edition ${edition} is a proposal until a pilot has tested the questions and the thresholds. Rules, code and figures are open.`,
    published: (edition: string) => `Edition ${edition} is frozen, so that results can be compared. Rules, code and figures are open.`,
    draft: (edition: string) => `Edition ${edition} is a draft. Rules, code and figures are open.`,
    retired: (edition: string) => `Edition ${edition} is no longer in use. Rules, code and figures are open.`,
  },
  toMethod: "The scale, and how the level is worked out",
  toConsultations: "Comment on the method",
  toRepository: "Code and texts",
} as const satisfies Widened<typeof sv>;
