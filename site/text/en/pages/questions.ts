import type { questions as sv } from "../../sv/pages/questions.ts";
import type { Widened } from "../../widened.ts";

export const questions = {
  title: "The questions",
  description: "All the questions in the form, area by area.",
  lead: (questions: number, areas: number, blocks: number) =>
    `The form has ${questions} questions in ${areas} areas and ${blocks} blocks. Block 1 belongs to level 1, block 2 to level 2, and so on. You can stop after any block.`,
  start: "Answer the questions",
  blocksHeading: "Four blocks",
  blockColumn: "Block",
  countColumn: "Questions",
  timeColumn: "Time",
  block: (block: number, name: string) => `${block}. ${name}`,
  mustNote: "“Must” means that the level requires a certain answer to that particular question.",
  area: "Area",
  must: "Must",
  mustValue: (level: number, option: number) => `Level ${level} requires at least answer ${option}`,
  noMust: "No. The question gives points, but the level requires no particular answer",
  options: "Options",
  optionsNote:
    "The number is also in the form, and is the points that the option gives. Each option includes the one before it. “Don’t know” is also an answer: it gives 0 and becomes something to find out.",
  mustHere: (level: number) => `At least this is required for level ${level}.`,
  notApplicable:
    "The question can be “not applicable” if you answer no to the background question on control technology. Then it is left out of the calculation.",
  why: "Why we ask",
  help: "How to read the question",
  count: "Counts",
  doNotCount: "Does not count",
  lookIn: "Where to look",
  ask: "Whom to ask",
  noHelp: "The help text for this question has not been written yet.",
  measures: "Measures that raise the answer",
  noMeasures: "No measure has been described for this question yet.",
  all: "All questions",
} as const satisfies Widened<typeof sv>;
