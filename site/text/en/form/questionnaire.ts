import { inWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { questionnaire as sv } from "../../sv/form/questionnaire.ts";
import type { Widened } from "../../widened.ts";

export const questionnaire = {
  title: "Answer the questions",
  description:
    "The form shows where you stand on Infosäktrappan and which measures would raise you. You can use it without submitting anything.",
  lead: "Answer, and you see where you stand on the staircase and which measures would raise you. You can use the form without submitting anything.",
  pilot: (edition: string) =>
    `The questions and rules (edition ${edition}) are a proposal until a pilot has been carried out, and may change.`,
  noScript:
    "You can read all the questions here. To work out the level, save and send, the page needs JavaScript, which is turned off in your browser. Nothing you tick leaves the page.",
  supported: "The questions have been developed with the help of:",

  beforeTitle: "Before you start",
  before: [
    {
      term: "How long does it take?",
      text: "Allow one meeting of 60–90 minutes with four people for block 1, and time to find answers. This is an estimate; the pilot will test it. You already have a result at that point, and can stop there.",
    },
    {
      term: "Who should answer?",
      text: "One answer for the whole organisation. Gather a few people who know different parts, and let management see the answer before you send it.",
    },
  ],
  notCounted: {
    text: "Are you a local federation (kommunalförbund) or a company? You can answer for your own use, but you are not counted in the statistics.",
    toGroup: "Compare gaps across several organisations",
  },
  whenTitle: "When do the results come?",
  when: (round, closes, release) =>
    `Your own are shown at once. ${capitalize(round)} closes on ${closes}. National figures are published ${release === null ? "on a later day that is not decided yet" : `on ${release}`}.`,
  whenNoRound: "Your own are shown at once. No round is open, so no new figures for the country are on their way.",
  offline: {
    ask: "Would you rather answer offline? Download",
    file: "the form as a file",
    does: "It fetches nothing and sends nothing. Before you open it, compare its",
    digest: "checksum",
    compare: "with the one in the invitation. In Windows you work it out with certutil -hashfile svara-en.html SHA256.",
  },
  classified:
    "The questions do not cover protective security (säkerhetsskydd). Do not write such information in a note either, even though the note is never sent. If an answer is in itself security-classified (säkerhetsskyddsklassificerad) in your organisation, you must not fill in the form. Ask your head of protective security (säkerhetsskyddschef).",

  draftTitle: "Your draft",
  draftStays:
    "The answers stay on your computer until you yourselves send them. Do you share a computer with others? Save to a file and remove the answers from the browser when you are done. In a private window the answers disappear when you close it, so save to a file first. Keep the file: in the next round you open it and change only what is new.",
  draftSave: "Save to a file",
  draftClear: "Remove all answers",
  draftXlsx: "Save as a spreadsheet (XLSX)",
  draftOpenHint:
    "Choose the file whose name ends in “-utkast.json” (utkast means draft), or the spreadsheet from here whose name ends in “-answers.xlsx”. We ask before it replaces anything.",

  backgroundIntro: "These questions help us to understand the answers. They give no points. You can skip them.",

  asideTitle: "So far",
  asideStart: (levels: number) => `${levels === 0 ? "No" : capitalize(inWords(levels))} ${levels === 1 ? "level" : "levels"} to climb`,
  block: (block: number) => `Block ${block}`,
  progressLabel: (block: number) => `Questions answered in block ${block}`,
  unknown: "Don’t know",
  notApplicable: "Not applicable",
  notApplicableNote:
    "“Not applicable” is chosen for you when you have answered no to the question on control technology, under “About your organisation”. The question is then left out of the calculation.",
  why: "Why we ask",
  count: "Counts",
  doNotCount: "Does not count",
  lookIn: "Where to look",
  ask: "Whom to ask",

  toResult: "See the result",
  toFirst: "To the first unanswered question",

  resultTitle: "Your result",
  toPlan: "Go to the plan",
  toManagement: "For your management",
  resultWithoutScript: "The result is worked out in the browser as you answer.",
  resultNotLoaded: "This part could not be fetched. Check the network and reload the page. Your answers are still here.",
  moreTitle: "More about the result",
  lackingTitle: "What is lacking",
  areasTitle: "Areas",
  strengthsTitle: "Strongest and weakest",
  unknownTitle: "Things to find out",
  unknownNone: "You have not answered “Don’t know” to any question.",
  notesTitle: "Your notes",
  notesIntro: "They are for you alone. They are in the draft and are never sent.",

  dialogLabel: "Are you sure?",
} as const satisfies Widened<typeof sv>;
