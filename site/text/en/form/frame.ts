// Texts of the form's frame, overview and areas, apart from those of its script.

import { inWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { formFrame as swedish } from "../../sv/form/frame.ts";
import type { Widened } from "../../widened.ts";

const questions = (n: number): string => (n === 1 ? "1 question" : `${n} questions`);

export const formFrame: Widened<typeof swedish> = {
  draft: "Your draft",
  tabsLabel: "Parts of the form",
  tabs: { oversikt: "Questions", resultat: "Result", plan: "Plan", dela: "Share", skicka: "Send" },
  edition: (id, isProposal) => `Edition ${id}${isProposal ? ", a proposal" : ""}`,
  protected: "How your answers are protected",
  ask: "Ask us",
  site: "To the website",

  title: "See where you stand on the staircase",
  lead: (count) => `${capitalize(inWords(count))} questions and a meeting of 60–90 minutes give you a level, a plan and a management page.`,
  classified: "Never write security-classified information here. If an answer is classified, first ask your head of protective security.",
  notCounted: "Anybody can answer. Only those who are invited count in the statistics.",
  begin: "Start answering",
  openDraft: "Open a draft",
  facts: [
    {
      term: "The answers stay with you",
      text: "They are saved on this computer. Nothing is sent until you send it yourselves, and that is voluntary.",
    },
    {
      term: "Answer for the whole organisation",
      text: "Gather four people, and allow time to find answers. Choose the highest option where everything is true. If nobody knows, choose “Don’t know”.",
    },
  ],
  block: (block, name) => `Block ${block}: ${name}`,
  count: questions,
  background: "About your organisation",
  voluntary: (count) => `${questions(count)}, voluntary`,
  all: "All questions on one page",
  more: "Times, files and more about the form",

  allAreas: "All areas",
  aboutArea: "About the area",
  place: (block, at, of) => `Block ${block}, area ${at} of ${of}`,
  placeAlone: (at, of) => `Area ${at} of ${of}`,
  number: (number) => `Question ${number}`,
  wordsTitle: "What the words mean",
  helpTitle: "Help with the question",
  ownTitle: "Note and evidence",
  owner: "Responsible",
  evidence: "Evidence",
  note: "Note",
  ownOnly: "For you only. Included when you save to a file, but never sent in. No security-classified information.",
  finder: "Who will find out?",
  pagerLabel: "Between the areas",
  next: (name) => `Next: ${name}`,
  previous: (name) => `Back: ${name}`,
  toNextBlock: (block) => `Continue to block ${block}`,
  toOverview: "To all areas",
  allTitle: "All questions",
  allLead: "Here are all questions in order, to read or print.",
};
